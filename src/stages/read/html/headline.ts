/**
 * The headline of a page: the visible line that says what the page states as its title; without such a line, the first <h1> before the body.
 *     og:title "Bridge reopens | Orlo Daily", <h1>Bridge reopens</h1>      "Bridge reopens"
 * Never invented: a title that no visible line carries gives none. Left open: headlines in two lines.
 */
import type { Stated } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'
import { type Word, wordsOf } from '../../../text/words.ts'
import type { PageLine } from './page-lines.ts'

/** By the level of the heading; 0 is none. */
const LEVELS = [0, 3, 1.5, 0.7]
const OUTSIDE = new Set(['navigation', 'footer', 'related', 'comments', 'overlay', 'form', 'share', 'advert', 'newsletter', 'aside', 'control'])
/** A line must agree with the stated title at least so far, or be an <h1>. */
const ENOUGH = 3

/** Index of the headline's line, or null. `body` is the first line of the body. */
export function headlineLine(lines: readonly PageLine[], titles: readonly Stated[], body: number): number | null {
  const wanted = titles.slice(0, 12).map(({ value }) => ({
    whole: squeezed(value),
    first: squeezed(value.split(PARTED)[0] ?? ''),
    last: squeezed(value.split(PARTED).at(-1) ?? ''),
    words: wordSet(value),
  }))
  let best: number | null = null
  let most = ENOUGH
  for (const [index, line] of lines.entries()) {
    if (line.text.length < 4 || line.text.length > 400) continue
    const standing = place(line, index, body)
    const score = standing + SAME > most ? agreement(line, wanted) + standing : 0
    if (score > most) {
      best = index
      most = score
    }
  }
  return best
}

const PARTED = /\s[|–—·•»«-]\s|\s?[|»]\s?/
/** For the same words; no line agrees better. */
const SAME = 4
/** Behind a label stands the title itself; the last part is the outlet's name more often. */
const AT_END = 2.2
const LAST = 0.8
/** Fewer words stand at the end of many titles. */
const BEHIND = 3
/** Share of words in common. */
const ALIKE = 0.6

interface Wanted {
  readonly whole: string
  /** The first and the last of a title in parts: "Bridge reopens | Orlo Daily". */
  readonly first: string
  readonly last: string
  readonly words: ReadonlySet<string>
}

const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

const wordSet = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map((word) => word.lower))

/** 4 for the same words, 3 where the title begins or ends with the line (an outlet's name stands beside it), less for words in common. */
function agreement({ text, shape }: PageLine, wanted: readonly Wanted[]): number {
  const near = shape.words >= BEHIND ? wanted : wanted.filter(mayBeShort(text, shape.words))
  const line = near.length === 0 ? '' : squeezed(text)
  if (line === '') return 0
  const words = wordsOf(text)
  return Math.max(0, ...near.map((title) => ofTitle(line, words.length, title) || inWords(words, title.words)))
}

/** Titles that a line of so few words may agree with: those that begin alike, or are of few words as well. */
function mayBeShort(text: string, count: number): (title: Wanted) => boolean {
  const first = fold(/[\p{L}\p{N}]/u.exec(text)?.[0] ?? '')
  return ({ whole, words }) => whole.startsWith(first) || 2 * count >= ALIKE * (count + words.size)
}

function ofTitle(line: string, words: number, { whole, first, last }: Wanted): number {
  if (line === whole) return SAME
  if (line === first || (words >= BEHIND && whole.startsWith(line))) return 3
  if (words < BEHIND || !whole.endsWith(line)) return 0
  return line === last ? LAST : AT_END
}

function inWords(words: readonly Word[], title: ReadonlySet<string>): number {
  const alike = (2 * words.filter((word) => title.has(word.lower)).length) / (words.length + title.size)
  return alike >= ALIKE ? alike * 3 : 0
}

/** A heading that stands so near above the story is its own. */
const BEFORE_BODY = 5

function place(line: PageLine, index: number, body: number): number {
  const named = /head(?:line|ing)|title/i.test(line.block.attributes['class'] ?? '') ? 0.7 : 0
  const level = LEVELS[line.heading] || named
  const outside = OUTSIDE.has(line.region?.region ?? '') ? 1.5 : 0
  const late = index > body ? 0.8 : 0
  const first = line.block.name === 'h1' && line.shape.words >= 3 ? 0.2 : 0
  const near = line.heading === 1 && index <= body && body - index <= BEFORE_BODY ? 0.3 : 0
  return level + first + near - outside - late - (line.linkShare > 0.5 ? 0.6 : 0)
}

/** Labels before a title, in its line. */
const LONGEST_LABEL = 60
const SHORTEST_TITLE = 12

/**
 * Where in its line the title stands: behind a label that the page does not count as part of it.
 *     "Harbour Bridge reopens after a year", stated as "Bridge reopens after a year"      from 8 on
 */
export function titleSpan(line: string, titles: readonly Stated[]): { readonly start: number; readonly end: number } {
  const all = { start: 0, end: line.length }
  const text = fold(line)
  const stated = titles.slice(0, 12).map(({ value }) => fold(value.replace(/\s+/g, ' ').trim()))
  if (stated.some((title) => squeezed(title) === squeezed(line))) return all
  const [title] = stated.filter((each) => each.length >= SHORTEST_TITLE && text.endsWith(each)).toSorted((a, b) => b.length - a.length)
  const start = title === undefined ? 0 : line.length - title.length
  return start > 0 && start <= LONGEST_LABEL && !/[\p{L}\p{N}]$/u.test(line.slice(0, start)) ? { start, end: line.length } : all
}
