/**
 * Figures over pages: one series for each thing that is counted or measured, with every value the pages give, and the sums their own figures allow.
 *     A "8,000 soldiers", B "approximately 8,000 soldiers"       one series, two points
 *     A "80% of the 10,000 recruits", B "8,000 recruits"         80 % × 10,000 = 8,000: adds up
 * Figures meet where they measure in one unit and either give one number of one thing or answer each other in one claim.
 * Leaves open: the scope of a figure (which place, which period) where words elsewhere on the page give it.
 */
import type { FigurePoint, FigureSeries } from '../../../model/account.ts'
import type { ClaimDraft } from '../../../model/claim.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { cite, overlaps } from '../../../text/spans.ts'
import { checksOf } from './arithmetic.ts'
import { figuresOn, type Measured, sharesSubject } from './measured.ts'
import type { PlacedCheck } from './placed.ts'

interface Need {
  readonly pages: readonly Page[]
  readonly drafts: readonly ClaimDraft[]
}

export const figures: Stage<Need, { readonly figures: readonly FigureSeries[] }> = {
  name: 'figures',
  version: 2,
  needs: ['pages', 'drafts'],
  gives: ['figures'],
  run: ({ pages, drafts }) => ({ figures: gatherFigures(pages, drafts) }),
}

/** Series, those with most points first. */
export function gatherFigures(pages: readonly Page[], drafts: readonly ClaimDraft[]): FigureSeries[] {
  const measured = pages.flatMap(figuresOn)
  const checks = once(checksOf(measured))
  return seriesOf(measured, drafts)
    .map((series) => describe(series, checks))
    .sort((a, b) => b.points.length - a.points.length)
}

/** Copies of one text repeat its sums. */
const once = (checks: readonly PlacedCheck[]): readonly PlacedCheck[] =>
  checks.filter(({ check }, at) => checks.findIndex((other) => other.check.text === check.text) === at)

/** Figures joined, each with the first series that it belongs to. */
function seriesOf(measured: readonly Measured[], drafts: readonly ClaimDraft[]): Measured[][] {
  const series: Measured[][] = []
  const byKey = new Map<string, Measured[][]>()
  for (const one of measured) {
    const open = byKey.get(one.key) ?? []
    const home = open.find((group) => group.some((other) => sameFigure(one, other))) ?? open.find((group) => answers(one, group, drafts))
    if (home) home.push(one)
    else {
      const group = [one]
      series.push(group)
      byKey.set(one.key, [...open, group])
    }
  }
  return series
}

/** One number of one thing. */
const sameFigure = (a: Measured, b: Measured): boolean =>
  (a.quantity.low === b.quantity.low || a.quantity.high === b.quantity.high) && sharesSubject(a, b)

/** Two pages' only figures of the kind in one claim; a page that gives both numbers speaks of two things. */
function answers(one: Measured, group: readonly Measured[], drafts: readonly ClaimDraft[]): boolean {
  const joined = group.some(
    (other) =>
      other.page !== one.page &&
      other.alone &&
      one.alone &&
      sharesSubject(one, other) &&
      drafts.some((draft) => stands(one, draft) && stands(other, draft)),
  )
  return joined && !group.some((other) => givesToo(other.page, one) || givesToo(one.page, other))
}

const givesToo = ({ marks }: Page, { quantity }: Measured): boolean =>
  marks.quantities.some(
    ({ kind, unit, low, high }) => kind === quantity.kind && unit === quantity.unit && low === quantity.low && high === quantity.high,
  )

const stands = ({ page, quantity }: Measured, { statements }: ClaimDraft): boolean =>
  statements.some((statement) => statement.article === page.article.id && overlaps(statement, quantity))

function describe(series: readonly Measured[], checks: readonly PlacedCheck[]): FigureSeries {
  const subjects = series.flatMap(({ quantity }) => (quantity.of ? [quantity.of.exact] : []))
  const unit = series[0]?.quantity.unit ?? null
  return {
    subject: shortest(subjects) ?? unit ?? 'not said',
    unit,
    scope: null,
    points: series.map(pointOf),
    checks: checks.filter(({ at }) => series.includes(at)).map(({ check }) => check),
  }
}

const shortest = (names: readonly string[]): string | null =>
  names.reduce<string | null>((best, name) => (best === null || name.length < best.length ? name : best), null)

function pointOf({ page, quantity, day }: Measured): FigurePoint {
  return { ...cite(page.article, quantity), low: quantity.low, high: quantity.high, bound: quantity.bound, at: day }
}
