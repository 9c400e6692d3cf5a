/**
 * Pages of bare texts for the stages that group pages by their words: they read no marks, so none are made.
 */
import type { Block } from '../src/model/article.ts'
import type { Page } from '../src/model/page.ts'
import { noMarks } from '../src/text/no-marks.ts'
import { evidence } from '../src/text/spans.ts'
import { articleOfText } from './program.ts'

export interface StoryText {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly date?: string | null
  readonly outlet?: string | null
}

/** A page whose first line is the title, where there is one; every other line a paragraph. */
export function unmarkedPage({ id, title, text, date, outlet }: StoryText): Page {
  const article = articleOfText({ id, text: title ? `${title}\n${text}` : text, date: date ?? null })
  const headline = title ? evidence(article.text, 0, title.length) : null
  const blocks = article.blocks.map((block, at): Block => (headline && at === 0 ? { ...block, kind: 'headline', why: 'the title' } : block))
  return {
    article: { ...article, blocks, headline, outlet: outlet ? { name: outlet, domain: null, how: 'given' } : null },
    marks: noMarks(article.id),
  }
}
