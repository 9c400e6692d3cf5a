import type { Cited } from './cited.ts'
import type { Verdict } from './correction.ts'
import type { ArticleId, ClaimId, DifferenceId } from './ids.ts'

export type DifferenceKind = 'figure' | 'scope' | 'hedge' | 'attribution' | 'attribution-lost' | 'quote' | 'place' | 'time' | 'certainty' | 'detail'
export type DifferenceRelation = 'contradiction' | 'drift' | 'variance' | 'change-over-time' | 'undetermined' | 'compatible'

export interface Side extends Cited {
  readonly role: 'parent' | 'child' | 'peer' | 'earlier' | 'later'
  /** What this side gives, short: "80,000", "the mayor", "on Friday". */
  readonly value: string
}

/** Two passages that part, and how. Both sides may be one page; `detail` may have one side. */
export interface Difference {
  readonly id: DifferenceId
  readonly kind: DifferenceKind
  readonly relation: DifferenceRelation
  readonly severity: 'high' | 'medium' | 'low'
  readonly claim: ClaimId | null
  readonly parent: ArticleId | null
  readonly sides: readonly Side[]
  /** One plain sentence. */
  readonly note: string
  /** What persons say of it; nothing is lifted by it. */
  readonly verdicts?: readonly Verdict[]
}
