/**
 * Mistyped sums: two independent texts give sums of money with the same digits in another order.
 *     A "she took £312,000 of its money"      B "£321,000 had gone"      contradiction: one of the two was mistyped
 * Three different digits that matter, one currency, neither text has the other's sum, a word or two of the passages in common, and no sum.
 */
import type { Quantity } from '../../../model/quantity.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { agreement, inside, type Passage } from '../../../text/passages.ts'
import { type PageView, passageAt } from './comparison.ts'
import { gives, relationOf } from './contradictions.ts'
import { comparable, isRange, numberOf } from './figure-values.ts'
import { type Finding, sideOf } from './finding.ts'

/** Likeness of the passages. */
const ONE_MATTER = 0.12
/** Digits that matter. */
const LEAST = 3

interface Sum {
  readonly view: PageView
  readonly figure: Quantity
  readonly digits: string
}

export function mistypedSums(views: readonly PageView[], { independent, ancestors }: Ancestry): Finding[] {
  const pairs = exchanged(views.filter(({ page }) => ancestors(page.article.id).length === 0).flatMap(sumsOf))
  const clashing = pairs.filter(([a, b]) => independent(a.view.page.article.id, b.view.page.article.id) && isMistyped(a, b))
  const seen = new Set<string>()
  return clashing.flatMap(([a, b]) => {
    const key = [a, b].map(({ view, digits }) => `${view.page.article.id} ${digits}`).join(' ')
    if (seen.has(key)) return []
    seen.add(key)
    const { relation, roles } = relationOf(a.view.page, b.view.page, a.figure)
    const sides = [sideOf(a.view.page, a.figure, roles[0], a.figure.exact), sideOf(b.view.page, b.figure, roles[1], b.figure.exact)]
    const note = `Two texts give “${a.figure.exact}” and “${b.figure.exact}”: the same digits in another order.`
    return [{ kind: 'figure', relation, severity: 'high', parent: null, sides, note }]
  })
}

const sumsOf = (view: PageView): Sum[] =>
  view.page.marks.quantities.flatMap((figure) => {
    const digits = String(numberOf(figure) ?? '')
      .replace(/(?<!0)0+$/, '')
      .replace('.', '')
    return figure.kind === 'money' && !isRange(figure) && new Set(digits).size >= 2 && digits.length >= LEAST ? [{ view, figure, digits }] : []
  })

/** Pairs of different sums with the same digits, in the order of the sums. */
function exchanged(sums: readonly Sum[]): readonly (readonly [Sum, Sum])[] {
  const byDigits = new Map<string, Sum[]>()
  for (const sum of sums) {
    const key = sorted(sum.digits)
    const known = byDigits.get(key)
    if (known) known.push(sum)
    else byDigits.set(key, [sum])
  }
  const several = new Set(
    [...byDigits.values()].filter((alike) => alike.some(({ figure }) => numberOf(figure) !== (alike[0] && numberOf(alike[0].figure)))),
  )
  const order = new Map(sums.map((sum, at) => [sum, at]))
  const later = (a: Sum, alike: readonly Sum[]): readonly Sum[] => alike.filter((b) => (order.get(b) ?? 0) > (order.get(a) ?? 0))
  return sums.flatMap((a) => {
    const alike = byDigits.get(sorted(a.digits)) ?? []
    return several.has(alike) ? later(a, alike).map((b) => [a, b] as const) : []
  })
}

const sorted = (digits: string): string => [...digits].sort().join('')

/** One size, two neighbours exchanged, in passages of one matter that give no sum in common: where they do, these two are of something else each. */
function isMistyped(a: Sum, b: Sum): boolean {
  const [x, y] = [numberOf(a.figure) ?? 0, numberOf(b.figure) ?? 0]
  if (x === y || String(x).length !== String(y).length || !comparable(a.figure, b.figure) || a.figure.per !== b.figure.per) return false
  if (gives(a.view.page, b.figure) || gives(b.view.page, a.figure)) return false
  const [mine, theirs] = [passageAt(a.view, a.figure), passageAt(b.view, b.figure)]
  return mine !== null && theirs !== null && agreement(mine, theirs) >= ONE_MATTER && !haveSumInCommon(a, mine, b, theirs)
}

function haveSumInCommon(a: Sum, mine: Passage, b: Sum, theirs: Passage): boolean {
  const sumsIn = ({ page }: PageView, passage: Passage) => inside(page.marks.quantities, passage).filter(({ kind }) => kind === 'money')
  return sumsIn(a.view, mine).some((one) => sumsIn(b.view, theirs).some((other) => comparable(one, other) && numberOf(one) === numberOf(other)))
}
