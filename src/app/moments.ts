/**
 * Moments as people write them → as stores compare them: ISO 8601 in UTC, of which the beginning sorts before the whole.
 *     2031-05-03                      2031-05-03
 *     2031-05-03T14:30+02:00          2031-05-03T12:30:00.000Z
 */

const MOMENT = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/

/** A year, a month, a day or an instant; an instant without a zone is one of this machine's. Null where it is none. */
export function momentOf(written: string): string | null {
  if (!MOMENT.test(written)) return null
  const instant = new Date(written)
  if (Number.isNaN(instant.getTime())) return null
  return written.includes('T') ? instant.toISOString() : written
}
