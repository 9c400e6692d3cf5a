/**
 * Rules for parts of the day.
 *     "this morning"  the day of publication, TMO      "last night"  the day before, TNI      "in the evening"  TEV
 */
import { type Bearings, today, toldDay } from './bearings.ts'
import { after, before, type Found, figure, has, says, word } from './pattern.ts'
import { daypartReading, type Reading, unknownReading } from './reading.ts'
import { isBesideEvent } from './relative-rules.ts'
import { type Rule, rule, rules } from './rule.ts'

const codeOf = (found: Found): string => word(found, 'DAYPART')
const night = (): string => 'NI'

export const daypartRules: readonly Rule[] = [
  rule('DAYPART', (found, at) => daypartOf(found, at, 0), { part: 'daypart', daypart: codeOf, holds: isDaypart }),
  ...rules(['the DAYPART of', 'early|late DAYPART'], (found, at) => daypartOf(found, at, 0), {
    part: 'daypart',
    daypart: codeOf,
    holds: (found) => before(found, 1)?.keys.has('PREPOSITION') === true,
  }),
  ...rules(
    [
      'the? early|small|wee hours of',
      'the? early|late DAYPART hours of',
      'the? DAYPART hours of',
      'the early|small|wee hours',
      'the early hours of the DAYPART',
    ],
    (found, at) => hoursOf(found, at),
    { part: 'daypart', daypart: hoursCode, holds: (found) => before(found, 1)?.lower === 'in' || before(found, 1)?.keys.has('PREPOSITION') === true },
  ),
  rule('this DAYPART', (found, at) => daypartOf(found, at, 0), { part: 'date', daypart: codeOf }),
  ...rules(['after|before|around MEAL'], mealtime, { holds: isMealtime }),
  rule('at? MEAL', (found, at) => daypartOf(found, at, 0, word(found, 'MEAL')), {
    part: 'daypart',
    daypart: (found) => word(found, 'MEAL'),
    holds: isMealOfDay,
  }),
  rule('last night|evening', (found, at) => daypartOf(found, at, -1, 'NI'), { part: 'date', daypart: night }),
  rule('that|same DAYPART', daypartOfTold),
  rule('TONIGHT', (found, at) => daypartOf(found, at, 0, 'NI'), { part: 'date', daypart: night }),
  ...rules(['the? next|following DAYPART', 'the DAYPART after'], (found, at) => daypartAfterTold(found, at)),
  rule('DEICTIC DAYPART', (found, at) => daypartOf(found, at, figure(found, 'DEICTIC')), { part: 'date', daypart: codeOf }),
]

/** "after lunch": when that is, nobody says to the hour. */
function mealtime(found: Found, at: Bearings): Reading {
  if (says(found, 'around')) return daypartOf(found, at, 0, word(found, 'MEAL'))
  return { ...daypartOf(found, at, 0, word(found, 'MEAL')), value: null, from: null, to: null, vague: true }
}

/** No noun follows: "after dinner speeches". */
function isMealtime(found: Found): boolean {
  return (
    !/^[\p{L}\d-]/u.test(after(found)?.text ?? '') ||
    /^(?:on|and|at|but|with|he|she|they|the|we|i|in|tomorrow|today|yesterday)$/.test(after(found)?.lower ?? '')
  )
}

/** "tomorrow at lunch", "lunch on Tuesday" is the meal. */
function isMealOfDay(found: Found): boolean {
  const day = before(found, 1)?.keys
  return (day?.has('DEICTIC') === true || day?.has('WEEKDAY') === true) && !/^[\p{L}-]/u.test(after(found)?.text ?? '')
}

function hoursCode(found: Found): string {
  return has(found, 'DAYPART') ? word(found, 'DAYPART') : 'MO'
}

/** "in the early hours of": of what, the date after it tells. */
function hoursOf(found: Found, at: Bearings): Reading {
  return daypartOf(found, at, 0, hoursCode(found))
}

/** "late that night": of the day told beside it. */
function daypartOfTold(found: Found, at: Bearings): Reading {
  const told = at.near ? at.last?.day : null
  return told === null || told === undefined ? daypartOf(found, at, 0) : daypartReading(told, codeOf(found), 'text')
}

function daypartAfterTold(found: Found, at: Bearings): Reading {
  if (!at.narrative && isBesideEvent(found)) return unknownReading('TIME')
  const told = toldDay(at)
  return told?.grain === 'day' ? daypartReading(told.day + 1, codeOf(found), told.anchor) : unknownReading('TIME')
}

function daypartOf(found: Found, at: Bearings, step: number, code = codeOf(found)): Reading {
  const now = today(at)
  return now ? daypartReading(now.day + step, code, now.anchor) : unknownReading('TIME')
}

/** "the evening of March 3", "morning of Tuesday" */
function isPartOfDate(found: Found): boolean {
  const next = after(found, 1)?.lower === 'the' ? after(found, 2) : after(found, 1)
  return (
    after(found)?.lower === 'of' &&
    next !== undefined &&
    /^(?:MONTH|DAY|WEEKDAY|HOLIDAY)$/.test([...next.keys.keys()].find((key) => key !== 'NUM' && key !== 'ORD') ?? '')
  )
}

/** "in the morning", "at night", "by dawn", "overnight"; not "the evening meal" alone. */
function isDaypart(found: Found): boolean {
  const [one, two] = [before(found, 1), before(found, 2)]
  if (one?.keys.has('WEEKDAY') || one?.keys.has('DAY') || found.terms[found.at]?.lower === 'overnight') return true
  if (isPartOfDate(found) || after(found)?.keys.has('DEICTIC')) return true
  return one?.keys.has('PREPOSITION') === true || (one?.lower === 'the' && two?.keys.has('PREPOSITION') === true)
}
