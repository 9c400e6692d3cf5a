/**
 * The verb `link`: pages → stories, origins, lineage. A function of the set of pages, not of their order.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Links } from '../model/links.ts'
import type { Page } from '../model/page.ts'
import { bodyBlocks } from '../text/regions.ts'
import { LINKING } from './order.ts'
import { runStages } from './run.ts'

/** What holds between the pages. Pages without a body have nothing to compare and stand in no story. */
export function linkPages(pages: readonly Page[], lexicon: Lexicon): Links {
  const comparable = pages.filter(({ article }) => bodyBlocks(article).length > 0).sort(byId)
  const { stories, origins, lineage, relations } = runStages<Links>(LINKING, { pages: comparable, lexicon })
  return { schema: 'crosswire.links/1', stories, origins, lineage, relations }
}

const byId = (a: Page, b: Page): number => (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0)
