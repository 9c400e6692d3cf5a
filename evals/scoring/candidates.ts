/**
 * Near copies: how many of the true pairs an index proposes, and how many pairs it proposes a document.
 */
import type { Measure } from '../rows.ts'
import { pairKey } from './pairs.ts'

export interface Pair {
  readonly a: string
  readonly b: string
}

/** Two documents that share text: shares of their sets of five-word shingles. */
export interface GoldPair extends Pair {
  /** Of the smaller set. */
  readonly containment: number
  readonly jaccard: number
}

const CONTAINMENTS = [0.15, 0.3, 0.5]
/** The least containment that every set goes down to. */
const ALWAYS = 0.5
/** A set whose least pair lies further above a threshold was not made for that threshold. */
const MARGIN = 0.1
const JACCARD = 0.5

export const proposedKeys = (proposed: readonly Pair[]): ReadonlySet<string> =>
  new Set(proposed.filter(({ a, b }) => a !== b).map(({ a, b }) => pairKey(a, b)))

/** Recall at each containment the gold goes down to, recall of pairs much alike, and the price. */
export function scoreCandidates(gold: readonly GoldPair[], proposed: readonly Pair[], documents: number): readonly Measure[] {
  const keys = proposedKeys(proposed)
  const least = gold.reduce((low, { containment }) => Math.min(low, containment), Number.POSITIVE_INFINITY)
  const recall = (name: string, pairs: readonly GoldPair[]): readonly Measure[] =>
    pairs.length === 0
      ? []
      : [{ metric: `candidate-recall/${name}`, value: pairs.filter(({ a, b }) => keys.has(pairKey(a, b))).length / pairs.length, n: pairs.length }]
  const asked = CONTAINMENTS.filter((threshold) => threshold >= ALWAYS || least < threshold + MARGIN)
  return [
    ...asked.flatMap((threshold) =>
      recall(
        String(threshold),
        gold.filter(({ containment }) => containment >= threshold),
      ),
    ),
    ...recall(
      `jaccard-${JACCARD}`,
      gold.filter(({ jaccard }) => jaccard >= JACCARD),
    ),
    { metric: 'candidates-per-document', value: keys.size / documents, n: documents },
  ]
}
