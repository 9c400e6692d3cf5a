/**
 * One number of the table: what was counted, on which set, how high, over how many.
 *     { task: 'mark/times', set: 'harbour', metric: 'value-f1', value: 0.8123, n: 40, fit: 'unseen' }
 */

/** Whether something that ships was fitted on the set: never, on other parts of it, or on it. */
export type Fit = 'unseen' | 'out-of-fold' | 'in-sample'

/** A number as a task gives it. */
export interface Measure {
  readonly metric: string
  readonly value: number
  /** What the value was counted over. */
  readonly n: number
}

export interface Row extends Measure {
  readonly task: string
  readonly set: string
  readonly fit: Fit
}

/** Four digits: more than a set can carry. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4
