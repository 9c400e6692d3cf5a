/**
 * Quantities: figures with their range, hedge, unit, rate, what they count, and what they are a share of.
 *     "roughly 460 square miles of forest"      measure 460 square mile, approximator roughly, 1191.4 km2, of "forest"
 *     "some 1,200 cases were counted each day"  count 1200, approximator some, per P1D, of "cases"
 * Days, years and clock times are `times`; lengths of time are both. Words and units are data (data/numbers).
 * [Reference] quantulum3 and Grobid-quantities for the parts of a quantity; Huddleston and Pullum 2002, ch. 5 § 11 for "of" in counts.
 * Leaves open: sums in words ("twice as many"), mixed units per unit ("joule per square metre per year").
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Time } from '../../../model/time.ts'
import type { Token } from '../../../model/token.ts'
import { piecesOf } from '../../../text/pieces.ts'
import { withBases } from './base.ts'
import { repeatedNear } from './rate.ts'
import { type Counting, quantitiesOfSentence } from './sentence.ts'

interface Need {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly times: readonly Time[]
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
}

export const quantities: Stage<Need, { readonly quantities: readonly Quantity[] }> = {
  name: 'quantities',
  version: 1,
  needs: ['article', 'sentences', 'times', 'tokens', 'lexicon'],
  gives: ['quantities'],
  run: ({ article, sentences, times, tokens, lexicon }) => ({ quantities: findQuantities(article, sentences, times, tokens, lexicon) }),
}

/** All quantities of the article, in reading order. */
export function findQuantities(
  { text }: Article,
  sentences: readonly Sentence[],
  times: readonly Time[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly Quantity[] {
  const tokenAt = new Map(tokens.map((token) => [token.start, token]))
  const found = sentences.flatMap((sentence) => {
    const inside = times.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    const counting: Counting = { text, pieces: piecesOf(text, sentence.start, sentence.end), times: inside, tokens: tokenAt, tables: lexicon.numbers }
    return withRates(text, quantitiesOfSentence(counting), sentence, inside)
  })
  const named = found.map((quantity, index): Quantity => ({ ...quantity, id: `q${index + 1}` }))
  return withBases(text, named, sentences)
}

function withRates(text: string, found: readonly Quantity[], sentence: Sentence, times: readonly Time[]): readonly Quantity[] {
  const sets = times.filter(({ type }) => type === 'SET')
  return found.map((quantity) => {
    const canRepeat = quantity.per === null && quantity.kind === 'count' && sets.length > 0
    return canRepeat ? { ...quantity, per: repeatedNear(text, quantity, sentence, sets, found) } : quantity
  })
}
