/**
 * The Hebrew calendar. Months are counted from Nisan (1); Tishri (7) begins the year; Adar, or the second one, is the last before Nisan.
 *     hebrewDay(5779, 7, 10) → 2018-09-19, Yom Kippur (its eve is the evening before)
 * [Reference] Reingold and Dershowitz, Calendrical Calculations, ch. "The Hebrew Calendar".
 */

/** 1 Tishri of the year 1, in days since 1970-01-01. */
const EPOCH = -1373427 - 719163
const PARTS_A_DAY = 25920

const isLeap = (year: number): boolean => (7 * year + 1) % 19 < 7

/** Days from the epoch to the year's first new moon, one put off so that Yom Kippur touches no Sabbath. */
function elapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19)
  const day = 29 * months + Math.floor((12084 + 13753 * months) / PARTS_A_DAY)
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
}

/** 1 Tishri; years of 356 and of 382 days are not allowed. */
export function hebrewNewYear(year: number): number {
  const [before, here, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)] as const
  const put = after - here === 356 ? 2 : here - before === 382 ? 1 : 0
  return EPOCH + here + put
}

export function hebrewDay(year: number, month: number, day: number): number {
  if (month >= 7) return hebrewNewYear(year) + daysBefore(year, month) + day - 1
  const nisan = hebrewNewYear(year + 1) - NISAN_TO_TISHRI
  return nisan + Math.ceil((month - 1) * 29.5) + day - 1
}

/** Nisan to Elul have 30 and 29 days by turns. */
const NISAN_TO_TISHRI = 177

function daysBefore(year: number, month: number): number {
  const length = hebrewNewYear(year + 1) - hebrewNewYear(year) - (isLeap(year) ? 30 : 0)
  const lengths = [30, length === 355 ? 30 : 29, length === 353 ? 29 : 30, 29, 30]
  return lengths.slice(0, month - 7).reduce((sum, days) => sum + days, 0)
}
