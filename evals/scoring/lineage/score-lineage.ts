/**
 * Lineage over all stories of a set: counts are added up, then divided.
 */

import type { Measure } from '../../rows.ts'
import type { Item } from '../../task.ts'
import { bcubed } from '../bcubed.ts'
import { strictF1 } from '../fractions.ts'
import { type NamedArticle, pageNames } from '../page-names.ts'
import type { LineageStory } from './gold.ts'
import { edgesBetweenPages, originsOfPages, type PredictedLinks } from './predicted.ts'
import { type LineageCounts, type PairCounts, scoreStory } from './story.ts'

export interface PredictedLineage {
  readonly articles: readonly NamedArticle[]
  readonly links: readonly PredictedLinks[]
}

export function scoreLineage(
  stories: readonly LineageStory[],
  { articles, links }: PredictedLineage,
): { readonly metrics: readonly Measure[]; readonly items: readonly Item[] } {
  const storyOf = new Map(stories.flatMap(({ id, pages }) => pages.map((page) => [page.id, id])))
  const pageOf = pageNames(articles, [...storyOf.keys()])
  const originOf = originsOfPages(links, pageOf)
  const edges = edgesBetweenPages(links, pageOf)
  const results = stories.map((story) => {
    const own = edges.filter(({ from, to }) => storyOf.get(from) === story.id && storyOf.get(to) === story.id)
    return scoreStory(story, own, originOf)
  })
  return {
    metrics: measures(
      results.map(({ counts }) => counts),
      stories,
      originOf,
    ),
    items: results.flatMap(({ items }) => items),
  }
}

function measures(stories: readonly LineageCounts[], gold: readonly LineageStory[], originOf: ReadonlyMap<string, string>): readonly Measure[] {
  const sum = (of: (counts: LineageCounts) => number) => stories.reduce((all, counts) => all + of(counts), 0)
  const f1 = (of: (counts: LineageCounts) => PairCounts): Pick<Measure, 'value' | 'n'> => {
    const [right, predicted, n] = [sum((counts) => of(counts).right), sum((counts) => of(counts).predicted), sum((counts) => of(counts).gold)]
    return { value: strictF1({ gold: n, found: right, predicted, right }), n }
  }
  const share = (part: number, n: number): Pick<Measure, 'value' | 'n'> => ({ value: n === 0 ? 0 : part / n, n })
  const [matched, decided] = [sum((counts) => counts.matched), sum((counts) => counts.decided)]
  return [
    { metric: 'edges-f1', ...f1(({ edges }) => edges) },
    { metric: 'related-f1', ...f1(({ related }) => related) },
    {
      metric: 'first-parent',
      ...share(
        sum((counts) => counts.firstParents),
        sum((counts) => counts.children),
      ),
    },
    { metric: 'origin-bcubed-f1', ...originF1(gold, originOf, true) },
    { metric: 'origin-bcubed-f1-no-fusion', ...originF1(gold, originOf, false) },
    {
      metric: 'direction-accuracy',
      ...share(
        sum((counts) => counts.forward),
        decided,
      ),
    },
    { metric: 'decided', ...share(decided, matched) },
    {
      metric: 'kind-accuracy',
      ...share(
        sum((counts) => counts.kinds),
        sum(({ edges }) => edges.right),
      ),
    },
    {
      metric: 'false-lineage',
      ...share(
        sum((counts) => counts.joined),
        sum((counts) => counts.independent),
      ),
    },
  ]
}

/** A fusion is an origin of its own; its pages are left out where it is not asked for. */
function originF1(stories: readonly LineageStory[], originOf: ReadonlyMap<string, string>, fusions: boolean): Pick<Measure, 'value' | 'n'> {
  const origins = stories.flatMap((story) => story.origins).filter(({ kind }) => fusions || kind !== 'fusion')
  const gold = new Map(origins.flatMap(({ id, pages }) => pages.map((page) => [page, id])))
  const { f1, n } = bcubed([...gold.keys()], originOf, gold)
  return { value: f1, n }
}
