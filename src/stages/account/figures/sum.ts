/**
 * A sum that a page claims in its own words: what is due by its figures, what it gives, and the figures it stands on.
 */
import type { Slot } from './slots.ts'
import type { Spread } from './spread.ts'

export interface Sum {
  /** The page's claim as an equation: "30 % × 100 = 40". */
  readonly text: string
  readonly due: Spread
  readonly given: Spread
  /** The figure that the sum ends in. */
  readonly at: Slot
  readonly from: readonly Slot[]
}
