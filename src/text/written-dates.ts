/**
 * Dates as pages stamp them.
 *     "31/10/2024 21h37"                          2024-10-31T21:37
 *     "Thursday, October 31, 2024 at 9:38 PM ET"  2024-10-31T21:38
 *     "03/04/2024"                                nothing, unless the caller knows which comes first, day or month
 * Names of months are the caller's. Left open: relative stamps ("2 hours ago"), which need a clock; named zones are not turned into offsets.
 */
import type { Grain } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { isDay } from './calendar.ts'

export interface WrittenDate extends Span {
  readonly value: string
  readonly grain: Grain
}

export type DayOrder = 'day-first' | 'month-first' | null

interface Found extends Span {
  readonly year: number
  readonly month: number
  readonly day: number
}

const ISO = /(?<![\d/])((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g
const NUMBERS = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/])/g
/** Czech and Slovak days, Hungarian and Korean ones, with blanks between their parts. */
const SPACED = /(?<![\d.])(\d{1,2})\. (\d{1,2})\. ?((?:19|20)\d\d)(?!\d)/g
const SPACED_YEAR_FIRST = /(?<![\d.])((?:19|20)\d\d)\. ?(\d{1,2})\. ?(\d{1,2})(?![\d.]\d)/g
const MONTH_DAY = /([\p{L}\p{M}]{2,14})\.?[ -]{0,2}(\d{1,2})(?:st|nd|rd|th)?[,-]? {0,2}(?:at )?((?:19|20)\d\d)(?!\d)/gu
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?: de| of|,)?[ /-]{0,2}([\p{L}\p{M}]{2,14})\.?,?(?: del?)?[ /-]{1,2}((?:19|20)\d\d)(?!\d)/gu
const YEAR_MONTH_DAY = /(?<!\d)((?:19|20)\d\d)[.,]?(?: m\.)?[ -]([\p{L}\p{M}]{2,14})\.?[ -](\d{1,2})(?!\d)/gu
const VIETNAMESE = /(?<!\d)(\d{1,2}) tháng (\d{1,2})[, ]{1,2}(?:năm )?((?:19|20)\d\d)(?!\d)/gi
const SIGNS = /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g
const CLOCK_AFTER =
  /^(?:T|[\s,|·•–—-]{0,4}(?:at |um |à |a las |kl\.? |klo |[|·•–—-] )?)(\d{1,2})(?:[:h.](\d\d))?(?::\d\d(?:\.\d+)?)?\s{0,2}([ap]\.?m\b\.?|uhr\b|h\b)?\s?((?:utc|gmt)?[+-]\d\d:?\d\d|z\b|utc\b|gmt\b)?/i
const CLOCK_BEFORE = /(?<!\d)(\d{1,2}):(\d\d)\s{0,2}([ap]\.?m\b\.?)?(?:\s[A-Z]{2,4})?[\s,|·•on–—-]{1,4}(?:\p{L}{3,9},? )?$/iu

/** What every date of words holds, and every date of figures. Most lines hold neither, and are not searched. */
const YEAR = /(?:19|20)\d\d/
const PARTED = /\d[/.-]\d/

/** Every whole date in a line, in order; of overlapping readings the first. */
export function writtenDates(written: string, months: ReadonlyMap<string, number>, order: DayOrder = null): readonly WrittenDate[] {
  const text = withOurDigits(written)
  const [worded, parted] = [YEAR.test(text), PARTED.test(text)]
  if (!worded && !parted) return []
  const found = [...(parted ? figureDates(text, order) : []), ...(worded ? wordedDates(text, months) : [])].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  return found
    .filter((date, at) => !found.slice(Math.max(0, at - 4), at).some((other) => other.end > date.start))
    .map((date) => withClock(text, date))
}

/** Arabic, Persian, Hindi and Bengali figures; offsets stay. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g

const withOurDigits = (text: string): string =>
  text.replace(OTHER_DIGITS, (digit) => String((digit.charCodeAt(0) - (digit.charCodeAt(0) < 0x900 ? 0 : 6)) % 16))

const wordedDates = (text: string, months: ReadonlyMap<string, number>): readonly Found[] => {
  const monthOf = (name: string | undefined): number | undefined => months.get((name ?? '').toLowerCase())
  return [
    ...matches(text, SIGNS, ([, year, month, day]) => civil(year, month, day)),
    ...matches(text, MONTH_DAY, ([, month, day, year]) => civil(year, monthOf(month), day)),
    ...matches(text, DAY_MONTH, ([, day, month, year]) => civil(year, monthOf(month), day)),
    ...matches(text, YEAR_MONTH_DAY, ([, year, month, day]) => civil(year, monthOf(month), day)),
    ...matches(text, VIETNAMESE, ([, day, month, year]) => civil(year, month, day)),
    ...matches(text, SPACED, ([, day, month, year]) => civil(year, month, day)),
    ...matches(text, SPACED_YEAR_FIRST, ([, year, month, day]) => civil(year, month, day)),
  ]
}

const figureDates = (text: string, order: DayOrder): readonly Found[] => [
  ...matches(text, ISO, ([, year, month, day]) => civil(year, month, day)),
  ...matches(text, NUMBERS, ([, a, sign, b, year]) => numbers(Number(a), Number(b), Number(year), sign === '.' ? 'day-first' : order)),
]

type Civil = Omit<Found, 'start' | 'end'>

function matches(text: string, pattern: RegExp, read: (match: RegExpExecArray) => Civil | null): readonly Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(pattern)) {
    const date = read(match)
    if (date) found.push({ ...date, start: match.index, end: match.index + match[0].length })
  }
  return found
}

function civil(year: unknown, month: unknown, day: unknown): Civil | null {
  const date = { year: Number(year), month: Number(month ?? 0), day: Number(day) }
  return isDay(date.year, date.month, date.day) ? date : null
}

function numbers(a: number, b: number, written: number, order: DayOrder): Civil | null {
  const year = written < 100 ? 2000 + written : written
  const dayFirst = civil(year, b, a)
  const monthFirst = civil(year, a, b)
  if (!dayFirst || !monthFirst || a === b) return dayFirst ?? monthFirst
  return order === 'day-first' ? dayFirst : order === 'month-first' ? monthFirst : null
}

function withClock(text: string, date: Found): WrittenDate {
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`
  const after = CLOCK_AFTER.exec(text.slice(date.end, date.end + 40))
  const clock = after ? clockOf(after) : null
  if (clock && after) return { start: date.start, end: date.end + after[0].trimEnd().length, value: `${day}T${clock}`, grain: 'minute' }
  const before = CLOCK_BEFORE.exec(text.slice(Math.max(0, date.start - 30), date.start))
  const earlier = before ? clockOf(before) : null
  if (earlier && before) return { start: date.start - before[0].length, end: date.end, value: `${day}T${earlier}`, grain: 'minute' }
  return { start: date.start, end: date.end, value: day, grain: 'day' }
}

function clockOf([, hours, minutes = '', half = '', zone]: RegExpExecArray): string | null {
  const isHalf = /^[ap]/i.test(half)
  const said = Number(hours)
  if ((minutes === '' && !isHalf) || said > (isHalf ? 12 : 23) || Number(minutes) > 59) return null
  const hour = isHalf ? (said % 12) + (/^p/i.test(half) ? 12 : 0) : said
  return `${two(hour)}:${minutes || '00'}${offsetOf(zone)}`
}

/** "GMT+0200" is two hours east of Greenwich. */
function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const [, hours, minutes] = /([+-]\d\d):?(\d\d)$/.exec(zone) ?? []
  return hours === undefined ? 'Z' : `${hours}:${minutes}`
}

const two = (number: number): string => String(number).padStart(2, '0')
