/**
 * Rules for repeated times.
 *     "1,200 cases a day"  SET P1D      "every Friday"  SET XXXX-WXX-5      "weekly"  SET P1W
 * Passed over: ages ("a 10-year-old", "18 years old"), which are quantities.
 */
import { unitOf } from './counted.ts'
import { LENGTH_LEADS } from './duration-rules.ts'
import { after, before, type Found, figure, has, word } from './pattern.ts'
import { durationValue, setReading } from './reading.ts'
import { none, type Rule, rule, rules } from './rule.ts'

export const setRules: readonly Rule[] = [
  ...rules(
    ['each|every|per UNIT', 'each|every single? UNIT', 'each and every UNIT', 'any given UNIT', 'a given UNIT'],
    (found) => setReading(durationValue(1, unitOf(found))),
    { part: 'set' },
  ),
  rule('WEEKDAY|WEEKDAYS DAYPART', (found) => setReading(`XXXX-WXX-${word(found, 'WEEKDAY') || word(found, 'WEEKDAYS')}T${word(found, 'DAYPART')}`), {
    holds: (found) => /s$/.test(found.terms[found.next - 1]?.lower ?? '') || has(found, 'WEEKDAYS'),
  }),
  rule('a|an UNIT', (found) => setReading(durationValue(1, unitOf(found))), { holds: isRate }),
  rule('every other|second UNIT|WEEKDAY', (found) => setReading(has(found, 'WEEKDAY') ? 'P2W' : durationValue(2, unitOf(found)))),
  rule('every NUM UNITS', (found) => setReading(durationValue(figure(found, 'NUM'), unitOf(found)))),
  rule('every few UNITS', (found) => setReading(durationValue('X', unitOf(found)))),
  ...rules(['every|each WEEKDAY|DAYPART|MONTH|SEASON', 'WEEKDAYS'], (found) => setReading(repeated(found)), { part: 'set' }),
  rule('weekends', () => setReading('P1WE')),
  ...rules(['every|each weekday', 'weekdays'], () => setReading('P1WD')),
  rule('on a|an OFTEN basis', (found) => setReading(word(found, 'OFTEN'))),
  rule('OFTEN', (found) => setReading(word(found, 'OFTEN')), { holds: isOften }),
  ...rules(['bi - OFTEN', 'semi - OFTEN'], (found) => setReading(stretched(found))),
  ...rules(['once|twice a|an|per|each|every UNIT', 'NUM times a|an|per|each|every UNIT'], (found) => setReading(durationValue(1, unitOf(found)))),
  none('a second'),
  none('NUM - UNIT - old'),
  none('NUM UNIT|UNITS old', (found) => after(found)?.lower !== 'feud'),
  none('NUM UNIT|UNITS of age'),
]

/** "bi-weekly" is every two weeks, "semi-annually" every six months. */
function stretched(found: Found): string {
  const often = word(found, 'OFTEN')
  const half = often === 'P1Y' ? 'P6M' : often
  return has(found, 'OFTEN') && found.terms[found.at]?.lower === 'semi' ? half : often.replace('1', '2')
}

function repeated(found: Found): string {
  const weekday = has(found, 'WEEKDAY') ? word(found, 'WEEKDAY') : word(found, 'WEEKDAYS')
  if (weekday !== '') return `XXXX-WXX-${weekday}`
  if (has(found, 'MONTH')) return `XXXX-${word(found, 'MONTH').padStart(2, '0')}`
  return has(found, 'SEASON') ? `XXXX-${word(found, 'SEASON')}` : `XXXX-XX-XXT${word(found, 'DAYPART')}`
}

const RATE_REACH = 5

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
