/**
 * Rows for the weighted sums of lineage: the measures the program takes of each pair of pages, and what is right.
 * Copies stand aside, as they do in the program: a page that derives from a copy derives from the copy's original.
 */
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { weigh } from '../src/lexicon/lineage.ts'
import { type Comparison, compareAll, descent, resemblance } from '../src/stages/link/lineage/comparison.ts'
import { findCopies } from '../src/stages/link/lineage/copies.ts'
import { materialOf } from '../src/stages/link/lineage/material.ts'
import { nodesOf } from '../src/stages/link/lineage/nodes.ts'
import { outletFinder } from '../src/stages/link/lineage/outlet-finder.ts'
import { secondMeasures } from '../src/stages/link/lineage/second-parents.ts'
import { testimonyOf } from '../src/stages/link/lineage/testimony.ts'
import { findNearCopies } from '../src/stages/link/near-copies/near-copies.ts'
import { type Fitted, fitLogistic, type Row } from './fit-logistic.ts'
import { type Case, pairKey } from './lineage-cases.ts'

/** A case as the program sees it: its nodes compared, and which node descends from which. */
export interface Compared {
  readonly known: Case
  readonly comparison: Comparison
  readonly parents: readonly (readonly number[])[]
  /** Node → it and all its ancestors. */
  readonly ancestry: readonly ReadonlySet<number>[]
  readonly judged: (a: number, b: number) => boolean
}

export function comparedCase(known: Case, { words }: Lexicon): Compared {
  const { pages } = known
  const materials = pages.map((page) => materialOf(page, words))
  const testimony = testimonyOf(
    pages,
    outletFinder(
      pages.map(() => []),
      words,
    ),
    words,
  )
  const copies = findCopies(materials, testimony, findNearCopies(pages))
  const nodes = nodesOf(copies, testimony).map(({ page }) => page)
  const original = (page: number): number => {
    const copy = copies.find(({ child }) => child === page)
    return copy === undefined ? page : original(copy.parent)
  }
  const parents = nodes.map((page) => [...new Set((known.parents[page] ?? []).map((parent) => nodes.indexOf(original(parent))))])
  const judged = (a: number, b: number): boolean => {
    const [x, y] = [nodes[a] ?? -1, nodes[b] ?? -1]
    return !known.unjudged.has(pairKey(x, y)) && (known.only === null || x === known.only || y === known.only)
  }
  const comparison = compareAll(nodes.flatMap((page) => materials[page] ?? []))
  return { known, comparison, parents, ancestry: nodes.map((_, node) => ancestorsOf(node, parents)), judged }
}

function ancestorsOf(node: number, parents: readonly (readonly number[])[], seen: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  if (seen.has(node)) return seen
  return (parents[node] ?? []).reduce((all, parent) => ancestorsOf(parent, parents, all), new Set([...seen, node]) as ReadonlySet<number>)
}

const areKin = ({ ancestry }: Compared, a: number, b: number): boolean => [...(ancestry[a] ?? [])].some((node) => ancestry[b]?.has(node))

const pairsOf = ({ parents, judged }: Compared): readonly (readonly [number, number])[] =>
  parents.flatMap((_, a) => parents.flatMap((__, b) => (a !== b && judged(a, b) ? [[a, b] as const] : [])))

const rowOf = ({ known: { set, group, weight } }: Compared, label: boolean, measures: Row['measures']): Row => ({
  set,
  group,
  weight,
  label: Number(label),
  measures,
})

/** Parent and child resemble; strangers do not; kin of other degrees are left out. */
export function resemblanceRows(found: Compared): readonly Row[] {
  const linked = (a: number, b: number): boolean => found.parents[a]?.includes(b) === true || found.parents[b]?.includes(a) === true
  return pairsOf(found)
    .filter(([a, b]) => a < b && (linked(a, b) || !areKin(found, a, b)))
    .map(([a, b]) => rowOf(found, linked(a, b), resemblance(found.comparison, a, b)))
}

export function descentRows(found: Compared): readonly Row[] {
  return pairsOf(found).map(([child, parent]) =>
    rowOf(found, found.parents[child]?.includes(parent) === true, descent(found.comparison, child, parent)),
  )
}

/** For each derived page and its likeliest parent: is a page of another origin a second one? */
export function secondRows(found: Compared, descending: Fitted): readonly Row[] {
  return found.parents.flatMap((parents, child) => {
    const others = [...found.parents.keys()].filter((node) => !found.ancestry[node]?.has(child) && node !== child)
    const [first] = others.toSorted((a, b) => scoreOf(found, descending, child, b) - scoreOf(found, descending, child, a))
    if (first === undefined || parents.length === 0) return []
    const strangers = others.filter((node) => node !== first && !areKin(found, node, first))
    return strangers.map((node) => rowOf(found, parents.includes(node), secondMeasures(found.comparison, child, first, node)))
  })
}

const scoreOf = ({ comparison }: Compared, descending: Fitted, child: number, parent: number): number =>
  weigh(descending, descent(comparison, child, parent))

/** What each sum loses to the ridge. */
const RIDGE = { resemblance: 1, descent: 1, second: 2 }

export interface LineageRows {
  readonly resemblance: readonly Row[]
  readonly descent: readonly Row[]
  readonly second: readonly Row[]
}

export function lineageRows(cases: readonly Compared[]): LineageRows {
  const descent = cases.flatMap(descentRows)
  const descending = fitLogistic(descent, RIDGE.descent)
  return { resemblance: cases.flatMap(resemblanceRows), descent, second: cases.flatMap((found) => secondRows(found, descending)) }
}

export type Sums = Readonly<Record<keyof LineageRows, Fitted>>

export const fitAll = (rows: LineageRows): Sums => ({
  resemblance: fitLogistic(rows.resemblance, RIDGE.resemblance),
  descent: fitLogistic(rows.descent, RIDGE.descent),
  second: fitLogistic(rows.second, RIDGE.second),
})

export const ridgeOf = (sum: keyof LineageRows): number => RIDGE[sum]
