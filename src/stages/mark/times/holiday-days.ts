/**
 * The days of a holiday by its rule (data/times/holidays*.tsv). A rule begins with a day:
 *     12-25  25 December      11-4#4  the fourth Thursday of November, 05-1#-1 the last Monday of May      easter+39, pascha-2  from Easter, western or eastern
 *     hebrew:7-10, islamic:10-1, chinese:1-1  month and day      hindu:7-30@19  month, tithi and its hour      julian:08-29  in the old calendar
 *     sankranti:9  the sun's entry into a sidereal sign      term:15  the sun's longitude, in China      nowruz, parsi, onam  of their own
 * and may go on with steps: `+1` a day later, `>7` the Sunday on or after, `<5` the Friday on or before, `6:-1,7:+1` moved where it falls on a
 * Saturday or a Sunday, `easter-1:-7` moved where it falls on that day, `x8` so many days long. `A .. B` is from A to the next B, `A or B` either.
 */
import { civilOf, dayOf, easterOf, isDay, nthWeekday, weekdayOf } from '../../../text/calendar.ts'
import { chineseDay, solarTermDay } from '../../../text/calendars/chinese.ts'
import { hebrewDay } from '../../../text/calendars/hebrew.ts'
import { hinduDay, onamDay, sankrantiDay } from '../../../text/calendars/hindu.ts'
import { islamicDay, islamicYearOf } from '../../../text/calendars/islamic.ts'
import { julianDay, julianEaster } from '../../../text/calendars/julian.ts'
import { nowruzDay, parsiNewYear } from '../../../text/calendars/persian.ts'
import { remembered } from '../../../text/remembered.ts'

export interface HolidayDays {
  readonly first: number
  readonly last: number
}

/** The times the holiday is kept in a Gregorian year, in order: none or two where its calendar's year is shorter. */
export const holidayDaysIn = (rule: string, year: number): readonly HolidayDays[] => kept(`${year} ${rule}`)

const kept = remembered((asked: string): readonly HolidayDays[] => {
  const gap = asked.indexOf(' ')
  const year = Number(asked.slice(0, gap))
  return asked
    .slice(gap + 1)
    .split(' or ')
    .flatMap((rule) => daysOfRule(rule, year))
    .filter(({ first }) => civilOf(first).year === year)
    .sort((a, b) => a.first - b.first)
})

function daysOfRule(rule: string, year: number): readonly HolidayDays[] {
  const [from = '', to] = rule.split(' .. ')
  const firsts = daysOf(from, year)
  if (to === undefined) return firsts.map((first) => ({ first, last: first + lengthOf(from) - 1 }))
  const lasts = [...daysOf(to, year), ...daysOf(to, year + 1)].sort((a, b) => a - b)
  return firsts.flatMap((first) =>
    lasts
      .filter((last) => last >= first)
      .slice(0, 1)
      .map((last) => ({ first, last })),
  )
}

const lengthOf = (rule: string): number => Number(/ x(\d+)$/.exec(rule)?.[1] ?? 1)

/** First days, from the calendar's years that touch the Gregorian one: also some of the year beside it. */
function daysOf(rule: string, year: number): readonly number[] {
  const [base = '', ...steps] = rule.split(' ')
  const days = basesOf(base, year).map((day) => steps.reduce((moved, step) => stepped(moved, step, year), day))
  return [...new Set(days)]
}

type Base = (year: number, figures: readonly number[]) => readonly number[]

const BASES: Readonly<Record<string, Base>> = {
  easter: (year, [off = 0]) => [easterOf(year) + off],
  pascha: (year, [off = 0]) => [julianEaster(year) + off],
  hebrew: (year, [month = 1, day = 1]) => [year + 3760, year + 3761].map((own) => hebrewDay(own, month, day)),
  islamic: (year, [month = 1, day = 1]) => [0, 1, 2].map((more) => islamicDay(islamicYearOf(year) + more, month, day)),
  chinese: (year, [month = 1, day = 1]) => [year - 1, year].map((own) => chineseDay(own, month, day)),
  hindu: (year, [month = 1, tithi = 1, hour = 6]) => [year - 1, year].map((own) => hinduDay(own, month, tithi, hour)),
  sankranti: (year, [sign = 0, hour = 18]) => [sankrantiDay(year, sign, hour)],
  term: (year, [longitude = 0]) => [solarTermDay(year, longitude)],
  julian: (year, [month = 1, day = 1]) => [year - 1, year].map((own) => julianDay(own, month, day)),
  nowruz: (year) => [nowruzDay(year)],
  parsi: (year) => [parsiNewYear(year)],
  onam: (year) => [onamDay(year)],
}

function basesOf(written: string, year: number): readonly number[] {
  const own = /^([a-z]+)(?![a-z]):?(.*)$/.exec(written)
  if (own) return BASES[own[1] ?? '']?.(year, figuresOf(own[2] ?? '')) ?? []
  const [month = 1, second = 1, nth] = civilFigures(written)
  if (nth !== undefined) return [nthWeekday(year, month, second, nth)]
  return isDay(year, month, second) ? [dayOf(year, month, second)] : []
}

/** "+39" and "-2" are signed, "7-30@19" is three figures. */
const figuresOf = (written: string): readonly number[] => (/^[+-]/.test(written) ? [Number(written)] : written.split(/[-@]/).map(Number))

/** "12-25": month and day. "05-1#-1": month, weekday, which of them. */
function civilFigures(written: string): readonly number[] {
  const [date = '', nth] = written.split('#')
  return [...date.split('-').map(Number), ...(nth === undefined ? [] : [Number(nth)])]
}

function stepped(day: number, step: string, year: number): number {
  if (step.startsWith('x')) return day
  if (step.includes(':')) return day + movedBy(day, step, year)
  const figure = Number(step.slice(1))
  if (step.startsWith('>')) return day + ((figure - weekdayOf(day) + 7) % 7)
  if (step.startsWith('<')) return day - ((weekdayOf(day) - figure + 7) % 7)
  return day + Number(step)
}

/** Of "6:-1,7:+1" the move of the day's own weekday. */
function movedBy(day: number, step: string, year: number): number {
  for (const part of step.split(',')) {
    const [when = '', move] = part.split(':')
    const isThen = /^\d$/.test(when) ? weekdayOf(day) === Number(when) : basesOf(when, year)[0] === day
    if (isThen) return Number(move)
  }
  return 0
}
