/**
 * Odds: how likely it is that one page derives from another, rather than from a third page or none, as logarithms.
 *     by the texts alone · with what the pages say of themselves, and editors' brackets in quotations · of a second parent beside a first ·
 *     of a parent and the likeliest second
 * Every pair is worked out once. [Reference] McFadden 1974, "Conditional logit analysis" (odds of choices, fitted against each other and "none").
 */
import { type LineageWeights, weigh } from '../../../lexicon/lineage.ts'
import { editsOfDescent } from './bracket-edits.ts'
import { type Comparison, descent } from './comparison.ts'
import { shareIn, WORD_FOR_WORD } from './material.ts'
import type { Node } from './nodes.ts'
import { secondMeasures } from './second-parents.ts'
import { isLater, testimonyOfDescent } from './testimony.ts'

export type Odds = (child: number, parent: number) => number
type SecondOdds = (child: number, first: number, second: number) => number

export interface AllOdds {
  /** By the texts alone. */
  readonly byText: Odds
  /** By texts and testimony; far below zero where a page cannot be the parent. */
  readonly alone: Odds
  /** That the third page is a second parent beside the first. */
  readonly seconds: SecondOdds
  /** Of a parent, with what the likeliest second one explains besides: no kin of it, and no likelier than it. */
  readonly together: Odds
}

/** Odds of what cannot be. */
export const CLOSED = -50
/** Pages below these log-odds are no half of a fusion. */
const HALF = -5
/** Pages above these log-odds, in one direction or the other, are no two sources. */
const KIN = -2

export function oddsAmong(nodes: readonly Node[], comparison: Comparison, weights: LineageWeights): AllOdds {
  const byText = remembered((child, parent) => rounded(weigh(weights.descent, descent(comparison, child, parent))))
  const alone = remembered((child, parent) => {
    const [[own] = [], said = []] = [nodes[child]?.testimony, nodes[parent]?.testimony]
    const met = own !== undefined && tellsEnough(comparison, child, parent)
    return !met || standsInFuller(comparison, parent, child, said)
      ? CLOSED
      : rounded(byText(child, parent) + testimonyOfDescent(own, said) + edits(comparison, child, parent))
  })
  const seconds = remembered((child, first, other) => rounded(weigh(weights.second, secondMeasures(comparison, child, first, other))))
  const gain = (child: number, parent: number): number => {
    if (alone(child, parent) < HALF) return 0
    const isHalf = (page: number): boolean =>
      page !== parent &&
      alone(child, page) >= HALF &&
      alone(child, page) <= alone(child, parent) &&
      !areKin(alone, parent, page) &&
      !comesAfter(nodes[page], nodes[child])
    return (comparison.partners[child] ?? []).filter(isHalf).reduce((most, page) => Math.max(most, seconds(child, parent, page)), 0)
  }
  return { byText, alone, seconds, together: remembered((child, parent) => rounded(alone(child, parent) + gain(child, parent))) }
}

function edits({ pages }: Comparison, child: number, parent: number): number {
  const [own, source] = [pages[child]?.material.page, pages[parent]?.material.page]
  return own && source ? editsOfDescent(own, source) : 0
}

/** The parent tells three of the child's points, or all of fewer: a long page has the names and figures of any short one on its event. */
function tellsEnough({ pages, seen }: Comparison, child: number, parent: number): boolean {
  const told = seen[child]?.get(parent)?.told.size ?? -1
  return told >= Math.min(LEAST_TOLD, pages[child]?.narration.length ?? 0)
}

const LEAST_TOLD = 3

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

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The page stands word for word in a fuller one, and credits an outside original: both carry that original, the fuller not by way of it. */
function standsInFuller({ pages }: Comparison, part: number, fuller: number, testimony: Node['testimony']): boolean {
  const [a, b] = [pages[part]?.material, pages[fuller]?.material]
  if (!a || !b || testimony[0]?.outside == null || b.length <= a.length) return false
  return shareIn(a, b) >= WORD_FOR_WORD
}

/** One of the two may well derive from the other: together they are no two sources. */
export const areKin = (alone: Odds, a: number, b: number): boolean => Math.max(alone(a, b), alone(b, a)) > KIN

/** By the days of the two, where both are known. */
export function comesAfter(page: Node | undefined, child: Node | undefined): boolean {
  const [a, b] = [page?.testimony[0], child?.testimony[0]]
  return a !== undefined && b !== undefined && isLater(a, b)
}
