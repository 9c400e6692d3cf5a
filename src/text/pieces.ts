/**
 * Pieces: numbers, runs of letters and single signs, with offsets; finer than words, so that "86-minute", "21h37", "9am" and "$2.5bn" come apart.
 *     "the 86-minute flight" → the 86 - minute flight        "1,200.5kg" → 1,200.5 kg
 */
import type { Span } from '../model/span.ts'
import { plainSigns } from './fold.ts'

export interface Piece extends Span {
  /** As written, with plain signs. */
  readonly text: string
  readonly lower: string
  /** The number that digits write; null for letters and signs. */
  readonly figure: number | null
  /** No white space before it. */
  readonly glued: boolean
  /** A line end stands before it. */
  readonly newLine: boolean
}

// Thousands may be parted by a comma or an unbreakable space. A decimal is no part of a longer chain: "31.10.2024" and "10.0.0.1" come apart.
const PIECE = /\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|(?<!\d\.)\d+(?:\.\d+)?(?!\d|\.\d)|\d+|\p{L}+|\S/gu

/** The pieces of `text` from `start` to `end`, in order; offsets are into `text`. */
export function piecesOf(text: string, start = 0, end = text.length): readonly Piece[] {
  const pieces: Piece[] = []
  const part = text.slice(start, end)
  PIECE.lastIndex = 0
  let last = 0
  for (let match = PIECE.exec(part); match !== null; match = PIECE.exec(part)) {
    const [found] = match
    const from = match.index
    const written = plainSigns(found)
    pieces.push({
      start: start + from,
      end: start + from + found.length,
      text: written,
      lower: written.toLowerCase(),
      figure: figureOf(written),
      glued: from === last && from > 0,
      newLine: from === 0 || (from > last && part.slice(last, from).includes('\n')),
    })
    last = from + found.length
  }
  return pieces
}

function figureOf(written: string): number | null {
  const first = written.charCodeAt(0)
  return first >= 0x30 && first <= 0x39 ? Number(written.replace(/[, ]/g, '')) : null
}
