import type { External } from './external.ts'
import type { ArticleId, OriginId, StoryId } from './ids.ts'

/** One text and the pages that carry it: origins part a story. A fusion founds an origin that `joins` its parents' origins. */
export interface Origin {
  readonly id: OriginId
  readonly story: StoryId
  readonly articles: readonly ArticleId[]
  /** The page the others derive from, or an original nobody holds, or null where it cannot be told. */
  readonly root: ArticleId | External | null
  readonly joins: readonly OriginId[]
}
