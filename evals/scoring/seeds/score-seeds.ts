/**
 * Single pages: everything the program says of each, on its own.
 */
import type { Article } from '../../../src/model/article.ts'
import type { Marks } from '../../../src/model/marks.ts'
import type { Scored } from '../../task.ts'
import { pageNames } from '../page-names.ts'
import { newTally } from '../tally.ts'
import type { SeedCase } from './case.ts'
import { scoreFigures } from './figures.ts'
import { linesOfSeed, type SeedPage, type Seeds } from './gold.ts'
import { scoreBlocks, scoreMetadata, scoreOutside } from './page.ts'
import { scoreQuotes } from './quotes.ts'
import { scorePlaces, scoreTimes } from './times-and-places.ts'
import { type SeedView, viewOf } from './view.ts'

/** Pages as they are, and the same with their date given: times are read from these alone, the rest from those. */
export interface PredictedPages {
  readonly articles: readonly Article[]
  readonly marks: readonly Marks[]
}

const METRICS = [
  ...['quotes', 'speakers', 'figures', 'figures/bound', 'figures/approximator', 'figures/rate', 'figures/base'],
  ...['times', 'places', 'blocks', 'metadata'],
]

export function scoreSeeds({ people, pages }: Seeds, predicted: PredictedPages): Scored {
  const tally = newTally()
  const pageOf = pageNames(
    predicted.articles,
    pages.map(({ id }) => id),
  )
  const cases = pages.map((page): SeedCase => {
    const own = predicted.articles.filter(({ id }) => pageOf(id) === page.id)
    return { page, lines: linesOfSeed(page), ...viewsOf(page, own, predicted.marks), people, tally }
  })
  const parts = [scoreQuotes, scoreFigures, scoreTimes, scorePlaces, scoreBlocks, scoreMetadata]
  const items = cases.flatMap((seed) => parts.flatMap((part) => part(seed)))
  const outside = cases.map(scoreOutside)
  const sum = (of: 'outside' | 'marks') => outside.reduce((all, one) => all + one[of], 0)
  return {
    metrics: [...METRICS.map((metric) => tally.share(metric, 1)), { metric: 'outside-body', value: sum('outside'), n: sum('marks') }],
    items: [...items, ...outside.flatMap((one) => one.items)],
  }
}

const isGiven = ({ publishedAt }: Article): boolean => publishedAt?.how === 'given'

function viewsOf({ text }: SeedPage, own: readonly Article[], marks: readonly Marks[]): { plain: SeedView | null; dated: SeedView | null } {
  const plain = own.find((article) => !isGiven(article)) ?? own[0]
  const dated = own.find(isGiven) ?? plain
  const view = (article: Article | undefined): SeedView | null =>
    article
      ? viewOf(
          article,
          marks.find((of) => of.article === article.id),
          text,
        )
      : null
  return { plain: view(plain), dated: view(dated) }
}
