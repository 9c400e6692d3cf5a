/**
 * Spotting: capitalised words that the gazetteer knows, longest first, and names whose last word says what they are.
 *     "the Black Sea port"   one name of two words      "Tolm River"   known by "River"      "U.S.-led"   the name before the hyphen
 */

import type { PlaceWordClasses } from '../../../lexicon/places.ts'
import type { Evidence, Span } from '../../../model/span.ts'
import { evidence } from '../../../text/spans.ts'
import { featureAt } from './features.ts'
import type { KnownName, LookUp } from './known-names.ts'

export interface Spotted extends Evidence, Omit<KnownName, 'kind'> {
  readonly kind: KnownName['kind'] | 'feature'
  readonly sentence: Span
}

export interface WordAt extends Span {
  readonly text: string
  readonly capital: boolean
}

const LONGEST = 5
const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}]+)*/gu
/** Small words that end a name: "the Korean peninsula". */
const SMALL_END: ReadonlySet<string> = new Set(['peninsula', 'sea', 'islands', 'states', 'strait'])
const BETWEEN = /^(?:\.? |-|, |\u00a0)$/

export function spotNames(text: string, sentence: Span, lookUp: LookUp, classes: PlaceWordClasses): Spotted[] {
  const words = wordsIn(text, sentence)
  const found: Spotted[] = []
  for (let at = 0; at < words.length; ) {
    const name = words[at]?.capital ? longer(knownAt(text, words, at, sentence, lookUp), featureAt(text, words, at, sentence, classes)) : null
    if (name) found.push(name)
    at = name ? after(words, at, name.end) : at + 1
  }
  return found
}

/** Words with their possessive ending cut: "Moscow’s" is "Moscow". */
function wordsIn(text: string, { start, end }: Span): readonly WordAt[] {
  return Array.from(text.slice(start, end).matchAll(WORD), (match) => {
    const written = match[0].replace(/['’]s$/i, '')
    const from = start + match.index
    return { start: from, end: from + written.length, text: written, capital: /^[\p{Lu}\p{N}]/u.test(written) }
  })
}

/** The longer of the two; what the gazetteer knows where they are equal. */
function longer(known: Spotted | null, feature: Spotted | null): Spotted | null {
  return known && feature ? (feature.end > known.end ? feature : known) : (known ?? feature)
}

function after(words: readonly WordAt[], at: number, end: number): number {
  let next = at + 1
  while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++
  return next
}

function knownAt(text: string, words: readonly WordAt[], at: number, sentence: Span, lookUp: LookUp): Spotted | null {
  for (let last = lastOfWindow(text, words, at); last >= at; last--) {
    const name = windowName(text, words, at, last)
    const found = name && known(text, name, sentence, lookUp)
    if (found) return withClassWord(text, found)
  }
  return null
}

/** Index of the last word that may belong to a name begun at `at`. */
function lastOfWindow(text: string, words: readonly WordAt[], at: number): number {
  let last = at
  while (last + 1 < words.length && last + 1 - at < LONGEST && BETWEEN.test(text.slice(words[last]?.end, words[last + 1]?.start))) last++
  return last
}

function windowName(text: string, words: readonly WordAt[], at: number, last: number): Evidence | null {
  const from = words[at]
  const to = words[last]
  return from && to && (to.capital || SMALL_END.has(to.text)) ? evidence(text, from.start, to.end) : null
}

function known(text: string, name: Evidence, sentence: Span, lookUp: LookUp): Spotted | null {
  const longer = evidence(text, name.start, name.end + 1)
  const pointed = longer.exact.endsWith('.') ? lookUp(longer.exact) : null
  const plain = pointed ?? lookUp(name.exact)
  return plain && { ...(pointed ? longer : name), ...plain, sentence }
}

/** "Oaxaca State": the capitalised word of class belongs to the name, and only regions can be meant. */
function withClassWord(text: string, name: Spotted): Spotted {
  const word = /^ (?:State|Province|Oblast|Region|Prefecture|Governorate|Township)\b(?! \p{Lu})/u.exec(text.slice(name.end, name.end + 14))?.[0]
  if (word === undefined || name.kind !== 'name') return name
  const regions = name.entries.filter(({ kind }) => kind === 'region')
  return regions.length === 0 ? name : { ...name, ...evidence(text, name.start, name.end + word.length), entries: regions }
}
