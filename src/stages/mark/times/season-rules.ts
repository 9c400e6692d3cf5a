/**
 * Rules for seasons, quarters and halves of a year, and the days of holidays.
 *     "last spring"  2024-SP      "the third quarter of 1912"  1912-Q3      "Easter Monday"  by the rule "easter+1"
 * Leaves open: holidays of calendars other than the Gregorian (lunar new years, Eid).
 */
import { civilOf, dayOf, easterOf, nthWeekday } from '../../../text/calendar.ts'
import { type Bearings, today } from './bearings.ts'
import { LEADS } from './calendar-rules.ts'
import { after, before, type Found, figure, has, word } from './pattern.ts'
import { dayReading, halfReading, quarterReading, type Reading, seasonReading, unknownReading } from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

export const seasonRules: readonly Rule[] = [
  ...rules(['the? SEASON of? ,? YEAR'], (found) => seasonReading(figure(found, 'YEAR'), word(found, 'SEASON'))),
  rule('SEASON NUM ERA', (found) => seasonReading(-figure(found, 'NUM'), word(found, 'SEASON'))),
  rule('the? SEASON', (found, at) => seasonNear(at, word(found, 'SEASON')), { holds: isSeason }),
  rule('YEAR =- =SEASON', (found) => seasonReading(figure(found, 'YEAR'), word(found, 'SEASON'))),
  ...rules(['the? ORD quarter of? YEAR', 'the? ORD quarter of the year', 'the? ORD quarter'], (found, at) =>
    partOfYear(found, at, quarterReading, 4),
  ),
  ...rules(['the? ORD half of? YEAR', 'the? ORD half of the year'], (found, at) => partOfYear(found, at, halfReading, 2)),
]

function seasonNear(at: Bearings, code: string): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const { year } = civilOf(now.day)
  const reading = seasonReading(year, code, now.anchor)
  const ahead = at.direction === 'past' && !at.narrative && (reading.first ?? 0) > now.day
  return ahead ? seasonReading(year - 1, code, now.anchor) : reading
}

/** "in spring", "in the fall of", but not "the fall of the city", "a spring". */
function isSeason(found: Found): boolean {
  const name = found.terms[found.next - 1]
  const led = before(found, 1)?.keys.has('PREPOSITION') || before(found, 1)?.keys.has('PHASE') || LEADS.has(before(found, 1)?.lower ?? '')
  if (name?.lower === 'fall') return !!led && before(found, 1)?.lower !== 'to' && after(found)?.lower !== 'of' && found.next - found.at === 2
  if (name?.lower === 'spring') return !!led && after(found)?.lower !== 'of'
  return !!led || found.next - found.at === 2
}

function partOfYear(
  found: Found,
  at: Bearings,
  read: (year: number, part: number, anchor: Reading['anchor']) => Reading,
  most: number,
): Reading | null {
  const part = figure(found, 'ORD')
  if (part > most) return null
  if (has(found, 'YEAR')) return read(figure(found, 'YEAR'), part, 'none')
  const now = today(at)
  return now && read(civilOf(now.day).year, part, now.anchor)
}

/** A holiday by its rule (data/times/holidays.tsv) in the year that is meant. */
export function holidayReading(holiday: string, at: Bearings, year: number | null): Reading {
  const now = today(at)
  if (year !== null) return dayReading(holidayIn(holiday, year))
  if (!now) return unknownReading()
  const day = holidayIn(holiday, civilOf(now.day).year)
  if (at.direction === 'past' && day > now.day + 60) return dayReading(holidayIn(holiday, civilOf(now.day).year - 1), now.anchor)
  return dayReading(at.direction === 'future' && day < now.day ? holidayIn(holiday, civilOf(now.day).year + 1) : day, now.anchor)
}

function holidayIn(holiday: string, year: number): number {
  const easter = /^easter([+-]\d+)$/.exec(holiday)
  if (easter) return easterOf(year) + Number(easter[1])
  const [month = 1, second = 1] = holiday.split(/[-#+]/).map(Number)
  const nth = /#(-?\d+)(?:\+(\d+))?$/.exec(holiday)
  return nth ? nthWeekday(year, month, second, Number(nth[1])) + Number(nth[2] ?? 0) : dayOf(year, month, second)
}
