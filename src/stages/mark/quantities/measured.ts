/**
 * A figure with its unit, and with the second figure of a range or of a compound.
 *     "from 10 to 20 dollars" 10–20 USD      "8- to 16-meter" 8–16 metre      "5 feet 2 inches" 5.1667 foot      "20 dollars 43 cents" 20.43 USD
 */
import type { NumberTables, Unit } from '../../../lexicon/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'
import { compoundFrom } from './compound.ts'
import { builtUnitAfter } from './compound-unit.ts'
import { currencyBefore, sizedCode } from './currency.ts'
import { exact, type Figure, moneySize } from './figure.ts'
import { rangeFrom } from './range.ts'
import { type Measure, unitAfter } from './unit.ts'

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
  return belowZero(pieces, first, tables) ?? rangeFrom(pieces, first, tables, oneMeasured) ?? compoundFrom(pieces, first, tables) ?? first
}

/** "12 degrees below zero", "4 below zero" */
function belowZero(pieces: readonly Piece[], first: Measured, tables: NumberTables): Measured | null {
  const isTemperature = first.name === null || first.name === 'degree' || first.unit?.dimension === 'temperature'
  if (!isTemperature || first.high === null || pieces[first.next]?.lower !== 'below' || pieces[first.next + 1]?.lower !== 'zero') return null
  const unit = first.unit ?? tables.units.get('degree') ?? null
  return { ...first, next: first.next + 2, low: -first.high, high: -first.low, kind: 'measure', name: unit?.name ?? null, unit }
}

function oneMeasured(pieces: readonly Piece[], figure: Figure, tables: NumberTables): Measured {
  const plain = { at: figure.at, next: figure.next, low: figure.low, high: figure.high, kind: null, name: null, unit: null, figure }
  if (figure.sort === 'ordinal') return plain
  if (isAbsoluteZero(pieces, figure))
    return { ...plain, at: figure.at - 1, kind: 'measure', name: 'kelvin', unit: tables.units.get('kelvin') ?? null }
  const sign = currencyBefore(pieces, figure.at, tables)
  if (sign && !isOfFigureBefore(pieces, sign.at, figure, tables)) {
    const size = moneySize(pieces, figure.next) ?? scaleAfterCode(pieces, figure.next, tables)
    return scaled({ ...plain, at: sign.at, next: size?.next ?? figure.next, kind: 'money', name: sign.code }, sign.factor * (size?.factor ?? 1))
  }
  const measure = measureAfter(pieces, figure, tables)
  return measure
    ? withMeasure(pieces, plain, isSterling(pieces, plain, measure) ? { ...measure, name: 'GBP', kind: 'money', unit: null } : measure, tables)
    : plain
}

function measureAfter(pieces: readonly Piece[], figure: Figure, tables: NumberTables): Measure | null {
  const code = sizedCode(pieces[figure.next], tables)
  if (code) return { ...code, next: figure.next + 1 }
  if (pieces[figure.next - 1]?.lower === 'couple' && pieces[figure.next]?.lower === 'of') return unitAfter(pieces, figure.next + 1, tables)
  return (figure.sort === 'share' ? shareOfUnit(pieces, figure, tables) : null) ?? builtUnitAfter(pieces, figure.next, tables)
}

const isAbsoluteZero = (pieces: readonly Piece[], { at, low }: Figure): boolean =>
  low === 0 && pieces[at]?.lower === 'zero' && pieces[at - 1]?.lower === 'absolute'

/** "10 rmb 20 usd": the code before belongs to the figure before it. */
const isOfFigureBefore = (pieces: readonly Piece[], at: number, { next }: Figure, tables: NumberTables): boolean =>
  /^\p{L}/u.test(pieces[at]?.text ?? '') &&
  pieces[at - 1]?.figure !== null &&
  pieces[at - 1] !== undefined &&
  unitAfter(pieces, next, tables)?.kind === 'money'

/** "three quarters of a mile" is as long as "0.75 miles". */
function shareOfUnit(pieces: readonly Piece[], { next }: Figure, tables: NumberTables): Measure | null {
  if (pieces[next]?.lower !== 'of' || !/^(an?|one)$/.test(pieces[next + 1]?.lower ?? '')) return null
  const measure = unitAfter(pieces, next + 2, tables)
  return measure && measure.kind !== 'money' ? measure : null
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
