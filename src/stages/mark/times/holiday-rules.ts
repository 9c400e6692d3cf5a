/**
 * Rules for holidays: which year's is meant.
 *     "Diwali 2019"  2019-10-27      "last Christmas"  the one before today      "during Ramadan"  the month that is nearest      "the eve of Purim"
 * News means the holiday that has been, unless one is near at hand; what looks ahead, and a note, the next.
 */
import { civilOf } from '../../../text/calendar.ts'
import { type Bearings, today } from './bearings.ts'
import { isNote } from './clock.ts'
import { amountOf, unitOf } from './counted.ts'
import { type HolidayDays, holidayDaysIn } from './holiday-days.ts'
import { after, before, type Found, figure, has, word } from './pattern.ts'
import { dayReading, daysReading, type Reading, setReading, shiftDay, unitReading, unknownReading, weekReading } from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

type Anchor = Reading['anchor']
const DATE = { part: 'date' } as const

export const holidayRules: readonly Rule[] = [
  rule('HOLIDAY', (found, at) => readingOf(meant(found, at), today(at)?.anchor), DATE),
  rule('HOLIDAY ,|of|in? YEAR', (found) => readingOf(inYear(ruleOf(found), figure(found, 'YEAR')), 'none'), DATE),
  rule('the? YEAR HOLIDAY', (found) => readingOf(inYear(ruleOf(found), figure(found, 'YEAR')), 'none'), DATE),
  rule('HOLIDAY of|in? NUM', (found) => readingOf(inYear(ruleOf(found), figure(found, 'NUM')), 'none'), { ...DATE, holds: isYearInWords }),
  ...rules(['RELATION STEP? HOLIDAY', 'the? STEP HOLIDAY'], (found, at) => readingOf(related(found, at), today(at)?.anchor), DATE),
  ...rules(['HOLIDAY of? RELATION year', 'HOLIDAY of? RELATION SHORTUNIT'], (found, at) => yearsAway(found, at, figure(found, 'RELATION')), DATE),
  rule('HOLIDAY in a|an|NUM UNIT|UNITS', (found, at) => afterSoLong(found, at, 1), { ...DATE, holds: (found) => isNote(found.terms) }),
  rule('HOLIDAY a|an|NUM UNIT|UNITS from now', (found, at) => afterSoLong(found, at, 1), DATE),
  rule('HOLIDAY a|an|NUM UNIT|UNITS hence', (found, at) => afterSoLong(found, at, 1), DATE),
  rule('HOLIDAY a|an|NUM UNIT|UNITS ago', (found, at) => afterSoLong(found, at, -1), DATE),
  ...rules(['the? eve of HOLIDAY', 'HOLIDAY eve'], (found, at) => eveOf(meant(found, at), found, today(at)?.anchor), DATE),
  ...rules(['the? eve of HOLIDAY ,|in? YEAR'], (found) => eveOf(inYear(ruleOf(found), figure(found, 'YEAR')), found, 'none'), DATE),
  rule('HOLIDAY weekend', (found, at) => weekendOf(meant(found, at), today(at)?.anchor)),
  rule('the? weekend of HOLIDAY', (found, at) => weekendOf(meant(found, at), today(at)?.anchor)),
  ...rules(['HOLIDAY weekend ,|in|of? YEAR', 'HOLIDAY YEAR weekend', 'the? YEAR HOLIDAY weekend', 'the? weekend of HOLIDAY ,|in? YEAR'], (found) =>
    weekendOf(inYear(ruleOf(found), figure(found, 'YEAR')), 'none'),
  ),
  rule('RELATION HOLIDAY weekend', (found, at) => weekendOf(related(found, at), today(at)?.anchor)),
  rule('HOLIDAY week', (found, at) => weekOf(meant(found, at), today(at)?.anchor)),
  rule('every|each HOLIDAY', (found) => setReading(/^\d\d-\d\d$/.test(ruleOf(found)) ? `XXXX-${ruleOf(found)}` : 'P1Y')),
]

const ruleOf = (found: Found): string => word(found, 'HOLIDAY')

function readingOf(days: HolidayDays | null, anchor: Anchor = 'none'): Reading {
  if (!days) return unknownReading()
  return days.first === days.last ? dayReading(days.first, anchor) : daysReading(days.first, days.last, anchor)
}

/** "two thousand nineteen" */
function isYearInWords(found: Found): boolean {
  const year = figure(found, 'NUM')
  return Number.isInteger(year) && year >= 1900 && year < 2200 && !/^\d/.test(found.terms[found.next - 1]?.text ?? '')
}

/** Where a name stands for either of two holidays, or the year has none, there is no answer. */
function inYear(holiday: string, year: number): HolidayDays | null {
  const days = holidayDaysIn(holiday, year)
  return holiday.includes(' or ') && days.length > 1 ? null : (days[0] ?? null)
}

const around = (holiday: string, year: number): readonly HolidayDays[] => [year - 1, year, year + 1].flatMap((each) => holidayDaysIn(holiday, each))

// Days this far ahead are more likely to come than to have been almost a year ago.
const NEAR_AHEAD = 60

/** The one meant where no word says which. */
function meant(found: Found, at: Bearings): HolidayDays | null {
  const now = today(at)
  if (!now) return null
  const { year } = civilOf(now.day)
  const told = yearOfEvent(found)
  if (told !== null) return inYear(ruleOf(found), told)
  if (at.narrative) return inYear(ruleOf(found), year)
  const days = around(ruleOf(found), year)
  const next = days.find(({ last }) => last >= now.day) ?? null
  const last = days.findLast(({ first }) => first <= now.day) ?? null
  if (isHeld(found)) return last
  if (at.note || at.direction === 'future' || isComing(found)) return next
  const isNext = next !== null && next.first - now.day <= NEAR_AHEAD && nearer(next, last, now.day)
  return isNext ? next : last
}

/** "the Ash Wednesday fires of 1983" */
function yearOfEvent(found: Found): number | null {
  const year =
    found.terms[found.next - 1]?.keys.has('HELD') && /^(?:of|in)$/.test(after(found, 1)?.lower ?? '') ? after(found, 2)?.keys.get('YEAR') : undefined
  return year === undefined ? null : Number(year)
}

/** "the Christmas Eve fire", "since Christmas" */
const isHeld = (found: Found): boolean => found.terms[found.next - 1]?.keys.has('HELD') === true || before(found, 1)?.lower === 'since'

/** "Purim begins", "King's Day is on April 27", but "Holi is over" */
function isComing(found: Found): boolean {
  const [verb, then] = [after(found)?.lower ?? '', after(found, 1)?.lower ?? '']
  return /^(?:is|are)$/.test(verb) ? /^(?:on|near|coming|approaching|next|due|tomorrow|still|only|just)$/.test(then) : COMES.test(verb)
}

const COMES = /^(?:falls|begins|starts|comes|arrives|approaches|looms|nears)$/

const nearer = (one: HolidayDays, other: HolidayDays | null, day: number): boolean => other === null || one.first - day < day - other.last

/** "this", "last", "next", "the coming" */
function related(found: Found, at: Bearings): HolidayDays | null {
  const now = today(at)
  if (!now) return null
  const step = has(found, 'STEP') ? figure(found, 'STEP') : figure(found, 'RELATION')
  const days = around(ruleOf(found), civilOf(now.day).year)
  if (step < 0) return days.findLast(({ last }) => last < now.day) ?? null
  if (step > 0) return days.find(({ first }) => first > now.day) ?? null
  if (at.note || at.direction === 'future') return days.find(({ last }) => last >= now.day) ?? null
  return nearest(days, now.day)
}

function nearest(days: readonly HolidayDays[], day: number): HolidayDays | null {
  const distance = ({ first, last }: HolidayDays): number => Math.max(first - day, day - last, 0)
  return days.reduce<HolidayDays | null>((best, each) => (best && distance(best) <= distance(each) ? best : each), null)
}

function yearsAway(found: Found, at: Bearings, step: number): Reading {
  const now = today(at)
  return now ? readingOf(inYear(ruleOf(found), civilOf(now.day).year + step), now.anchor) : unknownReading()
}

/** "Thanksgiving in 9 months", "three years ago": that year's, or the one nearest to the day so long from now. */
function afterSoLong(found: Found, at: Bearings, sign: 1 | -1): Reading {
  const now = today(at)
  const amount = amountOf(found)
  const count = has(found, 'NUM') ? amount : 1
  if (!now || count === 'X') return unknownReading()
  if (unitOf(found) === 'Y') return yearsAway(found, at, sign * count)
  const day = shiftDay(now.day, sign * count, unitOf(found))
  return day === null ? unknownReading() : readingOf(nearest(around(ruleOf(found), civilOf(day).year), day), now.anchor)
}

/** Feasts that are counted from their eve begin on it. */
function eveOf(days: HolidayDays | null, found: Found, anchor: Anchor = 'none'): Reading {
  if (!days) return unknownReading()
  const isCounted = /^hebrew:\S+ -1/.test(ruleOf(found)) && days.first !== days.last
  return dayReading(isCounted ? days.first : days.first - 1, anchor)
}

const TUESDAY = 2

/** The weekend that a holiday lengthens: the one before a Monday or Tuesday, else the one after. */
function weekendOf(days: HolidayDays | null, anchor: Anchor = 'none'): Reading {
  if (!days) return unknownReading()
  const weekday = ((((days.first + 3) % 7) + 7) % 7) + 1
  return unitReading('WE', weekday <= TUESDAY ? days.first - weekday : days.first, anchor)
}

const weekOf = (days: HolidayDays | null, anchor: Anchor = 'none'): Reading => (days ? weekReading(days.first, anchor) : unknownReading())
