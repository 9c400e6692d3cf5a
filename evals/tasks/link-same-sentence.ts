/**
 * link/same-sentence: do two sentences say the same? Scored by their likeness alone (src/text/likeness.ts).
 */

import { likeness, termsOf } from '../../src/text/likeness.ts'
import { readRows, sampled } from '../gold.ts'
import { lexicon } from '../program.ts'
import { type GradedPair, scoreRanking } from '../scoring/ranking.ts'
import { type Scored, shortened, type Task, unseen } from '../task.ts'

export interface SentencePair extends GradedPair {
  readonly a: string
  readonly b: string
}

/** With `quick`, one pair of so many. */
const QUICK = 4

export const task: Task = {
  name: 'link/same-sentence',
  fitOf: unseen,
  score: (set, options) => {
    const pairs = sampled(
      readRows<SentencePair>(set.path).map((pair, row) => ({ ...pair, id: `${set.name}-${row}` })),
      options,
      QUICK,
    )
    return scoreSentences(pairs, pairs.map(likenessOf))
  },
}

export const likenessOf = ({ a, b }: SentencePair): number => likeness(termsOf(a, lexicon.words), termsOf(b, lexicon.words))

/** An item is right where it stands on its side of the cut that fits the set best in number: as many pairs above it as are the same. */
export function scoreSentences(pairs: readonly (SentencePair & { readonly id: string })[], scores: readonly number[]): Scored {
  const sure = pairs.flatMap((pair, at) => (pair.unsure ? [] : [{ pair, score: scores[at] ?? 0 }]))
  const same = sure.filter(({ pair }) => pair.same === 1).length
  const cut = sure.map(({ score }) => score).sort((x, y) => y - x)[Math.max(0, same - 1)] ?? 0
  const items = sure.map(({ pair, score }) => ({
    id: pair.id,
    right: score >= cut === (pair.same === 1),
    passage: `${shortened(pair.a)} / ${shortened(pair.b)}`,
    note: `${pair.same === 1 ? 'the same' : 'not the same'}; ${score.toFixed(2)}, cut at ${cut.toFixed(2)}`,
  }))
  return { metrics: scoreRanking(pairs, scores), items }
}
