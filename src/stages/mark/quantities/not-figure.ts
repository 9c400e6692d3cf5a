/**
 * Not figures: numbers that name or order instead of counting.
 *     "Flight 52", "B52", "No. 5", "192.168.1.2", "555-0134", "3-1", "1." at the head of a line, parts of a web address
 */
import type { NumberTables } from '../../../lexicon/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'
import type { Figure } from './figure.ts'

export function isNotFigure(pieces: readonly Piece[], figure: Figure, hasUnit: boolean, hasMoney: boolean, { wordUses }: NumberTables): boolean {
  if (hasMoney) return false
  if (!figure.digits) return isNameInWords(pieces, figure)
  if ((pieces[figure.at]?.text.length ?? 0) > LONGEST_FIGURE && !pieces[figure.at]?.text.includes(',')) return true
  return (
    isInside(pieces, figure) ||
    isLabel(pieces, figure, wordUses) ||
    isCode(pieces, figure, hasUnit) ||
    (!hasUnit && (isName(pieces, figure, wordUses) || isScore(pieces, figure) || isListNumber(pieces, figure)))
  )
}

/** More digits without commas are an identifier. */
const LONGEST_FIGURE = 12

type WordUses = NumberTables['wordUses']

/** "Zero Harbour said": a number with a capital inside a sentence, and a capital after it. */
function isNameInWords(pieces: readonly Piece[], { at, next }: Figure): boolean {
  const first = pieces[at]
  if (first?.lower === 'half' && next === at + 1 && /^(first|second|latter)$/.test(pieces[at - 1]?.lower ?? '')) return true
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

const STREET = /^(Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Terrace|Crescent|Parade|Quay)$/
const SAYINGS = /^(9\/11|7\/7|24\/7|50\/50|20\/20)$/

/** "5G", "NW1 2DB", "4 Mill Street", "9/11", "2-for-1" */
function isCode(pieces: readonly Piece[], { at, next }: Figure, hasUnit: boolean): boolean {
  const written = pieces.slice(at, at + 3)
  if (SAYINGS.test(written.map(({ text }) => text).join('')) || isPostcode(pieces, at)) return true
  return !hasUnit && next === at + 1 && (isPartOfWord(pieces, next) || isHouse(pieces, next))
}

const isPostcode = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at + 1]?.glued === true &&
  /^\p{Lu}{2}$/u.test(pieces[at + 1]?.text ?? '') &&
  pieces[at - 1]?.glued === true &&
  pieces[at - 1]?.figure !== null

// "5G", "40s", "4x100", "2-for-1"
function isPartOfWord(pieces: readonly Piece[], next: number): boolean {
  const [after, second] = [pieces[next], pieces[next + 1]]
  if (!after?.glued) return false
  if (!second?.glued || !/^[\p{L}\d-]/u.test(second.text)) return /^(\p{Lu}|s)$/u.test(after.text)
  return /^[x×]$/.test(after.text) || (after.text === '-' && second.lower === 'for')
}

const isHouse = (pieces: readonly Piece[], next: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(pieces[next]?.text ?? '') && pieces.slice(next + 1, next + 3).some(({ text }) => STREET.test(text))

function isLabel(pieces: readonly Piece[], { at }: Figure, uses: WordUses): boolean {
  const before = pieces[at - 1]?.text === '.' ? pieces[at - 2] : pieces[at - 1]
  const stopped = pieces[at - 1]?.text === '.'
  if (!before || !(uses.get(before.lower)?.has('label') || uses.get(before.lower)?.has('capital label'))) return false
  if (uses.get(before.lower)?.has('capital label') && !stopped && !/^\p{Lu}/u.test(before.text)) return false
  return stopped || before.text !== 'no'
}

/** A capital word before and no noun after: "Marlin 737", "Channel 4 said". */
function isName(pieces: readonly Piece[], { at, next }: Figure, uses: WordUses): boolean {
  const [previous, after] = [pieces[at - 1], pieces[next]]
  if (!previous || previous.newLine || !/^\p{Ll}?\p{Lu}\p{L}/u.test(previous.text) || /[,.]/.test(pieces[at]?.text ?? '')) return false
  return !/^\p{Ll}{3,}/u.test(after?.text ?? '') || uses.get(after?.lower ?? '')?.has('no noun') === true || /[a-z]{2}ed$/.test(after?.lower ?? '')
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
