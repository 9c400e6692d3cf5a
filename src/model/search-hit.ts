import type { ArticleId, ClaimId, LastingId } from './ids.ts'
import type { Span } from './span.ts'

export type SearchKind = 'claim' | 'quote' | 'article' | 'person'

/** Something that holds the words of a search. */
export interface SearchHit {
  readonly schema: 'crosswire.hit/1'
  readonly kind: SearchKind
  /** The claim's statement, the quotation, the headline, or the name with its role. */
  readonly text: string
  /** Parts of `text` that were searched for. */
  readonly marks: readonly Span[]
  readonly article: ArticleId
  readonly outlet: string | null
  /** Null where the page stands in no story. */
  readonly story: LastingId | null
  readonly storyTitle: string | null
  /** Of a claim. */
  readonly claim: ClaimId | null
  /** Where in the article's text it stands; null for names and for articles without a headline. */
  readonly at: Span | null
}

export interface SearchQuery {
  readonly text: string
  readonly kinds?: readonly SearchKind[]
  /** 20 where nothing is said; at most 200. */
  readonly limit?: number
  readonly after?: string
}
