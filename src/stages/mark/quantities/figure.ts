/**
 * Figures: the bare numbers of a sentence, with sign, size letter, range and vague plurals; no unit yet.
 *     "2.5m" 2500000      "3 to 5" 3–5      "between 40 and 50" 40–50      "dozens of" 24 or more      "one in five" 0.2
 */
import { type NumberWords, readNumber } from '../../../text/numbers.ts'
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

const SIZES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mm: 1e6, bn: 1e9, b: 1e9, tn: 1e12 }

/** The figure that begins at piece `at`, without units. */
export function figureAt(pieces: readonly Piece[], at: number, words: NumberWords): Figure | null {
  return pluralAt(pieces, at, words) ?? shareAt(pieces, at, words) ?? numberAt(pieces, at, words)
}

function numberAt(pieces: readonly Piece[], at: number, words: NumberWords): Figure | null {
  const sign = isMinus(pieces, at) ? 1 : 0
  const read = readNumber(pieces, at + sign, words)
  if (!read) return null
  const size = sizeAfter(pieces, read.next, read.form === 'figures' && !read.ordinal)
  const value = read.value * (size?.factor ?? 1) * (sign === 1 ? -1 : 1)
  const sort = read.ordinal ? 'ordinal' : read.value < 1 && read.value > 0 && !/^\d/.test(pieces[at + sign]?.text ?? '') ? 'share' : 'number'
  return { at, next: size?.next ?? read.next, low: exact(value), high: exact(value), sort, digits: read.form !== 'words' }
}

/** A minus is glued to its number and to nothing before it: "-18", "minus 5". */
function isMinus(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]]
  if (piece?.lower === 'minus' || piece?.lower === 'negative') return next !== undefined
  return piece?.text === '-' && next?.glued === true && next.figure !== null && (!piece.glued || /^[(<>=~$£€]$/.test(pieces[at - 1]?.text ?? ''))
}

// "10M" and "50K" are counts, "2.5m" is metres unless money stands before it, "573.15K" is a temperature.
function sizeAfter(pieces: readonly Piece[], at: number, figures: boolean): { factor: number; next: number } | null {
  const piece = pieces[at]
  if (!figures || !piece?.glued || pieces[at + 1]?.text === '/') return null
  const isUnit = piece.text === 'm' || piece.text === 'mm' || (piece.text === 'K' && pieces[at - 1]?.text.includes('.')) || piece.lower === 'b'
  const factor = isUnit ? undefined : SIZES[piece.lower]
  return factor === undefined ? null : { factor, next: at + 1 }
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

// "one in five", "two out of three", "eight of 10"
function shareAt(pieces: readonly Piece[], at: number, words: NumberWords): Figure | null {
  const part = readNumber(pieces, at, words)
  if (!part || part.ordinal || part.value > 20) return null
  const between = pieces[part.next]?.lower
  const isOutOf = between === 'out' && pieces[part.next + 1]?.lower === 'of'
  const from = between === 'in' || between === 'of' ? part.next + 1 : isOutOf ? part.next + 2 : null
  const whole = from === null ? null : readNumber(pieces, from, words)
  if (!whole || whole.ordinal || whole.value <= part.value || (!isOutOf && whole.value > 100) || !Number.isInteger(part.value)) return null
  const value = exact(part.value / whole.value)
  return { at, next: whole.next, low: value, high: value, sort: 'share', digits: part.form !== 'words' }
}

export const exact = (value: number): number => Number(value.toPrecision(12))
