/**
 * The order in which a story's pages are listed: texts that many pages carry first; in a text the page nearest its root first,
 * then the one that shares most. Two pages that are alike in all this stand in the order of letters.
 */
import type { ArticleId } from '../model/ids.ts'
import { grouped } from './grouped.ts'
import { compareLetters } from './letters.ts'
import type { SourceView } from './view.ts'

export function sourcesInOrder(sources: readonly SourceView[]): readonly SourceView[] {
  const members = grouped(sources, ({ origin }) => origin?.id ?? null)
  const firstLetter = new Map([...members].map(([origin, pages]) => [origin, pages.map(({ letter }) => letter).sort(compareLetters)[0] ?? '']))
  const size = ({ origin }: SourceView): number => members.get(origin?.id ?? null)?.length ?? 0
  const first = ({ origin }: SourceView): string => firstLetter.get(origin?.id ?? null) ?? ''
  const depths = depthsOf(sources)
  return [...sources].sort(
    (a, b) =>
      size(b) - size(a) ||
      compareLetters(first(a), first(b)) ||
      (depths.get(a.article.id) ?? 0) - (depths.get(b.article.id) ?? 0) ||
      shareOf(b) - shareOf(a) ||
      compareLetters(a.letter, b.letter),
  )
}

/** Steps from the page nearest the root that is held; a circle ends where it closes. */
function depthsOf(sources: readonly SourceView[]): ReadonlyMap<ArticleId, number> {
  const parents = new Map(sources.map(({ article, source }) => [article.id, source?.parent ?? null]))
  return new Map(sources.map(({ article }) => [article.id, stepsUp(parents, article.id)]))
}

function stepsUp(parents: ReadonlyMap<ArticleId, unknown>, id: ArticleId): number {
  const seen = new Set<unknown>([id])
  let at = parents.get(id)
  while (typeof at === 'string' && !seen.has(at)) {
    seen.add(at)
    at = parents.get(at as ArticleId)
  }
  return seen.size - 1
}

const shareOf = ({ source }: SourceView): number => (source?.points ? source.points.shared / Math.max(1, source.points.of) : 0)
