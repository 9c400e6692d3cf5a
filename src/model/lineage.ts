import type { Because } from './because.ts'
import type { External } from './external.ts'
import type { ArticleId } from './ids.ts'

export type Derivation = 'copy' | 'cut' | 'rewrite' | 'summary' | 'fusion'

/** `to` derives from `from`. */
export interface Lineage {
  readonly from: ArticleId | External
  readonly to: ArticleId
  readonly how: Derivation
  /** 0 to 1, two digits. */
  readonly confidence: number
  /** False where the two directions are too near to tell. */
  readonly directed: boolean
  /** Parents that cannot be told apart from `from`. */
  readonly or: readonly ArticleId[]
  readonly because: readonly Because[]
}

/** Common text in otherwise own reports, or a page that names another as its source: no parentage. */
export interface Relation {
  readonly kind: 'shares' | 'cites'
  readonly a: ArticleId
  readonly b: ArticleId | External
  readonly because: readonly Because[]
}
