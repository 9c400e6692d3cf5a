import type { Author, Block } from './article.ts'
import type { Problem } from './problem.ts'
import type { Evidence } from './span.ts'

/** The bytes of a page as text, and what kind of text. Where they can not be read, the text is empty and the problems say why. */
export interface PageText {
  readonly format: 'html' | 'text'
  readonly text: string
  readonly problems: readonly Problem[]
  /** What the file states around the page: a mail's header, a web archive's, the comment of the program that saved it. */
  readonly stated?: FileHints
}

/** Something a page states of itself, and where: "og:title", "json-ld". */
export interface Stated {
  readonly value: string
  readonly how: string
}

/** What a file states of the page it holds; null and none where it states nothing. `savedAt` is ISO 8601 in UTC. */
export interface FileHints {
  readonly url: string | null
  readonly title: Stated | null
  readonly outlet: Stated | null
  readonly authors: readonly Author[]
  readonly published: Stated | null
  readonly savedAt: string | null
}

/** What a page states of itself outside its running text (a text dump states nothing). */
export interface PageHints {
  readonly titles: readonly Stated[]
  readonly authors: readonly Author[]
  readonly published: readonly Stated[]
  readonly modified: readonly Stated[]
  readonly outlets: readonly Stated[]
  /** The story as the page states it outside its visible text, and what it says the story is about. */
  readonly bodies: readonly string[]
  readonly descriptions: readonly string[]
  readonly canonicalUrl: string | null
  readonly language: string | null
  /** As they are written: addresses may be relative. A text dump has none of these. */
  readonly addresses?: readonly Stated[]
  readonly sections?: readonly Stated[]
  readonly images?: readonly Stated[]
  readonly languages?: readonly Stated[]
}

/** What a reader makes of one page: the text, its labelled lines, and what the page states of itself. */
export interface Reading {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly headline: Evidence | null
  readonly hints: PageHints
  readonly problems: readonly Problem[]
}
