/**
 * The Julian calendar, and Easter by it.
 *     julianDay(2018, 12, 25) → 2019-01-07      julianEaster(2018) → 2018-04-08
 * [Reference] Meeus, Astronomical Algorithms (2nd ed. 1998), ch. 8.
 */
import { dayOf } from '../calendar.ts'

/** Days the Julian calendar is behind in the March of a year. */
const behind = (year: number): number => Math.floor(year / 100) - Math.floor(year / 400) - 2

/** The day of a Julian date; its January and February are not asked for in a year that ends a century. */
export const julianDay = (year: number, month: number, day: number): number => dayOf(year, month, day) + behind(year)

/** Eastern Easter Sunday. */
export function julianEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  return julianDay(year, month, ((d + e + 114) % 31) + 1)
}
