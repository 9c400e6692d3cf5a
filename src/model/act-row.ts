import type { Correction } from './correction.ts'

/** What a person set, as a store that moves writes it. */
export interface ActRow {
  readonly schema: 'crosswire.act/1'
  readonly act: Correction
  /** Instant of that store's clock at which it was set. */
  readonly at: string
  /** Kept, and without effect. */
  readonly undone: boolean
}
