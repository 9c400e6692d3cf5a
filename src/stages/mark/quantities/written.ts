/**
 * Written figures: numbers that digits and signs write together, which come as several pieces, as one.
 *     ".75" 0.75      "12,34,567.89" 1234567.89      "1 234 567" and "1'234'567" and "1.234.567" 1234567      "14,5" 14.5
 *     "1e-4" and "2.5×10⁶" and "10^6" powers of ten      "2.05 ± 0.01" 2.05
 * Leaves open: "1.200" is read as in English, one and a fifth.
 */
import type { Piece } from '../../../text/pieces.ts'

/** The pieces of a sentence with every such number as one piece. */
export function withWrittenFigures(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    const written = writtenAt(pieces, at)
    joined.push(written ? pieceOf(pieces, at, written) : (pieces[at] as Piece))
    at = written?.next ?? at + 1
  }
  return joined
}

interface Written {
  readonly value: number
  readonly next: number
  readonly text: string
}

function pieceOf(pieces: readonly Piece[], at: number, { value, next, text }: Written): Piece {
  const [first, last] = [pieces[at] as Piece, pieces[next - 1] as Piece]
  return { ...first, end: last.end, text, lower: text, figure: value }
}

/** Null where the piece is a number, or none, by itself. */
function writtenAt(pieces: readonly Piece[], at: number): Written | null {
  const first = pieces[at]
  if (!first || (first.figure === null && first.text !== '.')) return null
  const digits =
    leadingPoint(pieces, at) ?? grouped(pieces, at) ?? (first.figure === null ? null : { value: first.figure, next: at + 1, text: first.text })
  if (!digits) return null
  const powered = withPower(pieces, digits) ?? digits
  const toleranced = afterTolerance(pieces, powered.next)
  return toleranced === at + 1 ? null : { ...powered, next: toleranced }
}

const isDigits = (piece: Piece | undefined): piece is Piece & { readonly figure: number } => piece !== undefined && piece.figure !== null

/** ".75" glued to nothing before it. */
function leadingPoint(pieces: readonly Piece[], at: number): Written | null {
  const [point, digits, before] = [pieces[at], pieces[at + 1], pieces[at - 1]]
  if (point?.text !== '.' || !digits?.glued || !/^\d+$/.test(digits.text)) return null
  if (point.glued && before && !/^[-+$£€(<>=~]$/.test(before.text)) return null
  return { value: Number(`0.${digits.text}`), next: at + 2, text: `0.${digits.text}` }
}

/** How the parts of a number are held together, and what each part but the first looks like. */
const GROUPINGS: readonly { readonly first: RegExp; readonly sign: string; readonly part: RegExp; readonly least: number }[] = [
  { first: /^\d{1,2}$/, sign: ',', part: /^\d{2}$|^\d{2},\d{3}(?:\.\d+)?$/, least: 1 },
  { first: /^\d{1,3}$/, sign: "'", part: /^\d{3}(?:\.\d+)?$/, least: 1 },
  { first: /^\d{1,3}$/, sign: '.', part: /^\d{3}$/, least: 2 },
  { first: /^[1-9]\d{0,2}$/, sign: ' ', part: /^\d{3}(?:\.\d+)?$/, least: 1 },
]

function grouped(pieces: readonly Piece[], at: number): Written | null {
  const first = pieces[at]
  if (!isDigits(first) || isChained(pieces, at - 1)) return null
  return GROUPINGS.map((grouping) => groupedBy(pieces, at, grouping)).find((written) => written !== null) ?? decimalComma(pieces, at)
}

/** A digit stands before the sign that is glued before the number: part of something longer. */
const isChained = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at + 1]?.glued === true && (/^[.,:/'@#]$/.test(pieces[at]?.text ?? '') || /^[\p{L}\d]/u.test(pieces[at]?.text ?? ''))

function groupedBy(pieces: readonly Piece[], at: number, { first, sign, part, least }: (typeof GROUPINGS)[number]): Written | null {
  if (!first.test(pieces[at]?.text ?? '') || (sign === ' ' && !standsFree(pieces, at))) return null
  const parts = [pieces[at]?.text ?? '']
  let next = at + 1
  for (
    let step = stepOver(pieces, next, sign);
    step > 0 && parts.length < MOST_PARTS && part.test(pieces[next + step - 1]?.text ?? '');
    step = stepOver(pieces, next, sign)
  ) {
    parts.push(pieces[next + step - 1]?.text ?? '')
    next += step
  }
  if (parts.length <= least || !isWhole(pieces, next, sign, parts)) return null
  return { value: Number(parts.join('').replaceAll(',', '')), next, text: parts.join(',') }
}

/** Pieces from `at` to the end of the next part: the sign and the part, glued, or the part alone behind one blank. */
function stepOver(pieces: readonly Piece[], at: number, sign: string): number {
  const [one, two, before] = [pieces[at], pieces[at + 1], pieces[at - 1]]
  if (sign === ' ') return isDigits(one) && one.start - (before?.end ?? 0) === 1 && !one.newLine ? 1 : 0
  return one?.text === sign && one.glued && isDigits(two) && two.glued ? 2 : 0
}

/** No number of a page is longer. */
const MOST_PARTS = 9
const HIGHEST_BYTE = 255
const BYTES = 4

/** Nothing more of the kind follows; addresses and telephone numbers are no numbers; Indian groups end in three digits. */
function isWhole(pieces: readonly Piece[], next: number, sign: string, parts: readonly string[]): boolean {
  const [after, second] = [pieces[next], pieces[next + 1]]
  if (after?.glued && (/^[-/:]$/.test(after.text) || after.text === sign) && isDigits(second) && second.glued) return false
  if (sign === ',') return /\d{3}(?:\.\d+)?$/.test(parts.at(-1) ?? '')
  if (sign === '.') return parts.length !== BYTES || parts.some((part) => Number(part) > HIGHEST_BYTE)
  return sign !== ' ' || !isDigits(after)
}

/** "Room 12 300", "+31 200 300": a name, sign or number before the first of blank-parted groups. */
const standsFree = (pieces: readonly Piece[], at: number): boolean =>
  !(isDigits(pieces[at - 1]) || /^(?:[-+)/]|\p{Lu}.*)$/u.test(pieces[at - 1]?.text ?? ''))

/** "14,5", "1.111,11": one or two digits behind the comma; not "[1,3]". */
function decimalComma(pieces: readonly Piece[], at: number): Written | null {
  const [first, comma, digits, after] = [pieces[at], pieces[at + 1], pieces[at + 2], pieces[at + 3]]
  if (comma?.text !== ',' || !comma.glued || !digits?.glued || !/^\d{1,2}$/.test(digits.text) || !/^(\d+|\d{1,3}(\.\d{3})+)$/.test(first?.text ?? ''))
    return null
  if (/^[[(]$/.test(pieces[at - 1]?.text ?? '') || (after?.glued && /^[,\-/:]$/.test(after.text))) return null
  const text = `${first?.text.replaceAll('.', '')}.${digits.text}`
  return { value: Number(text), next: at + 3, text }
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const MOST_POWER = 308

/** "e10", "x10^6", "×10⁻⁵", "^-1": what the number is multiplied by or raised to. */
function withPower(pieces: readonly Piece[], written: Written): Written | null {
  const { value, next, text } = written
  const sign = pieces[next]
  if (!sign) return null
  if (sign.lower === 'e' && sign.glued) return raised(pieces, next + 1, (power) => Number(`${value}e${power}`), text)
  if (sign.text === '^') return raised(pieces, next + 1, (power) => value ** power, text)
  if (value === 10 && isRaised(sign)) return raised(pieces, next, (power) => 10 ** power, text)
  return /^[x×*·⋅]$/.test(sign.lower) ? timesPower(pieces, written) : null
}

// "2.5×10⁶", "2.5x10-6", "8x2^10"
function timesPower(pieces: readonly Piece[], { value, next, text }: Written): Written | null {
  const [base, after] = [pieces[next + 1], pieces[next + 2]]
  if (!isDigits(base) || !after?.glued) return null
  const isTen = base.figure === 10 && (isRaised(after) || after.text === '-')
  if (after.text !== '^' && !isTen) return null
  const times = (power: number): number => (base.figure === 10 ? Number(`${value}e${power}`) : value * base.figure ** power)
  return raised(pieces, next + (isTen ? 2 : 3), times, text)
}

const isRaised = (piece: Piece | undefined): boolean => piece?.glued === true && (piece.text === '⁻' || RAISED.includes(piece.text))

/** The exponent at piece `at`, with its sign, in plain or raised digits. */
function raised(pieces: readonly Piece[], at: number, powered: (power: number) => number, text: string): Written | null {
  const from = afterGlued(pieces, at, /^[-+⁻⁺]$/)
  const plain = pieces[from]
  const next = isDigits(plain) && plain.glued ? from + 1 : afterGlued(pieces, from, /^[⁰¹²³⁴-⁹]$/)
  const digits = pieces.slice(from, next).map(({ text: digit }) => (RAISED.includes(digit) ? RAISED.indexOf(digit) : digit))
  const power = Number(digits.join(''))
  if (next === from || !Number.isInteger(power) || power > MOST_POWER) return null
  const isMinus = pieces.slice(at, from).some((sign) => /[-⁻]/.test(sign.text))
  const value = powered(isMinus ? -power : power)
  return Number.isFinite(value) ? { value, next, text } : null
}

function afterGlued(pieces: readonly Piece[], at: number, sign: RegExp): number {
  let next = at
  while (pieces[next]?.glued && sign.test(pieces[next]?.text ?? '')) next++
  return next
}

/** "± 0.01", "+/- 1e-5" */
function afterTolerance(pieces: readonly Piece[], at: number): number {
  const isSpelled = pieces[at]?.text === '+' && pieces[at + 1]?.text === '/' && pieces[at + 2]?.text === '-'
  const from = isSpelled ? at + 3 : pieces[at]?.text === '±' ? at + 1 : null
  const digits = from === null ? undefined : pieces[from]
  if (from === null || !isDigits(digits)) return at
  return withPower(pieces, { value: digits.figure, next: from + 1, text: digits.text })?.next ?? from + 1
}
