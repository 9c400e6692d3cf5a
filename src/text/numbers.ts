/**
 * Numbers in words, figures and both, read from pieces.
 *     "two and a half" → 2.5      "Ten thousand" → 10000      "2.5 million" → 2500000      "4 thousand 3 hundred and 21" → 4321      "2 1/2" → 2.5
 * Leaves open: digits spelled one by one ("nine one one"), Roman numerals, years in pairs ("nineteen ninety-six": `yearInWords`).
 */
import { properFraction, readFraction, withFraction } from './number-fractions.ts'
import { gatherWords, type NumberRead, type NumberWords, round, scaledBy } from './number-run.ts'
import type { Piece } from './pieces.ts'

export type { NumberRead, NumberWordKind, NumberWords } from './number-run.ts'

/** The number that begins at piece `at`; null where none does. "a" counts only before a magnitude: "a dozen", "a hundred". */
export function readNumber(pieces: readonly Piece[], at: number, words: NumberWords): NumberRead | null {
  const piece = pieces[at]
  if (!piece) return null
  if (piece.figure !== null) return readFigures(pieces, at, piece.figure, words)
  const sign = words.get(piece.lower)
  if (!sign && !ARTICLES.test(piece.lower)) return null
  if (sign?.kind === 'sign') return { value: sign.value, next: at + 1, ordinal: false, form: 'figures' }
  return readFraction(pieces, at, words) ?? readWords(pieces, at, words)
}

/** Words that begin a number without being one: "a dozen", "a quarter". */
const ARTICLES = /^(?:an?|half|quarter)$/

/** "nineteen ninety-six" → 1996, "twenty twenty" → 2020: two numbers from 10 to 99 in words, one after the other. */
export function yearInWords(pieces: readonly Piece[], at: number, words: NumberWords): NumberRead | null {
  const century = readWords(pieces, at, words)
  if (!century || century.ordinal || century.value < 11 || century.value > 29) return null
  const rest = readWords(pieces, century.next, words)
  if (!rest || rest.ordinal || rest.value < 10 || rest.value > 99) return null
  return { value: century.value * 100 + rest.value, next: rest.next, ordinal: false, form: 'words' }
}

/** Cardinals and ordinals in words, with the fraction that follows them. */
function readWords(pieces: readonly Piece[], at: number, words: NumberWords): NumberRead | null {
  const from = startOfWords(pieces, at, words)
  if (from === null) return null
  const run = gatherWords(pieces, from, words, from > at ? 1 : 0, (index) => properFraction(pieces, index, words) !== null)
  if (run.next === from) return null
  const whole = { value: run.total + run.group, next: run.next }
  const { value, next } = (run.ordinal ? null : withFraction(pieces, whole, run.scale, words)) ?? whole
  return { value, next, ordinal: run.ordinal, form: 'words' }
}

// "a hundred", "a dozen": the article is the one
function startOfWords(pieces: readonly Piece[], at: number, words: NumberWords): number | null {
  const first = pieces[at]
  if (first?.lower !== 'a') return first && words.has(first.lower) ? at : null
  const kind = words.get(pieces[at + 1]?.lower ?? '')?.kind
  return kind === 'hundred' || kind === 'scale' || kind === 'group' ? at + 1 : null
}

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'])

function readFigures(pieces: readonly Piece[], at: number, figure: number, words: NumberWords): NumberRead {
  const after = pieces[at + 1]
  if (after?.glued && ORDINAL_ENDINGS.has(after.lower) && Number.isInteger(figure))
    return { value: figure, next: at + 2, ordinal: true, form: 'figures' }
  const fraction = readSlash(pieces, at, figure)
  if (fraction) return fraction
  const mixed = withFraction(pieces, { value: figure, next: at + 1 }, 1, words)
  if (mixed) return { ...mixed, ordinal: false, form: 'figures' }
  return readScales(pieces, at + 1, figure, words)
}

function readScales(pieces: readonly Piece[], at: number, figure: number, words: NumberWords): NumberRead {
  const scaled = scaledBy(pieces, { value: figure, next: at }, words)
  if (scaled.scale === 1) return pointFigures(pieces, at, figure, words) ?? { value: scaled.value, next: at, ordinal: false, form: 'figures' }
  const whole = withRest(pieces, scaled, words)
  const { value, next } = withFraction(pieces, whole, scaled.scale, words) ?? whole
  return { value, next, ordinal: false, form: 'mixed' }
}

const MOST_DIGITS = 2

// "1 point 1"
function pointFigures(pieces: readonly Piece[], at: number, figure: number, words: NumberWords): NumberRead | null {
  const digits = pieces[at + 1]?.text ?? ''
  if (pieces[at]?.lower !== 'point' || !/^\d+$/.test(digits) || digits.length > MOST_DIGITS || !Number.isInteger(figure)) return null
  const { value, next } = scaledBy(pieces, { value: Number(`${figure}.${digits}`), next: at + 2 }, words)
  return { value, next, ordinal: false, form: 'figures' }
}

interface Scaled {
  readonly value: number
  readonly next: number
  readonly scale: number
}

const LAKH = 100_000
const CRORE = 10_000_000

/** "3 hundred and 21", "4 thousand 3 hundred", "6 crore and two hundred": smaller parts follow, with "and" only where no list is likely. */
function withRest(pieces: readonly Piece[], first: Scaled, words: NumberWords): Scaled {
  let sum = first
  for (;;) {
    const isAnd = pieces[sum.next]?.lower === 'and'
    if (isAnd && sum.scale !== 100 && sum.scale !== LAKH && sum.scale !== CRORE) return sum
    const rest = restAt(pieces, isAnd ? sum.next + 1 : sum.next, words)
    if (!rest || rest.value >= sum.scale || (!isAnd && rest.scale === 1)) return sum
    sum = { value: round(sum.value + rest.value), next: rest.next, scale: rest.scale }
  }
}

function restAt(pieces: readonly Piece[], at: number, words: NumberWords): Scaled | null {
  const figure = pieces[at]?.figure ?? null
  if (figure !== null) return Number.isInteger(figure) ? scaledBy(pieces, { value: figure, next: at + 1 }, words) : null
  const read = readFraction(pieces, at, words) ? null : readWords(pieces, at, words)
  return read && !read.ordinal ? { ...read, scale: read.value >= 100 ? 100 : 1 } : null
}

// "3/15" is a fifth, "2 1/2" two and a half; "31/10/2024" is no fraction.
function readSlash(pieces: readonly Piece[], at: number, figure: number): NumberRead | null {
  const under = slashAt(pieces, at)
  if (under !== null) return { value: round(figure / under), next: at + 3, ordinal: false, form: 'figures' }
  const over = pieces[at + 1]?.figure
  const below = over === null || over === undefined ? null : slashAt(pieces, at + 1)
  if (below === null || over === null || over === undefined || over >= below) return null
  return { value: round(figure + over / below), next: at + 4, ordinal: false, form: 'figures' }
}

function slashAt(pieces: readonly Piece[], at: number): number | null {
  const slash = pieces[at + 1]
  const under = pieces[at + 2]
  if (slash?.text !== '/' || !slash.glued || !under?.glued || !under.figure || !/^(\d{1,2}|10{2,6})$/.test(under.text)) return null
  if (pieces[at + 3]?.text === '/' || (at > 0 && pieces[at - 1]?.text === '/')) return null
  return under.figure
}
