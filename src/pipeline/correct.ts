/**
 * What a person sets of single pages: date and outlet. A page with another date is marked again, since "on Thursday" hangs on it.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Correction, PageCorrection } from '../model/correction.ts'
import type { Page } from '../model/page.ts'
import { withSetValues } from '../stages/read/metadata/set-by-person.ts'
import { markArticle } from './mark.ts'

/** The pages with what these set. `marked`: whether they have marks at all. */
export function correctPages(pages: readonly Page[], corrections: readonly Correction[], lexicon: Lexicon, marked = true): readonly Page[] {
  const set = corrections.filter((one): one is PageCorrection => one.kind === 'date' || one.kind === 'outlet')
  return pages.map((page) => (set.some((one) => one.page === page.article.id) ? corrected(page, set, lexicon, marked) : page))
}

function corrected(page: Page, set: readonly PageCorrection[], lexicon: Lexicon, marked: boolean): Page {
  const article = withSetValues(page.article, set)
  const isSame = article.publishedAt?.value === page.article.publishedAt?.value
  return { article, marks: marked && !isSame ? markArticle(article, lexicon) : page.marks }
}
