/**
 * Runs of number words, and magnitudes after a number.
 *     "three million four hundred thousand and twelve" → 3400012      "three lakh crore" → 3e12      2.5, "million" → 2500000
 * [Reference] English numerals: Huddleston and Pullum 2002, ch. 5 § 7.4. Which words there are is a table (data/numbers/words.tsv).
 */
import type { Piece } from './pieces.ts'

export type NumberWordKind = 'unit' | 'ten' | 'hundred' | 'scale' | 'group' | 'plural' | 'fraction' | 'sign' | 'ordinal'
export type NumberWords = ReadonlyMap<string, { readonly kind: NumberWordKind; readonly value: number }>

export interface NumberRead {
  readonly value: number
  /** Index of the piece after the number. */
  readonly next: number
  readonly ordinal: boolean
  /** Written with figures only, with words only, or both. */
  readonly form: 'figures' | 'words' | 'mixed'
}

/** A value, and the piece after it. */
export interface Part {
  readonly value: number
  readonly next: number
}

/** Smallest magnitude a following fraction is a part of: "one hundred and three quarters" is 100.75. */
export const LEAST_SHARED = 1000

export const MAGNITUDES = new Set<NumberWordKind>(['scale', 'hundred', 'group', 'plural'])

/** "2.5 million", "20 hundred thousand", "5 dozen" */
export function scaledBy(pieces: readonly Piece[], { value, next: at }: Part, words: NumberWords): Part & { readonly scale: number } {
  let [next, product, scale] = [at, value, 1]
  for (;;) {
    const from = pieces[next]?.lower === '-' && pieces[next]?.glued ? next + 1 : next
    const word = words.get(pieces[from]?.lower ?? '')
    if (!word || !MAGNITUDES.has(word.kind)) break
    product *= word.value
    scale *= word.value
    next = from + 1
  }
  return { value: round(product), next, scale }
}

export interface Run {
  total: number
  group: number
  /** Size of the last word: what follows must be smaller, or a magnitude. */
  last: number
  /** The last magnitude, where nothing stands after it. */
  scale: number
  next: number
  ordinal: boolean
}
export const NO_RUN: Run = { total: 0, group: 0, last: 0, scale: 1, next: 0, ordinal: false }

/** Units, tens and hundreds gather, scales close a group. `one`: the 1 that an article stands for; `stops`: whether "and" does not join what begins there. */
export function gatherWords(pieces: readonly Piece[], from: number, words: NumberWords, one: number, stops: (at: number) => boolean): Run {
  const run: Run = { ...NO_RUN, group: one, last: one, next: from }
  for (let index = from; index < pieces.length && !run.ordinal; ) {
    const joined = index > from ? joinerLength(pieces, index, words) : 0
    const word = words.get(pieces[index + joined]?.lower ?? '')
    const isAnd = joined > 0 && pieces[index]?.lower === 'and'
    if (!word || (isAnd && (run.last < 100 || stops(index + 1))) || !addWord(run, word.kind, word.value)) break
    run.last = word.value
    index += joined + 1
    run.next = index
  }
  return run
}

// "twenty-six", "two hundred and six"; with blanks, as tokenisers leave them, only after a ten: "fifty - two"
function joinerLength(pieces: readonly Piece[], at: number, words: NumberWords): number {
  const lower = pieces[at]?.lower
  if (lower === ',') return isNextGroup(pieces, at, words) ? 1 : 0
  if (lower !== '-') return lower === 'and' ? 1 : 0
  if (pieces[at]?.glued && pieces[at + 1]?.glued) return 1
  const [ten, unit] = [words.get(pieces[at - 1]?.lower ?? ''), words.get(pieces[at + 1]?.lower ?? '')]
  return ten?.kind === 'ten' && unit?.kind === 'unit' && unit.value < 10 ? 1 : 0
}

/** "one million, two hundred thousand": magnitudes on both sides of the comma, the first the largest. */
function isNextGroup(pieces: readonly Piece[], comma: number, words: NumberWords): boolean {
  const [before, ...after] = [-1, 1, 2, 3, 4].map((step) => words.get(pieces[comma + step]?.lower ?? ''))
  const [first, second] = after
  if (before?.kind !== 'scale' || (first?.kind !== 'unit' && first?.kind !== 'ten') || (second?.kind !== 'hundred' && second?.kind !== 'scale'))
    return false
  return after.every((word) => word === undefined || word.value < before.value)
}

/** Adds the word where it can follow what is gathered; false where the number ends before it. */
function addWord(run: Run, kind: NumberWordKind, value: number): boolean {
  if (kind === 'hundred') return multiplyGroup(run, value)
  if (kind === 'scale' || kind === 'group' || kind === 'plural') return closeGroup(run, value, kind)
  if (kind !== 'unit' && kind !== 'ten' && kind !== 'ordinal') return false
  const started = run.group > 0 || run.total > 0
  if (started && (!fits(run.last, value) || (kind === 'ordinal' && value >= 100))) return false
  run.group += value
  run.scale = 1
  run.ordinal = kind === 'ordinal'
  return true
}

function multiplyGroup(run: Run, value: number): boolean {
  if (run.group === 0 || run.group > 99) return false
  run.group *= value
  return true
}

// "two million", "three dozen", "three lakh crore"; "dozen" alone is twelve
function closeGroup(run: Run, value: number, kind: 'scale' | 'group' | 'plural'): boolean {
  if (run.group > 0) run.total += run.group * value
  else if (kind === 'group' && run.total === 0) run.total = value
  else if (run.total > 0 && run.scale > 1 && value >= LEAST_SHARED) run.total *= value
  else return false
  run.scale = run.group > 0 || run.scale === 1 ? value : run.scale * value
  run.group = 0
  return true
}

// After twenty comes one to nine; after a hundred or thousand anything smaller.
const fits = (last: number, value: number): boolean => (last >= 100 ? value < last : last >= 20 && value < 10 && value > 0)

/** Six places, and as many figures of what is smaller. */
export const round = (value: number): number => (Math.abs(value) >= 1 ? Math.round(value * 1e6) / 1e6 : Number(value.toPrecision(6)))
