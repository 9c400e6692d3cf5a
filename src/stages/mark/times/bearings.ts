/**
 * Bearings: what an expression leans on. News leans on the day of publication ("on Thursday" is the last Thursday); a narrative leans on the date it
 * has last given ("On June 5 …" after "in May 1912"). Which of the two a text is, is judged once: many full years and few words that point to today.
 * [Reference] Strötgen and Gertz 2016, "Domain-Sensitive Temporal Tagging", ch. 4: news and narrative texts need different reference times.
 */
import type { Article } from '../../../model/article.ts'
import { civilOf, dayOf, dayOfIso, instantOf, isDay, weekdayOf } from '../../../text/calendar.ts'
import { dayReading, monthReading, type Reading, unknownReading } from './reading.ts'

export interface Bearings {
  readonly published: number | null
  /** Minute of publication, as instants are counted, where its clock time is known. */
  readonly publishedAt: number | null
  readonly narrative: boolean
  /** The text is one fragment without a verb, which looks ahead: "Council, Thursday 7 pm". */
  readonly note: boolean
  /** The last date the text gave. */
  readonly last: Reading | null
  /** Whether that stands in the same paragraph. */
  readonly near: boolean
  /** Whether it stands there or in the paragraph before. */
  readonly recent: () => boolean
  /** Which way the words around the expression look. */
  readonly direction: 'past' | 'future'
  /** A word tells that what happened is past. */
  readonly happened: boolean
}

/** Day of publication; a bare month or year is none. */
export function publishedDay({ publishedAt }: Article): number | null {
  return publishedAt && (publishedAt.grain === 'day' || publishedAt.grain === 'minute') ? dayOfIso(publishedAt.value) : null
}

/** The minute of publication; null where the page tells the day alone. */
export function publishedMinute({ publishedAt }: Article): number | null {
  const clock = publishedAt?.grain === 'minute' ? /T(\d\d):(\d\d)/.exec(publishedAt.value) : null
  const day = clock && dayOfIso(publishedAt?.value ?? '')
  return clock && day !== null ? instantOf(day, Number(clock[1]), Number(clock[2])) : null
}

/** The day that "now" is: publication in news, the last date in a narrative; in undated news a date told near. */
export function today(at: Bearings): { day: number; anchor: 'published' | 'text' } | null {
  const told = at.last?.first ?? null
  if (at.narrative && told !== null) return { day: told, anchor: 'text' }
  if (at.published !== null) return { day: at.published, anchor: 'published' }
  return told !== null && at.recent() ? { day: told, anchor: 'text' } : null
}

/** The date that "the next day" and "two weeks later" lean on: the last one in the text, else publication. */
export function toldDay(at: Bearings): { day: number; anchor: 'published' | 'text'; grain: Reading['grain'] } | null {
  if (at.last?.first !== null && at.last?.first !== undefined && (at.narrative || at.near))
    return { day: at.last.first, anchor: 'text', grain: at.last.grain }
  // A date told elsewhere is as likely meant as the day of publication: neither is taken.
  return at.published === null || at.last !== null ? null : { day: at.published, anchor: 'published', grain: 'day' }
}

/** A day or month without a year takes the year of the narrative, or the nearest that news would mean. */
export function placeInYear(at: Bearings, month: number, date: number | null): Reading {
  const told = at.last?.first ?? null
  if (told !== null && leansOnTold(at, told, month)) {
    const { year, month: toldMonth } = civilOf(told)
    return civilReading(year + (at.narrative ? yearsOn(toldMonth, month, at.last) : 0), month, date, 'text')
  }
  if (at.published === null) return unknownReading()
  const { year } = civilOf(at.published)
  if (month === 2 && date === 29) return leapDay(year, at.direction === 'future' ? 1 : -1)
  return civilReading(year + yearsAway(at, at.published, month, date), month, date, 'published')
}

/** In a narrative always, in undated news on what is told near, in dated news on the year beside it alone. */
function leansOnTold(at: Bearings, told: number, month: number): boolean {
  if (at.narrative || at.published === null) return at.narrative || at.recent()
  return at.near && at.last?.anchor === 'none' && followsTold(at, told, month)
}

/** In news a month is of the year told beside it where it comes later in it, and not in "opened in May 1987, will close in March". */
function followsTold({ direction, published, last }: Bearings, told: number, month: number): boolean {
  if (last?.grain === 'year') return direction === 'past'
  if (last?.grain === 'other' && /^\d{2,3}$|\//.test(last.value ?? '')) return false
  const { year, month: toldMonth } = civilOf(told)
  const isOld = published !== null && year < civilOf(published).year
  return (direction === 'past' || !isOld) && (!isOld || month >= toldMonth)
}

/** After December comes January: a month told this many before the last one is the next year's. */
const NEXT_YEAR = 8

const yearsOn = (told: number, month: number, last: Reading | null): number =>
  last?.grain !== 'year' && last?.grain !== 'other' && told - month >= NEXT_YEAR ? 1 : 0

/** The next or last year that has a 29 February. */
function leapDay(year: number, step: 1 | -1): Reading {
  const leap = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((years) => year + step * years).find((other) => isDay(other, 2, 29))
  return leap === undefined ? unknownReading() : civilReading(leap, 2, 29, 'published')
}

// Days this far ahead are more likely to come than to be almost a year past: a poll next week, a trial next month.
const NEAR_AHEAD = 45

function yearsAway(at: Bearings, published: number, month: number, date: number | null): number {
  return date === null ? yearsToMonth(at, civilOf(published).month, month) : yearsToDay(at, published, month, date)
}

function yearsToMonth({ direction }: Bearings, now: number, month: number): number {
  if (direction === 'future') return month < now ? 1 : 0
  return month > now ? -1 : 0
}

function yearsToDay({ direction, note }: Bearings, published: number, month: number, date: number): number {
  const { year } = civilOf(published)
  const day = dayOf(year, month, date)
  // "would have to leave by April 5" on a page of that month was this year's.
  if (direction === 'future') return day < published && (note || published - day > NEAR_AHEAD) ? 1 : 0
  if (day > published) return day - published <= NEAR_AHEAD ? 0 : -1
  return dayOf(year + 1, month, date) - published <= NEAR_AHEAD ? 1 : 0
}

export function civilReading(year: number, month: number, date: number | null, anchor: Reading['anchor']): Reading {
  if (date === null) return monthReading(year, month, anchor)
  const day = dayOf(year, month, date)
  return civilOf(day).day === date ? dayReading(day, anchor) : unknownReading()
}

/** "Tuesday the 19th": the nearest month whose nineteenth is a Tuesday; in a note the next one. */
export function weekdayOfMonth(at: Bearings, weekday: number, date: number): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const { year, month } = civilOf(now.day)
  const days = MONTHS_AROUND.map((step) => dayOf(year, month + step, date)).filter(
    (day) => civilOf(day).day === date && weekdayOf(day) === weekday && (at.direction === 'past' || day >= now.day),
  )
  const [first, ...others] = days
  if (first === undefined) return unknownReading()
  return dayReading(
    others.reduce((best, day) => (Math.abs(day - now.day) < Math.abs(best - now.day) ? day : best), first),
    now.anchor,
  )
}

/** Within fourteen months every day of the month meets every weekday. */
const MONTHS_AROUND = Array.from({ length: 29 }, (_, index) => index - 14)

/** The weekday that news means: the last one, today included; the next one where the words look ahead. */
export function weekdayReading(at: Bearings, weekday: number): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const back = (weekdayOf(now.day) - weekday + 7) % 7
  const ahead = at.note ? 7 - back : (7 - back) % 7
  return dayReading(at.direction === 'future' ? now.day + ahead : now.day - back, now.anchor)
}
