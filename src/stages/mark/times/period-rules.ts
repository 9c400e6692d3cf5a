/**
 * Rules for the week, month or year that is running, and for parts of it.
 *     "for the year"  this year      "the rest of the week"  this week, from today on      "in week 31"  2024-W31      "by the end of the day"  today
 *     "the past fortnight"  P2W      "the week of the 18th"  the week that day is in
 */
import { civilOf, dayOf, isoDay, mondayOf } from '../../../text/calendar.ts'
import { type Bearings, civilReading, today } from './bearings.ts'
import { isNote } from './clock.ts'
import { stepOf, unitOf } from './counted.ts'
import { after, before, type Found, figure } from './pattern.ts'
import { dayReading, durationReading, type Reading, unitReading, unknownReading, weekReading } from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

export const periodRules: readonly Rule[] = [
  rule('the UNIT', running, { holds: isRunning }),
  ...rules(['the? rest|remainder|remaining of the UNIT', 'the? rest|remainder|remaining of this UNIT', 'the remaining UNIT'], restOf, {
    holds: (found) => /^[WMYQ]$|^DEC$/.test(unitOf(found)),
  }),
  ...rules(['the? week NUM'], weekOfThisYear, { holds: isNumberedWeek }),
  rule('this|next|last working|work|business|trading UNIT', workingWeek, { holds: (found) => unitOf(found) === 'W' }),
  ...rules(['the? end|close of the? day', 'the? end|close of business', 'the? eod'], (_, at) => endOfDay(at), { part: 'date', holds: isDeadline }),
  ...rules(['the? RELATION|STEP fortnight'], fortnight),
  rule('the week of|beginning|starting the ORD', weekOfDate, {
    holds: (found) => figure(found, 'ORD') <= 31 && !/^[\p{L}-]/u.test(after(found)?.text ?? ''),
  }),
  rule('the? ORD of? RELATION month', dateInMonth, { part: 'date', holds: (found) => figure(found, 'ORD') <= 31 }),
]

function running(found: Found, at: Bearings): Reading {
  const now = today(at)
  return now ? unitReading(unitOf(found), now.day, now.anchor) : unknownReading()
}

/** "sales for the year", "in the week"; what follows would say which year is meant: "in the year to March", "for the week ended Friday". */
function isRunning(found: Found): boolean {
  const lead = before(found, 1)?.lower ?? ''
  const code = unitOf(found)
  if (!(code === 'D' ? lead === 'for' : /^[WMYQ]$/.test(code) && /^(?:in|for|during|throughout|over)$/.test(lead))) return false
  const next = after(found)
  return !/^[\p{L}\d-]/u.test(next?.text ?? '') || next?.keys.has('BACK') === true || /^(?:and|but|or)$/.test(next?.lower ?? '')
}

/** From today to its end. */
function restOf(found: Found, at: Bearings): Reading {
  const now = today(at)
  return now ? { ...unitReading(unitOf(found), now.day, now.anchor), from: isoDay(now.day) } : unknownReading()
}

/** Weeks as ISO 8601 counts them. */
function weekOfThisYear(found: Found, at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  return weekReading(mondayOf(dayOf(civilOf(now.day).year, 1, 4)) + (figure(found, 'NUM') - 1) * 7, now.anchor)
}

/** "in week 31"; "in week two of the trial" and "Week 3" of a league are counted otherwise. */
function isNumberedWeek(found: Found): boolean {
  const number = found.terms[found.next - 1]?.text ?? ''
  if (!/^\d{1,2}$/.test(number) || Number(number) < 1 || Number(number) > WEEKS || after(found)?.lower === 'of') return false
  const isSmall = found.terms.slice(found.at, found.next).some(({ text }) => text === 'week')
  return isSmall && (found.at === 0 || isNote(found.terms) || /^(?:in|during|by|until|from|since|for|the|,)$/.test(before(found, 1)?.lower ?? ''))
}
const WEEKS = 53
const WORKDAYS = 5

function workingWeek(found: Found, at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const monday = mondayOf(now.day) + 7 * stepOf(found)
  return { ...weekReading(monday, now.anchor), to: isoDay(monday + WORKDAYS) }
}

function endOfDay(at: Bearings): Reading {
  const now = at.near && at.last?.day !== null && at.last?.day !== undefined ? { day: at.last.day, anchor: 'text' as const } : today(at)
  return now ? dayReading(now.day, now.anchor) : unknownReading()
}

/** "by the end of the day" is today; "at the end of the day" sums up. */
function isDeadline(found: Found): boolean {
  return /^(?:by|before|until|till)$/.test(before(found, 1)?.lower ?? '')
}

const FORTNIGHT = 14

/** So long, up to today or from it on. */
function fortnight(found: Found, at: Bearings): Reading {
  const now = today(at)
  const length = durationReading('P2W')
  const step = stepOf(found)
  if (!now || step === 0) return length
  const first = step < 0 ? now.day - FORTNIGHT : now.day + 1
  return { ...length, from: isoDay(first), to: isoDay(first + FORTNIGHT), anchor: now.anchor }
}

function weekOfDate(found: Found, at: Bearings): Reading {
  const { day, anchor } = dateIn(figure(found, 'ORD'), 0, at)
  return day === null ? unknownReading() : weekReading(day, anchor)
}

/** "the 21st of this month" */
function dateInMonth(found: Found, at: Bearings): Reading {
  return dateIn(figure(found, 'ORD'), stepOf(found), at)
}

function dateIn(date: number, step: number, at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const { year, month } = civilOf(now.day)
  return civilReading(year, month + step, date, now.anchor)
}
