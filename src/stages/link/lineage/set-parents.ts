/**
 * Parents that a person sets: which of them can stand, and what becomes of the edges.
 *     B ← A by the machine; "parent of B: none"          no edge leads to B
 *     B ← A by the machine; "parent of A: b.html"        A ← B; the machine's edge would close a ring, and falls
 *     "parent of A: b.html" and "parent of B: a.html"    neither is applied
 * Edges between other pages stay. A text that is not held is set as if the page credited it (lineage.ts).
 */
import type { Article } from '../../../model/article.ts'
import type { Because } from '../../../model/because.ts'
import type { Act, ParentCorrection, Refusal } from '../../../model/correction.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Lineage } from '../../../model/lineage.ts'
import type { Story } from '../../../model/story.ts'
import { derivationOf } from './edges.ts'
import type { Material } from './material.ts'
import { reasonsOf } from './reasons.ts'
import { isLater } from './testimony.ts'

export interface SettledParents {
  readonly parents: readonly ParentCorrection[]
  readonly refused: readonly Refusal[]
}

/** Those that fit the stories, the dates and each other. */
export function settleParents(corrections: readonly ParentCorrection[], articles: readonly Article[], stories: readonly Story[]): SettledParents {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const homes = new Map(stories.flatMap(({ id, articles: members }) => members.map((member) => [member, id] as const)))
  const refused = corrections.flatMap((correction): Refusal[] => {
    const why = homes.has(correction.page) ? misfit(correction, byId, homes) : 'The page stands in no story: it has no body to compare.'
    return why === null ? [] : [{ correction, code: 'correction-impossible', why }]
  })
  const fit = corrections.filter((one) => !refused.some(({ correction }) => correction === one))
  const rings = fit.filter((one) => isInRing(one, fit))
  const why = 'The parents that the file sets go round in a ring: take one of them out.'
  return {
    parents: fit.filter((one) => !rings.includes(one)),
    refused: [...refused, ...rings.map((correction): Refusal => ({ correction, code: 'correction-contradicted', why }))],
  }
}

function misfit({ page, parent }: ParentCorrection, byId: ReadonlyMap<ArticleId, Article>, homes: ReadonlyMap<ArticleId, unknown>): string | null {
  if (parent === null || typeof parent !== 'string') return null
  if (parent === page) return 'A page is not its own parent: name another.'
  if (homes.get(parent) !== homes.get(page)) return 'The parent stands in another story, or in none: set parents inside one story.'
  const [child, source] = [byId.get(page), byId.get(parent)]
  const late = child && source && isLater({ article: source }, { article: child })
  return late ? 'The parent is dated later than the page: set the date that is wrong, too.' : null
}

function isInRing({ page }: ParentCorrection, all: readonly ParentCorrection[]): boolean {
  let at = page
  for (let step = 0; step <= all.length; step++) {
    const parent = all.find((one) => one.page === at)?.parent
    if (typeof parent !== 'string') return false
    if (parent === page) return true
    at = parent
  }
  return false
}

export type ParentActs = ReadonlyMap<ArticleId, readonly ParentCorrection[]>

/** The acts of each page; those of one page agree. */
export function byChild(parents: readonly ParentCorrection[]): ParentActs {
  const acts = new Map<ArticleId, ParentCorrection[]>()
  for (const one of parents) acts.set(one.page, [...(acts.get(one.page) ?? []), one])
  return acts
}

/** The machine's edges, but that pages with acts have their own. */
export function withSetParents(edges: readonly Lineage[], acts: ParentActs, materials: readonly Material[]): readonly Lineage[] {
  if (acts.size === 0) return edges
  const own = [...acts.values()].flatMap(([first]) => setEdge(first, acts, edges, materials))
  const others = edges.filter(({ to }) => !acts.has(to))
  return withoutRings(others, own).map(withPossibleOthers)
}

function setEdge(
  correction: ParentCorrection | undefined,
  acts: ParentActs,
  edges: readonly Lineage[],
  materials: readonly Material[],
): readonly Lineage[] {
  const { page: to, parent: from } = correction ?? { page: null, parent: null }
  const [child, parent] = [materials.find(({ article }) => article.id === to), materials.find(({ article }) => article.id === from)]
  if (!child || !parent) return []
  const found = edges.find((edge) => edge.from === parent.article.id && edge.to === child.article.id && edge.how !== 'fusion')
  const how = found?.how ?? derivationOf(child, parent)
  const because = [...setReasons(acts, child.article.id), ...(found?.because ?? reasonsOf(child, parent, null))]
  return [{ from: parent.article.id, to: child.article.id, how, confidence: 1, directed: true, or: [], because }]
}

/** "set by A. Weiss: both had the wire". */
const setReasons = (acts: ParentActs, page: ArticleId): readonly Because[] => (acts.get(page) ?? []).map(({ act }) => setReason(act))

const setReason = ({ by, at, reason }: Act): Because => ({
  kind: 'correction',
  note: `set by ${by}${at === null ? '' : ` on ${at}`}: ${reason}`,
  a: null,
  b: null,
})

/** Edges to texts that are not held, of pages with acts: a person says so, and why. */
export const withSetReasons = (edges: readonly Lineage[], acts: ParentActs): readonly Lineage[] =>
  edges.map((edge) => (acts.has(edge.to) ? { ...edge, confidence: 1, because: [...setReasons(acts, edge.to), ...edge.because] } : edge))

/** A ring is opened at its weakest edge that no person set; of a fusion's two edges the other is then a rewrite. */
function withoutRings(others: readonly Lineage[], own: readonly Lineage[]): readonly Lineage[] {
  const ring = ringThrough(own, [...others, ...own])
  const [weakest] = ring.filter((edge) => !own.includes(edge)).sort((a, b) => a.confidence - b.confidence || (a.to < b.to ? -1 : 1))
  if (weakest === undefined) return [...others, ...own]
  const left = others.filter((edge) => edge !== weakest)
  return withoutRings(
    left.map((edge) => (edge.to === weakest.to && edge.how === 'fusion' ? { ...edge, how: 'rewrite' } : edge)),
    own,
  )
}

/** The edges of a ring that one of `own` closes; none where none does. */
function ringThrough(own: readonly Lineage[], all: readonly Lineage[]): readonly Lineage[] {
  for (const edge of own) {
    const path = pathUp(edge.from, edge.to, all, [])
    if (path !== null) return [edge, ...path]
  }
  return []
}

/** The edges from a page up to one of its ancestors; null where that is none. */
function pathUp(page: Lineage['from'], ancestor: ArticleId, all: readonly Lineage[], passed: readonly Lineage[]): readonly Lineage[] | null {
  for (const edge of all) {
    if (edge.to !== page || passed.includes(edge)) continue
    if (edge.from === ancestor) return [edge]
    const rest = pathUp(edge.from, ancestor, all, [...passed, edge])
    if (rest !== null) return [edge, ...rest]
  }
  return null
}

/** No page is an alternative to the parent of its own ancestor. */
function withPossibleOthers(edge: Lineage, _at: number, all: readonly Lineage[]): Lineage {
  const or = edge.or.filter((page) => pathUp(page, edge.to, all, []) === null)
  return or.length === edge.or.length ? edge : { ...edge, or }
}
