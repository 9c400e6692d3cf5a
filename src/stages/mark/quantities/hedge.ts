/**
 * Hedges: words before or after a figure that bound it or say it is not exact.
 *     "up to about 300" bound up to, approximator about      "40 or more" at least      "nearly 200" less than, approximator nearly
 */
import type { Hedge, NumberTables } from '../../../lexicon/numbers.ts'
import type { Bound } from '../../../model/quantity.ts'
import type { Piece } from '../../../text/pieces.ts'

export interface Hedged {
  readonly at: number
  readonly next: number
  readonly bound: Bound
  /** Pieces of the approximator, from and to. */
  readonly approximator: readonly [number, number] | null
}

const MOST_HEDGES = 3

/** All hedges around the pieces from `at` to `next`. */
export function hedgesAround(pieces: readonly Piece[], at: number, next: number, { hedges, words }: NumberTables): Hedged {
  let hedged: Hedged = { at, next, bound: 'exactly', approximator: null }
  for (let count = 0; count < MOST_HEDGES; count++) {
    const before = hedges.find((hedge) => hedge.side === 'before' && standsAt(pieces, hedged.at - hedge.words.length, hedge))
    if (!before || isDuring(pieces, hedged.at - before.words.length, next, before)) break
    hedged = joined(hedged, before, hedged.at - before.words.length, hedged.next, hedged.at - before.words.length)
  }
  const after = hedges.find((hedge) => hedge.side === 'after' && standsAt(pieces, hedged.next, hedge))
  if (!after || isStray(pieces, hedged, after) || isLead(pieces, hedged.next + after.words.length, words)) return orEqual(pieces, hedged)
  return joined(hedged, after, hedged.at, hedged.next + after.words.length, hedged.next)
}

const standsAt = (pieces: readonly Piece[], at: number, { words }: Hedge): boolean =>
  at >= 0 && words.every((word, index) => pieces[at + index]?.lower === word)

/** "40 or more than 50", "twenty and less or equal than forty": the words lead the next figure. */
function isLead(pieces: readonly Piece[], at: number, words: NumberTables['words']): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]]
  if (piece?.lower === 'than' || piece?.lower === 'or') return next !== undefined && !/^[.,;:!?)]$/.test(next.text)
  const number = piece?.lower === 'a' ? next : piece
  return number !== undefined && (number.figure !== null || words.has(number.lower))
}

const WITH_EQUAL: Partial<Record<Bound, Bound>> = { 'more than': 'at least', 'less than': 'up to' }

/** "more than 40 or equal to it" */
function orEqual(pieces: readonly Piece[], hedged: Hedged): Hedged {
  const bound = WITH_EQUAL[hedged.bound]
  if (!bound || pieces[hedged.next]?.lower !== 'or' || pieces[hedged.next + 1]?.lower !== 'equal') return hedged
  const to = pieces[hedged.next + 2]?.lower === 'to' ? hedged.next + 3 : hedged.next + 2
  const next = pieces[to]?.lower === 'it' ? to + 1 : to
  return /^[\p{L}\d]/u.test(pieces[next]?.text ?? '.') ? hedged : { ...hedged, next, bound }
}

const OVER_LEADS = /^(for|after|is|was|were|lasted|took|takes|of|since|in|last|spent|the|aged|just|well|a|an|by|with|and|or|than|at)$/
const TIME_WORD = /^(second|minute|hour|day|night|week|month|year|decade|centurie)s$/

/** "flew 300 miles over two hours": during, not more than. */
function isDuring(pieces: readonly Piece[], at: number, next: number, { words }: Hedge): boolean {
  if (words.length > 1 || words[0] !== 'over' || !pieces.slice(at, next).some(({ lower }) => TIME_WORD.test(lower))) return false
  const before = pieces[at - 1]
  return (
    before !== undefined &&
    !before.newLine &&
    /[\p{L}\d]$/u.test(before.text) &&
    !OVER_LEADS.test(before.lower) &&
    !/^(ago|old|later)$/.test(pieces[next]?.lower ?? '')
  )
}

// "10 + 5" is a sum, "10 plus tax" too.
function isStray(pieces: readonly Piece[], { next }: Hedged, hedge: Hedge): boolean {
  const sign = hedge.words.length === 1 && /^(\+|plus)$/.test(hedge.words[0] ?? '')
  return sign && (!pieces[next]?.glued || pieces[next + 1]?.figure !== null) && !(pieces[next]?.text === '+' && pieces[next + 1]?.figure === null)
}

function joined(hedged: Hedged, hedge: Hedge, at: number, next: number, from: number): Hedged {
  const approximator: Hedged['approximator'] = hedge.approximates ? [from, from + hedge.words.length] : hedged.approximator
  return { at, next, bound: hedge.bound === 'exactly' ? hedged.bound : hedge.bound, approximator }
}
