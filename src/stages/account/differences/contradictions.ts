/**
 * Contradictions between independent texts: the same claim, the same thing counted, another number; the same claim, another day. Strict: most
 * reports of one event do not contradict each other, and a false alarm costs more than a missed one.
 *     A "14 homes burned down"         B "19 homes burned down"           contradiction (one day) or change over time (a later page)
 *     A "up to 20 people were hurt"    B "18 people were hurt"            compatible
 *     A "8,000 voters in Lisk"         B "30,000 voters"                  not one measure: passed over
 */
import type { ClaimDraft, Statement } from '../../../model/claim.ts'
import type { DifferenceRelation, Side } from '../../../model/difference.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { agreement, inside, type Passage } from '../../../text/passages.ts'
import { remembered } from '../../../text/remembered.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import { type PageView, passageAt } from './comparison.ts'
import { contextLikeness } from './context.ts'
import { comparable, compatible, isRange, numberOf, sameNumber } from './figure-values.ts'
import { type Finding, sideOf } from './finding.ts'

export interface Contested {
  readonly views: ReadonlyMap<ArticleId, PageView>
  readonly ancestry: Ancestry
  readonly counts: WordCounts
}

/** How near passages (context and likeness) of independent texts must be. */
const ONE_MATTER = 0.46

/** Figures of one claim that cannot both hold, each pair of values once. */
export function contradictions(drafts: readonly ClaimDraft[], contested: Contested): Finding[] {
  return drafts.flatMap(({ statements }) => {
    const told = statements.flatMap((statement) => toldIn(statement, contested))
    const findings = pairs(told.length <= WHOLE ? told : firstOfEach(told)).flatMap(([a, b]) =>
      contested.ancestry.independent(a.view.page.article.id, b.view.page.article.id) ? opposed(a, b, contested) : [],
    )
    const seen = new Set<string>()
    return findings.filter(({ sides }) => {
      const key = sides
        .map(({ value }) => value)
        .sort()
        .join(' / ')
      return !seen.has(key) && seen.add(key)
    })
  })
}

/** A statement that gives figures. */
interface Told {
  readonly view: PageView
  readonly passage: Passage
  readonly figures: readonly Quantity[]
}

function toldIn(statement: Statement, { views }: Contested): Told[] {
  const view = views.get(statement.article)
  const figures = view ? inside(view.page.marks.quantities, statement) : []
  const passage = view && figures.length > 0 ? passageAt(view, statement) : null
  return view && passage ? [{ view, passage, figures }] : []
}

/** Statements with figures that are compared each with each; of more, the first few that give each figure. */
const WHOLE = 60
const FEW = 4

function firstOfEach(told: readonly Told[]): readonly Told[] {
  const known = new Map<string, number>()
  return told.filter(({ figures }) => {
    const fresh = figures.filter(({ exact }) => (known.get(exact) ?? 0) < FEW)
    for (const { exact } of fresh) known.set(exact, (known.get(exact) ?? 0) + 1)
    return fresh.length > 0
  })
}

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((a, at) => items.slice(at + 1).map((b) => [a, b] as const))

function opposed(a: Told, b: Told, { counts }: Contested): Finding[] {
  const [one, other] = [a.view.page, b.view.page]
  return a.figures.flatMap((figure) =>
    b.figures
      .filter((rival) => clash(figure, rival) && !gives(one, rival) && !gives(other, figure))
      .filter((rival) => 0.6 * contextLikeness(one, figure, other, rival, counts) + 0.4 * agreement(a.passage, b.passage) >= ONE_MATTER)
      .map((rival) => finding(one, figure, other, rival)),
  )
}

/** One measure of one thing, with values that cannot both hold. */
export function clash(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'ordinal' || a.kind === 'age' || !comparable(a, b) || isRange(a) !== isRange(b)) return false
  if (a.per !== b.per || compatible(a, b) || roughlyOne(a, b)) return false
  return a.kind === 'money' || a.kind === 'percent' ? a.of === null || b.of === null || sameHead(a, b) : sameHead(a, b)
}

/** "roughly 141" and "139": a word that says so leaves this much open. */
const ROUGHLY = 0.025

function roughlyOne(a: Quantity, b: Quantity): boolean {
  const [x, y] = [numberOf(a), numberOf(b)]
  return (a.approximator !== null || b.approximator !== null) && x !== null && y !== null && Math.abs(x - y) <= ROUGHLY * Math.max(x, y)
}

/** Both say what they count, and the last words of that are one. */
function sameHead(a: Quantity, b: Quantity): boolean {
  const head = ({ of, unit }: Quantity): string => headOf(of?.exact ?? unit ?? '')
  return head(a) !== '' && head(a) === head(b)
}

const headOf = remembered((phrase) => stem(wordsOf(phrase).at(-1)?.lower ?? ''))

/** The page itself gives the other value somewhere: then it speaks of two things. */
export const gives = ({ marks }: Page, quantity: Quantity): boolean =>
  marks.quantities.some((other) => comparable(other, quantity) && (sameNumber(other, quantity) || compatible(other, quantity)))

function finding(one: Page, mine: Quantity, other: Page, theirs: Quantity): Finding {
  const { relation, roles } = relationOf(one, other, mine)
  const sides = [sideOf(one, mine, roles[0], mine.exact), sideOf(other, theirs, roles[1], theirs.exact)]
  return { kind: 'figure', relation, severity: 'high', parent: null, sides, note: `Two texts give “${mine.exact}” and “${theirs.exact}”.` }
}

/** Pages of two days: the later may have a newer count; sums of money, shares and measures do not move so. A page without a day may be of any. */
export function relationOf(
  one: Page,
  other: Page,
  { kind }: Quantity,
): { readonly relation: DifferenceRelation; readonly roles: readonly [Side['role'], Side['role']] } {
  const first = dayOf(one)
  const second = dayOf(other)
  if (first === null || second === null) return { relation: 'undetermined', roles: ['peer', 'peer'] }
  if (first === second || kind !== 'count') return { relation: 'contradiction', roles: ['peer', 'peer'] }
  return { relation: 'change-over-time', roles: first < second ? ['earlier', 'later'] : ['later', 'earlier'] }
}

export const dayOf = ({ article: { publishedAt } }: Page): string | null =>
  publishedAt && publishedAt.value.length >= 10 ? publishedAt.value.slice(0, 10) : null
