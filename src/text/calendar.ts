/**
 * Calendar arithmetic in whole numbers: a day is its distance from 1970-01-01 in the proleptic Gregorian calendar, an instant counts minutes.
 *     dayOf(2024, 10, 31) → 20027      isoDay(20027) → "2024-10-31"      weekdayOf(20027) → 4 (Thursday; Monday is 1)
 * [Reference] Hinnant, "chrono-compatible low-level date algorithms": https://howardhinnant.github.io/date_algorithms.html;
 * Easter: Meeus, Jones, Butcher, "Anonymous Gregorian algorithm". Years before Christ are written with their number: 44 BC is -44, as TIMEX3 does.
 */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MINUTES_A_DAY = 1440

/** The day's number. Months and days beyond their range run on ("month 13" is January). */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = year * 12 + month - 3
  const y = Math.floor(shifted / 12)
  const m = shifted - y * 12
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * m + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

export function civilOf(day: number): Civil {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 }
}

const daysInMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1)

/** Whether there is such a day: no 30 February. */
export const isDay = (year: number, month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: number): number => modulo(day + 3, 7) + 1

/** The Monday on or before the day. */
export const mondayOf = (day: number): number => day - weekdayOf(day) + 1

/** The same day some months on; the last of the month where there is no such day. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: date } = civilOf(day)
  const index = year * 12 + month - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

export const isoYear = (year: number): string => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4))
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${pad(month, 2)}`
export const isoDay = (day: number): string => {
  const { year, month, day: date } = civilOf(day)
  return `${isoMonth(year, month)}-${pad(date, 2)}`
}

/** "2024-W44": the week's year is that of its Thursday. */
export function isoWeek(day: number): string {
  const thursday = mondayOf(day) + 3
  const { year } = civilOf(thursday)
  return `${isoYear(year)}-W${pad(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1, 2)}`
}

/** The instant of a clock time on a day, in minutes. */
export const instantOf = (day: number, hour: number, minute: number): number => day * MINUTES_A_DAY + hour * 60 + minute
const dayOfInstant = (instant: number): number => Math.floor(instant / MINUTES_A_DAY)

export function isoInstant(instant: number): string {
  const minutes = modulo(instant, MINUTES_A_DAY)
  return `${isoDay(dayOfInstant(instant))}T${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`
}

/** The day an ISO date (or instant) names, null where it names none. */
export function dayOfIso(written: string): number | null {
  const match = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(written)
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number)
  return year !== undefined && month !== undefined && day !== undefined && isDay(year, month, day) ? dayOf(year, month, day) : null
}

/** The nth such weekday of a month; negative counts from its end. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth > 0) {
    const first = dayOf(year, month, 1)
    return first + modulo(weekday - weekdayOf(first), 7) + (nth - 1) * 7
  }
  const last = dayOf(year, month + 1, 1) - 1
  return last - modulo(weekdayOf(last) - weekday, 7) + (nth + 1) * 7
}

/** Western Easter Sunday. */
export function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by
const pad = (value: number, size: number): string => String(value).padStart(size, '0')
