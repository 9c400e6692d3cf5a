/**
 * The words that a reply cites, found in the passage that was asked about. They must stand there letter by letter, as whole words, and be two words or
 * a figure at least: a reply that rests on “the” rests on nothing.
 *     "36 people"      in "The mill made 36 people redundant."      cited, with offsets and line
 *     "36 persons"     in "The mill made 36 people redundant."      null
 */
import type { Cited } from '../model/cited.ts'

export function citedIn(passage: Cited, words: string): Cited | null {
  const exact = words.trim()
  if (!saysSomething(exact)) return null
  const at = wholeWordsAt(passage.exact, exact)
  if (at === -1) return null
  const { article, start, line } = passage
  return { article, start: start + at, end: start + at + exact.length, exact, line: line + passage.exact.slice(0, at).split('\n').length - 1 }
}

const saysSomething = (words: string): boolean => /\p{N}/u.test(words) || words.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 1

const IN_WORD = /[\p{L}\p{N}]/u

function wholeWordsAt(text: string, words: string): number {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!cuts(text, at) && !cuts(text, at + words.length)) return at
  }
  return -1
}

/** Whether a word or a number goes on across the offset. */
const cuts = (text: string, at: number): boolean => IN_WORD.test(text.charAt(at - 1)) && IN_WORD.test(text.charAt(at))
