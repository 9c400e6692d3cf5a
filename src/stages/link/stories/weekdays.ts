/**
 * Weekdays: the days of the week that a page's first lines name. News tells its day by them, so that reports of one event name the same.
 *     "The ferry sank on Tuesday night."     Tuesday; "Councillors voted on Friday." is another day, "Snow fell." says nothing
 * Two reports of one event agree two to three times as often as two of like events, and differ a third to a sixth as often.
 * Leaves open: a second day named as background, dates of the month (few reports name one), other languages.
 */
import type { Article } from '../../../model/article.ts'

/** Letters from the start of the page in which its own day is told. */
const FIRST_LINES = 1200
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g
const BITS: ReadonlyMap<string, number> = new Map(
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day, at) => [day, 2 ** at]),
)

/** One bit a day; 0 where none is named. */
export function weekdaysOf({ text }: Article): number {
  let days = 0
  for (const [day] of text.slice(0, FIRST_LINES).matchAll(WEEKDAY)) days |= BITS.get(day) ?? 0
  return days
}

/** Two pages that name a common day are more alike, two that name other days less; where one names none, nothing is known. */
const COMMON = 1.3
const OTHER = 0.75

export function weekdayFactor(first: number, second: number): number {
  if (first === 0 || second === 0) return 1
  return (first & second) === 0 ? OTHER : COMMON
}
