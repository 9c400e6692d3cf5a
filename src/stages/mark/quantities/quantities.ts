/**
 * Quantities: figures with their range, hedge, unit, rate, what they count, and what they are a share of.
 *     "roughly 460 square miles of forest"      measure 460 square mile, approximator roughly, 1191.4 km2, of "forest"
 *     "some 1,200 cases were counted each day"  count 1200, approximator some, per P1D, of "cases"
 * Days, years and clock times are `times`; lengths of time are both. Words and units are data (data/numbers).
 * [Reference] quantulum3 and Grobid-quantities for the parts of a quantity; Huddleston and Pullum 2002, ch. 5 § 11 for "of" in counts.
 * Leaves open: sums in words ("twice as many"), a unit without its figure.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../model/span.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Time } from '../../../model/time.ts'
import type { Token } from '../../../model/token.ts'
import { piecesOf } from '../../../text/pieces.ts'
import { withBases } from './base.ts'
import { repeatedNear } from './rate.ts'
import { type Counting, quantitiesOfSentence } from './sentence.ts'
import { withWrittenFigures } from './written.ts'

interface Need {
  readonly article: Article
  readonly sentences: readonly Sentence[]
  readonly times: readonly Time[]
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
}

export const quantities: Stage<Need, { readonly quantities: readonly Quantity[] }> = {
  name: 'quantities',
  version: 4,
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
  const dated = datedOffsets(text, times)
  const timesOf = timesBySentence(sentences, times)
  const found = sentences.flatMap((sentence, index) => {
    const counting: Counting = {
      text,
      pieces: withWrittenFigures(piecesOf(text, sentence.start, sentence.end)),
      dated,
      tokens: tokenAt,
      tables: lexicon.numbers,
    }
    const here = timesOf[index] ?? []
    const figures = quantitiesOfSentence(counting).filter((figure) => !isPartOfLength(figure, here))
    return withRates(text, figures, here)
  })
  const named = found.map((quantity, index): Quantity => ({ ...quantity, id: `q${index + 1}` }))
  return withBases(text, named, sentences)
}

/** "a week and a half": the half is one of the week. */
const isPartOfLength = (figure: Span & { readonly kind: Quantity['kind'] }, times: readonly Time[]): boolean =>
  figure.kind === 'ratio' && times.some((time) => time.type === 'DURATION' && time.start < figure.start && figure.end <= time.end)

/** Offsets of the pieces of every time that is no length of time. */
function datedOffsets(text: string, times: readonly Time[]): ReadonlySet<number> {
  const inside = times.filter(({ type }) => type !== 'DURATION')
  return new Set(inside.flatMap(({ start, end }) => piecesOf(text, start, end).map((piece) => piece.start)))
}

/** The times of each sentence: both are in order, one walk finds them. */
function timesBySentence(sentences: readonly Sentence[], times: readonly Time[]): readonly (readonly Time[])[] {
  let at = 0
  return sentences.map(({ end }) => {
    const from = at
    while (at < times.length && (times[at]?.start ?? end) < end) at++
    return times.slice(from, at)
  })
}

function withRates(text: string, found: readonly Quantity[], times: readonly Time[]): readonly Quantity[] {
  const sets = times.filter(({ type }) => type === 'SET')
  let at = 0
  return found.map((quantity, index) => {
    while (at < sets.length && (sets[at]?.end ?? 0) <= quantity.end) at++
    const set = sets[at]
    const canRepeat = quantity.per === null && quantity.kind === 'count' && set !== undefined
    return canRepeat ? { ...quantity, per: repeatedNear(text, quantity, found[index + 1] ?? null, set) } : quantity
  })
}
