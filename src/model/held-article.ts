import type { Article } from './article.ts'
import type { ArticleId, LastingId } from './ids.ts'
import type { Lineage, Relation } from './lineage.ts'
import type { Marks } from './marks.ts'

/** One time a page came in. */
export interface Sighting {
  /** Instant of the store's clock. */
  readonly at: string
  readonly path: string | null
  readonly url: string | null
  readonly via: string
}

/** A page as the store holds it. */
export interface HeldArticle {
  readonly article: Article
  readonly marks: Marks
  readonly story: LastingId | null
  /** The edges that lead to it and from it, and what it shares or cites. */
  readonly lineage: readonly Lineage[]
  readonly relations: readonly Relation[]
  readonly sightings: readonly Sighting[]
  /** Other captures of the same address, the earliest first, this one among them. */
  readonly versions: readonly { readonly article: ArticleId; readonly at: string; readonly headline: string | null }[]
}
