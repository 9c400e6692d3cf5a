/**
 * Rules that lean on the date they end in: the words here stand before another expression.
 *     "the third Tuesday of ⟨September 2014⟩"  "the last week of ⟨2018⟩"  "two days after ⟨Easter⟩"  "the week of ⟨October 6⟩"  "the 20th of ⟨next month⟩"
 * A week belongs to the month or year that its Thursday is in, as ISO 8601 counts them.
 */
import { addMonths, civilOf, isoDay, mondayOf, weekdayOf } from '../../../text/calendar.ts'
import { type Bearings, civilReading } from './bearings.ts'
import { isNote } from './clock.ts'
import { amountOf, lastUnitOf, unitOf } from './counted.ts'
import { after, type Found, figure, has, type Pattern, patternOf, says, word } from './pattern.ts'
import {
  dayReading,
  durationReading,
  durationValue,
  type Reading,
  seasonReading,
  shiftDay,
  unitReading,
  unknownReading,
  weekReading,
} from './reading.ts'

export interface NestedRule {
  readonly pattern: Pattern
  /** What the whole stands for, given what the inner date does. */
  readonly read: (found: Found, inner: Reading, at: Bearings) => Reading | null
  readonly holds: (found: Found) => boolean
}

type Read = NestedRule['read']
const nested = (patterns: readonly string[], read: Read, holds: NestedRule['holds'] = () => true): readonly NestedRule[] =>
  patterns.map((pattern) => ({ pattern: patternOf(pattern), read, holds }))

const COUNT = 'NUM|INDEFINITE'
const UNIT = 'UNIT|UNITS|SHORTUNIT'

export const nestedRules: readonly NestedRule[] = [
  ...nested(['on? the? ORD last? UNIT|WEEKDAY of|in', 'on? the? last|final UNIT|WEEKDAY of|in'], (found, inner) =>
    nthIn(found, withoutEve(found, inner)),
  ),
  ...nested(['the? first|last|final|opening|closing NUM UNITS of|in'], lengthIn),
  ...nested(['the? SEASON of'], seasonOf),
  ...nested(['the? weekend of'], (_, inner) =>
    inner.first === null || inner.grain === 'month' || inner.grain === 'year' ? null : unitReading('WE', inner.first, inner.anchor),
  ),
  ...nested(['the? WEEKDAY closest|nearest to?', 'the? closest|nearest WEEKDAY to'], nearestWeekday),
  ...nested(['the? week of|beginning|starting|commencing on? the?'], (_, inner) =>
    inner.day === null ? null : weekReading(inner.day, inner.anchor),
  ),
  ...nested(
    [`${COUNT} ${UNIT} after|before|from|following`, `a|an|the UNIT after|before|from|following`, 'a couple of? UNITS after|before|from'],
    shifted,
  ),
  ...nested(['on? the? ORD? WEEKDAY after|before|following'], weekdayBeside),
  ...nested(['on? the? ORD day? of the?', 'DAY of'], dayOfMonth, (found) => has(found, 'ORD') || isNote(found.terms)),
]

/** The evening that a Hebrew feast begins with is not its first day: that is the one after. */
function withoutEve(found: Found, period: Reading): Reading {
  const holiday = after(found)?.keys.get('HOLIDAY') ?? after(found, 1)?.keys.get('HOLIDAY') ?? ''
  return period.first !== null && /^hebrew:\S+ -1 (?:x|\.\.)/.test(holiday) ? { ...period, first: period.first + 1 } : period
}

const lastOf = (period: Reading): number | null => {
  const match = period.to === null ? null : /^(-?\d{4})-(\d\d)-(\d\d)/.exec(period.to)
  const day = match && civilReading(Number(match[1]), Number(match[2]), Number(match[3]), 'none').day
  return day === null ? null : day - 1
}

/** "the first Monday of May", "the third last week of 2018", "the last day of October" */
export function nthIn(found: Found, period: Reading, code = lastUnitOf(found)): Reading | null {
  const last = lastOf(period)
  if (period.first === null || last === null || period.day !== null) return null
  const nth = has(found, 'ORD') ? figure(found, 'ORD') : 1
  const back = says(found, 'last', 'final')
  const weekday = has(found, 'WEEKDAY') ? figure(found, 'WEEKDAY') : WEEKDAY_OF[code]
  const day = weekday === undefined ? nthUnit(code, period.first, last, nth, back) : nthDay(weekday, period.first, last, nth, back)
  if (day === null || day < period.first - 6 || day > last) return null
  return has(found, 'WEEKDAY') ? dayReading(day, period.anchor) : unitReading(code, day, period.anchor)
}

/** The day that tells which period a week or a weekend belongs to. */
const WEEKDAY_OF: Readonly<Record<string, number>> = { W: 4, WE: 6 }

function nthDay(weekday: number, first: number, last: number, nth: number, back: boolean): number {
  if (back) return last - ((weekdayOf(last) - weekday + 7) % 7) - (nth - 1) * 7
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}

function nthUnit(code: string, first: number, last: number, nth: number, back: boolean): number | null {
  if (code === 'D') return back ? last - nth + 1 : first + nth - 1
  const months = MONTHS_OF[code]
  if (months === undefined) return null
  return back ? addMonths(last + 1, -nth * months) : addMonths(first, (nth - 1) * months)
}

const MONTHS_OF: Readonly<Record<string, number>> = { M: 1, Q: 3, Y: 12, DEC: 120 }

/** "the first ten months of 1915": so long, from its first day or to its last. */
function lengthIn(found: Found, period: Reading): Reading | null {
  const last = lastOf(period)
  const [count, code] = [figure(found, 'NUM'), unitOf(found)]
  if (period.first === null || last === null || period.day !== null) return null
  const back = !says(found, 'first', 'opening')
  const edge = back ? weekEdge(code, last + 1) : weekEdge(code, period.first)
  const other = shiftDay(edge, back ? -count : count, code)
  if (other === null) return null
  const [from, to] = back ? [other, edge] : [edge, other]
  return { ...durationReading(durationValue(count, code)), from: isoDay(from), to: isoDay(to), anchor: period.anchor }
}

/** Weeks are counted from the Monday of the week that belongs to the period. */
const weekEdge = (code: string, day: number): number => (code === 'W' ? mondayOf(day + 3) : day)

/** "two days after Easter", "three weeks from January 15", "the day before Thursday" */
function shifted(found: Found, inner: Reading): Reading | null {
  const code = unitOf(found)
  const count = countOf(found)
  if (inner.first === null) return null
  if (count === null || !isAsFine(inner, code)) return unknownReading()
  const day = shiftDay(inner.first, says(found, 'before') ? -count : count, code)
  if (day === null) return null
  return inner.grain === 'day' ? dayReading(day, inner.anchor) : unitReading(inner.grain === 'month' ? 'M' : 'Y', day, inner.anchor)
}

function countOf(found: Found): number | null {
  if (!has(found, 'NUM') && /^(?:an?|the)$/.test(found.terms[found.at]?.lower ?? '') && !says(found, 'couple')) return 1
  const amount = amountOf(found)
  return amount === 'X' ? null : amount
}

/** Days are not counted from a month or a year. */
function isAsFine({ grain }: Reading, code: string): boolean {
  if (grain === 'day') return true
  return grain === 'month' ? code === 'M' || code === 'Y' : grain === 'year' && /^(?:Y|DEC|CEN)$/.test(code)
}

/** "the Friday before Christmas", "the third Tuesday after Easter" */
function weekdayBeside(found: Found, inner: Reading): Reading | null {
  if (inner.day === null) return null
  const nth = has(found, 'ORD') ? figure(found, 'ORD') : 1
  const weekday = figure(found, 'WEEKDAY')
  const day = says(found, 'before') ? nthDay(weekday, 0, inner.day - 1, nth, true) : nthDay(weekday, inner.day + 1, 0, nth, false)
  return dayReading(day, inner.anchor)
}

/** "the spring of next year", "the summer of that year" */
function seasonOf(found: Found, inner: Reading): Reading | null {
  return inner.grain === 'year' && inner.first !== null ? seasonReading(civilOf(inner.first).year, word(found, 'SEASON'), inner.anchor) : null
}

/** "the Sunday nearest to 11 November" */
function nearestWeekday(found: Found, inner: Reading): Reading | null {
  if (inner.day === null) return null
  const gap = (figure(found, 'WEEKDAY') - weekdayOf(inner.day) + 7) % 7
  return dayReading(inner.day + (gap > 3 ? gap - 7 : gap), inner.anchor)
}

/** "the 20th of next month"; of a named month other rules read it. */
function dayOfMonth(found: Found, inner: Reading): Reading | null {
  if (inner.first === null || inner.grain !== 'month') return null
  const { year, month } = civilOf(inner.first)
  const date = has(found, 'ORD') ? figure(found, 'ORD') : Number(word(found, 'DAY'))
  return date > 31 ? null : civilReading(year, month, date, inner.anchor)
}
