/**
 * Copies: pages whose words, run by run, stand in another page: whole (a copy) or as a part of it (a cut).
 * They need no weighing, and they stand aside while the parents of reworded pages are chosen.
 */
import type { NearCopy } from '../../../model/near-copy.ts'
import { type Material, shareIn, WORD_FOR_WORD } from './material.ts'
import { isLater, namesAnother, type Testimony } from './testimony.ts'

export interface Copy {
  readonly child: number
  readonly parent: number
  readonly how: 'copy' | 'cut'
  /** Share of the child's runs of eight words that stand in the parent. */
  readonly share: number
  readonly directed: boolean
  readonly or: readonly number[]
}

/** A copy keeps this share of the parent's length; less is a cut. */
export const WHOLE = 0.9
/** Near copies below this share of five-word runs cannot reach the share of eight-word runs. */
const WORTH_TESTING = 0.5
/** Containers this near to the best cannot be told apart from it. */
const NEAR = 0.05

export function findCopies(materials: readonly Material[], testimony: readonly Testimony[], nearCopies: readonly NearCopy[]): readonly Copy[] {
  const containers = containersOf(materials, nearCopies)
  const before = (a: number, b: number): number => precedence(materials, testimony, a, b)
  const parents = new Map<number, number>()
  const copies: Copy[] = []
  for (const [child, found] of containers) {
    const fit = found.filter(({ page, mutual }) => mayContain(testimony, page, child) && (!mutual || before(page, child) < 0))
    const best = Math.max(...fit.map(({ share }) => share))
    const near = fit.filter(({ share }) => share >= best - NEAR).sort((a, b) => before(a.page, b.page))
    const parent = near.find(({ page }) => !descends(parents, page, child))
    if (parent === undefined) continue
    parents.set(child, parent.page)
    copies.push(copyOf(materials, testimony, child, parent, near))
  }
  return copies
}

interface Container {
  readonly page: number
  readonly share: number
  /** True where each holds the other. */
  readonly mutual: boolean
}

function containersOf(materials: readonly Material[], nearCopies: readonly NearCopy[]): ReadonlyMap<number, readonly Container[]> {
  const places = new Map(materials.map((material, at) => [material.article.id, { material, at }]))
  const containers = new Map<number, Container[]>()
  const add = (part: number, page: number, share: number, mutual: boolean): void => {
    if (share > WORD_FOR_WORD) containers.set(part, [...(containers.get(part) ?? []), { page, share, mutual }])
  }
  for (const { a, b, containmentOfA, containmentOfB } of nearCopies) {
    const [x, y] = [places.get(a), places.get(b)]
    if (!x || !y || Math.max(containmentOfA, containmentOfB) < WORTH_TESTING) continue
    const [ofX, ofY] = [shareIn(x.material, y.material), shareIn(y.material, x.material)]
    const mutual = Math.min(ofX, ofY) > WORD_FOR_WORD
    add(x.at, y.at, ofX, mutual)
    add(y.at, x.at, ofY, mutual)
  }
  return new Map([...containers].sort(([a], [b]) => a - b))
}

/** A page that is later cannot hold the original; two that credit one outside original are both its copies. */
function mayContain(testimony: readonly Testimony[], page: number, child: number): boolean {
  const [parent, copy] = [testimony[page], testimony[child]]
  if (!(parent && copy) || isLater(parent, copy)) return false
  return !namesAnother(copy, parent)
}

/** Which of two alike pages is the original: the one that credits nobody, that more pages credit, the earlier, the longer, that with the lesser id. */
function precedence(materials: readonly Material[], testimony: readonly Testimony[], a: number, b: number): number {
  const [x, y] = [testimony[a], testimony[b]]
  if (!(x && y)) return a - b
  const credits = Number(x.named.length + Number(x.vague !== null) > 0) - Number(y.named.length + Number(y.vague !== null) > 0)
  const creditedBy = ({ article }: Testimony): number => testimony.filter(({ credited }) => credited.has(article.id)).length
  return (
    credits ||
    creditedBy(y) - creditedBy(x) ||
    Number(isLater(x, y)) - Number(isLater(y, x)) ||
    (materials[b]?.length ?? 0) - (materials[a]?.length ?? 0) ||
    (x.article.id < y.article.id ? -1 : 1)
  )
}

function descends(parents: ReadonlyMap<number, number>, page: number, from: number): boolean {
  for (let at: number | undefined = page; at !== undefined; at = parents.get(at)) if (at === from) return true
  return false
}

function copyOf(materials: readonly Material[], testimony: readonly Testimony[], child: number, parent: Container, near: readonly Container[]): Copy {
  const [copy, original] = [testimony[child], testimony[parent.page]]
  const kept = (materials[child]?.length ?? 0) / Math.max(1, materials[parent.page]?.length ?? 0)
  const told = copy && original && (copy.named.length > 0 || copy.vague !== null || original.outside !== null || isLater(copy, original))
  const or = near.filter(({ page }) => page !== parent.page && page !== child).map(({ page }) => page)
  return { child, parent: parent.page, how: kept > WHOLE ? 'copy' : 'cut', share: parent.share, directed: Boolean(told) || !parent.mutual, or }
}
