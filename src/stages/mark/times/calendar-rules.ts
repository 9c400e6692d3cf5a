/**
 * Rules for calendar dates: days and months, with or without a year, and their short ranges.
 *     "Thursday, 31 October 2024"  2024-10-31      "June 5-7, 1912"  1912-06-05/1912-06-07      "March 1912"  1912-03
 * Leaves open: "10/11/2024" is read month first, as American pages write; "16 or 17 April" keeps the second date only.
 */
import { dayOf, isDay } from '../../../text/calendar.ts'
import { type Bearings, civilReading, placeInYear, weekdayReading } from './bearings.ts'
import { after, before, type Found, figure, has } from './pattern.ts'
import { dayReading, daysReading, type Reading, yearReading } from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

const fullDate = (found: Found, nth = 0): Reading => civilReading(figure(found, 'YEAR'), figure(found, 'MONTH'), figure(found, 'DAY', nth), 'none')

function dayRange(found: Found, at: Bearings): Reading | null {
  const year = has(found, 'YEAR') ? figure(found, 'YEAR') : null
  const ends = [0, 1].map((nth) => {
    const month = figure(found, 'MONTH', found.values.get('MONTH')?.length === 2 ? nth : 0)
    const date = figure(found, 'DAY', nth)
    return (year === null ? placeInYear(at, month, date) : civilReading(year, month, date, 'none')).day
  })
  const [first, last] = ends
  return first === null || last === null || first === undefined || last === undefined || first > last
    ? null
    : daysReading(first, last, year === null ? 'text' : 'none')
}

const WITH_DAY = ['MONTH DAY', 'the? DAY of? MONTH', 'MONTH the DAY']
const WITH_YEAR = [
  'MONTH DAY ,? YEAR',
  'MONTH DAY of YEAR',
  'the? DAY of? MONTH ,? YEAR',
  'the? DAY - MONTH - YEAR',
  'DAY / MONTH / YEAR',
  'YEAR ,? MONTH DAY',
]
const withWeekday = (pattern: string): string => `WEEKDAY ,? ${pattern.startsWith('the?') ? pattern : `the? ${pattern}`}`

const days: readonly Rule[] = [
  ...rules([...WITH_YEAR, ...WITH_YEAR.map(withWeekday)], (found) => fullDate(found), { part: 'date' }),
  ...rules([...WITH_DAY, ...WITH_DAY.map(withWeekday)], (found, at) => placeInYear(at, figure(found, 'MONTH'), figure(found, 'DAY')), {
    part: 'date',
    holds: noUnitAfter,
  }),
  ...rules(
    [
      'MONTH DAY -|to|through|until|till DAY ,? YEAR',
      'the? DAY -|to|through the? DAY of? MONTH ,? YEAR',
      'MONTH DAY -|to|through MONTH DAY ,? YEAR',
      'the? DAY of? MONTH -|to|through the? DAY of? MONTH ,? YEAR',
    ],
    dayRange,
  ),
  ...rules(
    [
      'MONTH DAY -|to|through|until|till DAY',
      'the? DAY -|to|through the? DAY of? MONTH',
      'MONTH DAY -|to|through MONTH DAY',
      'between the? DAY and the? DAY of? MONTH',
    ],
    dayRange,
    { holds: noUnitAfter },
  ),
  rule('WEEKDAY', (found, at) => weekdayReading(at, figure(found, 'WEEKDAY')), { part: 'date', holds: (found) => !isTitle(found) }),
  rule('YEAR =- =TWO =- =DAY', (found) => numeric(figure(found, 'YEAR'), figure(found, 'TWO'), figure(found, 'DAY')), { part: 'date' }),
  rule('YEAR =/ =MONTHNUMBER =/ =DAY', (found) => numeric(figure(found, 'YEAR'), figure(found, 'MONTHNUMBER'), figure(found, 'DAY')), {
    part: 'date',
  }),
  ...rules(['DAY =/|.|- =DAY =/|.|- =YEAR', 'DAY =/ =DAY =/ =TWO', 'DAY =. =DAY =. =TWO'], slashed, { part: 'date' }),
]

// "5 March soldiers" is not a date, nor "May 5 percent"
function noUnitAfter(found: Found): boolean {
  const next = after(found)
  return !(next?.keys.has('NUM') && next.glued) && next?.lower !== '%' && next?.lower !== 'percent'
}

const numeric = (year: number, month: number, date: number): Reading | null =>
  isDay(year, month, date) ? dayReading(dayOf(year, month, date)) : null

/** 31/10/2024 is a day first, 10/31/2024 a month first; where both may be, the month. A point parts day, month and year. */
function slashed(found: Found): Reading | null {
  const short = has(found, 'YEAR') ? null : figure(found, 'TWO', (found.values.get('TWO')?.length ?? 1) - 1)
  const year = short === null ? figure(found, 'YEAR') : short + (short < 50 ? 2000 : 1900)
  const [first, second] = [figure(found, 'DAY'), figure(found, 'DAY', 1)]
  const dayFirst = first > 12 || found.terms[found.at + 1]?.text === '.'
  return dayFirst ? numeric(year, second, first) : numeric(year, first, second)
}

const TITLES = new Set(['times', 'telegraph', 'mirror', 'mail', 'express', 'herald', 'post', 'sun', 'tribune'])
const isTitle = (found: Found): boolean => TITLES.has(after(found)?.lower ?? '') && /^\p{Lu}/u.test(after(found)?.text ?? '')

const months: readonly Rule[] = [
  ...rules(['MONTH ,? YEAR', 'MONTH of YEAR'], (found) => civilReading(figure(found, 'YEAR'), figure(found, 'MONTH'), null, 'none')),
  rule('YEAR =- =TWO', (found) => monthNumber(found), { holds: (found) => after(found)?.text !== '-' && before(found, 1)?.text !== '-' }),
  rule('MONTH -|/|to MONTH YEAR', (found) => monthRange(found)),
  rule('MONTH', (found, at) => placeInYear(at, figure(found, 'MONTH'), null), { holds: isMonth }),
  rule('MONTH NUM ERA', (found) => civilReading(-figure(found, 'NUM'), figure(found, 'MONTH'), null, 'none')),
  rule('MONTH DAY ,? NUM ERA', (found) => civilReading(-figure(found, 'NUM', 0), figure(found, 'MONTH'), figure(found, 'DAY'), 'none')),
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

/** Months that are also names or verbs need a lead; the others pass over a family name after them. */
function isMonth(found: Found): boolean {
  const [term, previous, next] = [found.terms[found.at], before(found, 1), after(found)]
  const led =
    !!previous && (previous.keys.has('PREPOSITION') || previous.keys.has('PHASE') || previous.keys.has('RELATION') || LEADS.has(previous.lower))
  if (led) return previous.lower !== 'to' || !/^(march|may)$/.test(term?.lower ?? '') || /^\p{Lu}/u.test(term?.text ?? '')
  if (/^(may|march|mar|sun|sat|dec|jan)$/.test(term?.lower ?? '')) return false
  return !(next && /^\p{Lu}/u.test(next.text)) && /^\p{Lu}/u.test(term?.text ?? '')
}

export const calendarRules: readonly Rule[] = [...days, ...months]
