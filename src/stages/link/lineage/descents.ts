/**
 * Descents: which of the pages that are no verbatim copies derive from which. Each page takes the parent whose odds win over every other
 * page and over "none"; what two reports explain together counts for both, so that a page made of two halves finds its parents.
 *     a page that tells 14 of another's 16 points in its order             that page
 *     a page with half its points from one report, half from another       a fusion of the two, though neither alone would do
 * [Reference] McFadden 1974, "Conditional logit analysis" (the odds are fitted as choices among all candidates, none included).
 */
import { type LineageWeights, weigh } from '../../../lexicon/lineage.ts'
import { containment } from '../../../text/shingles.ts'
import { chooseParents } from './choose-parents.ts'
import { type Comparison, descent } from './comparison.ts'
import type { Node } from './nodes.ts'
import { secondMeasures } from './second-parents.ts'
import { isLater, testimonyOfDescent } from './testimony.ts'

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

/** Log-odds a parent must have against "none". Where much is copied a missed edge costs more than a doubtful one; zero would be even odds. */
const PARENT = -0.75
/** … and those of a second parent beside a first. */
const SECOND = -4
/** Pages below these log-odds are no half of a fusion either. */
const HALF = -5
/** Between two directions nearer than this the text alone does not decide. */
const UNDECIDED = 1

/** Descents, and pairs of pages without a parent that have one text before both: the page that tells the other's points came out first. */
export interface Family {
  readonly descents: readonly Descent[]
  readonly siblings: readonly (readonly [number, number])[]
}

export function findDescents(nodes: readonly Node[], comparison: Comparison, weights: LineageWeights): Family {
  const byText = oddsByText(comparison, weights)
  const alone = oddsOfDescent(nodes, comparison, byText)
  const seconds = oddsOfSecond(comparison, weights)
  const together = withSecond(nodes, comparison, alone, seconds)
  const parents = chosenParents(nodes, together, seconds)
  const descents = parents.flatMap((parent, child): readonly Descent[] => {
    if (parent === null) return []
    const directed = together(child, parent) - together(parent, child) > UNDECIDED
    const first: Descent = { child, parent, score: together(child, parent) - PARENT, directed, fusion: false }
    const second = secondParent(first, parents, comparison, alone, seconds, nodes)
    return second === null ? [first] : [{ ...first, directed: true, fusion: true }, second]
  })
  return { descents, siblings: siblingsOf(nodes, parents, comparison, byText) }
}

/** The best parents. A page that is rather the second half of its parent than made of it is no child of that parent: it is chosen for anew. */
function chosenParents(nodes: readonly Node[], odds: Odds, seconds: SecondOdds): readonly (number | null)[] {
  const halves = new Set<string>()
  for (;;) {
    const parents = chooseParents(nodes.length, (child, parent) => (halves.has(`${child} ${parent}`) ? CLOSED : odds(child, parent) - PARENT))
    const half = parents.findIndex((parent, child) => {
      const first = parent === null ? null : (parents[parent] ?? null)
      return parent !== null && first !== null && !comesAfter(nodes[child], nodes[parent]) && seconds(parent, first, child) > odds(child, parent)
    })
    if (half < 0) return parents
    halves.add(`${half} ${parents[half]}`)
  }
}

type Odds = (child: number, parent: number) => number

/** Log-odds of descent by the texts alone. Every pair is worked out once. */
function oddsByText(comparison: Comparison, weights: LineageWeights): Odds {
  const table = comparison.partners.map(
    (partners, child) => new Map(partners.map((parent) => [parent, rounded(weigh(weights.descent, descent(comparison, child, parent)))] as const)),
  )
  return (child, parent) => table[child]?.get(parent) ?? CLOSED
}

/** … and by what the pages say of themselves: log-odds against none, far below zero where it cannot be. */
function oddsOfDescent(nodes: readonly Node[], comparison: Comparison, byText: Odds): Odds {
  return remembered((child, parent) => {
    const [[own] = [], said = []] = [nodes[child]?.testimony, nodes[parent]?.testimony]
    if (own === undefined || standsInFuller(comparison, parent, child, said)) return CLOSED
    return rounded(byText(child, parent) + testimonyOfDescent(own, said))
  })
}

/** Works an answer out once. */
function remembered<Asked extends readonly number[]>(work: (...asked: Asked) => number): (...asked: Asked) => number {
  const known = new Map<string, number>()
  return (...asked) => {
    const key = asked.join(' ')
    const answer = known.get(key) ?? work(...asked)
    known.set(key, answer)
    return answer
  }
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

/** One of the two stands word for word in the other. */
const areOneText = (a: Comparison['pages'][number] | undefined, b: typeof a): boolean =>
  a !== undefined &&
  b !== undefined &&
  Math.max(containment(a.material.eights, b.material.eights), containment(b.material.eights, a.material.eights)) >= WORD_FOR_WORD

const rounded = (value: number): number => Math.round(value * 1000) / 1000

type SecondOdds = (child: number, first: number, second: number) => number

/** Log-odds that the third page is a second parent beside the first. */
function oddsOfSecond(comparison: Comparison, { second }: LineageWeights): SecondOdds {
  return remembered((child, first, other) => rounded(weigh(second, secondMeasures(comparison, child, first, other))))
}

/** One of the two may well derive from the other: together they are no two sources. */
const areKin = (alone: Odds, a: number, b: number): boolean => Math.max(alone(a, b), alone(b, a)) > KIN
const KIN = -2

/** The odds of a parent, with those of the likeliest second one that is no kin of it. */
function withSecond(nodes: readonly Node[], { partners }: Comparison, alone: Odds, seconds: SecondOdds): Odds {
  const gain = (child: number, parent: number): number => {
    if (alone(child, parent) < HALF) return 0
    const others = (partners[child] ?? []).filter((page) => page !== parent && alone(child, page) >= HALF && !areKin(alone, parent, page))
    return others.reduce((most, other) => (comesAfter(nodes[other], nodes[child]) ? most : Math.max(most, seconds(child, parent, other))), 0)
  }
  return remembered((child, parent) => rounded(alone(child, parent) + gain(child, parent)))
}

/** A second page that gives what the first does not: figures, quotations, sentences. Kin of the first parent gives nothing new. */
function secondParent(
  { child, parent }: Descent,
  parents: readonly (number | null)[],
  { partners, pages }: Comparison,
  alone: Odds,
  seconds: SecondOdds,
  nodes: readonly Node[],
): Descent | null {
  const kin = rootOf(parents, parent)
  let best: Descent | null = null
  for (const page of partners[child] ?? []) {
    if (rootOf(parents, page) === kin || comesAfter(nodes[page], nodes[child]) || areOneText(pages[page], pages[parent])) continue
    if (areKin(alone, parent, page)) continue
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
  byText: Odds,
): readonly (readonly [number, number])[] {
  const free = (page: number): boolean => parents[page] === null
  return nodes.flatMap((node, page) =>
    (partners[page] ?? [])
      .filter((later) => free(page) && free(later) && comesAfter(nodes[later], node) && byText(page, later) > SIBLING)
      .map((later) => [page, later] as const),
  )
}

/** Log-odds by the texts alone; the days have been against it already. */
const SIBLING = 2

function comesAfter(page: Node | undefined, child: Node | undefined): boolean {
  const [a, b] = [page?.testimony[0], child?.testimony[0]]
  return a !== undefined && b !== undefined && isLater(a, b)
}

function rootOf(parents: readonly (number | null)[], page: number): number {
  let at = page
  for (let next = parents[at] ?? null; next !== null; next = parents[at] ?? null) at = next
  return at
}
