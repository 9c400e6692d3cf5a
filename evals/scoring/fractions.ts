/**
 * Precision, recall and their mean, from counts.
 */

/** What was found of what; the two sides may be counted apart, as one prediction can answer two gold items. */
export interface Counts {
  /** Gold items, and those of them found. */
  gold: number
  found: number
  /** Predictions, and those of them right. */
  predicted: number
  right: number
}

export const noCounts = (): Counts => ({ gold: 0, found: 0, predicted: 0, right: 0 })

/** All of nothing is everything. */
export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Harmonic mean; 0 where both are 0. */
export const harmonic = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)

/** Nothing predicted where there was something to find earns no precision. */
export const strictPrecision = ({ right, predicted, gold }: Counts): number => (predicted === 0 ? (gold === 0 ? 1 : 0) : right / predicted)

export const recallOf = ({ found, gold }: Counts): number => share(found, gold)

export const strictF1 = (counts: Counts): number => harmonic(strictPrecision(counts), recallOf(counts))

/** As `strictF1`, but no prediction at all counts as precision 1 (which the recall of 0 then makes 0). */
export const looseF1 = (counts: Counts): number => harmonic(share(counts.right, counts.predicted), recallOf(counts))
