/**
 * Rules for times that lean on today or on a date already told.
 *     "yesterday"  the day before      "earlier this summer"  2024-SU      "two and a half years ago"  2022-04      "the next day"  a day after the last date
 * Years back are given as years, months as months, days and weeks as days (TimeML 1.2.1), parts of years as months.
 * Leaves open: "three days after the siege" leans on an event: its value is unknown.
 */
import { civilOf, dayOf } from '../../../text/calendar.ts'
import { type Bearings, today, toldDay } from './bearings.ts'
import { isNote } from './clock.ts'
import { lastUnitOf, stepOf, unitOf } from './counted.ts'
import { narrowed, narrowedBy } from './edges.ts'
import { nthIn } from './nested-rules.ts'
import { after, before, type Found, figure, has, says, word } from './pattern.ts'
import { dayReading, monthReading, type Reading, referenceReading, shiftDay, unitReading, unknownReading } from './reading.ts'
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

export const relativeRules: readonly Rule[] = [
  rule('DEICTIC', (found, at) => fromToday(at, figure(found, 'DEICTIC')), { part: 'date', holds: (found) => !isPaper(found) }),
  rule('the? day before yesterday', (_, at) => fromToday(at, -2), { part: 'date' }),
  rule('the? day after tomorrow', (_, at) => fromToday(at, 2), { part: 'date' }),
  rule('RELATION UNIT|SHORTUNIT', (found, at) => unitFromNow(found, at, stepOf(found)), {
    holds: (found) => !/^(S|MIN|H|D)$/.test(unitOf(found)) || word(found, 'RELATION') === '0',
  }),
  rule('the? coming|current|present|upcoming UNIT|SHORTUNIT', (found, at) => unitFromNow(found, at, stepOf(found)), { holds: isPlainUnit }),
  ...rules(
    ['RELATION fiscal|financial|calendar|academic|school|tax year', 'the? STEP fiscal|financial|calendar|academic|school|tax year'],
    yearOfSort,
  ),
  rule('past|previous UNIT', (found, at) => unitFromNow(found, at, -1), { holds: (found) => isNote(found.terms) }),
  ...rules(['on? the? ORD last? UNIT|WEEKDAY of|in the UNIT', 'on? the? last|final UNIT|WEEKDAY of|in the UNIT'], nthOfUnit),
  ...rules(
    ['the? next|following|previous|preceding|ensuing|prior|same UNIT', 'that same? UNIT', 'that very UNIT', 'the UNIT after|before|following'],
    told,
  ),
  ...rules(['the? same month|quarter|period|week|day of|in YEAR', 'the? same month|quarter|period|week|day last year'], sameOfYear),
  rule('the weekend', (_, at) => weekendBack(at)),
  rule('this past|coming UNIT', (found, at) => unitFromNow(found, at, says(found, 'past') ? -1 : 1), { holds: (found) => unitOf(found) === 'WE' }),
  rule('the? EDGE of the UNIT', edgeOfUnit, { holds: (found) => /^[WMYQ]|DEC$/.test(unitOf(found)) }),
  ...rules(['by|at the? EDGE of UNIT', 'the? EDGE of UNIT'], edgeOfUnit, { holds: (found) => /^[MY]$/.test(unitOf(found)) && !isCompound(found) }),
  rule("UNIT ' s end", (found, at) => unitFromNow(found, at, 0), { holds: (found) => /^[MY]$/.test(unitOf(found)) }),
  ...rules(['later|earlier that UNIT', 'later|earlier the|in that|the same? UNIT'], (found, at) => unitFromTold(found, at, 0)),
  ...rules(
    [
      'during|throughout|in|over|for this|that|the same period',
      'this|that period',
      'by|around|until|from|during this|that time',
      'during the period',
    ],
    () => unknownReading(),
  ),
  ...rules(['the? eom|eoy|bom|boy'], edgeLetters, {
    holds: (found) => /^[BE]O[MY]$/.test(found.terms[found.next - 1]?.text ?? '') && (isNote(found.terms) || !says(found, 'boy')),
  }),
  ...rules(['at the time', 'at that time', 'that time'], (_, at) => ({ ...(at.last && at.narrative ? at.last : unknownReading()), vague: true })),
]

function edgeOfUnit(found: Found, at: Bearings): Reading {
  return narrowedBy(unitFromNow(found, at, 0), found.terms.slice(found.at, found.next))
}

/** "the same month of 2023": this month in that year; of other units the year alone is sure. */
function sameOfYear(found: Found, at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const { year, month } = civilOf(now.day)
  const then = has(found, 'YEAR') ? figure(found, 'YEAR') : year - 1
  return says(found, 'month') ? monthReading(then, month, now.anchor) : { ...unitReading('Y', dayOf(then, 1, 1), now.anchor), vague: true }
}

/** A calendar year is a year; others begin at some other day, so theirs is vague. */
function yearOfSort(found: Found, at: Bearings): Reading {
  const reading = unitFromNow(found, at, stepOf(found))
  return says(found, 'calendar') ? reading : { ...reading, vague: true }
}

/** "EOM", "by EOY" */
function edgeLetters(found: Found, at: Bearings): Reading {
  const now = today(at)
  const letters = found.terms[found.next - 1]?.lower ?? ''
  const whole = now && unitReading(letters.endsWith('m') ? 'M' : 'Y', now.day, now.anchor)
  return whole ? narrowed(whole, letters.startsWith('e') ? 'end' : 'start') : unknownReading()
}

/** "the end of year one", "end of month-long talks" */
const isCompound = (found: Found): boolean => /^[\p{L}\d-]/u.test(after(found)?.text ?? '')

/** "current week" and "coming year", but "the coming day" is any. */
function isPlainUnit(found: Found): boolean {
  return !/^(?:S|MIN|H|D|N)$/.test(unitOf(found)) || found.terms[found.at]?.lower === 'the'
}

/** "the first Monday of the month" */
function nthOfUnit(found: Found, at: Bearings): Reading | null {
  const now = today(at)
  return now && nthIn(found, unitReading(lastUnitOf(found), now.day, now.anchor), has(found, 'WEEKDAY') ? '' : lastUnitOf(found, 1))
}

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
  if (!at.narrative && isBesideEvent(found)) return unknownReading()
  const words = found.terms.slice(found.at, found.next).map(({ lower }) => lower)
  const step =
    words.includes('that') || words.includes('same') ? 0 : words.some((lower) => /^(previous|preceding|prior|before)$/.test(lower)) ? -1 : 1
  const inText =
    step <= 0 ||
    words.includes('following') ||
    words.includes('ensuing') ||
    words.includes('after') ||
    (words[0] === 'the' && at.happened && at.near) ||
    at.narrative ||
    unitOf(found) === 'D'
  return inText ? unitFromTold(found, at, step) : unitFromNow(found, at, step)
}

/** "the day before she left": what follows says what the day is counted from. */
export function isBesideEvent(found: Found): boolean {
  const next = after(found)
  if (!/^(?:before|after|following)$/.test(found.terms[found.next - 1]?.lower ?? '') || !/^[\p{L}\d]/u.test(next?.text ?? '')) return false
  return !/^(?:and|but|or|that|then|as|when|by|in|on|at|for|with|to)$/.test(next?.lower ?? '')
}

function weekendBack(at: Bearings): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const { day } = now
  return unitReading('WE', at.direction === 'future' || civilDayIsWeekend(day) ? day : day - 7, now.anchor)
}
const civilDayIsWeekend = (day: number): boolean => (((day + 3) % 7) + 7) % 7 >= 5
