/**
 * Whether two figures say the same: value after conversion, unit.
 *     2 km = 2000 m · "a dozen" = 12 · between 3 and 5 = low 3, high 5
 */
import { isUnit, type Unit, unitOf } from './units.ts'

export interface GoldQuantity {
  readonly value?: number | null
  readonly low?: number | null
  readonly high?: number | null
  readonly unit?: string | null
  readonly bound?: string | null
  readonly acceptBound?: readonly string[] | string
}

export interface FoundQuantity {
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
}

const isNumber = (value: number | null | undefined): value is number => value !== null && value !== undefined

export const hasFigure = ({ value, low, high }: GoldQuantity): boolean => isNumber(value) || isNumber(low) || isNumber(high)

/** People that are counted: a noun rather than a unit. */
const PEOPLE = /^(?:people|person|persons|soldier|troop|voter|worker|member)s?$/
const isPeople = (unit: string | null | undefined): boolean => PEOPLE.test(String(unit))

/** A plain count may name what it counts as its unit, as long as that is no unit of measure. */
export function sameUnit(gold: string | null | undefined, found: string | null): boolean {
  const wanted = unitOf(gold)
  const got = unitOf(found)
  if (wanted === null || wanted.dimension === 'count' || isPeople(gold))
    return got === null || got.dimension === 'count' || isPeople(found) || !isUnit(found)
  return got !== null && got.dimension === wanted.dimension
}

/** As written, or after conversion to the gold's unit. */
export function sameFigure(gold: GoldQuantity, found: FoundQuantity): boolean {
  const factor = factorBetween(unitOf(gold.unit), unitOf(found.unit))
  return [1, factor].some((times) => sameRange(gold, scaled(found.low, times), scaled(found.high, times)))
}

const scaled = (value: number | null, times: number): number | null => (value === null ? null : value * times)

function factorBetween(gold: Unit | null, found: Unit | null): number {
  const isCount = gold === null || gold.dimension === 'count'
  if (gold && found && gold.dimension === found.dimension) return found.factor / gold.factor
  if (isCount && found && (found.dimension === 'count' || found.dimension === 'ratio')) return found.factor
  return gold && isCount && found === null ? 1 / gold.factor : 1
}

function sameRange(gold: GoldQuantity, low: number | null, high: number | null): boolean {
  const isBoth = isNumber(gold.low) && isNumber(gold.high)
  const both = near(gold.low, low) && near(gold.high, high)
  if (isNumber(gold.value)) return sameValue(gold.value, Boolean(gold.bound), low, high) || (isBoth && both)
  if (isBoth) return both
  return isNumber(gold.low) ? near(gold.low, low) : near(gold.high, high)
}

/** One end says the value and the other says it too, is open, or is anything where the gold has a bound. */
function sameValue(value: number, isBound: boolean, low: number | null, high: number | null): boolean {
  const agrees = (end: number | null, other: number | null): boolean => near(value, end) && (near(value, other) || other === null || isBound)
  return agrees(low, high) || agrees(high, low)
}

/** Within a thousandth. */
const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
  isNumber(a) && isNumber(b) && Math.abs(a - b) <= 1e-3 * Math.max(1e-12, Math.abs(a), Math.abs(b))

export const boundsOf = ({ bound, acceptBound }: GoldQuantity): readonly string[] => (bound ? [bound, ...[acceptBound ?? []].flat()] : [])
