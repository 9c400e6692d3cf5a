/**
 * Descents: which of the pages that are no verbatim copies derive from which. Each page takes the parent whose odds win over every other
 * page and over "none"; what two reports explain together counts for both, so that a page made of two halves finds its parents.
 *     a page that tells 14 of another's 16 points in its order             that page
 *     a page with half its points from one report, half from another       a fusion of the two, though neither alone would do
 *     a page that tells what one of a later day tells                      siblings: an earlier text was before both
 */
import type { LineageWeights } from '../../../lexicon/lineage.ts'
import { chooseParents } from './choose-parents.ts'
import type { Comparison } from './comparison.ts'
import { areOneText } from './material.ts'
import type { Node } from './nodes.ts'
import { type AllOdds, areKin, CLOSED, comesAfter, oddsAmong } from './odds.ts'

export interface Descent {
  /** Indexes of nodes. */
  readonly child: number
  readonly parent: number
  /** Log-odds above those that are asked for, testimony included. */
  readonly score: number
  /** False where the other direction scores nearly as well. */
  readonly directed: boolean
  /** True for the second parent of a fusion, and for the first of one. */
  readonly fusion: boolean
}

/** Log-odds a parent must have against "none" (zero would be even odds). Half a point lower joins 3 of 113 pairs of independent reports. */
const PARENT = -0.75
/** … and those of a second parent beside a first. */
const SECOND = -4
/** Between two directions nearer than this the text alone does not decide. */
const UNDECIDED = 1
/** Log-odds by the texts alone; the days have been against it already. */
const SIBLING = 2

export interface Family {
  readonly descents: readonly Descent[]
  /** Pairs of pages without a parent that have one text before both. */
  readonly siblings: readonly (readonly [number, number])[]
}

export function findDescents(nodes: readonly Node[], comparison: Comparison, weights: LineageWeights): Family {
  const odds = oddsAmong(nodes, comparison, weights)
  const parents = chosenParents(nodes, odds)
  const firsts = parents.flatMap((parent, child) => (parent === null ? [] : [firstParent(child, parent, odds)]))
  const descents = firsts.flatMap((first): readonly Descent[] => {
    const second = secondParent(first, parents, nodes, comparison, odds)
    return second === null ? [first] : [{ ...first, directed: true, fusion: true }, second]
  })
  return { descents, siblings: siblingsOf(nodes, parents, comparison, odds) }
}

/** The best parents. A page that is rather the second half of its parent than made of it is no child of that parent: it is chosen for anew. */
function chosenParents(nodes: readonly Node[], { together, seconds }: AllOdds): readonly (number | null)[] {
  const halves = new Set<string>()
  for (;;) {
    const parents = chooseParents(nodes.length, (child, parent) => (halves.has(`${child} ${parent}`) ? CLOSED : together(child, parent)) - PARENT)
    const half = parents.findIndex((parent, child) => {
      const first = parent === null ? null : (parents[parent] ?? null)
      return parent !== null && first !== null && !comesAfter(nodes[child], nodes[parent]) && seconds(parent, first, child) > together(child, parent)
    })
    if (half < 0) return parents
    halves.add(`${half} ${parents[half]}`)
  }
}

function firstParent(child: number, parent: number, { together }: AllOdds): Descent {
  const [there, back] = [together(child, parent), together(parent, child)]
  return { child, parent, score: there - PARENT, directed: there - back > UNDECIDED, fusion: false }
}

/** A second page that gives what the first does not: figures, quotations, sentences. Kin of the first parent gives nothing new. */
function secondParent(
  { child, parent }: Descent,
  parents: readonly (number | null)[],
  nodes: readonly Node[],
  comparison: Comparison,
  { alone, seconds }: AllOdds,
): Descent | null {
  const kin = rootOf(parents, parent)
  const [source, pages] = [comparison.pages[parent]?.material, comparison.pages]
  const isSameText = (page: number): boolean => {
    const other = pages[page]?.material
    return source !== undefined && other !== undefined && areOneText(source, other)
  }
  const isOther = (page: number): boolean =>
    rootOf(parents, page) !== kin && !comesAfter(nodes[page], nodes[child]) && !isSameText(page) && !areKin(alone, parent, page)
  let best: Descent | null = null
  for (const page of (comparison.partners[child] ?? []).filter(isOther)) {
    const score = seconds(child, parent, page) - SECOND
    if (score > (best?.score ?? 0)) best = { child, parent: page, score, directed: true, fusion: true }
  }
  return best
}

/** A page tells what one of a later day tells, and neither has a parent here: an earlier text was before both. */
function siblingsOf(
  nodes: readonly Node[],
  parents: readonly (number | null)[],
  { partners }: Comparison,
  { byText }: AllOdds,
): readonly (readonly [number, number])[] {
  const isFree = (page: number): boolean => parents[page] === null
  return nodes.flatMap((node, page) =>
    (partners[page] ?? [])
      .filter((later) => isFree(page) && isFree(later) && comesAfter(nodes[later], node) && byText(page, later) > SIBLING)
      .map((later) => [page, later] as const),
  )
}

function rootOf(parents: readonly (number | null)[], page: number): number {
  let at = page
  for (let next = parents[at] ?? null; next !== null; next = parents[at] ?? null) at = next
  return at
}
