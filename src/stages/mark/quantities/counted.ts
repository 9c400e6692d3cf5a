/**
 * Counted: the noun phrase a figure counts or measures.
 *     "460 square miles of ⟨territory⟩"      "1,200 ⟨casualties⟩ a day"      "two ⟨young children⟩"      "a 412-⟨page⟩ ruling"
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
  { words, wordUses }: NumberTables,
): Counted | null {
  const of = pieces[next]?.lower === 'of'
  if (measured && !of) return null
  const from = of ? afterCount(pieces, afterDeterminers(pieces, next + 1), words) : afterMore(pieces, afterHyphen(pieces, next), tokens)
  const end = !of && isNounOfCompound(pieces, from, next) ? from + 1 : endOfPhrase(pieces, from, tokens, wordUses)
  const [first, last] = [pieces[from], pieces[end - 1]]
  return first && last && end > from ? { start: first.start, end: last.end, next: end } : null
}

/** "page" of "412-page", not "strong" of "12-strong". */
const isNounOfCompound = (pieces: readonly Piece[], at: number, next: number): boolean =>
  at > next && !/^(?:strong|odd|plus|or|to|and|by|in|up|off|on|out|old|long|deep|high|wide)$/.test(pieces[at]?.lower ?? '')

function endOfPhrase(pieces: readonly Piece[], from: number, tokens: ReadonlyMap<number, Token>, uses: NumberTables['wordUses']): number {
  let end = from
  for (let at = from; at < pieces.length && at < from + MOST_PIECES; at++) {
    const piece = pieces[at]
    if (isOwner(pieces, at, end)) continue
    if (!piece || uses.get(piece.lower)?.has('end') || !(continues(piece, tokens.get(piece.start)) || isModifier(pieces, at, from, tokens))) break
    if (endsPhrase(piece, tokens.get(piece.start))) end = at + 1
  }
  return end
}

const afterHyphen = (pieces: readonly Piece[], at: number): number => (pieces[at]?.text === '-' && pieces[at]?.glued ? at + 1 : at)

function afterDeterminers(pieces: readonly Piece[], at: number): number {
  return /^(the|a|an|its|his|her|their|our|that|this|these|those|all)$/.test(pieces[at]?.lower ?? '') ? at + 1 : at
}

/** "two more ⟨boats⟩", not "40 more than". */
const afterMore = (pieces: readonly Piece[], at: number, tokens: ReadonlyMap<number, Token>): number =>
  pieces[at]?.lower === 'more' && isNoun(tokens.get(pieces[at + 1]?.start ?? -1)) ? at + 1 : at

/** "3,204 confirmed cases": a participle between a figure and a noun, which the tagger may take for a verb. */
function isModifier(pieces: readonly Piece[], at: number, from: number, tokens: ReadonlyMap<number, Token>): boolean {
  const [piece, token] = [pieces[at], tokens.get(pieces[at]?.start ?? -1)]
  return at === from && token?.tag === 'VERB' && /(?:ed|en|wn)$/.test(piece?.lower ?? '') && isNoun(tokens.get(pieces[at + 1]?.start ?? -1))
}

const isNoun = (token: Token | undefined): boolean => token?.tag === 'NOUN'

/** The sign and letter of "the day's total". */
const isOwner = (pieces: readonly Piece[], at: number, end: number): boolean =>
  end > 0 && /^['’]$/.test(pieces[at]?.text ?? '')
    ? pieces[at + 1]?.lower === 's'
    : pieces[at]?.lower === 's' && /^['’]$/.test(pieces[at - 1]?.text ?? '')

/** "six of the ⟨eleven⟩ counties": the counties are counted. */
function afterCount(pieces: readonly Piece[], from: number, words: NumberTables['words']): number {
  let at = from
  while (isNumber(pieces[at], words) && at - from < MOST_PIECES) at++
  return at
}

const isNumber = (piece: Piece | undefined, words: NumberTables['words']): boolean =>
  piece !== undefined && (piece.figure !== null || words.has(piece.lower))

const NOMINAL = new Set<Token['tag']>(['ADJ', 'NOUN', 'PROPN', 'NUM'])

function continues(piece: Piece, token: Token | undefined): boolean {
  if (piece.text === '-') return piece.glued
  if (!/^\p{L}/u.test(piece.text)) return false
  return !token || NOMINAL.has(token.tag) || (token.tag === 'VERB' && /ing$/.test(piece.lower))
}

const endsPhrase = (piece: Piece, token: Token | undefined): boolean =>
  piece.text !== '-' && (!token || token.tag === 'NOUN' || token.tag === 'PROPN')
