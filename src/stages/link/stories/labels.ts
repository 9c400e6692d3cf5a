/**
 * Labels: the headline whose words most pages of the story use, rare words counting more (the medoid of the headlines). Chosen, never written.
 *     "Ferry sinks off Norvik, 40 rescued" rather than "A night to forget", though both stand above the same text
 * A long headline has more words to share: what they share is divided by the root of their number.
 */
import type { Article } from '../../../model/article.ts'
import type { Cited } from '../../../model/cited.ts'
import { termsOf, type WordCounts } from '../../../text/likeness.ts'
import { cite } from '../../../text/spans.ts'
import type { Told } from './events.ts'

/** Null where no page has a headline. Of equals, the page with the lesser id. */
export function labelOf(pages: readonly number[], articles: readonly Article[], told: readonly Told[], words: WordCounts): Cited | null {
  let best: Cited | null = null
  let most = -1
  for (const page of pages) {
    const article = articles[page]
    if (!article?.headline) continue
    const others = pages.filter((other) => other !== page).flatMap((other) => told[other] ?? [])
    const value = Math.round(sharedBy(article, article.headline, others, words) * 1e6)
    if (value > most) [best, most] = [cite(article, article.headline), value]
  }
  return best
}

function sharedBy({ text }: Article, { start, end }: { start: number; end: number }, others: readonly Told[], words: WordCounts): number {
  const terms = [...termsOf(text, words, start, end)]
  const shared = terms.reduce((sum, [stem, weight]) => sum + weight * others.filter(({ stems }) => stems.has(stem)).length, 0)
  return shared / Math.sqrt(Math.max(1, terms.length))
}
