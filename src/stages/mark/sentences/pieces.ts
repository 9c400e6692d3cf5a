/**
 * Pieces: a long line cut where a sentence surely ends, because the segmenter's time grows with the square of what it is given.
 *     16,000 characters a line take it 1 ms, 500,000 half a minute.
 * A line without such a place is cut at a blank: a line like that is no text a person wrote.
 */
const ENOUGH = 2_000
const TOO_LONG = 8_000
const SURE = /[.?!]["”’)\]]{0,3}\s+(?=\p{Lu})/gu

export interface Piece {
  readonly offset: number
  readonly text: string
}

export function piecesOf(line: string): readonly Piece[] {
  if (line.length <= TOO_LONG) return [{ offset: 0, text: line }]
  const pieces: Piece[] = []
  let from = 0
  const cut = (to: number): void => {
    while (to - from > TOO_LONG) cutAtBlank(from + ENOUGH)
    if (to > from) pieces.push({ offset: from, text: line.slice(from, to) })
    from = Math.max(from, to)
  }
  const cutAtBlank = (near: number): void => {
    const blank = line.indexOf(' ', near)
    const to = blank === -1 || blank - near > ENOUGH ? near : blank + 1
    pieces.push({ offset: from, text: line.slice(from, to) })
    from = to
  }
  for (const sure of line.matchAll(SURE)) if (sure.index + sure[0].length - from > ENOUGH) cut(sure.index + sure[0].length)
  cut(line.length)
  return pieces
}
