/**
 * Rules for times that lean on today or on a date already told.
 *     "yesterday"  the day before      "earlier this summer"  2024-SU      "two and a half years ago"  2022-04      "the next day"  a day after the last date
 * Years back are given as years, months as months, days and weeks as days (TimeML 1.2.1), parts of years as months.
 * Leaves open: "three days after the siege" leans on an event: its value is unknown.
 */
import { addMonths, civilOf, nthWeekday } from '../../../text/calendar.ts'
import { type Bearings, civilReading, placeInYear, today, toldDay, weekdayReading } from './bearings.ts'
import { amountOf, unitOf } from './duration-rules.ts'
import { after, before, type Found, figure, has, word } from './pattern.ts'
import {
  dayReading,
  durationReading,
  durationValue,
  monthReading,
  type Reading,
  referenceReading,
  seasonReading,
  shiftDay,
  unitReading,
  unknownReading,
  weekReading,
  yearReading,
} from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

/** The day, week, month … some steps from today's. */
function unitFromNow(found: Found, at: Bearings, step: number): Reading {
  const now = today(at)
  const code = unitOf(found)
  const day = now && shiftDay(now.day, step, code)
  return !now || day === null ? unknownReading() : unitReading(code, step === 0 ? now.day : day, now.anchor)
}

/** The same from the date told last: "the following week", "that year". */
function unitFromTold(found: Found, at: Bearings, step: number): Reading {
  const told = toldDay(at)
  const code = unitOf(found)
  if (!told || (told.grain === 'other' && code === 'D') || (told.grain === 'year' && /^[DWM]$/.test(code))) return unknownReading()
  const day = shiftDay(told.day, step, code)
  return day === null ? unknownReading() : unitReading(code, step === 0 ? told.day : day, told.anchor)
}

const stepOf = (found: Found): number => (has(found, 'STEP') ? figure(found, 'STEP') : figure(found, 'RELATION'))

const named: readonly Rule[] = [
  rule('DEICTIC', (found, at) => fromToday(at, figure(found, 'DEICTIC')), { part: 'date', holds: (found) => !isPaper(found) }),
  rule('the? day before yesterday', (_, at) => fromToday(at, -2), { part: 'date' }),
  rule('the? day after tomorrow', (_, at) => fromToday(at, 2), { part: 'date' }),
  rule('RELATION UNIT', (found, at) => unitFromNow(found, at, stepOf(found)), {
    holds: (found) => !/^(S|MIN|H|D)$/.test(unitOf(found)) || word(found, 'RELATION') === '0',
  }),
  rule('the coming|current|present|upcoming UNIT', (found, at) => unitFromNow(found, at, stepOf(found))),
  ...rules(
    ['the? next|following|previous|preceding|ensuing|prior|same UNIT', 'that same? UNIT', 'that very UNIT', 'the UNIT after|before|following'],
    told,
  ),
  rule('the weekend', (_, at) => weekendBack(at)),
  rule('the? EDGE of the UNIT', (found, at) => unitFromNow(found, at, 0), { holds: (found) => /^[WMYQ]|DEC$/.test(unitOf(found)) }),
  rule("UNIT ' s end", (found, at) => unitFromNow(found, at, 0), { holds: (found) => /^[MY]$/.test(unitOf(found)) }),
  ...rules(['RELATION WEEKDAY', 'WEEKDAY RELATION week', 'RELATION week on? WEEKDAY', 'WEEKDAY of? RELATION week'], relativeWeekday, {
    part: 'date',
  }),
  rule('this STEP WEEKDAY', (found, at) => relativeWeekday(found, at), { part: 'date' }),
  ...rules(['RELATION MONTH', 'the STEP MONTH'], relativeMonth),
  ...rules(['RELATION SEASON', 'the STEP SEASON'], relativeSeason),
  ...rules(['MONTH of that|this|last|next year', 'MONTH that|this|last|next year'], monthOfYear),
  ...rules(
    ['MONTH DAY of? that|the same year', 'MONTH DAY of the same year'],
    (found, at) => placeInYear({ ...at, near: true }, figure(found, 'MONTH'), figure(found, 'DAY')),
    { part: 'date' },
  ),
  ...rules(['later|earlier that UNIT', 'later|earlier the|in that|the same? UNIT'], (found, at) => unitFromTold(found, at, 0)),
  ...rules(['the? ORD|last WEEKDAY of|in MONTH ,? YEAR?', 'the? ORD|last week of|in MONTH ,? YEAR?'], nthOfMonth),
  ...rules(['at the time', 'at that time', 'that time'], (_, at) => ({ ...(at.last && at.narrative ? at.last : unknownReading()), vague: true })),
  ...rules(['on the DAY', 'the ORD of the month', 'the ORD day of the month'], dayOfThisMonth, { part: 'date', holds: isDayOfMonth }),
]

/** "Lisk Today": a capital inside a sentence after a capital. */
function isPaper(found: Found): boolean {
  const [term, previous] = [found.terms[found.at], before(found, 1)]
  return /^\p{Lu}/u.test(term?.text ?? '') && /^\p{Lu}\p{L}/u.test(previous?.text ?? '')
}

const fromToday = (at: Bearings, step: number): Reading => {
  if (at.narrative && step === 0) return referenceReading('PRESENT_REF')
  const now = today(at)
  return now ? dayReading(now.day + step, now.anchor) : referenceReading(step < 0 ? 'PAST_REF' : step > 0 ? 'FUTURE_REF' : 'PRESENT_REF')
}

function told(found: Found, at: Bearings): Reading {
  const words = found.terms.slice(found.at, found.next).map(({ lower }) => lower)
  const step =
    words.includes('that') || words.includes('same') ? 0 : words.some((lower) => /^(previous|preceding|prior|before)$/.test(lower)) ? -1 : 1
  const inText =
    step <= 0 || words.includes('following') || words.includes('ensuing') || words.includes('after') || at.narrative || unitOf(found) === 'D'
  return inText ? unitFromTold(found, at, step) : unitFromNow(found, at, step)
}

function weekendBack(at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const { day } = now
  return unitReading('WE', at.direction === 'future' || civilDayIsWeekend(day) ? day : day - 7, now.anchor)
}
const civilDayIsWeekend = (day: number): boolean => (((day + 3) % 7) + 7) % 7 >= 5

function relativeWeekday(found: Found, at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const weekday = figure(found, 'WEEKDAY')
  const step = stepOf(found)
  const near = weekdayReading({ ...at, direction: step > 0 ? 'future' : 'past' }, weekday)
  if (near.day === null) return near
  const words = found.terms.slice(found.at, found.next)
  if (words.some(({ lower }) => lower === 'week') || step === 0) {
    const monday = now.day - ((((now.day + 3) % 7) + 7) % 7)
    return dayReading(monday + step * 7 + weekday - 1, now.anchor)
  }
  return dayReading(near.day === now.day ? near.day + step * 7 : near.day, now.anchor)
}

function relativeMonth(found: Found, at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const { year, month: current } = civilOf(now.day)
  const month = figure(found, 'MONTH')
  const step = stepOf(found)
  return monthReading(year + (step < 0 && month >= current ? -1 : step > 0 && month <= current ? 1 : 0), month, now.anchor)
}

function relativeSeason(found: Found, at: Bearings): Reading {
  const now = today(at)
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

/** "the first Monday in May", "the last week of May 1912" */
function nthOfMonth(found: Found, at: Bearings): Reading | null {
  const month = figure(found, 'MONTH')
  const base = has(found, 'YEAR') ? civilReading(figure(found, 'YEAR'), month, null, 'none') : placeInYear(at, month, null)
  if (base.first === null) return base
  const { year } = civilOf(base.first)
  const nth = has(found, 'ORD') ? figure(found, 'ORD') : -1
  if (nth > 5) return null
  if (has(found, 'WEEKDAY')) return dayReading(nthWeekday(year, month, figure(found, 'WEEKDAY'), nth), base.anchor)
  return weekReading(nth < 0 ? addMonths(base.first, 1) - 1 : base.first + (nth - 1) * 7, base.anchor)
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

const COUNT = 'NUM|INDEFINITE'
const UNIT = 'UNIT|UNITS|SHORTUNIT'
const counted = (end: string): readonly string[] => [
  `${COUNT} ${UNIT} ${end}`,
  `a|an UNIT ${end}`,
  `a few|couple of? UNITS ${end}`,
  `a|an UNIT and a half ${end}`,
  `half a|an UNIT ${end}`,
  `UNITS ${end}`,
  `several UNITS ${end}`,
]

const shifted: readonly Rule[] = [
  ...rules([...counted('ago'), ...counted('back')], (found, at) => shift(found, today(at), -1), {
    holds: (found) => found.terms[found.next - 1]?.lower === 'ago' || !/^(in|to|from|at|on|home)$/.test(after(found)?.lower ?? ''),
  }),
  ...rules([...counted('from now|today'), ...counted('from now'), ...counted('hence')], (found, at) => shift(found, today(at), 1)),
  ...rules(counted('later|afterwards|afterward|on'), (found, at) => shift(found, toldDay(at), 1), {
    holds: (found) => found.terms[found.next - 1]?.lower !== 'on',
  }),
  ...rules(counted('earlier|previously|beforehand|prior'), (found, at) => shift(found, toldDay(at), -1)),
  ...rules(counted('before'), (found, at) => (event(found) ? unknownReading() : shift(found, toldDay(at), -1))),
  ...rules(counted('after|following|since'), (found, at) => (event(found) ? unknownReading() : shift(found, toldDay(at), 1))),
  ...rules([`in|within ${COUNT} ${UNIT}`, 'in a|an UNIT', 'in half a|an UNIT', 'in a few|couple of? UNITS', "in NUM UNITS ' time"], inSoLong),
]

/** What follows says what the time is counted from. */
const event = (found: Found): boolean => /^[\p{L}\d]/u.test(after(found)?.text ?? '') && !/^(and|but)$/.test(after(found)?.lower ?? '')

function shift(found: Found, from: { day: number; anchor: 'published' | 'text' } | null, sign: 1 | -1): Reading {
  const amount = amountOf(found)
  const code = unitOf(found)
  if (amount === 'X') return referenceReading(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const day = from && shiftDay(from.day, sign * amount, code)
  if (!from) return unknownReading()
  if (day === null) return { ...dayReading(from.day, from.anchor), vague: true }
  const { year, month } = civilOf(day)
  if (/^(Y|DEC|CEN|MIL)$/.test(code)) return Number.isInteger(amount) ? yearReading(year, from.anchor) : monthReading(year, month, from.anchor)
  return code === 'M' && Number.isInteger(amount) ? monthReading(year, month, from.anchor) : dayReading(day, from.anchor)
}

const LENGTH_CUES = /^(first|last|only|biggest|largest|worst|best|highest|lowest|deadliest|time|times|not|never|n't|ever|second|third|[a-z]{3,}est)$/
const CUE_REACH = 12

/** "will return in two weeks" names a day; "the first time in 100 years" and "built in two weeks" a length. */
function inSoLong(found: Found, at: Bearings): Reading {
  const length = durationReading(durationValue(amountOf(found), unitOf(found)), amountOf(found) === 'X')
  for (let steps = 1; steps <= CUE_REACH; steps++) {
    const term = before(found, steps)
    if (!term || /^[.;!?]$/.test(term.text)) break
    if (LENGTH_CUES.test(term.lower)) return length
  }
  return at.direction === 'past' || found.terms[found.at]?.lower === 'within' ? length : shift(found, today(at), 1)
}

export const relativeRules: readonly Rule[] = [...named, ...shifted]
