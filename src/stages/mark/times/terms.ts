/**
 * Terms: what the rules for times read. Pieces with their classes (MONTH, UNIT, …) from the tables; numbers in words and figures are one term,
 * as are short forms with full stops.
 *     "two and a half years" → NUM 2.5, UNITS Y        "Sept. 5th" → MONTH 9, DAY 5        "9 a.m." → NUM 9, AMPM 0
 */
import type { TimeTables } from '../../../lexicon/times.ts'
import type { Span } from '../../../model/span.ts'
import { dayOfIso } from '../../../text/calendar.ts'
import { type NumberRead, type NumberWords, readNumber, yearInWords } from '../../../text/numbers.ts'
import { type Piece, piecesOf } from '../../../text/pieces.ts'
import { remembered } from '../../../text/remembered.ts'
import { holidayAt } from './holiday-terms.ts'

export interface Term extends Span {
  readonly text: string
  readonly lower: string
  readonly glued: boolean
  /** Class → value. */
  readonly keys: ReadonlyMap<string, string>
  /** On the first term of a text that is a note. */
  readonly note?: boolean
}

const NO_KEYS: ReadonlyMap<string, string> = new Map()
/** Words that are no month or weekday when written small, unless a figure stands beside them. */
const AMBIGUOUS = new Set([
  'may',
  'march',
  'mar',
  'sun',
  'sat',
  'mon',
  'wed',
  'fri',
  'dec',
  'sep',
  'jan',
  'thu',
  'tue',
  'tues',
  'jun',
  'jul',
  'apr',
  'nov',
  'oct',
  'feb',
  'aug',
  'august',
])
/** Short names that are no abbreviations: a full stop after them ends a sentence. */
const FULL_NAMES = new Set(['may', 'march', 'april', 'june', 'july'])
const CLOCK_HALVES: ReadonlyMap<string, string> = new Map([
  ['am', '0'],
  ['pm', '12'],
])

export function termsOf(text: string, span: Span, tables: TimeTables, numbers: NumberWords, note = false): readonly Term[] {
  const pieces = piecesOf(text, span.start, span.end)
  const terms: Term[] = []
  const isPlain = plainWordsOf(tables, numbers)
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece
    if (piece.text.length > 1 && isPlain(piece.lower)) {
      const { start, end, text: written, lower, glued } = piece
      const term = { start, end, text: written, lower, glued, keys: NO_KEYS }
      terms.push(note && at === 0 ? { ...term, note } : term)
      at++
      continue
    }
    const { term, next } =
      holidayTerm(text, pieces, at, tables) ??
      numberTerm(text, pieces, at, tables, numbers) ??
      shortForm(text, pieces, at, tables, note) ??
      plainTerm(text, pieces, at, tables, note)
    terms.push(note && at === 0 ? { ...term, note } : term)
    at = next
  }
  return terms
}

type IsPlain = (lower: string) => boolean
const plainWords = new WeakMap<TimeTables, { readonly numbers: NumberWords; readonly isPlain: IsPlain }>()

/** Whether no table knows the word: most words of a page are told from times by this one look. */
function plainWordsOf(tables: TimeTables, numbers: NumberWords): IsPlain {
  const known = plainWords.get(tables)
  if (known?.numbers === numbers) return known.isPlain
  const isPlain = remembered(
    (lower) =>
      /^[a-z]{2,}$/.test(lower) &&
      !tables.words.has(lower) &&
      !numbers.has(lower) &&
      !tables.holidays.beginnings.has(lower) &&
      !CLOCK_HALVES.has(lower),
  )
  plainWords.set(tables, { numbers, isPlain })
  return isPlain
}

function holidayTerm(text: string, pieces: readonly Piece[], at: number, { holidays }: TimeTables): Made | null {
  const found = holidayAt(pieces, at, holidays)
  return found && madeOf(text, pieces, at, found.next, found.keys)
}

interface Made {
  readonly term: Term
  readonly next: number
}

function numberTerm(text: string, pieces: readonly Piece[], at: number, tables: TimeTables, numbers: NumberWords): Made | null {
  const piece = pieces[at]
  if (!piece) return null
  const pair = yearInWords(pieces, at, numbers) ?? yearAfterMonth(pieces, at, tables, numbers)
  if (pair && pair.value < FIRST_FAR_YEAR) return madeOf(text, pieces, at, pair.next, new Map([['YEAR', String(pair.value)]]))
  const read = plainFigure(pieces, at) ?? readNumber(pieces, at, numbers)
  if (!read || (piece.lower === 'a' && read.value < 12)) return null
  if (piece.lower !== 'half' && read.value < 1 && read.form === 'words' && read.value > 0) return countOfParts(text, pieces, at, numbers)
  const own = read.next === at + 1 ? (tables.words.get(piece.lower) ?? NO_KEYS) : NO_KEYS
  return madeOf(text, pieces, at, read.next, new Map([...own, ...numberKeys(read, piece, read.next === at + 1)]))
}

/** "two quarters" are half of something, or half a year: the count is read alone. */
function countOfParts(text: string, pieces: readonly Piece[], at: number, numbers: NumberWords): Made | null {
  const word = numbers.get(pieces[at]?.lower ?? '')
  return word?.kind === 'unit' && pieces[at + 1]?.lower === 'quarters'
    ? madeOf(text, pieces, at, at + 1, new Map([['NUM', String(word.value)]]))
    : null
}

/** Two numbers in words that would be later are a day and a part of a year: "January twenty five nineteen eighty six". */
const FIRST_FAR_YEAR = 2200

// "in October two thousand and fifteen", "in two thousand and ten"
function yearAfterMonth(pieces: readonly Piece[], at: number, tables: TimeTables, numbers: NumberWords): NumberRead | null {
  const previous = pieces[at - 1]?.lower ?? ''
  if (pieces[at]?.lower !== 'two' || !(previous === 'in' || tables.words.get(previous)?.has('MONTH'))) return null
  const read = readNumber(pieces, at, numbers)
  return read && read.form === 'words' && read.value >= (previous === 'in' ? 2001 : 2000) && read.value < 2100 ? read : null
}

// Before ":" "/" and in chains the figure stands alone: parts of clock times and dates are no fractions.
function plainFigure(pieces: readonly Piece[], at: number): NumberRead | null {
  const figure = pieces[at]?.figure
  const after = pieces[at + 1]
  if (figure === null || figure === undefined || !after?.glued || !/^[:/]$/.test(after.text)) return null
  return { value: figure, next: at + 1, ordinal: false, form: 'figures' }
}

/** What a figure may be, by how it is written. */
const SHAPES: readonly { readonly key: string; readonly written: RegExp; readonly low: number; readonly high: number }[] = [
  { key: 'YEAR', written: /^[12]\d{3}$/, low: 1000, high: 2999 },
  { key: 'HOUR', written: /^\d{1,2}$/, low: 0, high: 24 },
  { key: 'TWO', written: /^\d\d$/, low: 0, high: 99 },
  { key: 'MINUTE', written: /^\d\d$/, low: 0, high: 59 },
  { key: 'MONTHNUMBER', written: /^\d{1,2}$/, low: 1, high: 12 },
  { key: 'DOTTED', written: /^\d{1,2}\.[0-5]\d$/, low: 0, high: 24 },
]

function numberKeys({ value, ordinal, form }: NumberRead, piece: Piece, alone: boolean): Map<string, string> {
  const keys = new Map<string, string>([[ordinal ? 'ORD' : 'NUM', String(value)]])
  const short = form === 'figures' && piece.text.length <= 2 && Number.isInteger(value)
  if ((short || ordinal) && value >= 1 && value <= 31) keys.set('DAY', String(value))
  if (!alone || ordinal) return keys
  const compact = compactDay(piece.text)
  if (compact !== null) keys.set('COMPACT', String(compact))
  for (const { key, written, low, high } of SHAPES) if (written.test(piece.text) && value >= low && value <= high) keys.set(key, piece.text)
  return keys
}

// "20241031", which is no count: those are parted by commas, or shorter
const compactDay = (written: string): number | null =>
  /^(?:19|20)\d{6}$/.test(written) ? dayOfIso(`${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`) : null

// "a.m.", "B.C.", "Sept.", "Thurs."
function shortForm(text: string, pieces: readonly Piece[], at: number, tables: TimeTables, note: boolean): Made | null {
  const [first, stop, second, end] = [pieces[at], pieces[at + 1], pieces[at + 2], pieces[at + 3]]
  if (!first || stop?.text !== '.' || !stop.glued) return null
  if (first.text.length === 1 && second?.glued && /^\p{L}$/u.test(second.text)) {
    const next = end?.text === '.' && end.glued ? at + 4 : at + 3
    return madeOf(text, pieces, at, next, classesOf(first.lower + second.lower, first, tables, true))
  }
  const keys = tables.words.get(first.lower)
  if (first.text.length > 5 || !keys || !(keys.has('MONTH') || keys.has('WEEKDAY')) || FULL_NAMES.has(first.lower)) return null
  return note || /^\p{Lu}/u.test(first.text) ? madeOf(text, pieces, at, at + 2, keys) : null
}

function plainTerm(text: string, pieces: readonly Piece[], at: number, tables: TimeTables, note: boolean): Made {
  const piece = pieces[at] as Piece
  const beside = [pieces[at - 1], pieces[at + 1]].some((other) => other?.figure !== null && other !== undefined)
  const isSmall = !note && AMBIGUOUS.has(piece.lower) && piece.text === piece.lower && !beside
  return madeOf(text, pieces, at, at + 1, isSmall ? NO_KEYS : classesOf(piece.lower, piece, tables))
}

function classesOf(lower: string, piece: Piece, tables: TimeTables, dotted = false): ReadonlyMap<string, string> {
  const half = CLOCK_HALVES.get(lower)
  if (half !== undefined) return new Map([['AMPM', half]])
  const keys = tables.words.get(lower) ?? NO_KEYS
  return keys.has('ERA') && !dotted && piece.text !== piece.text.toUpperCase() ? NO_KEYS : keys
}

function madeOf(text: string, pieces: readonly Piece[], at: number, next: number, keys: ReadonlyMap<string, string>): Made {
  const first = pieces[at] as Piece
  const last = pieces[next - 1] as Piece
  const written = next === at + 1 ? first.text : text.slice(first.start, last.end)
  return { term: { start: first.start, end: last.end, text: written, lower: written.toLowerCase(), glued: first.glued, keys }, next }
}
