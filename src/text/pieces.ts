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
  let last = start
  for (const match of text.slice(start, end).matchAll(PIECE)) {
    const from = start + match.index
    const written = plainSigns(match[0])
    const figure = /^\d/.test(written) ? Number(written.replace(/[, ]/g, '')) : null
    const between = text.slice(last, from)
    pieces.push({
      start: from,
      end: from + match[0].length,
      text: written,
      lower: written.toLowerCase(),
      figure,
      glued: between === '' && from > start,
      newLine: from === start || between.includes('\n'),
    })
    last = from + match[0].length
  }
  return pieces
}
