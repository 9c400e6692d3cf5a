import type { Author, Block } from './article.ts'
import type { Evidence } from './span.ts'

/** Something a page states of itself, and where: "og:title", "json-ld". */
export interface Stated {
  readonly value: string
  readonly how: string
}

/** What a page states of itself outside its running text (a text dump states nothing). */
export interface PageHints {
  readonly titles: readonly Stated[]
  readonly authors: readonly Author[]
  readonly published: readonly Stated[]
  readonly modified: readonly Stated[]
  readonly outlets: readonly Stated[]
  readonly canonicalUrl: string | null
  readonly language: string | null
}

/** What a reader makes of one page: the text, its labelled lines, and what the page states of itself. */
export interface Reading {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly headline: Evidence | null
  readonly hints: PageHints
}
