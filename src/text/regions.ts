/**
 * Regions: where marks may stand (FORMATS: Body). Marks are made in the body and the headline only; credits in `credit` blocks alone.
 */
import type { Article, Block, BlockKind } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { byStart } from './spans.ts'

const BODY: ReadonlySet<BlockKind> = new Set(['subhead', 'paragraph', 'list', 'quote', 'table'])

const isBody = (block: Block): boolean => BODY.has(block.kind)

export const bodyBlocks = (article: Article): readonly Block[] => article.blocks.filter(isBody)

/** The body as one text: its blocks joined by newlines. */
export const bodyText = (article: Article): string =>
  bodyBlocks(article)
    .map((block) => article.text.slice(block.start, block.end))
    .join('\n')

/** Spans in which marks are made: the headline and the body's blocks, in reading order. */
export function markedRegions(article: Article): readonly Span[] {
  const blocks = bodyBlocks(article).map(({ start, end }) => ({ start, end }))
  return article.headline ? [{ start: article.headline.start, end: article.headline.end }, ...blocks].sort(byStart) : blocks
}

export const creditBlocks = (article: Article): readonly Block[] => article.blocks.filter((block) => block.kind === 'credit')
