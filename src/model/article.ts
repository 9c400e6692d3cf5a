import type { Act } from './correction.ts'
import type { ArticleId } from './ids.ts'
import type { Problem } from './problem.ts'
import type { Source } from './source.ts'
import type { Evidence, Span } from './span.ts'

export type BlockKind =
  | 'headline'
  | 'subhead'
  | 'dateline'
  | 'byline'
  | 'paragraph'
  | 'list'
  | 'quote'
  | 'table'
  | 'caption'
  | 'credit'
  | 'teaser'
  | 'comment'
  | 'boilerplate'

/** A labelled stretch of the page. Blocks are in reading order, never overlap, and cover every non-blank line. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** CSS-like path of the element the block came from; null in a text dump. */
  readonly path: string | null
  /** Why it has this label, in a few words. */
  readonly why: string
  /** 0 to 1, two digits. */
  readonly confidence: number
}

export interface Outlet {
  readonly name: string | null
  readonly domain: string | null
  readonly how: string
  /** Where a person set it (`how` is then "correction"). */
  readonly setBy?: readonly Act[]
}

export interface Author {
  readonly name: string
  readonly how: string
}

export type Grain = 'minute' | 'day' | 'month' | 'year'

/** A date of a page and how it is known. `value` is as long as `grain` allows: 2024, 2024-10, 2024-10-31, 2024-10-31T21:37 (with offset where the page gives one). */
export interface PageDate {
  readonly value: string
  readonly grain: Grain
  readonly how: string
  readonly evidence: Evidence | null
  /** Where a person set it (`how` is then "correction"). */
  readonly setBy?: readonly Act[]
}

/** What one witness says of a field, believed or not. */
export interface Candidate {
  readonly value: string
  /** Where it stands: "json-ld", "og:title", "byline". */
  readonly how: string
  /** 0 to 1, two digits: how often such a witness is right. */
  readonly confidence: number
}

/** Everything a page says of itself, the likeliest first; at most eight a field. */
export interface Candidates {
  readonly headline: readonly Candidate[]
  readonly outlet: readonly Candidate[]
  readonly authors: readonly Candidate[]
  readonly publishedAt: readonly Candidate[]
  readonly modifiedAt: readonly Candidate[]
  readonly canonicalUrl: readonly Candidate[]
  readonly language: readonly Candidate[]
  readonly section: readonly Candidate[]
  readonly image: readonly Candidate[]
}

/** One page, read: every visible line in order, labelled, and what the page says of itself. */
export interface Article {
  readonly schema: 'crosswire.article/1'
  readonly id: ArticleId
  readonly source: Source
  readonly reader: { readonly name: 'html' | 'text'; readonly version: number }
  /** Every visible line of the page, in order: nothing is deleted, lines are labelled. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** Null when the page has none: never invented. */
  readonly headline: Evidence | null
  readonly outlet: Outlet | null
  readonly authors: readonly Author[]
  readonly publishedAt: PageDate | null
  readonly modifiedAt: PageDate | null
  readonly canonicalUrl: string | null
  /** ISO 639-1, or null where the text is too short to tell. */
  readonly language: string | null
  /** The part of the paper the page stands in: "Politics". An article that somebody wrote by hand may lack this and the next two. */
  readonly section?: string | null
  /** The address of the picture that leads the story; never fetched. */
  readonly image?: string | null
  readonly candidates?: Candidates
  readonly problems: readonly Problem[]
}
