/**
 * Ancestry: who derives from whom, asked of lineage edges and origins.
 *     B ← A, C ← B      parents of C: B; ancestors of C: B, A; A and C are kin
 *     B and C credit a wire that is not in the set      no parent held, yet one origin: copies of one text
 * A fusion's origin `joins` its parents' origins, so it is no independent text beside them.
 */
import type { ArticleId, OriginId } from '../model/ids.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Origin } from '../model/origin.ts'

export interface Ancestry {
  /** Held parents, the strongest first. */
  readonly parents: (article: ArticleId) => readonly ArticleId[]
  /** Held parents, their parents and so on, nearest first; texts that cannot be told apart from a parent among them. */
  readonly ancestors: (article: ArticleId) => readonly ArticleId[]
  readonly origin: (article: ArticleId) => Origin | null
  /** Neither derives from the other, and no origin holds or joins both. */
  readonly independent: (a: ArticleId, b: ArticleId) => boolean
}

export function ancestryOf(lineage: readonly Lineage[], origins: readonly Origin[]): Ancestry {
  const edges = heldEdges(lineage)
  const originOf = new Map(origins.flatMap((origin) => origin.articles.map((article) => [article, origin] as const)))
  const parents = (article: ArticleId): readonly ArticleId[] =>
    (edges.get(article) ?? []).flatMap(({ from }) => (typeof from === 'string' ? [from] : []))
  const origin = (article: ArticleId): Origin | null => originOf.get(article) ?? null
  return {
    parents,
    ancestors: (article) => reach(article, (at) => (edges.get(at) ?? []).flatMap(({ from, or }) => (typeof from === 'string' ? [from, ...or] : or))),
    origin,
    independent: (a, b) => apart(origin(a), origin(b)),
  }
}

function heldEdges(lineage: readonly Lineage[]): ReadonlyMap<ArticleId, readonly Lineage[]> {
  const edges = new Map<ArticleId, Lineage[]>()
  const ordered = [...lineage].sort((a, b) => b.confidence - a.confidence || (String(a.from) < String(b.from) ? -1 : 1))
  for (const edge of ordered) edges.set(edge.to, [...(edges.get(edge.to) ?? []), edge])
  return edges
}

function reach(start: ArticleId, next: (article: ArticleId) => readonly ArticleId[]): readonly ArticleId[] {
  const found = new Set<ArticleId>()
  let edge: readonly ArticleId[] = next(start)
  while (edge.length > 0) {
    const fresh = edge.filter((article) => article !== start && !found.has(article))
    for (const article of fresh) found.add(article)
    edge = fresh.flatMap(next)
  }
  return [...found]
}

function apart(a: Origin | null, b: Origin | null): boolean {
  if (a === null || b === null || a.id === b.id) return false
  const joined = (one: Origin, id: OriginId): boolean => one.joins.includes(id)
  return !joined(a, b.id) && !joined(b, a.id) && !a.joins.some((id) => joined(b, id))
}
