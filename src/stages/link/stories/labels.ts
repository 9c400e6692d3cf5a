/**
 * Labels: the headline of the page that is most like all others of its story (the medoid). Chosen, never written.
 */
import type { Cited } from '../../../model/cited.ts'
import type { Page } from '../../../model/page.ts'
import { cite } from '../../../text/spans.ts'

/** Null where no page has a headline. Of equals, the page with the lesser id. */
export function labelOf(numbers: readonly number[], pages: readonly Page[], alike: (a: number, b: number) => number): Cited | null {
  let best: Cited | null = null
  let most = -1
  for (const page of numbers) {
    const article = pages[page]?.article
    if (!article?.headline) continue
    const value = Math.round(numbers.reduce((sum, other) => sum + (other === page ? 0 : alike(page, other)), 0) * 1e6)
    if (value > most) [best, most] = [cite(article, article.headline), value]
  }
  return best
}
