/**
 * Units and currencies beside a figure: signs, short forms and names, before it ("$5") or after it ("5 miles", "86-minute").
 * Short forms of one letter count only where they are glued to the figure or stand apart from words: "5 m", not "5 a".
 */
import type { NumberTables, Unit } from '../../../lexicon/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'

export interface Measure {
  readonly name: string
  readonly kind: 'measure' | 'money' | 'percent'
  readonly unit: Unit | null
  readonly factor: number
  readonly next: number
}

/** The unit that begins at piece `at`, a hyphen before it allowed; the longest form wins. */
export function unitAfter(pieces: readonly Piece[], at: number, tables: NumberTables): Measure | null {
  const hyphen = pieces[at]?.text === '-' && pieces[at]?.glued && pieces[at + 1]?.glued
  const from = hyphen ? at + 1 : at
  for (let length = tables.longest; length > 0; length--) {
    if (from + length > pieces.length) continue
    const measure = measureOf(pieces, from, length, tables)
    if (measure) return measure
  }
  return null
}

function measureOf(pieces: readonly Piece[], from: number, length: number, tables: NumberTables): Measure | null {
  const form = formOf(pieces, from, length)
  const money = tables.currencies.get(form)
  const unit = tables.units.get(form)
  if ((!money && !unit) || !standsAsUnit(pieces, from, length, form, tables)) return null
  if (money) return { name: money.code, kind: 'money', unit: null, factor: money.factor, next: from + length }
  return unit ? { name: unit.name, kind: unit.name === 'percent' ? 'percent' : 'measure', unit, factor: 1, next: from + length } : null
}

/** The currency that ends just before piece `at`, with the piece it begins at. */
export function currencyBefore(pieces: readonly Piece[], at: number, tables: NumberTables): { code: string; factor: number; at: number } | null {
  for (let length = tables.longest; length > 0; length--) {
    const from = at - length
    if (from < 0) continue
    const form = formOf(pieces, from, length)
    const money = tables.currencies.get(form)
    if (
      money &&
      isOneSign(pieces, from, at) &&
      (isSign(form) || /^[A-Z]{3}$/.test(pieces[from]?.text ?? '') || length > 1 || /^(eur|usd|gbp|rs|rm|aed|myr|inr)$/.test(form))
    )
      return { ...money, at: from }
  }
  return null
}

/** "A$" is a currency, "a $4 billion deal" is none. */
const isOneSign = (pieces: readonly Piece[], from: number, at: number): boolean =>
  /^\p{L}+$/u.test(pieces[at - 1]?.text ?? '') || pieces.slice(from + 1, at).every(({ glued }) => glued)

const isSign = (form: string): boolean => /[^\p{L}\s.]/u.test(form)
const formOf = (pieces: readonly Piece[], from: number, length: number): string =>
  pieces
    .slice(from, from + length)
    .map(({ lower }) => lower)
    .join(' ')

/** A quotation mark so close before is its partner: the sign is no inch. */
const QUOTE_REACH = 60
const CAPITALS = new Set(['c', 'f', 'k', 'w', 'j'])

/** Forms that are also words or letters must be glued, or stand where no noun could. */
function standsAsUnit(pieces: readonly Piece[], from: number, length: number, form: string, { wordUses }: NumberTables): boolean {
  const [first, next] = [pieces[from], pieces[from + length]]
  if (!first) return false
  if (form === '"' || form === "'")
    return first.glued && !next?.glued && !pieces.slice(Math.max(0, from - QUOTE_REACH), from).some(({ text }) => text === form)
  if (/^\p{L}$/u.test(form)) return isLetterUnit(first, next, form)
  if (form === 'in' || form === 'in .') return first.glued || !/^[\p{L}\d]/u.test(next?.text ?? '')
  return !wordUses.get(form)?.has('unit and word') || first.glued || !/^\p{L}/u.test(next?.text ?? '')
}

/** "20 C", "573.15K", "5 m" */
function isLetterUnit(first: Piece, next: Piece | undefined, form: string): boolean {
  if (CAPITALS.has(form)) return first.text !== first.lower && (first.glued || !/^[\p{L}'.]/u.test(next?.text ?? '-'))
  return first.glued || (first.text === first.lower && !/^['.]/.test(next?.text ?? ''))
}
