import type { ArticleId, ClaimId, LastingId } from './ids.ts'

export type ChangeKind =
  | 'page-added'
  | 'page-removed'
  | 'claim-added'
  | 'claim-gone'
  | 'status-changed'
  | 'statements-changed'
  | 'difference-added'
  | 'difference-gone'
  | 'story-merged'
  | 'story-split'

/** What became another in a story between two moments: the first and the last state, whatever lay between them. */
export interface Change {
  readonly schema: 'crosswire.change/1'
  readonly kind: ChangeKind
  readonly story: LastingId
  /** Instant of the store's clock at which it last changed. */
  readonly at: string
  /** The page, claim, difference or story it is about, as it is now, or was last. */
  readonly subject: ArticleId | ClaimId | LastingId | string
  /** Its words: a claim's statement, a page's headline, a difference's note. */
  readonly text: string | null
  readonly before: string | null
  readonly after: string | null
}
