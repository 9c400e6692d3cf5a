/**
 * One size told by several figures, the larger unit first.
 *     "5 feet 2 inches" 5.1667 foot      "2 yards, 1 foot and 6 inches" 2.5 yard      "20 dollars 43 cents", "15 dollars 50", "two pounds fifty"
 */
import type { NumberTables } from '../../../lexicon/numbers.ts'
import { readNumber } from '../../../text/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'
import { exact, figureAt } from './figure.ts'
import type { Measured } from './measured.ts'
import { type Measure, unitAfter } from './unit.ts'

/** Null where nothing smaller follows. */
export function compoundFrom(pieces: readonly Piece[], measured: Measured, tables: NumberTables): Measured | null {
  if (measured.kind !== 'measure' && measured.kind !== 'money') return null
  const first = isPounds(pieces, measured) && isPence(pieces, measured, tables) ? sterling(measured) : measured
  let [sum, share] = [first, 1]
  for (let part = partAfter(pieces, sum.next, first, tables); part && part.share < share; part = partAfter(pieces, sum.next, first, tables)) {
    sum = plus(sum, part.value * part.share, part.next)
    share = part.share
  }
  return sum === first ? (bareCents(pieces, first, tables) ?? (first === measured ? null : first)) : sum
}

const isPounds = (pieces: readonly Piece[], { name, next }: Measured): boolean => name === 'pound' && /^pounds?$/.test(pieces[next - 1]?.lower ?? '')
const sterling = (measured: Measured): Measured => ({ ...measured, kind: 'money', name: 'GBP', unit: null })

/** "pence" or a bare figure follows: "two pounds fifty". */
function isPence(pieces: readonly Piece[], { next }: Measured, tables: NumberTables): boolean {
  const from = pieces[next]?.lower === 'and' ? next + 1 : next
  const figure = figureAt(pieces, from, tables.words)
  const measure = figure && unitAfter(pieces, figure.next, tables)
  return measure ? measure.name === 'GBP' : from === next && centsAt(pieces, from, tables) !== null
}

const plus = (sum: Measured, more: number, next: number): Measured => ({
  ...sum,
  next,
  low: exact(sum.low + more),
  high: sum.high === null ? null : exact(sum.high + more),
})

function partAfter(
  pieces: readonly Piece[],
  at: number,
  first: Measured,
  tables: NumberTables,
): { value: number; share: number; next: number } | null {
  if (first.name === 'foot' && pieces[at]?.text === '-') return inchesAfter(pieces, at)
  const comma = pieces[at]?.text === ',' ? at + 1 : at
  const from = pieces[comma]?.lower === 'and' ? comma + 1 : comma
  if (from > at && first.unit?.dimension === 'time' && !/^(hour|minute)$/.test(first.unit.name)) return null
  const figure = figureAt(pieces, from, tables.words)
  const measure = figure?.sort === 'number' ? unitAfter(pieces, figure.next, tables) : null
  const share = measure && shareOf(first, measure)
  return figure && measure && share ? { value: figure.low, share, next: measure.next } : null
}

const INCHES = 12

/** "a 6-foot-4 guard", "a 6-foot-4-inch door" */
function inchesAfter(pieces: readonly Piece[], at: number): { value: number; share: number; next: number } | null {
  const [hyphen, inches, after] = pieces.slice(at, at + 3)
  const value = inches?.glued && hyphen?.glued ? inches.figure : null
  if (value === null || value >= INCHES) return null
  const isNamed = after?.text === '-' && /^inch(es)?$/.test(pieces[at + 3]?.lower ?? '')
  return { value, share: 1 / INCHES, next: isNamed ? at + 4 : at + 2 }
}

/** How large the second unit is beside the first; null where they cannot be added. */
function shareOf({ kind, name, unit }: Measured, measure: Measure): number | null {
  if (kind === 'money' && measure.kind === 'money') return centsOf(name, measure)
  const [large, small] = [unit, measure.unit]
  if (!large || !small || large.dimension !== small.dimension || !/^(length|mass|volume|time|angle)$/.test(large.dimension)) return null
  if (!large.factor || !small.factor) return null
  const share = (small.factor * sizeOf(small.si)) / (large.factor * sizeOf(large.si))
  return share < 1 ? share : null
}

/** Names of small money that several countries have. */
const SHARED: Readonly<Record<string, number>> = { centavo: 0.01, centime: 0.01, piastre: 0.01, öre: 0.01, fils: 0.001 }

function centsOf(name: string | null, { name: small, factor }: Measure): number | null {
  if (SHARED[small] !== undefined) return SHARED[small] ?? null
  return factor < 1 && (small === name || name === null || small === 'USD') ? factor : null
}

const sizeOf = (si: string | null): number => (si === 'km' ? METRES_IN_KM : 1)
const METRES_IN_KM = 1000
const CENTS = 100

/** "15 dollars 50", "15 dollars and 50": what stands alone behind whole money is cents. */
function bareCents(pieces: readonly Piece[], first: Measured, tables: NumberTables): Measured | null {
  if (first.kind !== 'money' || first.low !== first.high || !Number.isInteger(first.low) || first.low !== first.figure.low) return null
  const isAnd = pieces[first.next]?.lower === 'and'
  if ((!isAnd && !/^\p{L}/u.test(pieces[first.next - 1]?.text ?? '')) || /^(between|from)$/.test(pieces[first.at - 1]?.lower ?? '')) return null
  const cents = centsAt(pieces, isAnd ? first.next + 1 : first.next, tables)
  return cents && plus(first, cents.value / CENTS, cents.next)
}

/** A whole number below a hundred with nothing counted behind it. */
function centsAt(pieces: readonly Piece[], at: number, { words }: NumberTables): { value: number; next: number } | null {
  const read = readNumber(pieces, at, words)
  if (!read || read.ordinal || !Number.isInteger(read.value) || read.value < 1 || read.value >= CENTS) return null
  if (pieces[read.next]?.glued && /^\p{L}/u.test(pieces[read.next]?.text ?? '')) return null
  return /^([.,;:!?)"]|for|each|apiece|more|an?|per)$/.test(pieces[read.next]?.lower ?? '.') ? { value: read.value, next: read.next } : null
}
