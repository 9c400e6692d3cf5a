/**
 * Rates: per what a figure is counted, as an ISO duration or a unit.
 *     "1,200 casualties a day" P1D      "$40 a barrel" barrel      "3 per capita" capita      "1,200 hurt or killed each day" P1D
 */
import type { NumberTables } from '../../../lexicon/numbers.ts'
import type { Span } from '../../../model/span.ts'
import type { Time } from '../../../model/time.ts'
import type { Piece } from '../../../text/pieces.ts'
import { unitAt } from './unit.ts'

/** How far behind the figure a repeated time may stand, in signs and in words. */
const REACH = 120
const MOST_WORDS = 8
const PERIODS: Readonly<Record<string, string>> = {
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  year: 'P1Y',
  annum: 'P1Y',
  hour: 'PT1H',
  minute: 'PT1M',
  second: 'PT1S',
  night: 'P1D',
  decade: 'P10Y',
  quarter: 'P3M',
  hr: 'PT1H',
  h: 'PT1H',
  s: 'PT1S',
  min: 'PT1M',
  wk: 'P1W',
}

export interface Rate {
  readonly per: string
  /** Piece after the rate's words where they follow at once. */
  readonly next: number
}

/** "a day", "per capita", "/ week" at piece `at`; "a year earlier" is a time. */
export function rateAt(pieces: readonly Piece[], at: number, tables: NumberTables, money: boolean): Rate | null {
  const [lead, noun] = [pieces[at], pieces[at + 1]]
  if (isDaily(pieces, at)) return { per: 'P1D', next: at }
  if (!lead || !noun || !/^(a|an|per|each|every|\/)$/.test(lead.lower)) return null
  const period = PERIODS[noun.lower]
  if (period !== undefined && /^(ago|earlier|later|previously)$/.test(pieces[at + 2]?.lower ?? '')) return null
  return period === undefined ? perUnit(pieces, at, tables, money) : { per: period, next: at + 2 }
}

/** "bpd", "b/d": the day is in the unit's short form. */
const isDaily = (pieces: readonly Piece[], at: number): boolean =>
  /^(bpd|bopd|tpd)$/.test(pieces[at - 1]?.lower ?? '') || (pieces[at - 1]?.lower === 'd' && pieces[at - 2]?.text === '/')

const SOLD_BY = /^(share|head|person|unit|bottle|ticket|piece|word|seat|vote|copy)$/

// "per square mile", "per capita", "a barrel", "a share"
function perUnit(pieces: readonly Piece[], at: number, tables: NumberTables, money: boolean): Rate | null {
  const [lead, noun] = [pieces[at]?.lower ?? '', pieces[at + 1]?.lower ?? '']
  const unit = unitAt(pieces, at + 1, tables)
  const named = unit?.unit ? { per: unit.name, next: unit.next } : null
  if (lead === 'per' && /^\p{L}/u.test(noun)) return named ?? { per: noun, next: at + 2 }
  if (!money || lead === 'every') return null
  return named ?? (SOLD_BY.test(noun) ? { per: noun, next: at + 2 } : null)
}

/** The value of a repeated time where it belongs to the figure before it: "daily" before its noun, or close behind with no other figure between. */
export function repeatedNear(text: string, span: Span, next: Span | null, set: Time): string | null {
  if (set.value === null || set.start - span.end > REACH || (next !== null && next.end <= set.start)) return null
  const between = text.slice(span.end, Math.max(set.start, span.end))
  const words = between.split(/\s+/).filter((word) => word !== '').length
  return words > MOST_WORDS || /[.;:—–()]|,\s/.test(between) ? null : set.value
}
