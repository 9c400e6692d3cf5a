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
import { checksOf, type PlacedCheck } from './arithmetic.ts'
import { figuresOn, type Measured, sharesSubject } from './measured.ts'

interface Need {
  readonly pages: readonly Page[]
  readonly drafts: readonly ClaimDraft[]
}

export const figures: Stage<Need, { readonly figures: readonly FigureSeries[] }> = {
  name: 'figures',
  version: 1,
  needs: ['pages', 'drafts'],
  gives: ['figures'],
  run: ({ pages, drafts }) => ({ figures: gatherFigures(pages, drafts) }),
}

/** Series, those with most points first. */
export function gatherFigures(pages: readonly Page[], drafts: readonly ClaimDraft[]): FigureSeries[] {
  const measured = pages.flatMap(figuresOn)
  const checks = checksOf(measured)
  return seriesOf(measured, drafts)
    .map((series) => describe(series, checks))
    .sort((a, b) => b.points.length - a.points.length)
}

/** Figures joined, each with the first series that it belongs to. */
function seriesOf(measured: readonly Measured[], drafts: readonly ClaimDraft[]): Measured[][] {
  const series: Measured[][] = []
  const byKey = new Map<string, Measured[][]>()
  for (const one of measured) {
    const open = byKey.get(one.key) ?? []
    const home = open.find((group) => group.some((other) => together(one, other, drafts)))
    if (home) home.push(one)
    else {
      const group = [one]
      series.push(group)
      byKey.set(one.key, [...open, group])
    }
  }
  return series
}

/** One number of one thing, or two pages' only figures of the kind in one claim. */
function together(a: Measured, b: Measured, drafts: readonly ClaimDraft[]): boolean {
  const sameNumber = a.quantity.low === b.quantity.low || a.quantity.high === b.quantity.high
  if (sameNumber && sharesSubject(a, b)) return true
  return a.page !== b.page && a.alone && b.alone && sharesSubject(a, b) && drafts.some((draft) => stands(a, draft) && stands(b, draft))
}

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
