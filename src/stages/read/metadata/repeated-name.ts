/**
 * The name that a page repeats as its own: at an end of its title or above the story, and again where a page speaks of itself.
 *     <title>Bridge reopens | Orlo Daily</title>, first line "Orlo Daily"                 "Orlo Daily", how "title"
 *     "CARGO MAIL" above the story, "Cargo Mail is sent to subscribers." below it         "Cargo Mail", how "masthead"
 * One of the two alone is no evidence: titles end in sections, and lines above a story are links. Left open: names that only a picture shows.
 */
import type { Block } from '../../../model/article.ts'
import type { Reading } from '../../../model/reading.ts'
import { fold } from '../../../text/fold.ts'
import { isPersonName } from '../../../text/person-lines.ts'
import type { FirstNames } from './author-names.ts'

export interface Named {
  readonly name: string
  readonly how: string
}

const CHROME = new Set(['boilerplate', 'teaser', 'byline', 'comment', 'caption'])
/** A page's own name is among its first lines, if it is there at all. */
const FIRST_LINES = 3
const ABOVE_LINES = 8

export function repeatedName(reading: Reading, firstNames: FirstNames): Named | null {
  const { text, blocks, hints } = reading
  const lineOf = ({ start, end }: Block): string => text.slice(start, end)
  const first = blocks.findIndex(({ kind }) => kind === 'headline' || kind === 'paragraph')
  const last = blocks.findLastIndex(({ kind }) => kind === 'paragraph')
  const above = blocks
    .slice(0, Math.max(0, first))
    .filter(({ kind }) => CHROME.has(kind))
    .map(lineOf)
  const below = blocks
    .slice(last + 1)
    .filter(({ kind }) => CHROME.has(kind))
    .map(lineOf)
  const isFirst = (name: string): boolean => above.slice(0, FIRST_LINES).some((line) => fold(line).trim() === fold(name))
  const inTitle = titleEnds(hints.titles.find(({ how }) => how === 'title')?.value ?? '')
  const titled = inTitle.find((name) => isFirst(name) || spokenOf(withoutFrequency(name), below) !== null)
  if (titled !== undefined) return { name: withoutFrequency(titled), how: 'title' }
  for (const line of above.slice(0, ABOVE_LINES)) {
    const name = spokenOf(line.split(PARTED)[0]?.trim() ?? '', below)
    // A writer, too, stands above the story and is told of below it.
    if (name !== null && !isPersonName(name, firstNames)) return { name, how: 'masthead' }
  }
  return null
}

const PARTED = /\s[|–—·•»-]\s|\s?[|»]\s?/

/** The first and the last part of a title in parts. */
function titleEnds(title: string): readonly string[] {
  const parts = title.split(PARTED).map((part) => part.trim())
  return parts.length < 2 ? [] : [parts.at(-1) ?? '', parts[0] ?? ''].filter(isName)
}

const SMALL = /^(?:of|the|and|&|for|in|on|at|de|der|die|das|la|le|el)$/i

const isName = (name: string): boolean => {
  const words = name.split(/\s+/)
  return name.length >= 3 && name.length <= 40 && words.length <= 5 && words.every((word) => /^[\p{Lu}\d]/u.test(word) || SMALL.test(word))
}

/** Radio stations write their frequency behind their name: "97.3", "FM". */
const withoutFrequency = (name: string): string => name.replace(/\s\d{2,3}[.,]\d{1,2}(?:\s?(?:fm|mhz))?$/i, '')

const GOES_ON = /^(?:,\s|\s?©|\s?\(c\)|\s(?:is|was|has|appears|may|uses|publishes|participates|media|ltd|llc|inc)\b)/i

/** A line in which the page speaks of the name: two words or more, and then "is …", "©", an address. The spelling that is not all capitals. */
function spokenOf(name: string, lines: readonly string[]): string | null {
  if (!isName(name) || !/\p{L}\S{0,80}\s\S/u.test(name)) return null
  const wanted = fold(name)
  const begins = (line: string): boolean => fold(line.slice(0, name.length)) === wanted
  const line = lines.find((each) => each.length > name.length && GOES_ON.test(each.slice(name.length)) && begins(each))
  if (line === undefined) return null
  return name === name.toUpperCase() ? line.slice(0, name.length) : name
}
