/**
 * Days: dates of pages as day numbers, so that gaps can be counted without a clock.
 *     "2031-05-02" → 752 … ; "2031-05" and "2031" name no day → null
 */
import type { Article } from '../../../model/article.ts'

/** Days since 1 March of year 0 (proleptic Gregorian), or null where the page names no day. [Reference] Hinnant 2013, "chrono-compatible low-level date algorithms". */
export function dayOf({ publishedAt }: Article): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(publishedAt?.value ?? '')
  return parts === null ? null : dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const inEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ofYear
}

/** Days between the nearest days of two groups; negative when the first is earlier; null where either has no day. */
export function gap(first: readonly (number | null)[], second: readonly (number | null)[]): number | null {
  let least: number | null = null
  for (const a of first) for (const b of second) if (a !== null && b !== null && (least === null || Math.abs(a - b) < Math.abs(least))) least = a - b
  return least
}
