/**
 * Ancestry: from parents to all that a page goes back to.
 */
import { pairKey } from '../pairs.ts'

interface Descent {
  readonly from: string
  readonly to: string
}

/** Child → its parents, in the order of the edges. */
export function parentsOf(edges: readonly Descent[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, string[]>()
  for (const { from, to } of edges) parents.set(to, [...(parents.get(to) ?? []), from])
  return parents
}

/** All that a page goes back to, itself left out even where the edges run in a circle. */
function ancestorsOf(page: string, parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [page]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const parent of parents.get(next) ?? []) {
      if (found.has(parent) || parent === page) continue
      found.add(parent)
      open.push(parent)
    }
  }
  return found
}

/** Every pair of a page and one that it goes back to, by pair. */
export function closure(pages: readonly string[], edges: readonly Descent[]): ReadonlyMap<string, Descent> {
  const parents = parentsOf(edges)
  return new Map(pages.flatMap((to) => [...ancestorsOf(to, parents)].map((from) => [pairKey(from, to), { from, to }] as const)))
}
