import type { Evidence } from './span.ts'

/** Something somebody is reported to have said. */
export interface Attribution {
  readonly id: string
  readonly form: 'direct' | 'mixed' | 'indirect'
  /** What was said; more than one span where a cue interrupts it. Quotation marks are left out of direct content. */
  readonly content: readonly Evidence[]
  /** Ids of the quotations inside. */
  readonly quotations: readonly string[]
  /** The verb or phrase: "said", "according to". */
  readonly cue: Evidence | null
  /** The words that name the source. */
  readonly source: Evidence | null
  /** Id of the entity the source is; null where unknown or two fit. */
  readonly speaker: string | null
  /** Id of the attribution this one stands in (outlet ← agency ← official). */
  readonly within: string | null
  readonly polarity: 'says' | 'denies'
  readonly certainty: 'asserted' | 'expected' | 'possible'
}
