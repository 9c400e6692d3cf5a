/**
 * Figures: the bare numbers of a sentence, with sign, size letter, range and vague plurals; no unit yet.
 *     "2.5m" 2500000      "3 to 5" 3–5      "between 40 and 50" 40–50      "dozens of" 24 or more      "one in five" 0.2
 */
import { type NumberRead, type NumberWords, readNumber } from '../../../text/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'

export interface Figure {
  readonly at: number
  readonly next: number
  readonly low: number
  readonly high: number | null
  readonly sort: 'number' | 'ordinal' | 'share' | 'plural'
  /** Digits stand in it. */
  readonly digits: boolean
}

const SIZES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mm: 1e6, mil: 1e6, bn: 1e9, b: 1e9, g: 1e9, tn: 1e12, t: 1e12 }

/** The figure that begins at piece `at`, without units. */
export function figureAt(pieces: readonly Piece[], at: number, words: NumberWords): Figure | null {
  return pluralAt(pieces, at, words) ?? severalAt(pieces, at, words) ?? shareAt(pieces, at, words) ?? numberAt(pieces, at, words)
}

function numberAt(pieces: readonly Piece[], at: number, words: NumberWords): Figure | null {
  const sign = isMinus(pieces, at) ? 1 : 0
  const read = readNumber(pieces, at + sign, words)
  if (!read) return null
  const size = sizeAfter(pieces, read.next, read.form === 'figures' && !read.ordinal)
  const value = read.value * (size?.factor ?? 1) * (sign === 1 ? -1 : 1)
  if (!Number.isFinite(value)) return null
  const sort = read.ordinal ? 'ordinal' : read.value < 1 && read.value > 0 && !/^\d/.test(pieces[at + sign]?.text ?? '') ? 'share' : 'number'
  return { at, next: size?.next ?? read.next, low: exact(value), high: exact(value), sort, digits: read.form !== 'words' }
}

/** A minus is glued to its number and to nothing before it: "-18", "minus 5". */
function isMinus(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]]
  if (piece?.lower === 'minus' || piece?.lower === 'negative') return next !== undefined && pieces[at - 2]?.lower !== 'plus'
  if (piece?.text !== '-' || !next || next.figure === null) return false
  return next.glued ? !piece.glued || /^[(<>=~$£€]$/.test(pieces[at - 1]?.text ?? '') : isApartMinus(pieces, at)
}

const DEGREES = /^(degrees?|°|deg|celsius|fahrenheit|centigrade|c|f)$/
const TOWARDS = /^(to|of|at|is|was|reached|fell|hit|convert|below|about|around|from|between|and)$/

/** "fell to - 20 degrees", and a line with nothing but a number. */
function isApartMinus(pieces: readonly Piece[], at: number): boolean {
  if (DEGREES.test(pieces[at + 2]?.lower ?? '')) return at === 0 || TOWARDS.test(pieces[at - 1]?.lower ?? '')
  return at === 0 && pieces.slice(1).every(({ text, figure }) => figure !== null || /^[/kKM]$/.test(text))
}

// "10M" and "50K" are counts, "2.5m" is metres unless money stands before it, "573.15K" is a temperature.
function sizeAfter(pieces: readonly Piece[], at: number, figures: boolean): { factor: number; next: number } | null {
  const piece = pieces[at]
  if (!figures || !piece || pieces[at + 1]?.text === '/' || !isSize(piece.text, pieces[at - 1]?.text ?? '', piece.glued)) return null
  const factor = SIZES[piece.lower]
  return factor === undefined ? null : { factor, next: at + 1 }
}

/** Apart from its figure only after one that is no whole number: "2.33 k", for "10 k" is a race. */
function isSize(letter: string, figure: string, glued: boolean): boolean {
  const isPart = figure.includes('.')
  if (!glued) return isPart && /^[kMG]$/.test(letter)
  if (letter === 'K' || letter === 'b') return isPart === (letter === 'b')
  if (letter === 'G') return isPart || figure.length > 1
  return /^(k|M|MM|[mM]n|[mM]il|[bB]n|BN|MN|B|tn|TN)$/.test(letter)
}

/** "£2.5m": the letter after money. */
export function moneySize(pieces: readonly Piece[], at: number): { factor: number; next: number } | null {
  const piece = pieces[at]
  const factor = piece?.glued || /^(bn|mn|tn)$/.test(piece?.lower ?? '') ? SIZES[piece?.lower ?? ''] : undefined
  return factor === undefined ? null : { factor, next: at + 1 }
}

// "dozens of", "tens of thousands of", "hundreds"
function pluralAt(pieces: readonly Piece[], at: number, words: NumberWords): Figure | null {
  const first = words.get(pieces[at]?.lower ?? '')
  if (first?.kind !== 'plural') return null
  const second = pieces[at + 1]?.lower === 'of' ? words.get(pieces[at + 2]?.lower ?? '') : undefined
  const isDouble = second?.kind === 'plural'
  const value = first.value * (isDouble ? second.value : 1)
  const next = isDouble ? at + 3 : at + 1
  return pieces[next]?.lower === 'of' || isDouble ? { at, next, low: value * 2, high: null, sort: 'plural', digits: false } : null
}

// "several hundred boats", "a few thousand", "a couple of boats", "a couple dozen"; "Hundred thousand boats" where a sentence begins
function severalAt(pieces: readonly Piece[], at: number, words: NumberWords): Figure | null {
  if (pieces[at]?.lower === 'a' && pieces[at + 1]?.lower === 'couple') return coupleAt(pieces, at, words)
  const vague = vagueLead(pieces, at)
  if (vague === at && /^[\p{L}\d]/u.test(pieces[at - 1]?.text ?? '.')) return null
  const { value, next } = magnitudes(pieces, vague, words)
  if (value === 1) return null
  return vague === at
    ? { at, next, low: value, high: value, sort: 'number', digits: false }
    : { at, next, low: value * 2, high: null, sort: 'plural', digits: false }
}

/** The piece after "several", "a few", "many": `at` where none stands. */
function vagueLead(pieces: readonly Piece[], at: number): number {
  if (/^(several|many|few)$/.test(pieces[at]?.lower ?? '')) return at + 1
  return pieces[at]?.lower === 'a' && pieces[at + 1]?.lower === 'few' ? at + 2 : at
}

// "a couple of boats" is two, "a couple were found" are a pair
function coupleAt(pieces: readonly Piece[], at: number, words: NumberWords): Figure | null {
  const of = pieces[at + 2]?.lower === 'of' ? at + 3 : at + 2
  const { value, next } = magnitudes(pieces, of, words)
  if (value === 1 && of === at + 2) return null
  return { at, next: value === 1 ? at + 2 : next, low: 2 * value, high: 2 * value, sort: 'number', digits: false }
}

// "hundred thousand", "dozen"
function magnitudes(pieces: readonly Piece[], at: number, words: NumberWords): { value: number; next: number } {
  let [value, next] = [1, at]
  for (let word = words.get(pieces[next]?.lower ?? ''); word; word = words.get(pieces[next]?.lower ?? '')) {
    if (word.kind !== 'hundred' && word.kind !== 'scale' && word.kind !== 'group') break
    value *= word.value
    next += 1
  }
  return { value, next }
}

// "one in five", "two out of three", "eight of 10", "one over three"
function shareAt(pieces: readonly Piece[], at: number, words: NumberWords): Figure | null {
  const sign = isMinus(pieces, at) ? 1 : 0
  const part = readNumber(pieces, at + sign, words)
  if (!part || part.ordinal || part.value > 20) return null
  if (pieces[part.next]?.lower === 'over') return overAt(pieces, at, sign, part, words)
  return sign === 0 && Number.isInteger(part.value) ? partOf(pieces, at, part, words) : null
}

function partOf(pieces: readonly Piece[], at: number, part: NumberRead, words: NumberWords): Figure | null {
  const between = pieces[part.next]?.lower
  const isOutOf = between === 'out' && pieces[part.next + 1]?.lower === 'of'
  const from = between === 'in' || between === 'of' ? part.next + 1 : isOutOf ? part.next + 2 : null
  const whole = from === null ? null : readNumber(pieces, from, words)
  if (!whole || whole.ordinal || whole.value <= part.value || (!isOutOf && whole.value > 100)) return null
  const value = exact(part.value / whole.value)
  return { at, next: whole.next, low: value, high: value, sort: 'share', digits: part.form !== 'words' }
}

// "one over three": nothing is counted
function overAt(pieces: readonly Piece[], at: number, sign: number, part: NumberRead, words: NumberWords): Figure | null {
  const whole = readNumber(pieces, part.next + 1, words)
  if (!whole || whole.ordinal || whole.value <= part.value || /^[\p{L}\d%°$-]/u.test(pieces[whole.next]?.text ?? '.')) return null
  const value = exact((sign === 1 ? -part.value : part.value) / whole.value)
  return { at, next: whole.next, low: value, high: value, sort: 'share', digits: part.form !== 'words' }
}

export const exact = (value: number): number => Number(value.toPrecision(12))
