/**
 * Rules for durations and repeated times.
 *     "86 minutes"  PT86M      "the past two weeks"  P2W      "for the first time in a century"  P100Y      "1,200 cases a day"  SET P1D
 * Passed over: ages ("a 10-year-old", "18 years old"), which are quantities.
 */
import { isoDay } from '../../../text/calendar.ts'
import { type Bearings, today } from './bearings.ts'
import { after, before, type Found, figure, has, says, word } from './pattern.ts'
import { durationReading, durationValue, type Reading, referenceReading, setReading, shiftDay } from './reading.ts'
import { none, type Rule, rule, rules } from './rule.ts'

/** Unit code of the nth unit met, whatever its class. */
export const unitOf = (found: Found, nth = 0): string =>
  found.terms
    .slice(found.at, found.next)
    .map(({ keys }) => keys.get('UNIT') ?? keys.get('UNITS') ?? keys.get('SHORTUNIT'))
    .filter((code) => code !== undefined)[nth] ?? ''

/** How many units are said: a number, "a", or not said. */
export function amountOf(found: Found): number | 'X' {
  const half = says(found, 'half') ? 0.5 : 0
  if (has(found, 'INDEFINITE')) return 'X'
  if (!has(found, 'NUM')) return half > 0 && !says(found, 'and') ? half : says(found, 'a', 'an', 'one') || half > 0 ? 1 + half : 'X'
  return figure(found, 'NUM') + (half > 0 && figure(found, 'NUM') !== half ? half : 0)
}

function lasting(found: Found): Reading | null {
  const amount = amountOf(found)
  const code = unitOf(found)
  const second = unitOf(found, 1)
  if (second !== '' && amount !== 'X' && has(found, 'NUM')) {
    const more = figure(found, 'NUM', 1)
    const value = durationValue(amount, code)
    const rest = durationValue(Number.isNaN(more) ? 1 : more, second)
    return durationReading(value.includes('T') ? value + rest.slice(2) : rest.includes('T') ? value + rest.slice(1) : value + rest.slice(1))
  }
  return durationReading(durationValue(amount, code), amount === 'X')
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
  const other = now && amount !== 'X' ? shiftDay(now.day, amount * Math.sign(step), unitOf(found)) : null
  if (!now || other === null || step === 0) return reading
  const [from, to] = step < 0 ? [other, now.day] : [now.day + 1, other + 1]
  return { ...reading, from: isoDay(from), to: isoDay(to), anchor: now.anchor }
}

const unitCount = (found: Found): number => (found.terms.slice(found.at, found.next).some(({ keys }) => keys.has('UNITS')) ? 2 : 1)

const COUNTED = 'NUM|INDEFINITE'
const UNIT = 'UNIT|UNITS|SHORTUNIT'

const lengths: readonly Rule[] = [
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
      'half a|an UNIT',
      'a half - UNIT',
      'a? half - UNIT',
      'a|an|one UNIT and a half',
      `a few|couple of? ${UNIT}`,
      `a couple of ${UNIT}`,
      `several|many|few more? ${UNIT}`,
      'another NUM? UNIT|UNITS',
    ],
    lasting,
    { holds: isLength },
  ),
  rule('NUM a|an UNIT', lasting, { holds: (found) => figure(found, 'NUM') < 1 && isLength(found) }),
  rule('a|an UNIT', lasting, { holds: isLoneUnit }),
  rule('UNITS', (found) => durationReading(durationValue('X', unitOf(found)), true), { holds: isLoneUnits }),
  rule('UNITS - long', (found) => durationReading(durationValue('X', unitOf(found)), true)),
  ...rules(
    [
      'the? STEP|RELATION NUM|INDEFINITE UNIT|UNITS',
      'the? STEP|RELATION couple of UNITS',
      'the? STEP|RELATION NUM|INDEFINITE or NUM UNITS',
      'the? NUM STEP UNITS',
    ],
    lastingFromNow,
  ),
  rule('the past UNIT', lastingFromNow, { holds: (found) => unitOf(found) !== 'WE' }),
  rule('the? first|last|final|opening|closing NUM UNIT|UNITS', lasting),
  ...rules(['the? STEP UNITS', 'in recent UNITS', 'recent UNITS', 'in UNITS past'], (found) =>
    referenceReading(figure(found, 'STEP') > 0 ? 'FUTURE_REF' : 'PAST_REF'),
  ),
  ...rules(['within UNITS', 'in a matter of UNITS'], (found, at) =>
    at.direction === 'future' && !at.narrative ? referenceReading('FUTURE_REF') : durationReading(durationValue('X', unitOf(found)), true),
  ),
]

/** "two weeks" lasts; "two weeks ago" and "18 years old" do not; "one second" needs no more, "a second man" is none. */
function isLength(found: Found): boolean {
  if (/^(WE|N)$/.test(unitOf(found)) && !has(found, 'NUM') && !has(found, 'INDEFINITE')) return false
  if (before(found, 1)?.text === '$' || before(found, 1)?.text === '.') return false
  return !isAge(found)
}

const isAge = (found: Found): boolean => {
  const [next, second] = [after(found), after(found, 1)]
  return next?.lower === 'old' || (next?.text === '-' && second?.lower === 'old') || (next?.lower === 'of' && second?.lower === 'age')
}

const LENGTH_LEADS = new Set([
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
  'lasted',
  'least',
  'roughly',
  'exactly',
  'lasting',
  'spent',
])
const RATE_REACH = 5

function isLoneUnit(found: Found): boolean {
  const code = unitOf(found)
  return LENGTH_LEADS.has(before(found, 1)?.lower ?? '') && !/^(N|WE|Q)$/.test(code) && !isRate(found) && after(found)?.text !== '-'
}

/** "months of talks", "for years", "after hours"; not "the days". */
function isLoneUnits(found: Found): boolean {
  if (/^(WE|N|S|MIN|Q)$/.test(unitOf(found)) && after(found)?.lower !== 'of') return false
  if (after(found)?.lower === 'of') return !/^(the|these|those|all|early|last|first)$/.test(before(found, 1)?.lower ?? '')
  return /^(for|over|took|lasted|within)$/.test(before(found, 1)?.lower ?? '')
}

const sets: readonly Rule[] = [
  ...rules(['each|every|per UNIT', 'each|every single? UNIT', 'each and every UNIT', 'any given UNIT', 'a given UNIT'], (found) =>
    setReading(durationValue(1, unitOf(found))),
  ),
  rule('a|an UNIT', (found) => setReading(durationValue(1, unitOf(found))), { holds: isRate }),
  rule('every other|second UNIT|WEEKDAY', (found) => setReading(has(found, 'WEEKDAY') ? 'P2W' : durationValue(2, unitOf(found)))),
  rule('every NUM UNITS', (found) => setReading(durationValue(figure(found, 'NUM'), unitOf(found)))),
  rule('every few UNITS', (found) => setReading(durationValue('X', unitOf(found)))),
  ...rules(['every|each WEEKDAY|DAYPART|MONTH|SEASON', 'WEEKDAYS'], (found) => setReading(repeated(found))),
  rule('on a|an OFTEN basis', (found) => setReading(word(found, 'OFTEN'))),
  rule('OFTEN', (found) => setReading(word(found, 'OFTEN')), { holds: isOften }),
  ...rules(['once|twice a|an|per|each|every UNIT', 'NUM times a|an|per|each|every UNIT'], (found) => setReading(durationValue(1, unitOf(found)))),
  none('a second'),
  none('NUM - UNIT - old'),
  none('NUM UNIT|UNITS old', (found) => after(found)?.lower !== 'feud'),
  none('NUM UNIT|UNITS of age'),
]

function repeated(found: Found): string {
  const weekday = has(found, 'WEEKDAY') ? word(found, 'WEEKDAY') : word(found, 'WEEKDAYS')
  if (weekday !== '') return `XXXX-WXX-${weekday}`
  if (has(found, 'MONTH')) return `XXXX-${word(found, 'MONTH').padStart(2, '0')}`
  return has(found, 'SEASON') ? `XXXX-${word(found, 'SEASON')}` : `XXXX-XX-XXT${word(found, 'DAYPART')}`
}

/** A count stands shortly before: "1,200 cases a day". */
function isRate(found: Found): boolean {
  if (before(found, 1)?.keys.has('PREPOSITION') || LENGTH_LEADS.has(before(found, 1)?.lower ?? '')) return false
  for (let steps = 1; steps <= RATE_REACH; steps++) {
    const term = before(found, steps)
    if (!term || /^[.;!?]$/.test(term.text)) return false
    if (term.keys.has('NUM') || term.keys.has('YEAR') || /^(once|twice|times)$/.test(term.lower)) return true
  }
  return false
}

/** "daily casualties", "met weekly"; not a newspaper's name. */
function isOften(found: Found): boolean {
  return /^\p{Ll}/u.test(found.terms[found.at]?.text ?? '') || found.at === 0
}

export const durationRules: readonly Rule[] = [...lengths, ...sets]
