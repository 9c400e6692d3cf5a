import type { ArticleId, LastingId, StoryId, StorylineId } from './ids.ts'

/** A story as lists show it. Counts are of its own account; the one between stories of a storyline is not counted here. */
export interface StoryRow {
  readonly schema: 'crosswire.story/1'
  /** Kept while the story grows: what people type, link to and write down. */
  readonly id: LastingId
  /** The id that its account carries: a hash of its pages, another one whenever a page comes. */
  readonly story: StoryId
  readonly storyline: StorylineId
  /** A headline chosen from the pages, never written; null where no page has one. */
  readonly title: string | null
  readonly articles: readonly ArticleId[]
  /** Pages of each text, the largest first: the bar of origins. Pages made of several texts are in none of them. */
  readonly texts: readonly number[]
  readonly claims: number
  /** Differences that are shown without being asked for: compatible ones are not counted. */
  readonly differences: number
  /** Claims of the status `disputed` or `differs`. */
  readonly disputed: number
  /** Names of speakers and actors, and of places, most named first; at most twelve each. */
  readonly people: readonly string[]
  readonly places: readonly string[]
  /** Days or instants that pages give, the earliest and the latest; null where no page is dated. */
  readonly firstPublished: string | null
  readonly lastPublished: string | null
  /** Instants of the store's clock: the first page came in; the account last became another. */
  readonly firstSeen: string
  readonly lastChanged: string
  /** Ids that lead here, since their stories went into this one. */
  readonly formerly: readonly LastingId[]
}

/** Which stories a list holds. All that is said must hold. */
export interface StoryQuery {
  /** Words of headlines, claims, quotations or names. */
  readonly text?: string
  readonly disputed?: boolean
  /** A day or an instant: stories that changed since. */
  readonly since?: string
  readonly place?: string
  readonly person?: string
  /** 50 where nothing is said; at most 500. */
  readonly limit?: number
  /** The `next` of the listing before. */
  readonly after?: string
}
