/**
 * Storyline: what lies between the stories of one storyline. Inside a story its own account speaks; here stand only the claims, quotations,
 * figures and differences that pages of several stories share; a claim that pages of one story dispute stands in that story's account.
 *     Monday's story "14 homes burned", Thursday's "19 homes"      a difference between the stories: changed
 *     Thursday's pages repeat Monday's count word for word         a claim borrowed from the earlier story
 */
import type { FigureSeries, QuoteFamily } from '../../../model/account.ts'
import type { Claim } from '../../../model/claim.ts'
import type { Difference } from '../../../model/difference.ts'
import type { ArticleId, StoryId } from '../../../model/ids.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Story } from '../../../model/story.ts'

/** What the stages found over all pages of the storyline. */
export interface OverAll {
  readonly stories: readonly Story[]
  readonly claims: readonly Claim[]
  readonly differences: readonly Difference[]
  readonly quotes: readonly QuoteFamily[]
  readonly figures: readonly FigureSeries[]
}

export type Between = Omit<OverAll, 'stories'>

export const storyline: Stage<OverAll, { readonly between: Between }> = {
  name: 'storyline',
  version: 1,
  needs: ['stories', 'claims', 'differences', 'quotes', 'figures'],
  gives: ['between'],
  run: (facts) => ({ between: writeStoryline(facts) }),
}

/** Of everything found over all pages only what touches two stories or more. */
export function writeStoryline({ stories, claims, differences, quotes, figures }: OverAll): Between {
  const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)))
  const between = differences.filter(({ sides }) => spans(sides, storyOf))
  const about = new Set(between.map(({ claim }) => claim))
  const inside = new Set(differences.flatMap((one) => (between.includes(one) ? [] : [one.claim])))
  return {
    claims: claims.filter(({ id, statements }) => about.has(id) || (!inside.has(id) && spans(statements, storyOf))),
    differences: between,
    quotes: quotes.filter(({ variants }) => spans(variants, storyOf)),
    figures: figures.filter(({ points }) => spans(points, storyOf)),
  }
}

function spans(passages: readonly { readonly article: ArticleId }[], storyOf: ReadonlyMap<ArticleId, StoryId>): boolean {
  return new Set(passages.flatMap(({ article }) => storyOf.get(article) ?? [])).size > 1
}
