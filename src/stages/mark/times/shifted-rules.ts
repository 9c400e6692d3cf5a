/**
 * Rules for times some units away from today or from a date already told.
 *     "two and a half years ago"  2022-04      "two weeks later"  from the last date      "in two weeks"  a day ahead, or a length
 * Years back are given as years, months as months, days and weeks as days (TimeML 1.2.1), parts of years as months.
 * Leaves open: "three days after the siege" leans on an event: its value is unknown.
 */
import { civilOf, weekdayOf } from '../../../text/calendar.ts'
import { type Bearings, today, toldDay } from './bearings.ts'
import { amountOf, unitOf } from './counted.ts'
import { after, before, type Found, figure, says, word } from './pattern.ts'
import {
  dayReading,
  durationReading,
  durationValue,
  monthReading,
  type Reading,
  referenceReading,
  shiftDay,
  unitReading,
  unknownReading,
  yearReading,
} from './reading.ts'
import { type Rule, rules } from './rule.ts'

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
  `NUM ${UNIT} and? NUM ${UNIT} ${end}`,
]
const WEEKDAY_COUNT = 'NUM WEEKDAY|WEEKDAYS'

export const shiftedRules: readonly Rule[] = [
  ...rules(counted('ago this month'), (found, at) => toTheDay(shift(found, today(at), -1), found, at, 'M')),
  ...rules(counted('ago today'), (found, at) => toTheDay(shift(found, today(at), -1), found, at)),
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
  ...rules([`${WEEKDAY_COUNT} ago|back`], (found, at) => weekdaysAway(found, at, -1)),
  ...rules([`${WEEKDAY_COUNT} from now|today`, `${WEEKDAY_COUNT} hence`], (found, at) => weekdaysAway(found, at, 1)),
  ...rules([`in|within ${COUNT} ${UNIT}`, 'in a|an UNIT', 'in half a|an UNIT', 'in a few|couple of? UNITS', "in NUM UNITS ' time"], inSoLong, {
    holds: (found) => unitOf(found) !== 'Q' || (!says(found, 'some') && after(found)?.lower !== 'of'),
  }),
]

/** What follows says what the time is counted from. */
const event = (found: Found): boolean => /^[\p{L}\d]/u.test(after(found)?.text ?? '') && !/^(and|but|that|then|this)$/.test(after(found)?.lower ?? '')

function shift(found: Found, from: { day: number; anchor: 'published' | 'text' } | null, sign: 1 | -1): Reading {
  const amount = amountOf(found)
  if (from && unitOf(found, 1) !== '') return shiftTwice(found, from, sign)
  if (amount === 'X') return referenceReading(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  if (!from) return unknownReading()
  const day = shiftDay(from.day, sign * amount, unitOf(found))
  if (day === null) return { ...dayReading(from.day, from.anchor), vague: true }
  return asFine(day, unitOf(found), Number.isInteger(amount), from.anchor)
}

/** "a year ago today" is a day, "two years ago this month" a month. */
function toTheDay(reading: Reading, found: Found, at: Bearings, code = 'D'): Reading {
  const now = today(at)
  const amount = amountOf(found)
  const day = now && amount !== 'X' ? shiftDay(now.day, -amount, unitOf(found)) : null
  return now && day !== null ? unitReading(code, day, now.anchor) : reading
}

/** Years away is a year, months away a month, all else a day; half a year away is a month. */
function asFine(day: number, code: string, isWhole: boolean, anchor: Reading['anchor']): Reading {
  const { year, month } = civilOf(day)
  if (/^(Y|DEC|CEN|MIL)$/.test(code)) return isWhole ? yearReading(year, anchor) : monthReading(year, month, anchor)
  return code === 'M' && isWhole ? monthReading(year, month, anchor) : dayReading(day, anchor)
}

/** "two weeks and two days ago": a day, however long. */
function shiftTwice(found: Found, { day, anchor }: { day: number; anchor: 'published' | 'text' }, sign: 1 | -1): Reading {
  const once = shiftDay(day, sign * figure(found, 'NUM'), unitOf(found))
  const twice = once === null ? null : (shiftDay(once, sign * figure(found, 'NUM', 1), unitOf(found, 1)) ?? once)
  return twice === null ? { ...dayReading(day, anchor), vague: true } : dayReading(twice, anchor)
}

/** "three Fridays ago", "four Tuesdays from now": today is none of them. */
function weekdaysAway(found: Found, at: Bearings, sign: 1 | -1): Reading {
  const now = today(at)
  if (!now) return unknownReading()
  const weekday = Number(word(found, 'WEEKDAY') || word(found, 'WEEKDAYS'))
  const gap = (sign * (weekday - weekdayOf(now.day)) + 7) % 7 || 7
  return dayReading(now.day + sign * (gap + (figure(found, 'NUM') - 1) * 7), now.anchor)
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
