/**
 * Likeness of passages: which content words two passages share, each weighed by how rare it is in English at large.
 *     "The ferry sank off Norvik." / "Off Norvik, a ferry has sunk."   share ferry, norvik: much of both
 *     "The ferry sank off Norvik." / "The council met on Monday."      share nothing
 * Words are compared as stems; figures without their commas; function words are left out.
 * [Reference] Sparck Jones 1972, "A statistical interpretation of term specificity and its application in retrieval".
 * Leaves open: synonyms ("sank", "went down"); a thesaurus brought nothing for finding rewritten text.
 */
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

/** In how many of how many documents of everyday English a stem stands; and the words that say nothing of a topic. */
export interface WordCounts {
  readonly documents: number
  /** Stem → number of documents. */
  readonly frequency: ReadonlyMap<string, number>
  /** Function words, lower case. */
  readonly stop: ReadonlySet<string>
}

/** A content word of a passage. `place` counts the content words before it, so that neighbours can be told. */
export interface Term {
  readonly stem: string
  readonly weight: number
  readonly place: number
  readonly start: number
  readonly end: number
}

/** Distinct content stems with their weights. */
export type Terms = ReadonlyMap<string, number>

/** No word counts for more than this: beyond it rarity only says that the counts are few. */
const RAREST = 7

/** How much a stem says: the logarithm of documents per document that holds it, 0 to 7. */
export function rarity(stemOfWord: string, counts: WordCounts): number {
  return Math.min(RAREST, Math.log((counts.documents + 1) / ((counts.frequency.get(stemOfWord) ?? 0) + 1)))
}

/** The content words from `start` to `end`, in order; words joined by hyphens are taken apart. */
export function termsInOrder(text: string, counts: WordCounts, start = 0, end = text.length): readonly Term[] {
  const terms: Term[] = []
  for (const word of wordsOf(text, start, end)) {
    if (counts.stop.has(word.lower)) continue
    let at = word.start
    for (const piece of word.lower.split('-')) {
      const key = stem(/^\d/.test(piece) ? piece.replaceAll(',', '') : piece)
      if (key !== '' && !counts.stop.has(piece))
        terms.push({ stem: key, weight: rarity(key, counts), place: terms.length, start: at, end: at + piece.length })
      at += piece.length + 1
    }
  }
  return terms
}

/** The distinct content stems of a passage. */
export const termsOf = (text: string, counts: WordCounts, start = 0, end = text.length): Terms =>
  new Map(termsInOrder(text, counts, start, end).map((term) => [term.stem, term.weight]))

/** Sum of all weights. */
export function weightOf(terms: Terms): number {
  let sum = 0
  for (const weight of terms.values()) sum += weight
  return sum
}

/** Sum of the weights that both hold, as the first weighs them. */
export function sharedWeight(a: Terms, b: Terms): number {
  let sum = 0
  for (const [key, weight] of a) if (b.has(key)) sum += weight
  return sum
}

/** Share of `part`'s weight that stands in `whole`: 0 to 1. */
export function coverage(part: Terms, whole: Terms): number {
  const all = weightOf(part)
  return all === 0 ? 0 : sharedWeight(part, whole) / all
}

/** Symmetric likeness of two passages, 0 to 1: shared weight against the mean of both (Dice). */
export function likeness(a: Terms, b: Terms): number {
  const all = weightOf(a) + weightOf(b)
  return all === 0 ? 0 : (2 * sharedWeight(a, b)) / all
}
