/**
 * Rules for calendar dates: days, months, years, seasons, decades, eras, and their short ranges.
 *     "Thursday, 31 October 2024"  2024-10-31      "June 5-7, 1912"  1912-06-05/1912-06-07      "the late 1930s"  193      "490 BC"  -0490
 * Leaves open: "10/11/2024" is read month first, as American pages write; "16 or 17 April" keeps the second date only.
 */
import { civilOf, dayOf, easterOf, isDay, nthWeekday } from '../../../text/calendar.ts'
import { type Bearings, civilReading, placeInYear, today, weekdayReading } from './bearings.ts'
import { after, before, type Found, figure, has, word } from './pattern.ts'
import {
  centuryReading,
  dayReading,
  daysReading,
  decadeReading,
  halfReading,
  quarterReading,
  type Reading,
  seasonReading,
  unknownReading,
  yearReading,
  yearsReading,
} from './reading.ts'
import { none, type Rule, rule, rules } from './rule.ts'

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

const LEADS = new Set(['of', 'from', 'to', 'and', 'or', 'through', 'between', 'for', 'around', 'about', 'than', 'with', 'nearby'])

/** Months that are also names or verbs need a lead; the others pass over a family name after them. */
function isMonth(found: Found): boolean {
  const [term, previous, next] = [found.terms[found.at], before(found, 1), after(found)]
  const led =
    !!previous && (previous.keys.has('PREPOSITION') || previous.keys.has('PHASE') || previous.keys.has('RELATION') || LEADS.has(previous.lower))
  if (led) return previous.lower !== 'to' || !/^(march|may)$/.test(term?.lower ?? '') || /^\p{Lu}/u.test(term?.text ?? '')
  if (/^(may|march|mar|august|sun|sat|dec|jan|jun)$/.test(term?.lower ?? '')) return false
  return !(next && /^\p{Lu}/u.test(next.text)) && /^\p{Lu}/u.test(term?.text ?? '')
}

const years: readonly Rule[] = [
  rule('YEAR', (found) => yearReading(figure(found, 'YEAR')), { holds: isYear }),
  ...rules(['the? years? YEAR', 'year|years of? YEAR'], (found) => yearReading(figure(found, 'YEAR')), { holds: isYear }),
  rule('YEAR =-|/ =YEAR', (found) => yearSpan(figure(found, 'YEAR'), figure(found, 'YEAR', 1))),
  rule('YEAR =-|/ =TWO', (found) => yearSpan(figure(found, 'YEAR'), Math.floor(figure(found, 'YEAR') / 100) * 100 + figure(found, 'TWO')), {
    holds: (found) => figure(found, 'TWO') > 12 && isYear(found),
  }),
  rule('the? YEAR =s', (found) =>
    figure(found, 'YEAR') % 100 === 0 ? centuryReading(figure(found, 'YEAR') / 100 + 1) : decadeReading(figure(found, 'YEAR')),
  ),
  rule("the? YEAR =' =s", (found) => decadeReading(figure(found, 'YEAR')), { holds: (found) => figure(found, 'YEAR') % 10 === 0 }),
  rule("the? '? TWO =s", (found) => decadeReading(1900 + figure(found, 'TWO')), { holds: (found) => figure(found, 'TWO') % 10 === 0 }),
  rule('the DECADE', (found) => decadeReading(1900 + figure(found, 'DECADE'))),
  rule("' =TWO", (found, at) => yearReading(centuryOf(at) + figure(found, 'TWO')), {
    holds: (found) => before(found, 1) !== undefined && !found.terms[found.at]?.glued,
  }),
  ...rules(['NUM|YEAR ERA', 'ad NUM|YEAR'], (found) => eraYear(found)),
  rule('the? ORD - century', (found) => centuryReading(figure(found, 'ORD'))),
  rule('the? ORD century ERA?', (found) => (figure(found, 'ERA') < 0 ? unknownReading() : centuryReading(figure(found, 'ORD')))),
  rule('fiscal YEAR', (found) => yearReading(figure(found, 'YEAR'))),
  none('DAY =/ =DAY', (found) => after(found)?.text === '/'),
]

const yearSpan = (first: number, last: number): Reading | null => (last > first && last - first < 200 ? yearsReading(first, last) : null)
const eraYear = (found: Found): Reading => {
  const year = has(found, 'YEAR') ? figure(found, 'YEAR') : figure(found, 'NUM')
  return yearReading(has(found, 'ERA') && figure(found, 'ERA') < 0 ? -year : year)
}
const centuryOf = (at: Bearings): number => Math.floor(civilOf(at.last?.first ?? at.published ?? 0).year / 100) * 100

const YEAR_LEADS = new Set([
  'of',
  'from',
  'to',
  'and',
  'or',
  'between',
  'around',
  'about',
  'circa',
  'the',
  'year',
  'early',
  'late',
  'mid',
  '(',
  '-',
  ',',
])
const NOT_PLURAL = new Set([
  'was',
  'is',
  'has',
  'as',
  'its',
  'his',
  'us',
  'this',
  'across',
  'saw',
  'less',
  'does',
  'always',
  'perhaps',
  'thus',
  'plus',
])

/** Four figures are a year unless a sign, a unit or a counted noun says otherwise. */
function isYear(found: Found): boolean {
  const year = figure(found, 'YEAR')
  const [previous, next] = [before(found, 1), after(found)]
  const at = found.terms[found.at]
  if (at?.glued && previous && !/^["'(/[-]$/.test(previous.text)) return false
  if (previous && /^[$£€¥#№%]$/.test(previous.text)) return false
  if (next?.glued && /^[\p{L}%°$:=_@]/u.test(next.text)) return false
  if (next?.glued && /^[.,/-]$/.test(next.text) && found.terms[found.next + 1]?.glued && /^\d/.test(found.terms[found.next + 1]?.text ?? ''))
    return false
  if (previous?.keys.has('PREPOSITION') || YEAR_LEADS.has(previous?.lower ?? ''))
    return !isCounted(next) || previous?.lower === 'in' || previous?.lower === 'since'
  return year >= 1600 && year < 2100 && !isCounted(next) && !previous?.keys.has('NUM')
}

/** A plural noun, or a unit, follows: "2000 soldiers", "1500 metres". */
function isCounted(next: Found['terms'][number] | undefined): boolean {
  if (!next || NOT_PLURAL.has(next.lower)) return false
  return (
    next.keys.has('UNITS') ||
    /^(people|men|women|children|troops|miles|percent|euros|dollars)$/.test(next.lower) ||
    /^[a-z]{3,}[^s\W]s$/.test(next.text)
  )
}

const seasons: readonly Rule[] = [
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
  return !!led
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

export const calendarRules: readonly Rule[] = [...days, ...months, ...years, ...seasons]
