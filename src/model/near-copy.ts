import type { ArticleId } from './ids.ts'

/** Two pages that share runs of words in their bodies. Works inside the pipeline only; it is not printed. `a` < `b`. */
export interface NearCopy {
  readonly a: ArticleId
  readonly b: ArticleId
  /** Share of the page's distinct runs of five words that stand in the other, 0 to 1, three digits. */
  readonly containmentOfA: number
  readonly containmentOfB: number
  readonly jaccard: number
}
