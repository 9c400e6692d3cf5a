/**
 * Rows for the weighted sums of lineage: the measures the program takes of each pair of pages, and what is right.
 * Copies stand aside, as they do in the program: a page that derives from a copy derives from the copy's original.
 */
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import { weigh } from '../src/lexicon/lineage.ts'
import { type Comparison, compareAll, descent } from '../src/stages/link/lineage/comparison.ts'
import { findCopies } from '../src/stages/link/lineage/copies.ts'
import { materialOf } from '../src/stages/link/lineage/material.ts'
import { creditPairs, type Node, nodesOf } from '../src/stages/link/lineage/nodes.ts'
import { namesOfOutlet, outletFinder } from '../src/stages/link/lineage/outlet-finder.ts'
import { secondMeasures } from '../src/stages/link/lineage/second-parents.ts'
import { testimonyOf, testimonyOfDescent } from '../src/stages/link/lineage/testimony.ts'
import { findNearCopies } from '../src/stages/link/near-copies/near-copies.ts'
import { type Choice, fitChoice } from './fit-choice.ts'
import { type Fitted, fitLogistic, type Row } from './fit-logistic.ts'
import { type Case, pairKey } from './lineage-cases.ts'

/** A case as the program sees it: its nodes compared, and which node descends from which. */
export interface Compared {
  readonly known: Case
  readonly nodes: readonly Node[]
  readonly comparison: Comparison
  readonly parents: readonly (readonly number[])[]
  /** Node → it and all its ancestors. */
  readonly ancestry: readonly ReadonlySet<number>[]
  readonly judged: (a: number, b: number) => boolean
}

export function comparedCase(known: Case, { words, outlets }: Lexicon): Compared {
  const { pages } = known
  const materials = pages.map((page) => materialOf(page, words))
  const testimony = testimonyOf(pages, outletFinder(pages.map(namesOfOutlet), words), { words, outlets })
  const copies = findCopies(materials, testimony, findNearCopies(pages))
  const nodes = nodesOf(copies, testimony)
  const places = nodes.map(({ page }) => page)
  const original = (page: number): number => {
    const copy = copies.find(({ child }) => child === page)
    return copy === undefined ? page : original(copy.parent)
  }
  const parentsOf = (page: number): readonly number[] => [...new Set((known.parents[page] ?? []).map(original))].filter((parent) => parent !== page)
  const parents = places.map((page) => parentsOf(page).map((parent) => places.indexOf(parent)))
  const judged = (a: number, b: number): boolean => {
    const [x, y] = [places[a] ?? -1, places[b] ?? -1]
    return !known.unjudged.has(pairKey(x, y)) && (known.only === null || x === known.only || y === known.only)
  }
  const comparison = compareAll(
    nodes.flatMap(({ page }) => materials[page] ?? []),
    creditPairs(nodes),
  )
  return { known, nodes, comparison, parents, ancestry: nodes.map((_, node) => ancestorsOf(node, parents)), judged }
}

function ancestorsOf(node: number, parents: readonly (readonly number[])[], seen: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  if (seen.has(node)) return seen
  return (parents[node] ?? []).reduce((all, parent) => ancestorsOf(parent, parents, all), new Set([...seen, node]) as ReadonlySet<number>)
}

const areKin = ({ ancestry }: Compared, a: number, b: number): boolean => [...(ancestry[a] ?? [])].some((node) => ancestry[b]?.has(node))

/** Each page before the pages it may derive from: those the testimony does not forbid, and whose answer is known. */
export function descentChoices(found: Compared): readonly Choice[] {
  const { known, nodes, parents } = found
  return nodes.flatMap((_, child): readonly Choice[] => {
    const options = candidatesOf(found, child).map((parent) => ({
      measures: descent(found.comparison, child, parent),
      offset: saidOf(found, child, parent),
      right: parents[child]?.includes(parent) === true,
    }))
    const lost = (parents[child]?.length ?? 0) > 0 && !options.some(({ right }) => right)
    return lost || options.length === 0 ? [] : [{ set: known.set, group: known.group, weight: known.weight, options }]
  })
}

const candidatesOf = (found: Compared, child: number): readonly number[] =>
  [...(found.comparison.partners[child] ?? [])].filter(
    (parent) => (found.judged(child, parent) || found.parents[child]?.includes(parent) === true) && saidOf(found, child, parent) > FORBIDDEN,
  )

/** Log-odds at which the testimony of two pages forbids the one to be the parent of the other. */
const FORBIDDEN = -10

function saidOf({ nodes }: Compared, child: number, parent: number): number {
  const [own] = nodes[child]?.testimony ?? []
  return own ? testimonyOfDescent(own, nodes[parent]?.testimony ?? []) : FORBIDDEN
}

const rowOf = ({ known: { set, group, weight } }: Compared, label: boolean, measures: Row['measures']): Row => ({
  set,
  group,
  weight,
  label: Number(label),
  measures,
})

/** How many of its likeliest parents are taken as a page's first. */
const FIRSTS = 2

/** For each page and its likeliest parents: is a page of another origin a second one? Beside a wrong first one a right page tells nothing. */
export function secondRows(found: Compared, descending: Fitted): readonly Row[] {
  if (found.known.absent) return []
  return found.parents.flatMap((parents, child) => {
    const others = candidatesOf(found, child).filter((node) => !found.ancestry[node]?.has(child))
    const firsts = others.toSorted((a, b) => scoreOf(found, descending, child, b) - scoreOf(found, descending, child, a)).slice(0, FIRSTS)
    return firsts.flatMap((first) => {
      const strangers = others.filter((node) => node !== first && !areKin(found, node, first))
      return strangers
        .filter((node) => parents.includes(first) || !parents.includes(node))
        .map((node) => rowOf(found, parents.includes(node), secondMeasures(found.comparison, child, first, node)))
    })
  })
}

const scoreOf = (found: Compared, descending: Fitted, child: number, parent: number): number =>
  weigh(descending, descent(found.comparison, child, parent)) + saidOf(found, child, parent)

/** What each sum loses to the ridge. */
const RIDGE = { descent: 2, second: 2 }

export interface LineageRows {
  readonly descent: readonly Choice[]
  readonly second: readonly Row[]
}

export function lineageRows(cases: readonly Compared[]): LineageRows {
  const choices = cases.flatMap(descentChoices)
  const descending = fitChoice(choices, RIDGE.descent)
  return { descent: choices, second: cases.flatMap((found) => secondRows(found, descending)) }
}

export type Sums = Readonly<Record<keyof LineageRows, Fitted>>

export const fitAll = ({ descent: choices, second }: LineageRows): Sums => ({
  descent: fitChoice(choices, RIDGE.descent),
  second: fitLogistic(second, RIDGE.second),
})

export const ridgeOf = (sum: keyof LineageRows): number => RIDGE[sum]
