/**
 * Numbers in words, figures and both, read from pieces.
 *     "two and a half" → 2.5      "Ten thousand" → 10000      "2.5 million" → 2500000      "three quarters" → 0.75      "twenty-sixth" → 26, ordinal
 * [Reference] English numerals: Huddleston and Pullum 2002, ch. 5 § 7.4. Which words there are is a table (data/numbers/words.tsv).
 * Leaves open: digits spelled one by one ("nine one one"), Roman numerals, years in pairs ("nineteen ninety-six": `yearInWords`).
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

/** The number that begins at piece `at`; null where none does. "a" counts only before a magnitude: "a dozen", "a hundred". */
export function readNumber(pieces: readonly Piece[], at: number, words: NumberWords): NumberRead | null {
  const piece = pieces[at]
  if (!piece) return null
  if (piece.figure !== null) return readFigures(pieces, at, piece.figure, words)
  const sign = words.get(piece.lower)
  if (sign?.kind === 'sign') return { value: sign.value, next: at + 1, ordinal: false, form: 'figures' }
  return readFractionOnly(pieces, at, words) ?? readWords(pieces, at, words)
}

/** "nineteen ninety-six" → 1996, "twenty twenty" → 2020: two numbers from 10 to 99 in words, one after the other. */
export function yearInWords(pieces: readonly Piece[], at: number, words: NumberWords): NumberRead | null {
  const century = readWords(pieces, at, words)
  if (!century || century.ordinal || century.value < 11 || century.value > 29) return null
  const rest = readWords(pieces, century.next, words)
  if (!rest || rest.ordinal || rest.value < 10 || rest.value > 99) return null
  return { value: century.value * 100 + rest.value, next: rest.next, ordinal: false, form: 'words' }
}

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'])

function readFigures(pieces: readonly Piece[], at: number, figure: number, words: NumberWords): NumberRead {
  const after = pieces[at + 1]
  if (after?.glued && ORDINAL_ENDINGS.has(after.lower) && Number.isInteger(figure))
    return { value: figure, next: at + 2, ordinal: true, form: 'figures' }
  const fraction = readSlash(pieces, at, figure)
  if (fraction) return fraction
  const mixed = readFractionAfter(pieces, at + 1, words)
  if (mixed) return { value: figure + mixed.value, next: mixed.next, ordinal: false, form: 'figures' }
  return readScales(pieces, at + 1, figure, words, 'figures')
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
  if (slash?.text !== '/' || !slash.glued || !under?.glued || !under.figure || under.text.length > 2) return null
  if (pieces[at + 3]?.text === '/' || (at > 0 && pieces[at - 1]?.text === '/')) return null
  return under.figure
}

// "½", "and a half", "and three quarters", "and half"
function readFractionAfter(pieces: readonly Piece[], at: number, words: NumberWords): { value: number; next: number } | null {
  const first = pieces[at]
  const sign = first && words.get(first.lower)
  if (sign?.kind === 'sign') return { value: sign.value, next: at + 1 }
  let from = first?.lower === '-' ? at + 1 : at
  if (pieces[from]?.lower !== 'and') return null
  from += 1
  if (pieces[from]?.lower === '-') from += 1
  const fraction = readFractionOnly(pieces, from, words) ?? bareFraction(pieces, from, words)
  return fraction && { value: fraction.value, next: fraction.next }
}

// "half", "quarter", "third" where a number stands before it
function bareFraction(pieces: readonly Piece[], at: number, words: NumberWords): NumberRead | null {
  let from = at
  if (pieces[from]?.lower === 'a' || pieces[from]?.lower === 'an') from += pieces[from + 1]?.lower === '-' ? 2 : 1
  const word = words.get(pieces[from]?.lower ?? '')
  if (word?.kind !== 'fraction' || word.value >= 1) return null
  return { value: word.value, next: from + 1, ordinal: false, form: 'words' }
}

const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['hundredth', 100],
])

// "two thirds", "three-quarters", "one in" is left to the stage; "a third", "one fifth"
function readFractionOnly(pieces: readonly Piece[], at: number, words: NumberWords): NumberRead | null {
  const first = pieces[at]
  if (!first) return null
  if (first.lower === 'half') return readHalf(pieces, at, words)
  const lead = first.lower === 'a' || first.lower === 'an' ? { value: 1, kind: 'unit' } : words.get(first.lower)
  if (lead?.kind !== 'unit' || lead.value === 0) return null
  const from = pieces[at + 1]?.lower === '-' ? at + 2 : at + 1
  const word = words.get(pieces[from]?.lower ?? '')
  if (word?.kind === 'fraction') return { value: round(lead.value * word.value), next: from + 1, ordinal: false, form: 'words' }
  const under = lead.value === 1 ? DENOMINATORS.get(pieces[from]?.lower ?? '') : undefined
  return under === undefined ? null : { value: round(1 / under), next: from + 1, ordinal: false, form: 'words' }
}

// "half", "half a million", "half an" before a unit
function readHalf(pieces: readonly Piece[], at: number, words: NumberWords): NumberRead {
  const article = /^(a|an)$/.test(pieces[at + 1]?.lower ?? '') ? 1 : 0
  return readScales(pieces, at + 1 + article, 0.5, words, 'words')
}

// Cardinals and ordinals in words: units, tens and hundreds gather, scales close a group.
function readWords(pieces: readonly Piece[], at: number, words: NumberWords): NumberRead | null {
  const from = startOfWords(pieces, at, words)
  if (from === null) return null
  const run = gatherWords(pieces, from, words, from > at ? 1 : 0)
  if (run.next === from) return null
  const value = run.total + run.group
  if (run.ordinal) return { value, next: run.next, ordinal: true, form: 'words' }
  const fraction = readFractionAfter(pieces, run.next, words) ?? readPoint(pieces, run.next, words)
  if (fraction) return readScales(pieces, fraction.next, value + fraction.value, words, 'words')
  return { value, next: run.next, ordinal: false, form: 'words' }
}

// "two point five": digits in words after the point
function readPoint(pieces: readonly Piece[], at: number, words: NumberWords): { value: number; next: number } | null {
  if (pieces[at]?.lower !== 'point') return null
  let digits = ''
  let next = at + 1
  for (let word = words.get(pieces[next]?.lower ?? ''); word?.kind === 'unit' && word.value < 10; word = words.get(pieces[next]?.lower ?? '')) {
    digits += String(word.value)
    next += 1
  }
  return digits === '' ? null : { value: Number(`0.${digits}`), next }
}

/** `one`: the 1 that an article stands for. */
function gatherWords(pieces: readonly Piece[], from: number, words: NumberWords, one: number): Run {
  const run: Run = { total: 0, group: one, last: one, next: from, ordinal: false }
  for (let index = from; index < pieces.length && !run.ordinal; ) {
    const joined = index > from ? joinerLength(pieces, index) : 0
    const word = words.get(pieces[index + joined]?.lower ?? '')
    const afterSmall = joined > 0 && pieces[index]?.lower === 'and' && run.last < 100
    if (!word || afterSmall || !addWord(run, word.kind, word.value)) break
    run.last = word.value
    index += joined + 1
    run.next = index
  }
  return run
}

// "a hundred", "a dozen": the article is the one
function startOfWords(pieces: readonly Piece[], at: number, words: NumberWords): number | null {
  const first = pieces[at]
  if (first?.lower !== 'a') return first && words.has(first.lower) ? at : null
  const kind = words.get(pieces[at + 1]?.lower ?? '')?.kind
  return kind === 'hundred' || kind === 'scale' || kind === 'group' ? at + 1 : null
}

// "twenty-six", "two hundred and six"
function joinerLength(pieces: readonly Piece[], at: number): number {
  const lower = pieces[at]?.lower
  if (lower === '-' && pieces[at]?.glued && pieces[at + 1]?.glued) return 1
  return lower === 'and' ? 1 : 0
}

interface Run {
  total: number
  group: number
  /** Size of the last word: what follows must be smaller, or a magnitude. */
  last: number
  next: number
  ordinal: boolean
}

/** Adds the word where it can follow what is gathered; false where the number ends before it. */
function addWord(run: Run, kind: NumberWordKind, value: number): boolean {
  if (kind === 'hundred') return multiplyGroup(run, value)
  if (kind === 'scale' || kind === 'group' || kind === 'plural') return closeGroup(run, value, kind)
  if (kind !== 'unit' && kind !== 'ten' && kind !== 'ordinal') return false
  const started = run.group > 0 || run.total > 0
  if (started && (!fits(run.last, value) || (kind === 'ordinal' && value >= 100))) return false
  run.group += value
  run.ordinal = kind === 'ordinal'
  return true
}

function multiplyGroup(run: Run, value: number): boolean {
  if (run.group === 0 || run.group > 99) return false
  run.group *= value
  return true
}

// "two million", "three dozen"; "dozen" alone is twelve
function closeGroup(run: Run, value: number, kind: 'scale' | 'group' | 'plural'): boolean {
  if (run.group > 0) run.total += run.group * value
  else if (kind === 'group' && run.total === 0) run.total = value
  else return false
  run.group = 0
  return true
}

// After twenty comes one to nine; after a hundred or thousand anything smaller.
const fits = (last: number, value: number): boolean => (last >= 100 ? value < last : last >= 20 && value < 10 && value > 0)

const MAGNITUDES = new Set<NumberWordKind>(['scale', 'hundred', 'group', 'plural'])

// "2.5 million", "20 hundred thousand", "5 dozen"
function readScales(pieces: readonly Piece[], at: number, value: number, words: NumberWords, form: 'figures' | 'words'): NumberRead {
  let next = at
  let product = value
  for (;;) {
    const from = pieces[next]?.lower === '-' && pieces[next]?.glued ? next + 1 : next
    const word = words.get(pieces[from]?.lower ?? '')
    if (!word || !MAGNITUDES.has(word.kind)) break
    product *= word.value
    next = from + 1
  }
  return { value: round(product), next, ordinal: false, form: next === at ? form : form === 'words' ? 'words' : 'mixed' }
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6
