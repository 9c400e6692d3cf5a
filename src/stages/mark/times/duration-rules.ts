/**
 * Rules for durations and repeated times.
 *     "86 minutes"  PT86M      "the past two weeks"  P2W      "for the first time in a century"  P100Y      "1,200 cases a day"  SET P1D
 * Passed over: ages ("a 10-year-old", "18 years old"), which are quantities.
 */
import { dayOfIso, isoDay } from '../../../text/calendar.ts'
import { type Bearings, today } from './bearings.ts'
import { isNote } from './clock.ts'
import { amountOf, lastUnitOf, unitOf } from './counted.ts'
import { after, before, type Found, figure, has, says } from './pattern.ts'
import { durationReading, durationValue, type Reading, referenceReading, shiftDay, unitReading } from './reading.ts'
import { type Rule, rule, rules } from './rule.ts'

function lasting(found: Found): Reading | null {
  const parts = partsOf(found)
  if (parts.length > 1) return durationReading(compoundValue(parts))
  const amount = amountOf(found)
  return durationReading(durationValue(amount, unitOf(found)), amount === 'X')
}

interface Part {
  readonly count: number
  readonly code: string
}

/** "2 years and 3 months": each number with the unit after it. */
function partsOf(found: Found): readonly Part[] {
  const parts: Part[] = []
  let count: number | null = null
  for (const { keys, lower } of found.terms.slice(found.at, found.next)) {
    const code = keys.get('UNIT') ?? keys.get('UNITS') ?? keys.get('SHORTUNIT')
    const number = keys.get('NUM') ?? (/^an?$/.test(lower) ? '1' : undefined)
    if (number !== undefined) count = Number(number)
    else if (code !== undefined && count !== null) parts.push({ count, code })
    if (code !== undefined) count = null
  }
  return parts
}

const compoundValue = (parts: readonly Part[]): string => {
  const values = parts.map(({ count, code }) => durationValue(count, code).slice(1))
  const days = values.filter((value) => !value.startsWith('T'))
  const hours = values.filter((value) => value.startsWith('T')).map((value) => value.slice(1))
  return `P${days.join('')}${hours.length > 0 ? `T${hours.join('')}` : ''}`
}

/** "a quarter of an hour", "three-quarters of an hour" */
function quartersOf(found: Found): Reading | null {
  const count = has(found, 'NUM') ? figure(found, 'NUM') : 1
  return /^(?:H|MIN|Y)$/.test(lastUnitOf(found)) ? durationReading(durationValue(count < 1 ? count : count / 4, lastUnitOf(found))) : null
}

/** "1/2 hour" */
function partOfUnit(found: Found): Reading {
  return durationReading(durationValue(figure(found, 'DAY') / figure(found, 'DAY', 1), unitOf(found)))
}

/** "all week": so long, and this one. */
function lastingAll(found: Found, at: Bearings): Reading {
  const now = today(at)
  const whole = now && unitReading(unitOf(found), now.day, now.anchor)
  const reading = durationReading(durationValue(1, unitOf(found)))
  return whole ? { ...reading, from: whole.from, to: whole.to, anchor: whole.anchor } : reading
}

/** "the past two weeks": so long, up to now or from now on. */
function lastingFromNow(found: Found, at: Bearings): Reading | null {
  const amount = amountOf(found)
  const reading = durationReading(
    durationValue(amount === 'X' && unitCount(found) === 1 ? 1 : amount, unitOf(found)),
    amount === 'X' && unitCount(found) !== 1,
  )
  const now = today(at)
  const step = has(found, 'STEP') ? figure(found, 'STEP') : figure(found, 'RELATION')
  // "wrote nothing for the next ten years" counts from some day told.
  const isOfOld = step > 0 && at.happened && !at.narrative
  if (!now || amount === 'X' || step === 0 || isOfOld) return reading
  const ends =
    has(found, 'RELATION') || unitOf(found) === 'Q'
      ? wholeUnits(now.day, amount * step, unitOf(found))
      : rolling(now.day, amount * Math.sign(step), unitOf(found))
  return ends ? { ...reading, from: isoDay(ends[0]), to: isoDay(ends[1]), anchor: now.anchor } : reading
}

function rolling(day: number, amount: number, code: string): readonly [number, number] | null {
  const other = shiftDay(day, amount, code)
  if (other === null) return null
  return amount < 0 ? [other, day] : [day + 1, other + 1]
}

/** "the last two months" are the two before this one, "the next three weeks" those after this one; days and parts of units roll. */
function wholeUnits(day: number, amount: number, code: string): readonly [number, number] | null {
  const current = /^(?:W|M|Q|Y|DEC)$/.test(code) && Number.isInteger(amount) ? unitReading(code, day, 'none') : null
  const [first, end] = [dayOfIso(current?.from ?? ''), dayOfIso(current?.to ?? '')]
  if (first === null || end === null) return rolling(day, amount, code)
  const other = shiftDay(amount < 0 ? first : end, amount, code)
  if (other === null) return null
  return amount < 0 ? [other, first] : [end, other]
}

const unitCount = (found: Found): number => (found.terms.slice(found.at, found.next).some(({ keys }) => keys.has('UNITS')) ? 2 : 1)

const COUNTED = 'NUM|INDEFINITE'
const UNIT = 'UNIT|UNITS|SHORTUNIT'

export const durationRules: readonly Rule[] = [
  ...rules(
    [
      `${COUNTED} ${UNIT}`,
      `${COUNTED} more|whole|full|long|straight|consecutive|successive|further|extra|additional ${UNIT}`,
      `NUM - UNIT|UNITS - long`,
      `NUM - UNIT|UNITS`,
      'NUM UNIT - long',
      'UNIT - long',
      `NUM ${UNIT} and? NUM ${UNIT}`,
      `NUM ${UNIT} , NUM ${UNIT}`,
      `NUM business|working|trading UNIT|UNITS`,
      'half a|an UNIT',
      'a half - UNIT',
      'a? half - UNIT',
      'a|an|one UNIT and a? half',
      'NUM UNIT and a? half',
      `a few|couple of? ${UNIT}`,
      `a couple of ${UNIT}`,
      `several|many|few more? ${UNIT}`,
      'another NUM UNIT|UNITS',
      'another UNIT',
      `NUM ${UNIT} ,? NUM ${UNIT} ,? and? NUM ${UNIT}`,
      `a|an|one UNIT and NUM ${UNIT}`,
    ],
    lasting,
    { holds: isLength },
  ),
  rule(`DAY =/ =DAY ${UNIT}`, partOfUnit, { holds: (found) => figure(found, 'DAY') < figure(found, 'DAY', 1) }),
  ...rules(['the? STEP|RELATION NUM business|working|trading UNITS'], lasting),
  ...rules(['a quarter of an|the UNIT', 'a quarter - UNIT', 'NUM -? quarters of an|the UNIT'], quartersOf, { holds: isLength }),
  rule('NUM a|an UNIT', lasting, { holds: (found) => figure(found, 'NUM') < 1 && isLength(found) }),
  rule('a|an UNIT', lasting, { holds: isLoneUnit }),
  rule('UNITS', (found) => durationReading(durationValue('X', unitOf(found)), true), { holds: isLoneUnits }),
  rule('UNITS - long', (found) => durationReading(durationValue('X', unitOf(found)), true)),
  ...rules(
    [
      'the? STEP|RELATION NUM|INDEFINITE UNIT|UNITS',
      'the? STEP|RELATION couple of UNITS',
      'the? STEP|RELATION NUM|INDEFINITE or NUM UNITS',
      'the? NUM STEP|RELATION UNITS',
    ],
    lastingFromNow,
  ),
  rule('all UNIT', lastingAll, { holds: isWholeUnit }),
  rule('the past UNIT', lastingFromNow, { holds: (found) => unitOf(found) !== 'WE' }),
  rule('the? first|last|final|opening|closing NUM UNIT|UNITS', lasting),
  ...rules(['the? STEP UNITS', 'in recent UNITS', 'recent UNITS', 'in UNITS past'], (found) =>
    referenceReading(figure(found, 'STEP') > 0 ? 'FUTURE_REF' : 'PAST_REF'),
  ),
  ...rules(['within UNITS', 'in a matter of UNITS'], (found, at) =>
    at.direction === 'future' && !at.narrative ? referenceReading('FUTURE_REF') : durationReading(durationValue('X', unitOf(found)), true),
  ),
]

function isWholeUnit(found: Found): boolean {
  return /^[DWMY]$/.test(unitOf(found))
}

/** "three night markets", "two day trips": a unit in the singular belongs to the noun after it. */
function isCompoundNoun(found: Found): boolean {
  const [count, unit] = found.terms.slice(found.at, found.next)
  return found.next - found.at === 2 && unit?.keys.get('UNIT') === 'N' && Number(count?.keys.get('NUM') ?? 1) !== 1
}

/** "two weeks" lasts; "two weeks ago" and "18 years old" do not; "one second" needs no more, "a second man" is none. */
function isLength(found: Found): boolean {
  if (/^(WE|N)$/.test(unitOf(found)) && !has(found, 'NUM') && !has(found, 'INDEFINITE')) return false
  if (isCompoundNoun(found) || (says(found, 'many') && before(found, 1)?.lower === 'as')) return false
  if (unitOf(found) === 'Q' && (says(found, 'some') || after(found)?.lower === 'of')) return false
  if (before(found, 1)?.text === '$' || before(found, 1)?.text === '.') return false
  return !isAge(found)
}

const isAge = (found: Found): boolean => {
  const [next, second] = [after(found), after(found, 1)]
  return next?.lower === 'old' || (next?.text === '-' && second?.lower === 'old') || (next?.lower === 'of' && second?.lower === 'age')
}

export const LENGTH_LEADS: ReadonlySet<string> = new Set([
  'for',
  'in',
  'within',
  'under',
  'than',
  'about',
  'nearly',
  'almost',
  'over',
  'took',
  'takes',
  'take',
  'after',
  'around',
  'of',
  'last',
  'lasts',
  'lasted',
  'least',
  'roughly',
  'exactly',
  'lasting',
  'spent',
])

function isLoneUnit(found: Found): boolean {
  if (isNote(found.terms) && found.at === 0 && !after(found)) return true
  const code = unitOf(found)
  return LENGTH_LEADS.has(before(found, 1)?.lower ?? '') && !/^(N|WE|Q)$/.test(code) && after(found)?.text !== '-'
}

/** "months of talks", "for years", "after hours"; not "the days". */
function isLoneUnits(found: Found): boolean {
  if (unitOf(found) === 'Q' || (/^(WE|N|S|MIN)$/.test(unitOf(found)) && after(found)?.lower !== 'of')) return false
  if (after(found)?.lower === 'of') return !/^(the|these|those|all|early|last|first)$/.test(before(found, 1)?.lower ?? '')
  const lead = before(found, 1)?.lower ?? ''
  return /^(for|over|took|lasted|within)$/.test(lead) || (lead === 'in' && isRecord(found))
}

/** "the lowest in decades", "the first such storm in years" */
function isRecord(found: Found): boolean {
  return [2, 3, 4, 5].some((steps) => /^(?:first|only|worst|best|most|least|[a-z]{3,}est)$/.test(before(found, steps)?.lower ?? ''))
}
