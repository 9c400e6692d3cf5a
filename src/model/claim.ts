import type { Because } from './because.ts'
import type { Cited } from './cited.ts'
import type { Verdict } from './correction.ts'
import type { ArticleId, ClaimId } from './ids.ts'

export type ClaimKind = 'event' | 'figure' | 'quote' | 'attribution' | 'time' | 'place' | 'state'
export type Status = 'withdrawn' | 'disputed' | 'differs' | 'changed' | 'one-text' | 'single-source' | 'agreed'

/** One page's passage for a claim. `speaker` is the id of an account entity. */
export interface Statement extends Cited {
  readonly stance: 'same' | 'differs'
  /** Where it differs, how: a few words. */
  readonly how: string | null
  readonly speaker: string | null
}

/** Something the pages report, with the passage of every page that does. */
export interface Claim {
  readonly id: ClaimId
  /** The clearest statement, verbatim. */
  readonly text: Cited
  readonly kind: ClaimKind
  readonly forecast: boolean
  /** Set where pages differ: what the row is about ("how many were hurt"). */
  readonly slot: string | null
  readonly status: Status
  /** Why this status, one sentence. */
  readonly rule: string
  /** Origins whose own pages assert it. */
  readonly texts: number
  /** Ids of account entities. */
  readonly speakers: readonly string[]
  readonly because: readonly Because[]
  readonly statements: readonly Statement[]
  readonly silent: readonly ArticleId[]
  /** What persons say of it; no status and no count hangs on it. */
  readonly verdicts?: readonly Verdict[]
}

/** A claim before the differences are known, and so without a status. */
export type ClaimDraft = Omit<Claim, 'slot' | 'status' | 'rule' | 'texts' | 'speakers' | 'because' | 'verdicts'>
