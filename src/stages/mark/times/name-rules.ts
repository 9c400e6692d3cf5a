/**
 * Rules for named days, months and seasons that lean on today or on a date already told.
 *     "last Friday"  "Tuesday of next week"  "the following Monday"  "next March"  "earlier this summer"  2024-SU      "Friday after next"
 * "next Wednesday" is that of next week.
 */
import { civilOf, mondayOf, weekdayOf } from '../../../text/calendar.ts'
import { type Bearings, civilReading, placeInYear, today, toldDay, weekdayReading } from './bearings.ts'
import { isNote } from './clock.ts'
import { stepOf, unitOf } from './counted.ts'
import { after, before, type Found, figure, has, says, word } from './pattern.ts'
import { dayReading, monthReading, type Reading, seasonReading, shiftDay, unitReading, unknownReading } from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

export const nameRules: readonly Rule[] = [
  ...rules(
    [
      'RELATION WEEKDAY',
      'WEEKDAY RELATION week',
      'WEEKDAY from RELATION week',
      "RELATION week ' s WEEKDAY",
      'RELATION week on? WEEKDAY',
      'WEEKDAY of? RELATION week',
    ],
    relativeWeekday,
    {
      part: 'date',
    },
  ),
  rule('WEEKDAY week', weekAfter, { part: 'date', holds: isWeekAfter }),
  rule('this STEP WEEKDAY', (found, at) => relativeWeekday(found, at), { part: 'date' }),
  rule('the? STEP WEEKDAY', weekdayFromTold, { part: 'date', holds: (found) => stepOf(found) !== 0 }),
  ...rules(['WEEKDAY|MONTH|UNIT after next', 'the UNIT after next'], afterNext),
  ...rules(['RELATION MONTH', 'the STEP MONTH'], relativeMonth),
  ...rules(['RELATION SEASON', 'the STEP SEASON'], relativeSeason),
  ...rules(['MONTH of that|this|last|next year', 'MONTH that|this|last|next year'], monthOfYear),
  ...rules(
    [
      'MONTH DAY of? that|the same year',
      'MONTH DAY of the same year',
      'MONTH DAY of? that year',
      'the? DAY of? MONTH of? that same? year',
      'the? DAY of? MONTH of? the same year',
    ],
    (found, at) => placeInYear({ ...at, near: true }, figure(found, 'MONTH'), figure(found, 'DAY')),
    { part: 'date' },
  ),
  ...rules(['on? the ORD'], nextSuchDay, { part: 'date', holds: (found) => isNote(found.terms) && figure(found, 'ORD') <= 31 && !after(found) }),
  ...rules(['on the DAY', 'the ORD of the month', 'the ORD day of the month'], dayOfThisMonth, { part: 'date', holds: isDayOfMonth }),
]

/** "on Sunday week": a week after the next Sunday, as British English says. */
function weekAfter(found: Found, at: Bearings): Reading {
  const next = weekdayReading({ ...at, direction: 'future' }, figure(found, 'WEEKDAY'))
  return next.day === null ? next : dayReading(next.day + 7, next.anchor)
}

function isWeekAfter(found: Found): boolean {
  return /^(?:on|until|till|by|from)$/.test(before(found, 1)?.lower ?? '') && !/^[\p{L}\d-]/u.test(after(found)?.text ?? '')
}

/** "the week after next" is two ahead; "Friday after next" a week after the next. */
function afterNext(found: Found, at: Bearings): Reading | null {
  const now = today(at)
  if (!now) return unknownReading()
  if (has(found, 'WEEKDAY')) {
    const next = weekdayReading({ ...at, direction: 'future' }, figure(found, 'WEEKDAY'))
    return next.day === null ? next : dayReading(next.day + 7, next.anchor)
  }
  if (!has(found, 'MONTH')) return unitReading(unitOf(found), shiftDay(now.day, 2, unitOf(found)) ?? now.day, now.anchor)
  const { year, month } = civilOf(now.day)
  return monthReading(year + (figure(found, 'MONTH') > month ? 1 : 2), figure(found, 'MONTH'), now.anchor)
}

function relativeWeekday(found: Found, at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const weekday = figure(found, 'WEEKDAY')
  const step = stepOf(found)
  const near = weekdayReading({ ...at, direction: step > 0 ? 'future' : 'past' }, weekday)
  if (near.day === null) return near
  const words = found.terms.slice(found.at, found.next)
  if (words.some(({ lower }) => lower === 'week') || step === 0) {
    const day = mondayOf(now.day) + step * 7 + weekday - 1
    return dayReading(at.note && step === 0 && day < now.day && !says(found, 'week') ? day + 7 : day, now.anchor)
  }
  // "next Wednesday" is that of next week; "last Wednesday" on a Thursday or Friday is not the day or two before.
  const monday = mondayOf(now.day)
  if (step > 0) return dayReading(monday + 7 + weekday - 1, now.anchor)
  return dayReading(near.day >= monday && now.day - near.day <= JUST_BEFORE ? near.day - 7 : near.day, now.anchor)
}

/** "the following Monday" after a date just told is the first Monday after it; else it is that of next week. */
function weekdayFromTold(found: Found, at: Bearings): Reading {
  const told = at.narrative || at.near ? toldDay(at) : null
  if (told?.grain !== 'day' || says(found, 'past', 'coming', 'upcoming')) return relativeWeekday(found, at)
  const gap = (figure(found, 'WEEKDAY') - weekdayOf(told.day) + 7) % 7
  return dayReading(stepOf(found) > 0 ? told.day + (gap || 7) : told.day - (7 - gap), told.anchor)
}

const JUST_BEFORE = 2

function relativeMonth(found: Found, at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const { year, month: current } = civilOf(now.day)
  const month = figure(found, 'MONTH')
  const step = stepOf(found)
  return monthReading(year + (step < 0 && month >= current ? -1 : step > 0 && month <= current ? 1 : 0), month, now.anchor)
}

function relativeSeason(found: Found, at: Bearings): Reading {
  const now = says(found, 'following', 'ensuing', 'previous', 'preceding', 'same') ? toldDay(at) : today(at)
  if (!now) return unknownReading()
  const { year, month } = civilOf(now.day)
  const code = word(found, 'SEASON')
  const start = ({ SP: 3, SU: 6, FA: 9, WI: 12 } as Readonly<Record<string, number>>)[code] ?? 1
  const step = stepOf(found)
  if (step === 0) return seasonReading(code === 'WI' && month < 3 ? year - 1 : year, code, now.anchor)
  return seasonReading(step < 0 ? (month > start + 2 ? year : year - 1) : month < start ? year : year + 1, code, now.anchor)
}

function monthOfYear(found: Found, at: Bearings): Reading {
  const that = found.terms.slice(found.at, found.next).some(({ lower }) => lower === 'that')
  const base = that ? toldDay(at) : today(at)
  return base
    ? civilReading(civilOf(base.day).year + (has(found, 'RELATION') ? stepOf(found) : 0), figure(found, 'MONTH'), null, base.anchor)
    : unknownReading()
}

/** "the 1st" in a note: of this month, or of the next where that is past. */
function nextSuchDay(found: Found, at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const { year, month, day } = civilOf(now.day)
  return civilReading(year, figure(found, 'ORD') < day ? month + 1 : month, figure(found, 'ORD'), now.anchor)
}

function dayOfThisMonth(found: Found, at: Bearings): Reading {
  const base = toldDay(at)
  if (!base) return unknownReading()
  const { year, month } = civilOf(base.day)
  return civilReading(year, month, has(found, 'ORD') ? figure(found, 'ORD') : figure(found, 'DAY'), base.anchor)
}

/** "on the 5th": an ordinal with nothing after it that it could number. */
function isDayOfMonth(found: Found): boolean {
  const last = found.terms[found.next - 1]?.lower ?? ''
  if (last !== 'month' && !/\d(st|nd|rd|th)$/.test(last)) return false
  const next = after(found)
  return !/^\p{L}/u.test(next?.text ?? '') || /^(and|or|but|when|as|with|in|at|of|he|she|they|the|it|a|by|to|for)$/.test(next?.lower ?? '')
}
