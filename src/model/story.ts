import type { Cited } from './cited.ts'
import type { ArticleId, StoryId, StorylineId } from './ids.ts'

/** Pages that tell one event. Articles are ordered by id. */
export interface Story {
  readonly id: StoryId
  readonly articles: readonly ArticleId[]
  /** A headline chosen from the pages, never written; null where no page has one. */
  readonly label: Cited | null
  readonly storyline: StorylineId
  readonly follows: readonly StoryId[]
}
