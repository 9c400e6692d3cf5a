import type { ArticleId } from './ids.ts'
import type { Evidence } from './span.ts'

/** Evidence that has left its article, and so names it; `line` counts from 1 in the article's text. */
export interface Cited extends Evidence {
  readonly article: ArticleId
  readonly line: number
}
