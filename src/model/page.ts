import type { Article } from './article.ts'
import type { Marks } from './marks.ts'

/** An article and its marks: what linking and accounts work on. */
export interface Page {
  readonly article: Article
  readonly marks: Marks
}
