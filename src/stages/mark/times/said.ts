/** Said: the parts of a date that the words themselves give, apart from what was worked out. */
import type { Candidate } from './candidates.ts'

const PARTS: readonly (readonly [string, string])[] = [
  ['WEEKDAY', 'weekday'],
  ['DAY', 'day'],
  ['MONTH', 'month'],
  ['SEASON', 'season'],
  ['YEAR', 'year'],
  ['DECADE', 'decade'],
  ['ERA', 'era'],
  ['DAYPART', 'daypart'],
  ['TONIGHT', 'daypart'],
  ['MINUTE', 'minute'],
  ['AMPM', 'hour'],
  ['CLOCKWORD', 'hour'],
  ['RELATION', 'offset'],
  ['STEP', 'offset'],
  ['DEICTIC', 'offset'],
  ['UNIT', 'unit'],
  ['UNITS', 'unit'],
  ['OFTEN', 'unit'],
]
const OFFSET_WORDS = new Set(['ago', 'later', 'earlier', 'after', 'before', 'hence'])

export function saidParts({ terms, at, next }: Candidate, narrowed: boolean): readonly string[] {
  const own = terms.slice(at, next)
  const hasMonth = own.some(({ keys }) => keys.has('MONTH'))
  const parts = PARTS.filter(([name]) => own.some(({ keys }) => keys.has(name) && (name !== 'DAY' || hasMonth || !keys.has('NUM')))).map(
    ([, part]) => part,
  )
  const offset = own.some(({ lower }) => OFFSET_WORDS.has(lower)) ? ['offset'] : []
  return [...new Set([...parts, ...offset, ...(narrowed ? ['part'] : [])])]
}
