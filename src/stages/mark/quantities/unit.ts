/**
 * Units and currencies beside a figure: signs, short forms and names, before it ("$5") or after it ("5 miles", "86-minute", "20 [kg]").
 * Short forms of one letter count only where they are glued to the figure or stand apart from words: "5 m", not "5 a".
 * A form with capitals in the table is read with capitals only: "5 C" degrees, "5 c" cents.
 */
import type { NumberTables, Unit } from '../../../lexicon/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'
import { prefixedUnit } from './prefix.ts'

export interface Measure {
  readonly name: string
  readonly kind: 'measure' | 'money' | 'percent'
  readonly unit: Unit | null
  readonly factor: number
  readonly next: number
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

/** The unit that begins at piece `at`, a hyphen before it or brackets around two letters or more allowed; the longest form wins. */
export function unitAfter(pieces: readonly Piece[], at: number, tables: NumberTables): Measure | null {
  const closing = CLOSING[pieces[at]?.text ?? '']
  if (closing !== undefined) {
    const inside = (pieces[at + 1]?.text.length ?? 0) > 1 ? unitAt(pieces, at + 1, tables) : null
    return inside && inside.kind !== 'percent' && pieces[inside.next]?.text === closing ? { ...inside, next: inside.next + 1 } : null
  }
  const hyphen = pieces[at]?.text === '-' && pieces[at]?.glued && pieces[at + 1]?.glued
  return hyphen ? (hyphenated(pieces, at + 1, tables) ?? unitAt(pieces, at + 1, tables)) : unitAt(pieces, at, tables)
}

/** "a 300-square-mile park" */
function hyphenated(pieces: readonly Piece[], from: number, { units }: NumberTables): Measure | null {
  const [first, hyphen, second] = pieces.slice(from, from + 3)
  if (hyphen?.text !== '-' || !hyphen.glued || !second?.glued) return null
  const unit = units.get(`${first?.lower} ${second.lower}`)
  return unit ? { name: unit.name, kind: 'measure', unit, factor: 1, next: from + 3 } : null
}

export function unitAt(pieces: readonly Piece[], from: number, tables: NumberTables): Measure | null {
  for (let length = Math.min(tables.longest, pieces.length - from); length > 0; length--) {
    const measure = measureOf(pieces, from, length, tables)
    if (measure) return measure
  }
  const unit = prefixedUnit(pieces[from], tables)
  return unit && { name: unit.name, kind: 'measure', unit, factor: 1, next: from + 1 }
}

function measureOf(pieces: readonly Piece[], from: number, length: number, tables: NumberTables): Measure | null {
  const form = formIn(pieces, from, length, (written) => tables.currencies.has(written) || tables.units.has(written))
  if (form === null || !standsAsUnit(pieces, from, length, form, tables)) return null
  const money = tables.currencies.get(form)
  const next = from + length
  if (money) return isCodeBefore(pieces, next) ? null : { name: money.code, kind: 'money', unit: null, factor: money.factor, next }
  const unit = tables.units.get(form)
  return unit ? { name: unit.name, kind: unit.name === 'percent' ? 'percent' : 'measure', unit, factor: 1, next } : null
}

/** "3 USD50 cards": the code belongs to the figure glued to it. */
const isCodeBefore = (pieces: readonly Piece[], next: number): boolean =>
  /^[A-Z]{3}$/.test(pieces[next - 1]?.text ?? '') && pieces[next]?.glued === true && pieces[next]?.figure !== null

/** The pieces as the table has them: as written before in small letters. */
export function formIn(pieces: readonly Piece[], from: number, length: number, has: (form: string) => boolean): string | null {
  if (length === 1) {
    const { text, lower } = pieces[from] as Piece
    return has(text) ? text : has(lower) ? lower : null
  }
  const part = pieces.slice(from, from + length)
  const written = part.map(({ text }) => text).join(' ')
  if (has(written)) return written
  const lower = written.toLowerCase()
  return has(lower) ? lower : null
}

/** A quotation mark so close before is its partner: the sign is no inch. */
const QUOTE_REACH = 60
/** "2 in thick" */
const EXTENT = /^(thick|long|tall|wide|deep|high|across|diameter|screen|round|square)$/

/** Forms that are also words or letters must be glued, or stand where no noun could. */
function standsAsUnit(pieces: readonly Piece[], from: number, length: number, form: string, { wordUses }: NumberTables): boolean {
  const [first, next] = [pieces[from], pieces[from + length]]
  if (!first) return false
  if (form === "'" && next?.glued && next.figure !== null) return first.glued && pieces[from + 2]?.text === '"'
  if (form === '"' || form === "'")
    return first.glued && !next?.glued && !pieces.slice(Math.max(0, from - QUOTE_REACH), from).some(({ text }) => text === form)
  if (form === 'in') return isInch(pieces, from)
  if (/^\p{L}$/u.test(form)) return isLetterUnit(first, next, form, next?.text === '.' && from + length === pieces.length - 1)
  return !wordUses.get(form)?.has('unit and word') || first.glued || !isGoingOn(next) || isSure(pieces, from)
}

/** A word, or the rest of one: "won't". */
const isGoingOn = (next: Piece | undefined): boolean => next !== undefined && (/^\p{L}/u.test(next.text) || (next.glued && next.text === "'"))

/** "6 ft 2 in", "2 in thick", "a 5-in. pipe"; not "1 in 5", "five in all". */
function isInch(pieces: readonly Piece[], from: number): boolean {
  const [first, next] = [pieces[from], pieces[from + 1]]
  if (/^(ft|feet|foot|yd|yds|yards?|')$/.test(pieces[from - 2]?.lower ?? '') || EXTENT.test(next?.lower ?? '')) return true
  return first?.text === 'in' && (first.glued || !/^[\p{L}\d"'($£€]/u.test(next?.text ?? ''))
}

/** A fraction or a large number before it: "3/4 cup oil", "5,000 crowns for"; "the 5,000 won" is a verb. */
function isSure(pieces: readonly Piece[], from: number): boolean {
  const [before, second] = [pieces[from - 1], pieces[from - 2]]
  if (pieces[from]?.lower === 'won') return /illion$/.test(before?.lower ?? '')
  return /^[⅐-⅞½¼¾]$/.test(before?.text ?? '') || second?.text === '/' || (before?.text ?? '').includes(',') || /illion$/.test(before?.lower ?? '')
}

/** "20 C", "573.15K", "5 m", "3 L of" */
function isLetterUnit(first: Piece, next: Piece | undefined, form: string, isLast: boolean): boolean {
  if (form !== form.toLowerCase()) return first.glued || !(/^[CFL]$/.test(form) ? /^[\p{Lu}'.]/u : /^[\p{L}'.]/u).test(next?.text ?? '-')
  return first.text === form && (first.glued || !/^['.]/.test(next?.text ?? '') || isLast)
}
