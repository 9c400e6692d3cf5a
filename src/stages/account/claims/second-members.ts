/**
 * Second members: passages that stand in another cluster, or in none, and say what this one says as well: the best of each page, where it is near
 * enough to those it has links with.
 */
import type { ArticleId } from '../../../model/ids.ts'
import type { Passage } from '../../../text/passages.ts'
import type { Links } from './links.ts'

/** Mean of the best three links that lets a passage join a second cluster (tuned on stories with known facts). */
const SECOND = 0.45
const SECOND_LINKS = 3

/** In order of the passages' pages. */
export function secondMembers(cluster: readonly number[], passages: readonly Passage[], links: Links): readonly number[] {
  if (cluster.length < 2) return []
  const best = new Map<ArticleId | undefined, { at: number; near: number }>()
  for (const [at, linked] of linkedWith(cluster, links)) {
    const near = nearness(linked, Math.min(SECOND_LINKS, cluster.length))
    const article = passages[at]?.article
    if (near < SECOND || near <= (best.get(article)?.near ?? 0)) continue
    if (linked.some(({ member }) => links.says(at, member)) && !cluster.some((member) => links.apart(at, member))) best.set(article, { at, near })
  }
  return [...best.values()].map(({ at }) => at)
}

interface Linked {
  readonly member: number
  readonly score: number
}

/** The passages outside that have links with members, ascending, each with those links. */
function linkedWith(cluster: readonly number[], links: Links): readonly (readonly [number, readonly Linked[]])[] {
  const held = new Set(cluster)
  const linked = new Map<number, Linked[]>()
  for (const member of cluster) {
    links.each(member, (at, score) => {
      const known = linked.get(at)
      if (known) known.push({ member, score })
      else if (!held.has(at)) linked.set(at, [{ member, score }])
    })
  }
  return [...linked].sort(([a], [b]) => a - b)
}

/** The mean of the best links, members without one counted as far away. */
function nearness(linked: readonly Linked[], asked: number): number {
  const scores = linked.map(({ score }) => score).sort((a, b) => b - a)
  return scores.slice(0, asked).reduce((sum, score) => sum + score, 0) / asked
}
