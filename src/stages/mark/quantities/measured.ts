/**
 * A figure with its unit, and with the second figure of a range or of a compound.
 *     "from 10 to 20 dollars" 10–20 USD      "8- to 16-meter" 8–16 metre      "5 feet 2 inches" 5.1667 foot      "20 dollars 43 cents" 20.43 USD
 */
import type { NumberTables, Unit } from '../../../lexicon/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'
import { exact, type Figure, figureAt, moneySize } from './figure.ts'
import { currencyBefore, type Measure, unitAfter } from './unit.ts'

export interface Measured {
  readonly at: number
  readonly next: number
  readonly low: number
  readonly high: number | null
  readonly kind: 'measure' | 'money' | 'percent' | null
  readonly name: string | null
  readonly unit: Unit | null
  readonly figure: Figure
}

export function measuredAt(pieces: readonly Piece[], figure: Figure, tables: NumberTables): Measured {
  const first = oneMeasured(pieces, figure, tables)
  return rangeFrom(pieces, first, tables) ?? compoundFrom(pieces, first, tables) ?? first
}

function oneMeasured(pieces: readonly Piece[], figure: Figure, tables: NumberTables): Measured {
  const plain = { at: figure.at, next: figure.next, low: figure.low, high: figure.high, kind: null, name: null, unit: null, figure }
  if (figure.sort === 'ordinal') return plain
  const sign = currencyBefore(pieces, figure.at, tables)
  if (sign) {
    const size = moneySize(pieces, figure.next) ?? scaleAfterCode(pieces, figure.next, tables)
    return scaled({ ...plain, at: sign.at, next: size?.next ?? figure.next, kind: 'money', name: sign.code }, sign.factor * (size?.factor ?? 1))
  }
  const measure = unitAfter(pieces, figure.next, tables)
  return measure
    ? withMeasure(pieces, plain, isSterling(pieces, plain, measure) ? { ...measure, name: 'GBP', kind: 'money', unit: null } : measure, tables)
    : plain
}

const MANY_POUNDS = 100_000

/** "20 million pounds" is money, "20 million pounds of beef" a weight. */
const isSterling = (pieces: readonly Piece[], { low }: Measured, { name, next }: Measure): boolean =>
  name === 'pound' && low >= MANY_POUNDS && pieces[next]?.lower !== 'of' && pieces[next - 1]?.lower.startsWith('pound') === true

function withMeasure(pieces: readonly Piece[], plain: Measured, measure: Measure, tables: NumberTables): Measured {
  const size = measure.kind === 'money' ? scaleAfterCode(pieces, measure.next, tables) : null
  const factor = measure.factor * (size?.factor ?? 1)
  return scaled({ ...plain, next: size?.next ?? measure.next, kind: measure.kind, name: measure.name, unit: measure.unit }, factor)
}

// "75 USD million"
function scaleAfterCode(pieces: readonly Piece[], at: number, tables: NumberTables): { factor: number; next: number } | null {
  const word = tables.words.get(pieces[at]?.lower ?? '')
  return word?.kind === 'scale' ? { factor: word.value, next: at + 1 } : null
}

const scaled = (measured: Measured, factor: number): Measured =>
  factor === 1 ? measured : { ...measured, low: exact(measured.low * factor), high: measured.high === null ? null : exact(measured.high * factor) }

/** "10 to 20 dollars", "8- to 16-meter", "between 44 mg and 50 mg", "3–5 km" */
function rangeFrom(pieces: readonly Piece[], first: Measured, tables: NumberTables): Measured | null {
  if (first.figure.sort !== 'number') return null
  const lead = pieces[first.at - 1]?.lower
  const second = figureAfterLink(pieces, first, lead === 'between', tables)
  const last = second && oneMeasured(pieces, second, tables)
  if (last?.figure.sort !== 'number' || (first.name !== null && last.name !== null && first.name !== last.name)) return null
  if (first.name === null && last.name === null && first.low > last.low && last.low > 0) return ratioOf(first, last)
  if (isMove(pieces, first, last, tables)) return null
  return { ...first, at: lead === 'between' || lead === 'from' ? first.at - 1 : first.at, next: last.next, ...endsOfRange(first, last) }
}

/** Letters of a sentence that are looked at before "from". */
const BEFORE_FROM = 14

/**
 * "rose 8 percent, from €12 million to €13 million" tells two values, before and after, and "$5 million to $2 million" no range of one: a fall, a
 * score. Only where both ends carry a unit of their own.
 */
function isMove(pieces: readonly Piece[], first: Measured, last: Measured, { wordUses }: NumberTables): boolean {
  if (first.name === null || last.name === null || pieces[first.at - 1]?.lower === 'between') return false
  if (first.low > last.low) return true
  if (pieces[first.at - 1]?.lower !== 'from') return false
  return pieces.slice(Math.max(0, first.at - BEFORE_FROM), first.at - 1).some(({ lower }) => wordUses.get(lower)?.has('move') === true)
}

/** Low and high in the unit of the end that has one; cents after the second figure count for the first too. */
function endsOfRange(first: Measured, last: Measured): Pick<Measured, 'low' | 'high' | 'kind' | 'name' | 'unit'> {
  const { kind, name, unit } = last.name !== null ? last : first
  const share = first.name === null && last.kind === 'money' && last.figure.low !== 0 ? last.low / last.figure.low : 1
  const ends = [exact(first.low * share), last.low]
  return { low: Math.min(...ends), high: Math.max(...ends), kind, name, unit }
}

/** "a 2 to 1 margin": how many times the second the first is. */
function ratioOf(first: Measured, last: Measured): Measured {
  const value = exact(first.low / last.low)
  return { ...first, next: last.next, low: value, high: value, figure: { ...first.figure, sort: 'share' } }
}

function figureAfterLink(pieces: readonly Piece[], first: Measured, between: boolean, tables: NumberTables): Figure | null {
  const hyphen = pieces[first.next]?.text === '-' && pieces[first.next + 1]?.lower === 'to' ? 1 : 0
  const link = pieces[first.next + hyphen]
  if (!link) return null
  const links = link.lower === 'to' || (between && link.lower === 'and') || (link.text === '-' && isRangeDash(pieces, first))
  return links ? figureAt(pieces, afterSign(pieces, afterHedge(pieces, first.next + hyphen + 1)), tables.words) : null
}

const afterSign = (pieces: readonly Piece[], at: number): number => (/^[$£€¥₹₽]$/.test(pieces[at]?.text ?? '') ? at + 1 : at)
const afterHedge = (pieces: readonly Piece[], at: number): number => (/^(about|around|nearly)$/.test(pieces[at]?.lower ?? '') ? at + 1 : at)

/** A dash between two figures of which the second is greater, as written. */
function isRangeDash(pieces: readonly Piece[], { next, low }: Measured): boolean {
  const second = pieces[next + 1]
  return second?.figure !== null && second !== undefined && second.figure > low && pieces[next + 2]?.text !== '-'
}

/** "5 feet 2 inches", "20 dollars 43 cents", "2 yards and 7 feet": the smaller unit is added. */
function compoundFrom(pieces: readonly Piece[], first: Measured, tables: NumberTables): Measured | null {
  if (first.kind !== 'measure' && first.kind !== 'money') return null
  const from = /^(and|,)$/.test(pieces[first.next]?.lower ?? '') ? first.next + 1 : first.next
  const figure = figureAt(pieces, from, tables.words)
  const measure = figure?.sort === 'number' ? unitAfter(pieces, figure.next, tables) : null
  if (!figure || !measure || measure.kind !== first.kind) return null
  const share = shareOf(first, measure)
  if (share === null) return null
  return {
    ...first,
    next: measure.next,
    low: exact(first.low + figure.low * share),
    high: first.high === null ? null : exact(first.high + figure.low * share),
  }
}

function shareOf({ kind, name, unit }: Measured, measure: Measure): number | null {
  if (kind === 'money') return measure.factor < 1 && (measure.name === name || name === null || measure.name === 'USD') ? measure.factor : null
  const [large, small] = [unit, measure.unit]
  if (!large || !small || large.dimension !== small.dimension || !/^(length|mass|volume)$/.test(large.dimension)) return null
  if (!large.factor || !small.factor) return null
  const share = (small.factor * sizeOf(small.si)) / (large.factor * sizeOf(large.si))
  return share < 1 ? share : null
}

const sizeOf = (si: string | null): number => (si === 'km' ? METRES_IN_KM : 1)
const METRES_IN_KM = 1000
