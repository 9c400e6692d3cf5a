/**
 * Counted: the noun phrase a figure counts or measures.
 *     "460 square miles of ⟨territory⟩"      "1,200 ⟨casualties⟩ a day"      "two ⟨young children⟩"
 * Tokens say what is a noun; without them small words end the phrase (data/numbers/word-uses.tsv).
 */
import type { NumberTables } from '../../../lexicon/numbers.ts'
import type { Span } from '../../../model/span.ts'
import type { Token } from '../../../model/token.ts'
import type { Piece } from '../../../text/pieces.ts'

const MOST_PIECES = 7

/** A phrase, and the piece after it. */
export interface Counted extends Span {
  readonly next: number
}

/** The phrase after piece `next`; `measured` figures need an "of" ("two pounds of meat"). */
export function countedAfter(
  pieces: readonly Piece[],
  next: number,
  measured: boolean,
  tokens: ReadonlyMap<number, Token>,
  { wordUses }: NumberTables,
): Counted | null {
  const of = pieces[next]?.lower === 'of'
  if (measured && !of) return null
  const from = of ? afterDeterminers(pieces, next + 1) : afterHyphen(pieces, next)
  const end = endOfPhrase(pieces, from, tokens, wordUses)
  const [first, last] = [pieces[from], pieces[end - 1]]
  return first && last && end > from ? { start: first.start, end: last.end, next: end } : null
}

function endOfPhrase(pieces: readonly Piece[], from: number, tokens: ReadonlyMap<number, Token>, uses: NumberTables['wordUses']): number {
  let end = from
  for (let at = from; at < pieces.length && at < from + MOST_PIECES; at++) {
    const piece = pieces[at]
    if (!piece || uses.get(piece.lower)?.has('end') || !continues(piece, tokens.get(piece.start))) break
    if (endsPhrase(piece, tokens.get(piece.start))) end = at + 1
  }
  return end
}

const afterHyphen = (pieces: readonly Piece[], at: number): number => (pieces[at]?.text === '-' && pieces[at]?.glued ? at + 1 : at)

function afterDeterminers(pieces: readonly Piece[], at: number): number {
  return /^(the|a|an|its|his|her|their|our|that|this|these|those|all)$/.test(pieces[at]?.lower ?? '') ? at + 1 : at
}

const NOMINAL = new Set<Token['tag']>(['ADJ', 'NOUN', 'PROPN', 'NUM'])

function continues(piece: Piece, token: Token | undefined): boolean {
  if (piece.text === '-') return piece.glued
  if (!/^\p{L}/u.test(piece.text)) return false
  return !token || NOMINAL.has(token.tag) || (token.tag === 'VERB' && /ing$/.test(piece.lower))
}

const endsPhrase = (piece: Piece, token: Token | undefined): boolean =>
  piece.text !== '-' && (!token || token.tag === 'NOUN' || token.tag === 'PROPN')
