/**
 * Features: names that say themselves what they are, by their last word or their first.
 *     "Tolm River"  "Harl Street"  "Orne County"  "Lake Vissel"  "Mount Ard"
 * The gazetteer has few of them, so they stay without a point.
 */
import { placeKey } from '../../../lexicon/place-key.ts'
import type { PlaceWordClasses } from '../../../lexicon/places.ts'
import type { Span } from '../../../model/span.ts'
import { evidence } from '../../../text/spans.ts'
import type { Spotted, WordAt } from './spotting.ts'

const LONGEST = 4

/** A feature begun at word `at`, or null. */
export function featureAt(text: string, words: readonly WordAt[], at: number, sentence: Span, classes: PlaceWordClasses): Spotted | null {
  const first = words[at]
  if (!first || isSentenceWord(first, sentence)) return null
  const last = classes.featureFirst.has(first.text) ? oneMore(text, words, at) : lastOfFeature(text, words, at, classes)
  if (last === null) return null
  const name = evidence(text, first.start, last.end)
  return { ...name, key: placeKey(name.exact), kind: 'feature', entries: [], sentence }
}

function oneMore(text: string, words: readonly WordAt[], at: number): WordAt | null {
  const next = words[at + 1]
  return next?.capital && /^\.? $/.test(text.slice(words[at]?.end, next.start)) ? next : null
}

function lastOfFeature(text: string, words: readonly WordAt[], at: number, classes: PlaceWordClasses): WordAt | null {
  for (let next = at + 1; next < at + LONGEST; next++) {
    const word = words[next]
    const before = words[next - 1]
    if (!(word?.capital && before) || text.slice(before.end, word.start) !== ' ') return null
    if (classes.featureLast.has(word.text)) return word
  }
  return null
}

/** "The River" and "This Street" are no names. */
const isSentenceWord = (word: WordAt, sentence: Span): boolean =>
  word.start === sentence.start && /^(?:the|this|that|a|an|in|on|at|from|near|to|over|along|his|her|their|our|by|for|and|but)$/i.test(word.text)
