/**
 * Alignment: for each passage of one text, the passage of another that covers it best, and whether the order is kept.
 *     ["A ferry sank.", "Nine were saved."] in ["Nine people were saved.", "A ferry sank off Norvik."]   → 1, 0: both covered, order not kept
 * Two neighbouring passages may cover one together (a summary joins sentences), at a small loss.
 * [Reference] Barzilay, Elhadad 2003, "Sentence alignment for monolingual comparable corpora".
 */
import { coverage, sharedWeight, type Terms, weightOf } from './likeness.ts'

export interface Aligned {
  /** Index of the passage, and of the first of the other text's passages that cover it; null where nothing is shared. */
  readonly at: number
  readonly to: number | null
  /** 1, or 2 where two neighbours cover it together. */
  readonly span: number
  /** Share of the passage's weight that is covered, 0 to 1. */
  readonly score: number
}

/** What a cover by two neighbours loses: tuned so that chance neighbours do not beat one good passage. */
const NEIGHBOUR_LOSS = 0.08

/** Each passage with its best cover in the other text. `sole` allows single passages only. */
export function align(passages: readonly Terms[], others: readonly Terms[], sole = false): readonly Aligned[] {
  return passages.map((terms, at) => bestCover(terms, at, others, sole))
}

function bestCover(terms: Terms, at: number, others: readonly Terms[], sole: boolean): Aligned {
  const whole = weightOf(terms)
  let best: Aligned = { at, to: null, span: 1, score: 0 }
  if (whole === 0) return best
  for (const [to, other] of others.entries()) {
    const one = coverage(terms, other)
    if (one > best.score) best = { at, to, span: 1, score: one }
    const next = others[to + 1]
    if (sole || next === undefined || one === 0) continue
    const two = (sharedWeight(terms, other) + sharedOnlyWith(terms, next, other)) / whole - NEIGHBOUR_LOSS
    if (two > best.score) best = { at, to, span: 2, score: two }
  }
  return best
}

function sharedOnlyWith(terms: Terms, next: Terms, other: Terms): number {
  let sum = 0
  for (const [key, weight] of terms) if (next.has(key) && !other.has(key)) sum += weight
  return sum
}

/** The longest run of aligned passages, in order, whose covers stand in the same order (longest non-decreasing subsequence, n log n). */
export function inSameOrder(aligned: readonly Aligned[], least: number): number {
  const tails: number[] = []
  for (const { to, score } of aligned) {
    if (to === null || score < least) continue
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] ?? 0) <= to) low = middle + 1
      else high = middle
    }
    tails[low] = to
  }
  return tails.length
}
