/**
 * Rules for seasons, quarters and halves of a year.
 *     "last spring"  2024-SP      "the third quarter of 1912"  1912-Q3
 */
import { civilOf } from '../../../text/calendar.ts'
import { type Bearings, today } from './bearings.ts'
import { LEADS } from './calendar-rules.ts'
import { holidayRules } from './holiday-rules.ts'
import { after, before, type Found, figure, has, says, word } from './pattern.ts'
import { halfReading, quarterReading, type Reading, seasonReading, unknownReading } from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

export const seasonRules: readonly Rule[] = [
  ...holidayRules,
  ...rules(['the? SEASON of? ,? YEAR'], (found) => seasonReading(figure(found, 'YEAR'), word(found, 'SEASON'))),
  rule('SEASON NUM ERA', (found) => seasonReading(-figure(found, 'NUM'), word(found, 'SEASON'))),
  rule('the? SEASON', (found, at) => seasonNear(at, word(found, 'SEASON')), { holds: isSeason }),
  rule('YEAR =- =SEASON', (found) => seasonReading(figure(found, 'YEAR'), word(found, 'SEASON'))),
  ...rules(['the? ORD half of next|last|this year'], (found, at) => partOfYear(found, at, halfReading, 2)),
  ...rules(['the? ORD quarter of next|last|this year'], (found, at) => partOfYear(found, at, quarterReading, 4)),
  ...rules(['the? ORD quarter of? YEAR', 'the? ORD quarter of the year', 'the? ORD quarter', 'the? ORD - quarter'], (found, at) =>
    partOfYear(found, at, quarterReading, 4),
  ),
  ...rules(['the? ORD half of? YEAR', 'the? ORD half of the year', 'the? ORD - half'], (found, at) => partOfYear(found, at, halfReading, 2), {
    holds: (found) => !says(found, '-') || /^(?:profits?|sales|earnings|results|revenues?|loss|losses|figures)$/.test(after(found)?.lower ?? ''),
  }),
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
  return !!led || found.next - found.at === 2
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
  if (!now) return null
  const { year } = civilOf(now.day)
  const told = YEARS_ON.find(([word]) => says(found, word))
  if (told) return read(year + told[1], part, now.anchor)
  const reading = read(year, part, now.anchor)
  // In January the fourth quarter is that of last year.
  const isAhead = at.direction === 'past' && !at.narrative && (reading.first ?? 0) > now.day
  return isAhead ? read(year - 1, part, now.anchor) : reading
}

const YEARS_ON = [
  ['next', 1],
  ['last', -1],
  ['this', 0],
] as const
