/**
 * Dates as people read them, no longer than they are known.
 *     1998-01-01 to 1999-01-01 → 1998                2024-10-09T18:00 to 2024-10-10T00:00 → 9 Oct 2024, 18:00 to 24:00
 *     2025-03-10 to 2025-03-17 → 10 Mar 2025 to 16 Mar 2025
 *     2024-10-31T21:37 → 31 Oct 2024, 21:37      2024-10 → Oct 2024      2024 from a copyright line → ©2024 only
 */
import type { PageDate } from '../model/article.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** When a page says it was published. */
export function publishedWords(date: PageDate | null): string {
  if (date === null) return 'undated'
  if (date.how.includes('copyright') && date.grain === 'year') return `©${date.value} only`
  return dayWords(date.value)
}

/** An ISO day, month, year or instant; anything else as it stands. */
export function dayWords(value: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(value)
  if (match === null) return value
  const [, year, month, day, clock, zone] = match
  const named = [day === undefined ? '' : String(Number(day)), month === undefined ? '' : MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
  return clock === undefined ? named : `${named}, ${clock}${zone === undefined ? '' : ` ${zone === 'Z' ? 'UTC' : zone}`}`
}

/** The whole year or month from `from` up to `to`, where it is one: "1998". Else `from` as it stands. */
export function calendarPart(from: string, to: string | null): string {
  const [year, month, day] = from.split('-').map(Number)
  if (year === undefined || month === undefined || day !== 1) return from
  if (month === 1 && to === `${year + 1}-01-01`) return from.slice(0, 4)
  const next = month === 12 ? `${year + 1}-01-01` : `${from.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`
  return to === next ? from.slice(0, 7) : from
}

/** A year, month, day or instant as such; several days and hours with both ends. */
export function spanWords(from: string, to: string | null): string {
  const part = calendarPart(from, to)
  const words = dayWords(part)
  const until = part === from && to !== null ? dayBefore(to) : null
  if (until !== null && until > from && /^\d{4}-\d\d-\d\d$/.test(from)) return `${words} to ${dayWords(until)}`
  const [day, start] = from.split('T')
  const [last, end] = to?.split('T') ?? []
  if (start === undefined || end === undefined || minutes(end) === minutes(start) + 1 || minutes(end) === minutes(start)) return words
  if (last === day) return `${words} to ${end.slice(0, 5)}`
  return minutes(end) === 0 ? `${words} to 24:00` : words
}

/** Spans are half-open. Null for anything that is no day. */
function dayBefore(day: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  if (match === null) return null
  const [year = 0, month = 0, date = 0] = match.slice(1).map(Number)
  if (date > 1) return `${day.slice(0, 8)}${String(date - 1).padStart(2, '0')}`
  if (month === 1) return `${year - 1}-12-31`
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 3 ? (isLeap ? 29 : 28) : [5, 7, 10, 12].includes(month) ? 30 : 31
  return `${day.slice(0, 5)}${String(month - 1).padStart(2, '0')}-${last}`
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
