/**
 * Rules for dates in figures, and in figures with the name of a month between signs.
 *     "31/10/2024"  2024-10-31      "2019-aug-01"  2019-08-01      "1994-11-05T08:15:30Z"  T08:15:30      "on 2/15"  February 15
 * "2/15" alone is a date in a note; in prose it needs "on" or the like, for it may be a fraction, and "9/11" is the day of 2001.
 * Leaves open: "10/11/2024" is read month first, as American pages write.
 */
import { dayOf, instantOf, isDay, isoInstant } from '../../../text/calendar.ts'
import { type Bearings, civilReading, placeInYear } from './bearings.ts'
import { isNote } from './clock.ts'
import { after, before, type Found, figure, has, says, word } from './pattern.ts'
import { dayReading, type Reading } from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

const inNote = (found: Found): boolean => isNote(found.terms)

export const numericRules: readonly Rule[] = [
  ...rules(['YEAR =-|/ =MONTHNUMBER =-|/ =DAY'], (found) => numeric(figure(found, 'YEAR'), figure(found, 'MONTHNUMBER'), figure(found, 'DAY')), {
    part: 'date',
  }),
  ...rules(['DAY =/|.|- =DAY =/|.|- =YEAR', 'DAY =/ =DAY =/ =TWO', 'DAY =. =DAY =. =TWO'], slashed, { part: 'date' }),
  rule('COMPACT', (found) => dayReading(Number(word(found, 'COMPACT'))), {
    part: 'date',
    holds: (found) => !/[\p{L}\d$#.,]$/u.test(before(found, 1)?.text ?? '') || !found.terms[found.at]?.glued,
  }),
  rule('DAY =- =DAY =- =TWO', slashed, { part: 'date', holds: inNote }),
  ...rules(['YEAR =- =TWO =- =DAY =t =HOUR =: =MINUTE =: =MINUTE', 'YEAR =- =TWO =- =DAY =t =HOUR =: =MINUTE'], instant),
  ...rules(['DAY =-|/? =MONTH =-|/? =YEAR', 'DAY =-|/ =MONTH =-|/ =TWO', 'YEAR =-|/ =MONTH =-|/ =DAY', 'MONTH =- =DAY =- =YEAR'], named, {
    part: 'date',
  }),
  ...rules(['DAY MONTH TWO', 'MONTH DAY ,? TWO'], named, { part: 'date', holds: (found) => inNote(found) && after(found) === undefined }),
  rule('MONTH =-|/ =YEAR', (found) => civilReading(figure(found, 'YEAR'), figure(found, 'MONTH'), null, 'none')),
  rule('MONTH =/ =DAY', (found, at) => placeInYear(at, figure(found, 'MONTH'), figure(found, 'DAY')), { part: 'date', holds: isWhole }),
  ...rules(
    ['MONTHNUMBER =/|- =YEAR', 'YEAR =/ =MONTHNUMBER'],
    (found) => civilReading(figure(found, 'YEAR'), figure(found, 'MONTHNUMBER'), null, 'none'),
    {
      holds: (found) => inNote(found) && isWhole(found),
    },
  ),
  ...rules(['DAY =/ =DAY', 'DAY - DAY', 'DAY / DAY'], dayAndMonth, { part: 'date', holds: isDate }),
]

const numeric = (year: number, month: number, date: number): Reading | null =>
  isDay(year, month, date) ? dayReading(dayOf(year, month, date)) : null

/** 31/10/2024 is a day first, 10/31/2024 a month first; where both may be, the month. A point parts day, month and year. */
function slashed(found: Found): Reading | null {
  const short = has(found, 'YEAR') ? null : figure(found, 'TWO', (found.values.get('TWO')?.length ?? 1) - 1)
  const [first, second] = [figure(found, 'DAY'), figure(found, 'DAY', 1)]
  const dayFirst = first > 12 || (found.terms[found.at + 1]?.text === '.' && second <= 12)
  const year = short === null ? figure(found, 'YEAR') : fullYear(short)
  return dayFirst ? numeric(year, second, first) : numeric(year, first, second)
}

const FIRST_OF_LAST_CENTURY = 50
const fullYear = (short: number): number => short + (short < FIRST_OF_LAST_CENTURY ? 2000 : 1900)

function named(found: Found): Reading | null {
  const year = has(found, 'YEAR') ? figure(found, 'YEAR') : fullYear(figure(found, 'TWO'))
  return numeric(year, figure(found, 'MONTH'), figure(found, 'DAY'))
}

function instant(found: Found): Reading | null {
  const day = numeric(figure(found, 'YEAR'), figure(found, 'TWO'), figure(found, 'DAY'))
  if (!day || day.day === null) return null
  const at = instantOf(day.day, figure(found, 'HOUR'), figure(found, 'MINUTE'))
  const seconds = found.values.get('MINUTE')?.[1]
  return { ...day, type: 'TIME', value: isoInstant(at) + (seconds === undefined ? '' : `:${seconds}`), from: isoInstant(at), to: isoInstant(at + 1) }
}

const MONTHS = 12

function dayAndMonth(found: Found, at: Bearings): Reading | null {
  const [first, second] = [figure(found, 'DAY'), figure(found, 'DAY', 1)]
  // What follows does not lean on that day: it is told as a name.
  if (isAttackOf2001(found) && !at.note) return { ...dayReading(dayOf(2001, 9, 11)), first: null, day: null }
  const [month, date] = first > MONTHS ? [second, first] : [first, second]
  return month <= MONTHS && isDay(2000, month, date) ? placeInYear(at, month, date) : null
}

const isAttackOf2001 = (found: Found): boolean =>
  figure(found, 'DAY') === 9 && figure(found, 'DAY', 1) === 11 && says(found, '/') && found.terms[found.at + 1]?.glued === true

/** "1/2 hour" is a length. */
const isMeasured = (found: Found): boolean =>
  /^(?:UNIT|UNITS|SHORTUNIT)$/.test([...(after(found)?.keys.keys() ?? [])][0] ?? '') || after(found)?.lower === 'h'

/** Nothing is glued to it that makes it a part of something longer. */
function isWhole(found: Found): boolean {
  const [previous, next] = [before(found, 1), after(found)]
  if (found.terms[found.at]?.glued && /[\p{L}\d/.$-]$/u.test(previous?.text ?? '')) return false
  return !(next?.glued && /^[\p{L}\d/%-]/u.test(next.text))
}

/** "on 2/15", and in a note "2/15"; not "on 3/4 of the coast". */
function isDate(found: Found): boolean {
  if (!isWhole(found) || figure(found, 'DAY', 1) === 0) return false
  if (inNote(found)) return /^(?:\/|-)$/.test(found.terms[found.at + 1]?.text ?? '') && !isMeasured(found)
  if (found.terms[found.at + 1]?.text !== '/' || found.terms[found.at + 1]?.glued !== true) return false
  return (
    isAttackOf2001(found) ||
    (/^(?:on|until|since|dated)$/.test(before(found, 1)?.lower ?? '') && !/^(?:of|%|percent)$/.test(after(found)?.lower ?? ''))
  )
}
