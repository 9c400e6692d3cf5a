/**
 * Ordinary words: what the tagger's weights say of a word in small letters. Words of names are unknown to it, or proper nouns.
 *     "revenue", "send" are ordinary      "berg", "paris" are not
 */
import type { Tagger } from '../../../lexicon/tagger.ts'
import { highest, scoresOf } from '../../../text/perceptron.ts'

const ORDINARY: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'NUM', 'ADP', 'INTJ'])

/** True of words that English writes small: their own weight speaks for a class other than names, and not for names. */
export function isOrdinary(lower: string, tagger: Tagger): boolean {
  const certain = tagger.certain.get(lower)
  if (certain !== undefined) return ORDINARY.has(certain)
  const scores = scoresOf(tagger, [`w=${lower}`])
  const best = highest(scores)
  return (scores[best] ?? 0) > 0 && ORDINARY.has(tagger.labels[best] ?? '') && !isKnownName(lower, tagger)
}

/** True of words that the tagger has met as names: "paris". */
export function isKnownName(lower: string, tagger: Tagger): boolean {
  return tagger.certain.get(lower) === 'PROPN' || (scoresOf(tagger, [`w=${lower}`])[tagger.labels.indexOf('PROPN')] ?? 0) > 0
}
