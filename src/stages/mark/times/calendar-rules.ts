/**
 * Rules for calendar dates: days and months, with or without a year, and their short ranges.
 *     "Thursday, 31 October 2024"  2024-10-31      "June 5-7, 1912"  1912-06-05/1912-06-07      "March 1912"  1912-03
 * Leaves open: "16 or 17 April" keeps the second date only. Dates in figures: numeric-rules.ts.
 */
import { civilOf, dayOf, weekdayOf } from '../../../text/calendar.ts'
import { type Bearings, civilReading, placeInYear, weekdayOfMonth, weekdayReading } from './bearings.ts'
import { isNote } from './clock.ts'
import { after, before, type Found, figure, has } from './pattern.ts'
import { dayReading, daysReading, type Reading, yearReading } from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'
import type { Term } from './terms.ts'

const fullDate = (found: Found, nth = 0): Reading => civilReading(figure(found, 'YEAR'), figure(found, 'MONTH'), figure(found, 'DAY', nth), 'none')

function dayRange(found: Found, at: Bearings): Reading | null {
  const year = has(found, 'YEAR') ? figure(found, 'YEAR') : null
  const [first, last] = [0, 1].map((nth) => {
    const month = figure(found, 'MONTH', found.values.get('MONTH')?.length === 2 ? nth : 0)
    const date = figure(found, 'DAY', nth)
    return (year === null ? placeInYear(at, month, date) : civilReading(year, month, date, 'none')).day
  })
  if (first === null || last === null || first === undefined || last === undefined) return null
  const begins = year === null ? yearOnward(first, last, at) : first
  return begins > last ? null : daysReading(begins, last, year === null ? 'text' : 'none')
}

/** "June 1 to Nov. 30" said in October, of what lies ahead: it has begun. */
function yearOnward(first: number, last: number, { direction }: Bearings): number {
  if (first <= last || direction === 'past') return first
  const { year, month, day } = civilOf(first)
  return dayOf(year - 1, month, day)
}

const WITH_DAY = ['MONTH DAY', 'the? DAY of? MONTH', 'MONTH the DAY']
const WITH_YEAR = [
  'MONTH DAY ,? YEAR',
  'MONTH the? DAY of|in YEAR',
  'the? DAY of? MONTH ,|of|in? YEAR',
  'the? DAY - MONTH - YEAR',
  'DAY / MONTH / YEAR',
  'YEAR ,? MONTH DAY',
]
const withWeekday = (pattern: string): string => `WEEKDAY ,? ${pattern.startsWith('the?') ? pattern : `the? ${pattern}`}`

const days: readonly Rule[] = [
  ...rules([...WITH_YEAR, ...WITH_YEAR.map(withWeekday)], (found) => fullDate(found), { part: 'date' }),
  ...rules(WITH_DAY, (found, at) => placeInYear(at, figure(found, 'MONTH'), figure(found, 'DAY')), { part: 'date', holds: noUnitAfter }),
  ...rules([...WITH_DAY.map(withWeekday), 'MONTH DAY , WEEKDAY'], placeOnWeekday, { part: 'date', holds: noUnitAfter }),
  ...rules(
    [
      'MONTH DAY -|to|through|until|till DAY ,? YEAR',
      'the? DAY -|to|through the? DAY of? MONTH ,? YEAR',
      'MONTH DAY -|to|through MONTH DAY ,? YEAR',
      'the? DAY of? MONTH -|to|through the? DAY of? MONTH ,? YEAR',
    ],
    dayRange,
    { part: 'date' },
  ),
  ...rules(
    [
      'MONTH DAY -|to|through|thru|until|till DAY',
      'the? DAY -|to|through the? DAY of? MONTH',
      'MONTH DAY -|to|through MONTH DAY',
      'between the? DAY and the? DAY of? MONTH',
    ],
    dayRange,
    { part: 'date', holds: noUnitAfter },
  ),
  rule('WEEKDAY', (found, at) => weekdayReading(at, figure(found, 'WEEKDAY')), { part: 'date', holds: isWeekday }),
  ...rules(['WEEKDAY the ORD', 'WEEKDAY ,? ORD', 'WEEKDAY the? DAY'], (found, at) => weekdayOfMonth(at, figure(found, 'WEEKDAY'), dateOf(found)), {
    part: 'date',
    holds: isWeekdayAndDate,
  }),
]

// "5 March soldiers" is not a date, nor "May 5 percent"
function noUnitAfter(found: Found): boolean {
  const next = after(found)
  if (/^[$£€¥]$/.test(before(found, 1)?.text ?? '')) return false
  return !(next?.keys.has('NUM') && next.glued) && next?.lower !== '%' && next?.lower !== 'percent'
}

/** Of the years around, the one in which that day is that weekday, where there is one. */
function placeOnWeekday(found: Found, at: Bearings): Reading {
  const reading = placeInYear(at, figure(found, 'MONTH'), figure(found, 'DAY'))
  if (reading.day === null) return reading
  const { year, month, day } = civilOf(reading.day)
  const steps = at.direction === 'future' ? [0, 1, -1] : [0, -1, 1]
  const fitting = steps.map((step) => dayOf(year + step, month, day)).find((other) => weekdayOf(other) === figure(found, 'WEEKDAY'))
  return fitting === undefined ? reading : dayReading(fitting, reading.anchor)
}

const dateOf = (found: Found): number => (has(found, 'ORD') ? figure(found, 'ORD') : figure(found, 'DAY'))

/** What may follow a date and no noun of an ordinal. */
const AFTER_DATE = /^(?:and|or|but|when|as|with|at|around|from|between|until|to|for|after|before)$/

/** "Tuesday the 19th"; "Thursday 15" in a note alone, for in prose "On Thursday 15 people" came. */
function isWeekdayAndDate(found: Found): boolean {
  if (dateOf(found) > 31) return false
  if (isNote(found.terms)) return !after(found)?.glued && !after(found)?.keys.has('AMPM')
  const next = after(found)
  return has(found, 'ORD') && (!/^[\p{L}-]/u.test(next?.text ?? '') || AFTER_DATE.test(next?.lower ?? ''))
}

const TITLES = new Set(['times', 'telegraph', 'mirror', 'mail', 'express', 'herald', 'post', 'sun', 'tribune'])
/** "Sun" before or after a capital is a name, unless a date follows. */
function isWeekday(found: Found): boolean {
  if (isTitle(found)) return false
  const text = found.terms[found.at]?.text ?? ''
  const [previous, next] = [before(found, 1), after(found)]
  if (text.length > 4 || text.endsWith('.') || isNote(found.terms)) return true
  return ![previous, next].some(
    (term) => term !== undefined && /^\p{Lu}\p{L}/u.test(term.text) && term.keys.size === 0 && (term === next || found.at > 1),
  )
}

const isTitle = (found: Found): boolean => TITLES.has(after(found)?.lower ?? '') && /^\p{Lu}/u.test(after(found)?.text ?? '')

const months: readonly Rule[] = [
  ...rules(['MONTH ,? YEAR', 'MONTH of YEAR'], (found) => civilReading(figure(found, 'YEAR'), figure(found, 'MONTH'), null, 'none')),
  rule('YEAR =- =TWO', (found) => monthNumber(found), {
    holds: (found) => figure(found, 'TWO') <= 12 && after(found)?.text !== '-' && before(found, 1)?.text !== '-',
  }),
  rule('MONTH -|/|to MONTH YEAR', (found) => monthRange(found)),
  rule('MONTH', (found, at) => placeInYear(at, figure(found, 'MONTH'), null), { holds: isMonth }),
  rule('MONTH NUM ERA', (found) => civilReading(-figure(found, 'NUM'), figure(found, 'MONTH'), null, 'none')),
  ...rules(['MONTH DAY ,? NUM ERA', 'DAY MONTH ,? NUM ERA'], (found) =>
    civilReading(Math.sign(figure(found, 'ERA')) * figure(found, 'NUM'), figure(found, 'MONTH'), figure(found, 'DAY'), 'none'),
  ),
]

const monthNumber = (found: Found): Reading | null => {
  const month = figure(found, 'TWO')
  return month >= 1 && month <= 12 ? civilReading(figure(found, 'YEAR'), month, null, 'none') : null
}

function monthRange(found: Found): Reading | null {
  const [first, last, year] = [figure(found, 'MONTH'), figure(found, 'MONTH', 1), figure(found, 'YEAR')]
  return first > last
    ? null
    : { ...yearReading(year), ...daysReading(dayOf(year, first, 1), dayOf(year, last + 1, 1) - 1), grain: 'other', day: null }
}

/** Words before a month or season that say it is one. */
export const LEADS: ReadonlySet<string> = new Set([
  'of',
  'from',
  'to',
  'and',
  'or',
  'through',
  'between',
  'for',
  'around',
  'about',
  'than',
  'with',
  'nearby',
])

/** Small, these are words or names. */
const AMBIGUOUS_MONTH = /^(?:may|march|mar|dec|jan)$/

/** Months that are also names or verbs need a lead; the others pass over a family name after them. */
function isMonth(found: Found): boolean {
  const [term, previous] = [found.terms[found.at], before(found, 1)]
  const text = term?.text ?? ''
  if (isNote(found.terms) && !AMBIGUOUS_MONTH.test(text)) return true
  const isNamed = /^\p{Lu}/u.test(text)
  if (previous && isMonthLead(previous)) return previous.lower !== 'to' || !/^(march|may)$/.test(term?.lower ?? '') || isNamed
  if (isNamed && isMid(found)) return true
  return isNamed && !AMBIGUOUS_MONTH.test(term?.lower ?? '') && !/^\p{Lu}/u.test(after(found)?.text ?? '')
}

const isMid = (found: Found): boolean => before(found, 1)?.text === '-' && before(found, 2)?.keys.has('PHASE') === true
const isMonthLead = ({ keys, lower }: Term): boolean => keys.has('PREPOSITION') || keys.has('PHASE') || keys.has('RELATION') || LEADS.has(lower)

export const calendarRules: readonly Rule[] = [...days, ...months]
