/**
 * Clusters: average link, best pairs first, each page once. Then second membership: a passage that says two things also joins the cluster of the
 * other, and a page that says one thing twice stands there twice.
 *     A "A lorry fell on the line."   B "A lorry fell; nobody was hurt."   C "A lorry fell on the line, and two trains stopped."   one cluster
 *     D "Two trains stopped."                                                                       another, which C joins as well
 * [Reference] Sokal, Michener 1958 (average link).
 */
import type { ArticleId } from '../../../model/ids.ts'
import type { Passage } from '../../../text/passages.ts'
import type { Links } from './links.ts'

/** Mean link that joins two clusters, and mean of the best three that lets a passage join a second one (both: tuned on stories with known facts). */
const JOIN = 0.3
const SECOND = 0.45
const SECOND_LINKS = 3

export type Cluster = readonly number[]

/** Passages of one claim; `own` are those that stand in it first, the others say something else too. */
export interface Gathered {
  readonly all: Cluster
  readonly own: Cluster
}

interface Group {
  readonly members: number[]
  readonly articles: Set<ArticleId>
}

export function clustersOf(passages: readonly Passage[], links: Links): Gathered[] {
  const groups = passages.map(({ article }, at): Group => ({ members: [at], articles: new Set([article]) }))
  for (const { a, b } of links.sorted) {
    const one = groups[a]
    const other = groups[b]
    if (one === undefined || other === undefined || !joinable(one, other, links)) continue
    for (const at of other.members) groups[at] = one
    for (const article of other.articles) one.articles.add(article)
    one.members.push(...other.members)
  }
  const clusters = [...new Set(groups)].flatMap(({ members }) => partsOf(members, links))
  return clusters.map((own) => ({ own, all: [...own, ...secondMembers(own, passages, links)].sort((x, y) => x - y) }))
}

/** A group falls apart where passages are only alike and report no one thing. */
function partsOf(members: Cluster, links: Links): Cluster[] {
  const parts: number[][] = []
  for (const at of members) {
    const near = parts.filter((part) => part.some((other) => links.meets(at, other)))
    for (const part of near) parts.splice(parts.indexOf(part), 1)
    parts.push([...near.flat(), at])
  }
  return parts
}

const joinable = (one: Group, other: Group, links: Links): boolean =>
  one !== other &&
  ![...one.articles].some((article) => other.articles.has(article)) &&
  !one.members.some((a) => other.members.some((b) => links.apart(a, b))) &&
  meanLink(one.members, other.members, links) >= JOIN

function meanLink(one: Cluster, other: Cluster, links: Links): number {
  let sum = 0
  for (const a of one) for (const b of other) sum += links.score(a, b)
  return sum / (one.length * other.length)
}

/** The best passage of each page that the cluster does not hold yet, where it is near enough. */
function secondMembers(cluster: Cluster, passages: readonly Passage[], links: Links): number[] {
  if (cluster.length < 2) return []
  const best = new Map<ArticleId, { at: number; near: number }>()
  for (const [at, { article }] of passages.entries()) {
    if (cluster.includes(at) || !cluster.some((member) => links.says(at, member)) || cluster.some((member) => links.apart(at, member))) continue
    const near = nearness(at, cluster, links)
    if (near >= SECOND && near > (best.get(article)?.near ?? 0)) best.set(article, { at, near })
  }
  return [...best.values()].map(({ at }) => at)
}

function nearness(at: number, cluster: Cluster, links: Links): number {
  const scores = cluster.map((member) => links.score(at, member)).sort((a, b) => b - a)
  const top = scores.slice(0, SECOND_LINKS)
  return top.reduce((sum, score) => sum + score, 0) / top.length
}
