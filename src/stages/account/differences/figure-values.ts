/**
 * Figure values: when two written figures can both be right.
 *     8,000 / "approximately 8,000" / 8,012          the same, or the same rounded
 *     "up to 500" / 480,  "more than 40" / 45        a bound that holds
 *     "40 to 60 hours" / 60 hours                    an end of a range for the range: not the same
 */
import type { Quantity } from '../../../model/quantity.ts'

/** A figure loses at most this much where no digit tells how far it was rounded. */
const NEARLY = 0.15
const OVER = 1.25

export const isRange = ({ low, high }: Quantity): boolean => low !== null && high !== null && low !== high

export const sameValue = (a: Quantity, b: Quantity): boolean => a.low === b.low && a.high === b.high

/** One number the figure is about: its upper end, or the lower where that is open. */
export const numberOf = ({ low, high }: Quantity): number | null => high ?? low

/** The number is written alike, whatever its bound. */
export function sameNumber(a: Quantity, b: Quantity): boolean {
  const mine = [a.low, a.high].filter((value) => value !== null)
  return mine.length > 0 && mine.some((value) => value === b.low || value === b.high)
}

/** Measured in one unit; a plain count meets no unit. */
export const comparable = (a: Quantity, b: Quantity): boolean => a.kind === b.kind && (a.unit ?? '') === (b.unit ?? '')

/** Conversions are printed rounded; lengths of time are told in halves ("a week and a half" for ten days). */
const CONVERTED = 0.03
const TOLD = 0.05

/** One size in two units. */
export function sameSize({ si: a }: Quantity, { si: b }: Quantity): boolean {
  if (!(a && b) || a.unit !== b.unit) return false
  return a.value === b.value || Math.abs(a.value - b.value) <= (a.unit === 's' ? TOLD : CONVERTED) * Math.max(Math.abs(a.value), Math.abs(b.value))
}

/** Faithful rounding, or a bound that the other figure keeps. */
export function compatible(a: Quantity, b: Quantity): boolean {
  const x = numberOf(a)
  const y = numberOf(b)
  if (x === null || y === null) return false
  if (a.per !== null && b.per !== null && a.per !== b.per) return false
  return x === y || keepsBound(a, y) || keepsBound(b, x) || roundsTo(x, y) || roundsTo(y, x)
}

function keepsBound({ bound, low, high }: Quantity, value: number): boolean {
  if (bound === 'at least' || bound === 'more than') return low !== null && value >= low && value <= low * OVER
  if (bound === 'up to' || bound === 'less than') return high !== null && value <= high && value >= high * (1 - NEARLY)
  return false
}

/** `exact` gives `round` when it is rounded to the digits that `round` shows (at least two of them, or a half). */
function roundsTo(round: number, exact: number): boolean {
  if (round === 0 || (Number.isInteger(exact) === false && Math.abs(round - exact) < 1)) return Math.abs(round - exact) < 1
  const step = lastDigit(round)
  return Math.abs(round - exact) <= step / 2 && Math.abs(round - exact) <= NEARLY * Math.abs(round)
}

/** The size of the last digit that is not zero: 8,000 → 1,000; 460 → 10; 2.5 → 0.1. */
function lastDigit(value: number): number {
  let step = 1
  if (!Number.isInteger(value)) {
    while (step > 1e-6 && !Number.isInteger(Math.round((value / step) * 1e6) / 1e6)) step /= 10
    return step
  }
  while (value % (step * 10) === 0) step *= 10
  return step
}
