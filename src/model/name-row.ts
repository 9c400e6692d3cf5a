import type { Change } from './change.ts'
import type { ArticleId, LastingId, StoryId } from './ids.ts'

/** The name of a story as a store that moves writes it: where it leads, what bears it, and what changed under it. */
export interface NameRow {
  readonly schema: 'crosswire.name/1'
  readonly name: LastingId
  /** The name of the story that this one went into. */
  readonly leadsTo: LastingId | null
  /** Instant of that store's clock at which the earliest of its pages came in. */
  readonly firstSeen: string
  /** Null where no story bears the name any more. */
  readonly story: NamedPages | null
  /** In the order in which they were noticed. */
  readonly changes: readonly Omit<Change, 'schema' | 'story'>[]
}

interface NamedPages {
  readonly id: StoryId
  /** Hash of everything its account was made of: where it is the same again, nothing has changed. */
  readonly input: string
  readonly lastChanged: string
  readonly articles: readonly ArticleId[]
}
