/**
 * Average link: the two groups that are most alike on average become one, until none are alike enough. The result is a forest: each tree
 * keeps how it grew, so that a part of it can be looked at again.
 * Groups can only join where some two of their pages are alike enough, so each connected part of the pages can be worked on its own.
 * [Reference] Sokal, Michener 1958 (UPGMA); Lance, Williams 1967 (the update). Ties go to the earlier pages: input order decides nothing
 * as long as the caller sorts its pages.
 */
import type { Rows } from './neighbours.ts'

export interface Tree {
  /** Page numbers, ascending. */
  readonly pages: readonly number[]
  /** The two trees it was made of; null for a single page. */
  readonly parts: readonly [Tree, Tree] | null
}

/** Trees in order of their first page. `alike` holds both directions, 0 to 1; what it leaves out is 0. Groups less alike than `least` stay apart. */
export function averageLink(alike: Rows, least: number): readonly Tree[] {
  const members = [...alike.keys()].sort((a, b) => a - b)
  const groups: Groups = {
    rows: new Map(members.map((page) => [page, new Map([...(alike.get(page) ?? [])].map(([other, value]) => [other, rounded(value)] as const))])),
    trees: new Map(members.map((page) => [page, { pages: [page], parts: null }])),
  }
  joinAll(members, groups, least)
  return members.flatMap((page) => groups.trees.get(page) ?? [])
}

/** Each group stands at its first page. */
interface Groups {
  readonly rows: ReadonlyMap<number, Map<number, number>>
  readonly trees: Map<number, Tree>
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/** Rounding may lift a mean by this much. */
const SLACK = 1e-4

/** The connected parts: pages that a chain of pages alike enough joins. Pages ascend in each, parts by their first. */
export function connectedParts(alike: Rows, least: number): readonly (readonly number[])[] {
  const reached = new Set<number>()
  return [...alike.keys()].flatMap((start) => (reached.has(start) ? [] : [partFrom(start, alike, least, reached)]))
}

function partFrom(start: number, alike: Rows, least: number, reached: Set<number>): readonly number[] {
  const part = [start]
  reached.add(start)
  for (const page of part)
    for (const [other, value] of alike.get(page) ?? []) {
      if (value < least - SLACK || reached.has(other)) continue
      reached.add(other)
      part.push(other)
    }
  return part.sort((a, b) => a - b)
}

/** `members` are ascending. */
function joinAll(members: readonly number[], { rows, trees }: Groups, least: number): void {
  const nearest = new Map(members.map((page) => [page, nearestOf(rows.get(page))] as const))
  for (let pair = closest(nearest); pair !== null && pair.value >= least; pair = closest(nearest)) {
    const [a, b] = [Math.min(pair.page, pair.other), Math.max(pair.page, pair.other)]
    const touched = merge({ rows, trees }, a, b)
    nearest.delete(b)
    nearest.set(a, nearestOf(rows.get(a)))
    for (const page of touched) {
      const known = nearest.get(page) ?? NOBODY
      const changed = rows.get(page)?.get(a) ?? 0
      if (known.page === a || known.page === b || changed >= known.value) nearest.set(page, nearestOf(rows.get(page)))
    }
  }
}

interface Nearest {
  readonly page: number
  readonly value: number
}

const NOBODY: Nearest = { page: -1, value: -1 }

/** Of equals the first page. */
function nearestOf(row: ReadonlyMap<number, number> = new Map()): Nearest {
  let best = NOBODY
  for (const [page, value] of row) if (value > best.value || (value === best.value && page < best.page)) best = { page, value }
  return best
}

interface Pair {
  readonly page: number
  readonly other: number
  readonly value: number
}

function closest(nearest: ReadonlyMap<number, Nearest>): Pair | null {
  let best: Pair | null = null
  for (const [page, { page: other, value }] of nearest) if (other >= 0 && value > (best?.value ?? -1)) best = { page, other, value }
  return best
}

/** `b` goes into `a`; likeness to the others is the mean over pages. Gives the groups whose rows have changed. */
function merge({ rows, trees }: Groups, a: number, b: number): readonly number[] {
  const [first, second, rowA, rowB] = [trees.get(a), trees.get(b), rows.get(a), rows.get(b)]
  if (!(first && second && rowA && rowB)) return []
  const [m, n] = [first.pages.length, second.pages.length]
  const touched = [...new Set([...rowA.keys(), ...rowB.keys()])].filter((page) => page !== a && page !== b)
  rowA.delete(b)
  for (const page of touched) {
    const mean = rounded((m * (rowA.get(page) ?? 0) + n * (rowB.get(page) ?? 0)) / (m + n))
    rowA.set(page, mean)
    rows.get(page)?.delete(b)
    rows.get(page)?.set(a, mean)
  }
  rowB.clear()
  trees.set(a, { pages: [...first.pages, ...second.pages].sort((x, y) => x - y), parts: [first, second] })
  trees.delete(b)
  return touched
}

/** The tree and all trees inside it. */
export function subtrees(tree: Tree): readonly Tree[] {
  return tree.parts === null ? [tree] : [tree, ...subtrees(tree.parts[0]), ...subtrees(tree.parts[1])]
}
