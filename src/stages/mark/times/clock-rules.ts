/**
 * Rules for clock times and parts of the day.
 *     "9:30 p.m."  T21:30      "21h37"  T21:37      "noon"  T12:00      "this morning"  the day of publication, TMO
 * Leaves open: times of a zone are given as written, not moved to another zone.
 */
import { type Bearings, today, toldDay } from './bearings.ts'
import { after, before, type Found, figure, has, says, word } from './pattern.ts'
import { clockReading, daypartReading, type Reading, unknownReading } from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

/** Minutes of the day the words give. */
function minutesOf(found: Found): number {
  if (has(found, 'CLOCKWORD')) return word(found, 'CLOCKWORD') === 'NOON' ? 720 : 0
  const [hour, minute] = writtenClock(found)
  const part = says(found, 'half') ? 30 : says(found, 'quarter') ? 15 : 0
  return (has(found, 'AMPM') ? hour % 12 : hour) * 60 + (isAfternoon(found, hour) ? 720 : 0) + (says(found, 'to') ? -part : part) + minute
}

function writtenClock(found: Found): readonly [number, number] {
  const [dottedHour, dottedMinute] = word(found, 'DOTTED').split('.').map(Number)
  if (has(found, 'DOTTED')) return [dottedHour ?? 0, dottedMinute ?? 0]
  return [has(found, 'HOUR') ? figure(found, 'HOUR') : figure(found, 'NUM'), has(found, 'MINUTE') ? figure(found, 'MINUTE') : 0]
}

const isAfternoon = (found: Found, hour: number): boolean =>
  has(found, 'AMPM') ? figure(found, 'AMPM') === 12 : /^(AF|EV|NI)$/.test(word(found, 'DAYPART')) && hour < 12

function clockToday(found: Found, at: Bearings): Reading {
  const now = at.near && at.last?.day !== null && at.last?.day !== undefined ? { day: at.last.day, anchor: 'text' as const } : today(at)
  return now ? clockReading(now.day, minutesOf(found), now.anchor) : unknownReading('TIME')
}

const isHour = (found: Found): boolean => (has(found, 'HOUR') ? figure(found, 'HOUR') : figure(found, 'NUM')) <= (has(found, 'AMPM') ? 12 : 24)

const clocks: readonly Rule[] = [
  ...rules(
    [
      'HOUR =: =MINUTE',
      'HOUR =: =MINUTE =: =MINUTE',
      'HOUR =: =MINUTE AMPM',
      'HOUR =: =MINUTE =: =MINUTE AMPM',
      'HOUR AMPM',
      'NUM AMPM',
      'DOTTED AMPM',
      'HOUR =h =MINUTE',
      "NUM o ' clock in? the? DAYPART?",
      'half|quarter past|to HOUR|NUM',
      'HOUR =: =MINUTE in the DAYPART',
      'HOUR|NUM in the DAYPART',
    ],
    clockToday,
    { part: 'clock', clock: minutesOf, holds: (found) => isHour(found) && !isScore(found) },
  ),
  rule('CLOCKWORD', clockToday, { part: 'clock', clock: minutesOf }),
]

// "won 2:10 hours"; a verse or a score is glued to more figures.
const isScore = (found: Found): boolean => (after(found)?.glued === true && /^[:\d]/.test(after(found)?.text ?? '')) || before(found, 1)?.text === ':'

const dayparts: readonly Rule[] = [
  rule('DAYPART', (found, at) => daypartOf(found, at, 0), { part: 'daypart', daypart: (found) => word(found, 'DAYPART'), holds: isDaypart }),
  ...rules(['the DAYPART of', 'early|late DAYPART'], (found, at) => daypartOf(found, at, 0), {
    part: 'daypart',
    daypart: (found) => word(found, 'DAYPART'),
    holds: (found) => before(found, 1)?.keys.has('PREPOSITION') === true,
  }),
  rule('this DAYPART', (found, at) => daypartOf(found, at, 0), { part: 'whole' }),
  rule('last night|evening', (found, at) => daypartOf(found, at, -1, 'NI')),
  rule('that|same DAYPART', (found, at) => daypartOf(found, at, 0)),
  rule('TONIGHT', (found, at) => daypartOf(found, at, 0, 'NI'), { part: 'daypart', daypart: () => 'NI' }),
  ...rules(['the? next|following DAYPART', 'the DAYPART after'], (found, at) => daypartAfterTold(found, at)),
  rule('DEICTIC DAYPART', (found, at) => daypartOf(found, at, figure(found, 'DEICTIC'))),
]

function daypartAfterTold(found: Found, at: Bearings): Reading {
  const told = toldDay(at)
  return told?.grain === 'day' ? daypartReading(told.day + 1, word(found, 'DAYPART'), told.anchor) : unknownReading('TIME')
}

function daypartOf(found: Found, at: Bearings, step: number, code = word(found, 'DAYPART')): Reading {
  const now = today(at)
  return now ? daypartReading(now.day + step, code, now.anchor) : { ...unknownReading('TIME') }
}

/** "in the morning", "at night", "by dawn", "overnight"; not "the evening meal" alone. */
function isDaypart(found: Found): boolean {
  const [one, two] = [before(found, 1), before(found, 2)]
  if (one?.keys.has('WEEKDAY') || one?.keys.has('DAY') || found.terms[found.at]?.lower === 'overnight') return true
  return one?.keys.has('PREPOSITION') === true || (one?.lower === 'the' && two?.keys.has('PREPOSITION') === true)
}

export const clockRules: readonly Rule[] = [...clocks, ...dayparts]
