/**
 * Ordinary words: what the tagger's weights say of a word in small letters. Words of names are unknown to it, or proper nouns.
 *     "revenue", "send" are ordinary      "berg", "paris" are not
 */
import type { Tagger } from '../../../lexicon/tagger.ts'
import { highest, scoresOf } from '../../../text/perceptron.ts'
import { remembered } from '../../../text/remembered.ts'

const ORDINARY: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'NUM', 'ADP', 'INTJ'])

/** True of words that English writes small: their own weight speaks for a class other than names, and not for names. */
export const isOrdinary = (lower: string, tagger: Tagger): boolean => usesOf(tagger)(lower).ordinary

/** True of words that the tagger has met as names: "paris". */
export const isKnownName = (lower: string, tagger: Tagger): boolean => usesOf(tagger)(lower).name

interface Uses {
  readonly ordinary: boolean
  readonly name: boolean
}

/** By tagger: what its weights say of words asked before. */
const REMEMBERED = new WeakMap<Tagger, (lower: string) => Uses>()

function usesOf(tagger: Tagger): (lower: string) => Uses {
  const known = REMEMBERED.get(tagger)
  if (known) return known
  const uses = remembered((lower) => usesOfWord(lower, tagger))
  REMEMBERED.set(tagger, uses)
  return uses
}

function usesOfWord(lower: string, tagger: Tagger): Uses {
  const certain = tagger.certain.get(lower)
  const scores = scoresOf(tagger, [`w=${lower}`])
  const name = certain === 'PROPN' || (scores[tagger.labels.indexOf('PROPN')] ?? 0) > 0
  if (certain !== undefined) return { ordinary: ORDINARY.has(certain), name }
  const best = highest(scores)
  return { ordinary: (scores[best] ?? 0) > 0 && ORDINARY.has(tagger.labels[best] ?? '') && !name, name }
}
