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
import { secondMembers } from './second-members.ts'

/** Mean link that joins two clusters (tuned on stories with known facts). */
const JOIN = 0.3
/** Of so many members on either side, those that joined first: all of them in a story of as many pages. */
const ASKED = 30

export type Cluster = readonly number[]

/** Passages of one claim; `own` are those that stand in it first, the others say something else too. */
export interface Gathered {
  readonly all: Cluster
  readonly own: Cluster
}

interface Group {
  readonly members: number[]
  readonly articles: Set<ArticleId>
  /** Groups whose mean link with this one was too small, and the members that were asked then, of both. */
  readonly refused: Map<Group, number>
}

export function clustersOf(passages: readonly Passage[], links: Links): Gathered[] {
  const clusters = groupsOf(passages, links).flatMap(({ members }) => partsOf(members, links))
  return clusters.map((own) => ({ own, all: [...own, ...secondMembers(own, passages, links)].sort((x, y) => x - y) }))
}

function groupsOf(passages: readonly Passage[], links: Links): readonly Group[] {
  const groups = passages.map(({ article }, at): Group => ({ members: [at], articles: new Set([article]), refused: new Map() }))
  const { a: ends, b: otherEnds } = links.sorted
  for (let link = 0; link < ends.length; link++) {
    const one = groups[ends[link] ?? 0]
    const other = groups[otherEnds[link] ?? 0]
    if (one === undefined || other === undefined || !joinable(one, other, links)) continue
    for (const at of other.members) groups[at] = one
    for (const article of other.articles) one.articles.add(article)
    for (const at of other.members) one.members.push(at)
  }
  return [...new Set(groups)]
}

const joinable = (one: Group, other: Group, links: Links): boolean =>
  one !== other && !shareArticle(one, other) && areNear(one, other, links) && !one.members.some((a) => other.members.some((b) => links.apart(a, b)))

function shareArticle(one: Group, other: Group): boolean {
  const [fewer, more] = one.articles.size < other.articles.size ? [one.articles, other.articles] : [other.articles, one.articles]
  for (const article of fewer) if (more.has(article)) return true
  return false
}

/** Groups only grow: while no more members are to be asked, a refusal stands. */
function areNear(one: Group, other: Group, links: Links): boolean {
  const asked = Math.min(ASKED, one.members.length) + Math.min(ASKED, other.members.length)
  if (one.refused.get(other) === asked || other.refused.get(one) === asked) return false
  if (meanLink(one.members.slice(0, ASKED), other.members.slice(0, ASKED), links) >= JOIN) return true
  one.refused.set(other, asked)
  return false
}

function meanLink(one: Cluster, other: Cluster, links: Links): number {
  let sum = 0
  for (const a of one) for (const b of other) sum += links.score(a, b)
  return sum / (one.length * other.length)
}

/** A group falls apart where passages are only alike and report no one thing. */
function partsOf(members: Cluster, links: Links): readonly Cluster[] {
  if (members.length === 1) return [members]
  const partOf = new Map<number, number[]>()
  const parts = new Set<number[]>()
  for (const at of members) {
    const [home = [], ...others] = partsNear(at, partOf, links)
    for (const part of [home, ...others]) parts.delete(part)
    for (const moved of [...others.flat(), at]) {
      home.push(moved)
      partOf.set(moved, home)
    }
    parts.add(home)
  }
  return [...parts]
}

/** The parts that hold a passage which reports the same thing. */
function partsNear(at: number, partOf: ReadonlyMap<number, number[]>, links: Links): ReadonlySet<number[]> {
  const near = new Set<number[]>()
  links.each(at, (other) => {
    const part = partOf.get(other)
    if (part !== undefined && !near.has(part) && links.meets(at, other)) near.add(part)
  })
  return near
}
