/**
 * Descents: which of the pages that are no verbatim copies derive from which. A pair must resemble (a gate without direction), and the
 * child's best parent must win over every other page and over "none".
 */
import { type LineageWeights, weigh } from '../../../lexicon/lineage.ts'
import { containment } from '../../../text/shingles.ts'
import { chooseParents } from './choose-parents.ts'
import { type Comparison, descent, resemblance } from './comparison.ts'
import type { Node } from './nodes.ts'
import { secondMeasures } from './second-parents.ts'
import { isLater, testimonyOfDescent, testimonyOfKinship } from './testimony.ts'

export interface Descent {
  /** Indexes of nodes. */
  readonly child: number
  readonly parent: number
  /** Log-odds, testimony included. */
  readonly score: number
  /** False where the other direction scores nearly as well. */
  readonly directed: boolean
  /** True for the second parent of a fusion, and for the first of one. */
  readonly fusion: boolean
}

/**
 * Log-odds of resemblance below which no descent is considered, and those of descent that a parent must have. With weights that
 * have not seen the stories they join none of 113 pairs of full-length independent reports, and 2 of 228 pairs with one report cut short.
 * Half a point lower each joins 4 of 228 and finds no edge more; a quarter higher for a parent joins none and finds one edge in 100 less.
 */
const KIN = -0.5
const PARENT = -1.25
/** Between two directions nearer than this the text alone does not decide. */
const UNDECIDED = 1
/** Log-odds of a second parent. */
const SECOND = 0

export function findDescents(nodes: readonly Node[], comparison: Comparison, weights: LineageWeights): readonly Descent[] {
  const score = scores(nodes, comparison, weights)
  const parents = chooseParents(nodes.length, (child, parent) => score(child, parent) - PARENT)
  const firsts = parents.flatMap((parent, child): Descent[] =>
    parent === null
      ? []
      : [{ child, parent, score: score(child, parent), directed: score(child, parent) - score(parent, child) > UNDECIDED, fusion: false }],
  )
  return firsts.flatMap((first) => {
    const second = secondParent(first, parents, comparison, weights, nodes)
    return second === null ? [first] : [{ ...first, directed: true, fusion: true }, second]
  })
}

type Score = (child: number, parent: number) => number

/** Log-odds of descent, far below zero where the gate is closed. Every pair is worked out once. */
function scores(nodes: readonly Node[], comparison: Comparison, weights: LineageWeights): Score {
  const table = nodes.map(({ testimony: [own] }, i) => {
    const row = new Map<number, number>()
    if (own === undefined) return row
    for (const j of comparison.partners[i] ?? []) {
      const parents = nodes[j]?.testimony ?? []
      if (standsInFuller(comparison, j, i, parents)) continue
      const kin = weigh(weights.resemblance, resemblance(comparison, i, j)) + testimonyOfKinship(own, parents)
      if (kin >= KIN) row.set(j, rounded(weigh(weights.descent, descent(comparison, i, j)) + testimonyOfDescent(own, parents)))
    }
    return row
  })
  return (child, parent) => table[child]?.get(parent) ?? CLOSED
}

const CLOSED = -50
/** Share of its runs of eight words by which a page stands in another. */
const WORD_FOR_WORD = 0.6

/** The page stands word for word in a fuller one, and credits an outside original: both carry that original, the fuller not by way of it. */
function standsInFuller({ pages }: Comparison, part: number, fuller: number, testimony: Node['testimony']): boolean {
  const [a, b] = [pages[part]?.material, pages[fuller]?.material]
  if (!a || !b || testimony[0]?.outside == null || b.length <= a.length) return false
  return containment(a.eights, b.eights) >= WORD_FOR_WORD
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** A second page that gives what the first does not: figures, quotations, sentences. Kin of the first parent gives nothing new. */
function secondParent(
  first: Descent,
  parents: readonly (number | null)[],
  comparison: Comparison,
  weights: LineageWeights,
  nodes: readonly Node[],
): Descent | null {
  const kin = rootOf(parents, first.parent)
  let best: Descent | null = null
  for (const page of comparison.partners[first.child] ?? []) {
    if (rootOf(parents, page) === kin || comesAfter(nodes[page], nodes[first.child])) continue
    const odds = rounded(weigh(weights.second, secondMeasures(comparison, first.child, first.parent, page)))
    if (odds > SECOND && odds > (best?.score ?? 0)) best = { child: first.child, parent: page, score: odds, directed: true, fusion: true }
  }
  return best
}

function comesAfter(page: Node | undefined, child: Node | undefined): boolean {
  const [a, b] = [page?.testimony[0], child?.testimony[0]]
  return a !== undefined && b !== undefined && isLater(a, b)
}

function rootOf(parents: readonly (number | null)[], page: number): number {
  let at = page
  for (let next = parents[at] ?? null; next !== null; next = parents[at] ?? null) at = next
  return at
}
