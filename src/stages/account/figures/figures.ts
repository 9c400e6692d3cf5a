/**
 * Figures over pages: one series for each thing that is counted or measured, with every value the pages give, and the sums their own figures allow.
 *     A "8,000 soldiers", B "approximately 8,000 soldiers"       one series, two points
 *     A "80% of the 10,000 recruits", B "8,000 recruits"         80 % × 10,000 = 8,000: adds up
 * Figures meet where they measure in one unit and either give one number of one thing or answer each other in one claim.
 * Leaves open: the scope of a figure (which place, which period) where words elsewhere on the page give it.
 */
import type { ArithmeticCheck, FigurePoint, FigureSeries } from '../../../model/account.ts'
import type { ClaimDraft } from '../../../model/claim.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { cite } from '../../../text/spans.ts'
import { checksOf } from './arithmetic.ts'
import { figuresOn, type Measured } from './measured.ts'
import type { PlacedCheck } from './placed.ts'
import { seriesOf } from './series.ts'

interface Need {
  readonly pages: readonly Page[]
  readonly drafts: readonly ClaimDraft[]
}

export const figures: Stage<Need, { readonly figures: readonly FigureSeries[] }> = {
  name: 'figures',
  version: 3,
  needs: ['pages', 'drafts'],
  gives: ['figures'],
  run: ({ pages, drafts }) => ({ figures: gatherFigures(pages, drafts) }),
}

/** Series, those with most points first. */
export function gatherFigures(pages: readonly Page[], drafts: readonly ClaimDraft[]): FigureSeries[] {
  const measured = pages.flatMap(figuresOn)
  const series = seriesOf(measured, drafts)
  const checks = checksBySeries(once(checksOf(measured)), series)
  return series
    .filter((one) => checks.has(one) || one.some(tellsSomething))
    .map((one) => describe(one, checks.get(one) ?? []))
    .sort((a, b) => b.points.length - a.points.length)
}

/** A small number of nobody knows what ("one of them") tells nothing, and meets every other. */
const tellsSomething = ({ quantity: { kind, of, unit, low, high } }: Measured): boolean =>
  kind !== 'count' || of !== null || unit !== null || (high ?? low ?? 0) >= BARE

const BARE = 13

/** Copies of one text repeat its sums. */
function once(checks: readonly PlacedCheck[]): readonly PlacedCheck[] {
  const known = new Set<string>()
  return checks.filter(({ check: { text } }) => !known.has(text) && known.add(text))
}

type Series = readonly Measured[]

/** The sums that end in a figure of each series, in the order in which they were found. */
function checksBySeries(checks: readonly PlacedCheck[], series: readonly Series[]): ReadonlyMap<Series, readonly ArithmeticCheck[]> {
  const home = new Map(series.flatMap((one) => one.map((figure) => [figure, one] as const)))
  const bySeries = new Map<Series, ArithmeticCheck[]>()
  for (const { at, check } of checks) {
    const one = home.get(at) ?? []
    const known = bySeries.get(one)
    if (known) known.push(check)
    else bySeries.set(one, [check])
  }
  return bySeries
}

function describe(series: Series, checks: readonly ArithmeticCheck[]): FigureSeries {
  const subjects = series.flatMap(({ quantity }) => (quantity.of ? [quantity.of.exact] : []))
  const unit = series[0]?.quantity.unit ?? null
  return { subject: shortest(subjects) ?? unit ?? 'not said', unit, scope: null, points: series.map(pointOf), checks }
}

const shortest = (names: readonly string[]): string | null =>
  names.reduce<string | null>((best, name) => (best === null || name.length < best.length ? name : best), null)

function pointOf({ page, quantity, day }: Measured): FigurePoint {
  return { ...cite(page.article, quantity), low: quantity.low, high: quantity.high, bound: quantity.bound, at: day }
}
