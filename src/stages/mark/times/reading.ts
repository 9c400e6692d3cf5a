/**
 * Readings: what an expression stands for, as TIMEX3 type and value with the days or instants it covers (half-open).
 * [Reference] TimeML annotation guidelines 1.2.1 (Saurí et al. 2006), § 2.2: types and values. Decades and centuries are written with their leading
 * digits ("193", "18"), seasons with SP SU FA WI (here the months March–May and so on), times of the day with MO MI AF EV NI.
 */
import type { Time } from '../../../model/time.ts'
import { addMonths, civilOf, dayOf, instantOf, isoDay, isoInstant, isoMonth, isoWeek, isoYear, mondayOf } from '../../../text/calendar.ts'

export interface Reading extends Pick<Time, 'type' | 'value' | 'from' | 'to' | 'anchor' | 'vague'> {
  /** The day's number where it is one day. */
  readonly day: number | null
  /** First day covered, where known: what later expressions may lean on. */
  readonly first: number | null
  readonly grain: 'day' | 'month' | 'year' | 'other'
}

type Anchor = Time['anchor']

const span = (value: string, first: number, last: number, anchor: Anchor, grain: Reading['grain'] = 'other'): Reading => ({
  type: 'DATE',
  value,
  from: isoDay(first),
  to: isoDay(last),
  anchor,
  vague: false,
  day: grain === 'day' ? first : null,
  first,
  grain,
})

export const dayReading = (day: number, anchor: Anchor = 'none'): Reading => span(isoDay(day), day, day + 1, anchor, 'day')
export const monthReading = (year: number, month: number, anchor: Anchor = 'none'): Reading =>
  span(isoMonth(year, month), dayOf(year, month, 1), dayOf(year, month + 1, 1), anchor, 'month')
export const yearReading = (year: number, anchor: Anchor = 'none'): Reading =>
  span(isoYear(year), dayOf(year, 1, 1), dayOf(year + 1, 1, 1), anchor, 'year')
export const weekReading = (day: number, anchor: Anchor): Reading => span(isoWeek(day), mondayOf(day), mondayOf(day) + 7, anchor)
/** From Friday 18:00 on, as Duckling has it. */
const weekendReading = (day: number, anchor: Anchor): Reading => {
  const monday = mondayOf(day) + 7
  const whole = span(`${isoWeek(day)}-WE`, monday - 2, monday, anchor)
  return { ...whole, from: isoInstant(instantOf(monday - 3, 18, 0)), to: isoInstant(instantOf(monday, 0, 0)) }
}
export const quarterReading = (year: number, quarter: number, anchor: Anchor): Reading =>
  span(`${isoYear(year)}-Q${quarter}`, dayOf(year, quarter * 3 - 2, 1), dayOf(year, quarter * 3 + 1, 1), anchor)
export const halfReading = (year: number, half: number, anchor: Anchor): Reading =>
  span(`${isoYear(year)}-H${half}`, dayOf(year, half * 6 - 5, 1), dayOf(year, half * 6 + 1, 1), anchor)
export const decadeReading = (year: number, anchor: Anchor = 'none'): Reading => {
  const first = Math.floor(year / 10) * 10
  return span(isoYear(first).slice(0, -1), dayOf(first, 1, 1), dayOf(first + 10, 1, 1), anchor)
}
export const centuryReading = (century: number, anchor: Anchor = 'none'): Reading => {
  const first = (century - 1) * 100
  return span(String(century - 1).padStart(2, '0'), dayOf(first + 1, 1, 1), dayOf(first + 101, 1, 1), anchor)
}
/** Several days, written from the first to the last. */
export const daysReading = (first: number, last: number, anchor: Anchor = 'none'): Reading =>
  span(`${isoDay(first)}/${isoDay(last)}`, first, last + 1, anchor)
export const yearsReading = (first: number, last: number, anchor: Anchor = 'none'): Reading =>
  span(`${isoYear(first)}/${isoYear(last)}`, dayOf(first, 1, 1), dayOf(last + 1, 1, 1), anchor)

const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }
export const seasonReading = (year: number, code: string, anchor: Anchor = 'none'): Reading => {
  const month = SEASON_MONTHS[code] ?? 1
  return span(`${isoYear(year)}-${code}`, dayOf(year, month, 1), dayOf(year, month + 3, 1), anchor)
}

const NOTHING = { from: null, to: null, anchor: 'none', day: null, first: null, grain: 'other' } as const
export const durationReading = (value: string, vague = false): Reading => ({ ...NOTHING, type: 'DURATION', value, vague })
export const setReading = (value: string): Reading => ({ ...NOTHING, type: 'SET', value, vague: false })
export const referenceReading = (value: string): Reading => ({ ...NOTHING, type: 'DATE', value, vague: true })
/** An expression whose value cannot be worked out. */
export const unknownReading = (type: Reading['type'] = 'DATE'): Reading => ({ ...NOTHING, type, value: null, vague: false })

/** The hours that Duckling gives the parts of a day, which overlap as people's do. */
const DAYPART_HOURS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [0, 12],
  MI: [12, 14],
  AF: [12, 19],
  EV: [18, 24],
  NI: [18, 24],
  DT: [6, 18],
}
export const daypartReading = (day: number, code: string, anchor: Anchor): Reading => {
  const [from, to] = DAYPART_HOURS[code] ?? [0, 24]
  return {
    type: 'TIME',
    value: `${isoDay(day)}T${code}`,
    from: isoInstant(instantOf(day, from, 0)),
    to: isoInstant(instantOf(day, to, 0)),
    anchor,
    vague: false,
    day,
    first: day,
    grain: 'day',
  }
}

/** The reading of the unit that holds the day: its week, month, year … */
export function unitReading(code: string, day: number, anchor: Anchor): Reading {
  const { year, month } = civilOf(day)
  if (code === 'D') return dayReading(day, anchor)
  if (code === 'W') return weekReading(day, anchor)
  if (code === 'WE') return weekendReading(day, anchor)
  if (code === 'M') return monthReading(year, month, anchor)
  if (code === 'Q') return quarterReading(year, Math.ceil(month / 3), anchor)
  if (code === 'Y') return yearReading(year, anchor)
  if (code === 'DEC') return decadeReading(year, anchor)
  if (code === 'CEN') return centuryReading(Math.ceil(year / 100), anchor)
  if (code === 'N') return daypartReading(day, 'NI', anchor)
  return { ...unknownReading(), anchor }
}

/** Some units on from a day (back where negative), as a day. Parts of a year become months, parts of a month days. */
export function shiftDay(day: number, amount: number, code: string): number | null {
  const months = MONTHS_OF[code]
  if (months !== undefined) {
    const whole = Math.trunc(amount * months)
    return addMonths(day, whole) + Math.round((amount * months - whole) * 30)
  }
  const days = DAYS_OF[code]
  return days === undefined ? null : day + Math.round(amount * days)
}

const MONTHS_OF: Readonly<Record<string, number>> = { M: 1, Q: 3, Y: 12, DEC: 120, CEN: 1200, MIL: 12000 }
const DAYS_OF: Readonly<Record<string, number>> = { D: 1, N: 1, W: 7, WE: 7, FN: 14 }
const DURATION_FORMS: Readonly<Record<string, readonly [string, string, number]>> = {
  Y: ['P', 'Y', 1],
  M: ['P', 'M', 1],
  W: ['P', 'W', 1],
  D: ['P', 'D', 1],
  N: ['P', 'D', 1],
  FN: ['P', 'W', 2],
  WE: ['P', 'WE', 1],
  Q: ['P', 'M', 3],
  DEC: ['P', 'Y', 10],
  CEN: ['P', 'Y', 100],
  MIL: ['P', 'Y', 1000],
  H: ['PT', 'H', 1],
  MIN: ['PT', 'M', 1],
  S: ['PT', 'S', 1],
}

/** Half an hour is thirty minutes. */
const SMALLER: Readonly<Record<string, readonly [number, string]>> = { H: [60, 'MIN'], D: [24, 'H'], Y: [12, 'M'], MIN: [60, 'S'] }

/** "P2.5Y", "PT86M", "PXD" where the count is not said. */
export function durationValue(amount: number | 'X', code: string): string {
  const [lead, letter, factor] = DURATION_FORMS[code] ?? ['P', code, 1]
  if (amount === 'X') return factor === 1 ? `${lead}X${letter}` : `PX${MANY_OF[code] ?? letter}`
  const smaller = amount > 0 && amount < 1 ? SMALLER[code] : undefined
  if (smaller && Number.isInteger(amount * smaller[0])) return durationValue(amount * smaller[0], smaller[1])
  return `${lead}${Math.round(amount * factor * 1000) / 1000}${letter}`
}

const MANY_OF: Readonly<Record<string, string>> = { DEC: 'DE', CEN: 'CE' }
