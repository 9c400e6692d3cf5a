/**
 * Not figures: numbers that name or order instead of counting.
 *     "Flight 52", "B52", "No. 5", "192.168.1.2", "555-0134", "3-1", "1." at the head of a line, parts of a web address
 */
import type { Piece } from '../../../text/pieces.ts'
import type { Figure } from './figure.ts'

export function isNotFigure(pieces: readonly Piece[], figure: Figure, hasUnit: boolean, hasMoney: boolean): boolean {
  if (hasMoney) return false
  if (!figure.digits) return isNameInWords(pieces, figure)
  if ((pieces[figure.at]?.text.length ?? 0) > LONGEST_FIGURE && !pieces[figure.at]?.text.includes(',')) return true
  return (
    isInside(pieces, figure) ||
    isLabel(pieces, figure) ||
    (!hasUnit && (isName(pieces, figure) || isScore(pieces, figure) || isListNumber(pieces, figure)))
  )
}

/** More digits without commas are an identifier. */
const LONGEST_FIGURE = 12

/** "Zero Harbour said": a number with a capital inside a sentence, and a capital after it. */
function isNameInWords(pieces: readonly Piece[], { at, next }: Figure): boolean {
  const first = pieces[at]
  if (!first || at === 0 || first.newLine || !/^\p{Lu}\p{Ll}/u.test(first.text) || /^[.!?:;"]$/.test(pieces[at - 1]?.text ?? '')) return false
  return /^\p{Lu}\p{Ll}/u.test(pieces[next]?.text ?? '')
}

/** Glued to letters before it, or part of a chain of digits and signs. */
function isInside(pieces: readonly Piece[], { at, next }: Figure): boolean {
  const [first, previous, after, second] = [pieces[at], pieces[at - 1], pieces[next], pieces[next + 1]]
  const chained = after?.glued && /^[.:/@_=-]$/.test(after.text) && second?.glued === true && second.figure !== null && /^[.:/@_=]$/.test(after.text)
  if (chained) return true
  if (!first?.glued || !previous || first.text === '-') return false
  if (/^[\p{L}_@=#&%/\\:.]$/u.test(previous.text) || /^\p{L}+$/u.test(previous.text)) return true
  return previous.text === '-' && previous.glued && /^[\p{L}\p{N}]/u.test(pieces[at - 2]?.text ?? '')
}

const LABELS = new Set([
  'no',
  'number',
  'nos',
  '#',
  '№',
  'section',
  'chapter',
  'page',
  'article',
  'room',
  'flight',
  'route',
  'highway',
  'line',
  'item',
  'figure',
  'table',
  'channel',
  'gate',
  'platform',
  'version',
  'act',
  'phase',
  'level',
  'grade',
  'type',
  'size',
  'volume',
  'vol',
  'pp',
])

function isLabel(pieces: readonly Piece[], { at }: Figure): boolean {
  const before = pieces[at - 1]?.text === '.' ? pieces[at - 2] : pieces[at - 1]
  return (
    !!before &&
    LABELS.has(before.lower) &&
    (pieces[at - 1]?.text === '.' || !/^(number|figure|line|level|item|act|size)$/.test(before.lower) || /^\p{Lu}/u.test(before.text)) &&
    !(before.lower === 'no' && pieces[at - 1]?.text !== '.' && before.text === 'no')
  )
}

const NO_NOUN = new Set(
  'and said was were has had will with for from the that which who after before when but near into over flew took made came left went can may would could'.split(
    ' ',
  ),
)

/** A capital word before and no noun after: "Marlin 737", "Channel 4 said". */
function isName(pieces: readonly Piece[], { at, next }: Figure): boolean {
  const [previous, after] = [pieces[at - 1], pieces[next]]
  if (!previous || previous.newLine || !/^\p{Lu}\p{L}/u.test(previous.text) || /[,.]/.test(pieces[at]?.text ?? '')) return false
  return !/^\p{Ll}{3,}/u.test(after?.text ?? '') || NO_NOUN.has(after?.lower ?? '') || /[a-z]{2}ed$/.test(after?.lower ?? '')
}

/** Two small numbers with a dash and nothing counted: a result. */
function isScore(pieces: readonly Piece[], { at, next, low, high }: Figure): boolean {
  const [previous, after] = [pieces[at - 1], pieces[next]]
  const dashBefore = previous?.text === '-' && previous.glued && pieces[at - 2]?.figure !== null && pieces[at - 2] !== undefined
  const dashAfter = after?.text === '-' && after.glued && pieces[next + 1]?.figure !== null && pieces[next + 1] !== undefined
  if (low !== high) return pieces[at + 1]?.text === '-' && (high ?? 0) < 20 && low >= (high ?? 0)
  return dashBefore || (dashAfter && low < 1000)
}

function isListNumber(pieces: readonly Piece[], { at, next, low }: Figure): boolean {
  return (
    pieces[at]?.newLine === true && /^[.)]$/.test(pieces[next]?.text ?? '') && pieces[next]?.glued === true && low < 100 && next < pieces.length - 1
  )
}
