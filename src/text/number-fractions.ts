/**
 * Fractions in words, alone and after a number.
 *     "three quarters of a million" → 750000      "one million and a half" → 1500000      "nine point nought four" → 9.04
 *     "twenty-three fifths" → 4.6      "three twenty-fifths" → 0.12      "a third" → 0.333333
 */
import {
  gatherWords,
  LEAST_SHARED,
  MAGNITUDES,
  NO_RUN,
  type NumberRead,
  type NumberWords,
  type Part,
  type Run,
  round,
  scaledBy,
} from './number-run.ts'
import type { Piece } from './pieces.ts'

const inWords = ({ value, next }: Part): NumberRead => ({ value, next, ordinal: false, form: 'words' })

/** "and a half", "point five" and the scale behind them; of "two million and a half" the half is one of a million. */
export function withFraction(pieces: readonly Piece[], { value, next }: Part, scale: number, words: NumberWords): Part | null {
  const fraction = fractionAfter(pieces, next, words)
  if (!fraction) return pointed(pieces, { value, next }, words)
  if (scale < LEAST_SHARED) return scaledBy(pieces, { value: value + fraction.value, next: fraction.next }, words)
  const own = scaledBy(pieces, fraction, words)
  if (own.scale > 1) return { value: value + own.value, next: own.next }
  return pieces[fraction.next]?.lower === 'of' ? null : { value: round(value + fraction.value * scale), next: fraction.next }
}

/** "½", "and a half", "and three quarters": a proper fraction after a number. */
function fractionAfter(pieces: readonly Piece[], at: number, words: NumberWords): Part | null {
  const first = pieces[at]
  const sign = first && words.get(first.lower)
  if (sign?.kind === 'sign') return { value: sign.value, next: at + 1 }
  const from = afterHyphen(pieces, at)
  return pieces[from]?.lower === 'and' ? properFraction(pieces, afterHyphen(pieces, from + 1), words) : null
}

/** A fraction below one. */
export function properFraction(pieces: readonly Piece[], at: number, words: NumberWords): Part | null {
  const fraction = bareFraction(pieces, at, words) ?? fractionOf(pieces, at, words, () => true)
  return fraction && fraction.value < 1 ? fraction : null
}

// "half", "quarter", "a half", "a-half"
function bareFraction(pieces: readonly Piece[], at: number, words: NumberWords): Part | null {
  let from = at
  if (/^(a|an|one)$/.test(pieces[from]?.lower ?? '')) from += pieces[from + 1]?.lower === '-' ? 2 : 1
  const word = words.get(pieces[from]?.lower ?? '')
  return word?.kind === 'fraction' && word.value < 1 ? { value: word.value, next: from + 1 } : null
}

/** "half", "three quarters", "a third", "two thirds of a million", "quarter million"; "one in five" is left to the stage. */
export function readFraction(pieces: readonly Piece[], at: number, words: NumberWords): NumberRead | null {
  const lower = pieces[at]?.lower
  if (lower === 'half') return inWords(halfOf(pieces, at, words))
  if (lower === 'quarter' && words.get(pieces[at + 1]?.lower ?? '')?.kind === 'scale')
    return inWords(scaledBy(pieces, { value: 0.25, next: at + 1 }, words))
  const fraction = fractionOf(pieces, at, words, (index) => properFraction(pieces, index, words) !== null)
  return fraction && inWords(ofScale(pieces, fraction, words))
}

// "half", "half a million", "half an" before a unit
function halfOf(pieces: readonly Piece[], at: number, words: NumberWords): Part {
  const article = /^(a|an)$/.test(pieces[at + 1]?.lower ?? '') ? 1 : 0
  return ofScale(pieces, { value: 0.5, next: at + 1 + article }, words)
}

// "three quarters billion", "two thirds of a million"
function ofScale(pieces: readonly Piece[], { value, next }: Part, words: NumberWords): Part {
  const isOf = pieces[next]?.lower === 'of' && /^(a|one)$/.test(pieces[next + 1]?.lower ?? '')
  if (isOf && words.get(pieces[next + 2]?.lower ?? '')?.kind === 'scale') return scaledBy(pieces, { value, next: next + 2 }, words)
  return scaledBy(pieces, { value, next }, words)
}

/** Whether "and" does not join what begins there to the number before it. */
type Stops = (at: number) => boolean

/** A numerator, and below it an ordinal: "a third", "one fifth", "twenty-three fifths", "three twenty-fifths", "a hundred thousandths". */
function fractionOf(pieces: readonly Piece[], at: number, words: NumberWords, stops: Stops): Part | null {
  const above = numeratorAt(pieces, at, words, stops)
  const over = above ? above.total + above.group : 0
  if (!above || above.ordinal || over === 0) return null
  const split = splitTen(pieces, at, above, words)
  const numerator = split ? over - split.ten : over
  const below = denominatorAt(pieces, split?.at ?? above.next, words, over > 1)
  return below && numerator > 0 ? { value: round(numerator / below.value), next: below.next } : null
}

function numeratorAt(pieces: readonly Piece[], at: number, words: NumberWords, stops: Stops): Run | null {
  const article = /^(a|an)$/.test(pieces[at]?.lower ?? '')
  const kind = words.get(pieces[article ? at + 1 : at]?.lower ?? '')?.kind
  if (!kind || (!article && kind !== 'unit' && kind !== 'ten')) return null
  if (article && !MAGNITUDES.has(kind)) return { ...NO_RUN, group: 1, next: at + 1 }
  return gatherWords(pieces, article ? at + 1 : at, words, article ? 1 : 0, stops)
}

/** "one hundred thirty-fifths": the last ten belongs to the denominator where no "and" parts it from what stands before it. */
function splitTen(pieces: readonly Piece[], at: number, { next, last }: Run, words: NumberWords): { at: number; ten: number } | null {
  const word = words.get(pieces[next - 1]?.lower ?? '')
  if (word?.kind !== 'ten' || next - 1 === at || pieces[next - 2]?.lower === 'and') return null
  const ordinal = singularOrdinal(pieces, afterHyphen(pieces, next), words, true)
  return ordinal && ordinal.value < 10 ? { at: next - 1, ten: last } : null
}

/** "fifths", "twenty-fifths", "quarters"; the singular only of one: "one twenty-fifth". */
function denominatorAt(pieces: readonly Piece[], at: number, words: NumberWords, many: boolean): Part | null {
  const from = afterHyphen(pieces, at)
  const word = words.get(pieces[from]?.lower ?? '')
  if (word?.kind === 'fraction') return { value: 1 / word.value, next: from + 1 }
  const ordinal = singularOrdinal(pieces, from, words, many)
  if (ordinal) return ordinal.value > 2 ? ordinal : null
  const low = word?.kind === 'ten' ? singularOrdinal(pieces, afterHyphen(pieces, from + 1), words, many) : null
  return word && low && low.value < 10 && low.value !== 2 ? { value: word.value + low.value, next: low.next } : null
}

function singularOrdinal(pieces: readonly Piece[], at: number, words: NumberWords, many: boolean): Part | null {
  const lower = pieces[at]?.lower ?? ''
  if (many && !lower.endsWith('s')) return null
  const fraction = words.get(lower)
  if (many && fraction?.kind === 'fraction') return { value: Math.round(1 / fraction.value), next: at + 1 }
  const word = words.get(many ? lower.slice(0, -1) : lower)
  return word?.kind === 'ordinal' ? { value: word.value, next: at + 1 } : null
}

const afterHyphen = (pieces: readonly Piece[], at: number): number => (pieces[at]?.lower === '-' ? at + 1 : at)

/** "two point five": digits in words after the point; then the scale. */
function pointed(pieces: readonly Piece[], { value, next: at }: Part, words: NumberWords): Part | null {
  if (pieces[at]?.lower !== 'point') return null
  let digits = ''
  let next = at + 1
  for (let two = twoDigits(pieces, next, words); two; two = twoDigits(pieces, next, words)) {
    digits += String(two.value)
    next = two.next
  }
  return digits === '' ? null : scaledBy(pieces, { value: Number(`${value}.${digits}`), next }, words)
}

// "four", "eleven", "seventy-one"
function twoDigits(pieces: readonly Piece[], at: number, words: NumberWords): Part | null {
  const word = words.get(pieces[at]?.lower ?? '')
  if (word?.kind !== 'unit' && word?.kind !== 'ten') return null
  const unit = word.kind === 'ten' && pieces[at + 1]?.lower === '-' ? words.get(pieces[at + 2]?.lower ?? '') : undefined
  return unit?.kind === 'unit' ? { value: word.value + unit.value, next: at + 3 } : { value: word.value, next: at + 1 }
}
