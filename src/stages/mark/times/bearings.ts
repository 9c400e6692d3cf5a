/**
 * Bearings: what an expression leans on. News leans on the day of publication ("on Thursday" is the last Thursday); a narrative leans on the date it
 * has last given ("On June 5 …" after "in May 1912"). Which of the two a text is, is judged once: many full years and few words that point to today.
 * [Reference] Strötgen and Gertz 2016, "Domain-Sensitive Temporal Tagging", ch. 4: news and narrative texts need different reference times.
 */
import type { Article } from '../../../model/article.ts'
import { civilOf, dayOf, dayOfIso, weekdayOf } from '../../../text/calendar.ts'
import { dayReading, monthReading, type Reading, unknownReading } from './reading.ts'

export interface Bearings {
  readonly published: number | null
  readonly narrative: boolean
  /** The last date the text gave. */
  readonly last: Reading | null
  /** Whether that stands in the same paragraph. */
  readonly near: boolean
  /** Which way the words around the expression look. */
  readonly direction: 'past' | 'future'
}

/** Day of publication; a bare month or year is none. */
export function publishedDay({ publishedAt }: Article): number | null {
  return publishedAt && (publishedAt.grain === 'day' || publishedAt.grain === 'minute') ? dayOfIso(publishedAt.value) : null
}

/** The day that "now" is: publication in news, the last date in a narrative. */
export function today({ published, narrative, last }: Bearings): { day: number; anchor: 'published' | 'text' } | null {
  const told = last?.first ?? null
  if (narrative && told !== null) return { day: told, anchor: 'text' }
  if (published !== null) return { day: published, anchor: 'published' }
  return told === null ? null : { day: told, anchor: 'text' }
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
  const leans = told !== null && (at.narrative || at.published === null || (at.near && at.last?.anchor === 'none'))
  if (leans) return civilReading(civilOf(told).year, month, date, 'text')
  if (at.published === null) return unknownReading()
  const { year } = civilOf(at.published)
  return civilReading(year + yearsAway(at, at.published, month, date), month, date, 'published')
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

function yearsToDay({ direction }: Bearings, published: number, month: number, date: number): number {
  const { year } = civilOf(published)
  const day = dayOf(year, month, date)
  if (direction === 'future') return day < published ? 1 : 0
  if (day > published) return day - published <= NEAR_AHEAD ? 0 : -1
  return dayOf(year + 1, month, date) - published <= NEAR_AHEAD ? 1 : 0
}

export function civilReading(year: number, month: number, date: number | null, anchor: Reading['anchor']): Reading {
  if (date === null) return monthReading(year, month, anchor)
  const day = dayOf(year, month, date)
  return civilOf(day).month === month ? dayReading(day, anchor) : unknownReading()
}

/** The weekday that news means: the last one, today included; the next one where the words look ahead. */
export function weekdayReading(at: Bearings, weekday: number): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const back = (weekdayOf(now.day) - weekday + 7) % 7
  const ahead = (7 - back) % 7
  return dayReading(at.direction === 'future' ? now.day + ahead : now.day - back, now.anchor)
}
