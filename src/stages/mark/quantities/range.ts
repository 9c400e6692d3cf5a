/**
 * Ranges: a figure, what links it to a second, and the second.
 *     "10 to 20 dollars" 10–20 USD      "8- to 16-meter" 8–16 metre      "between 40 and 50", "$10-$20", "5k-20k"
 */
import type { NumberTables } from '../../../lexicon/numbers.ts'
import type { Piece } from '../../../text/pieces.ts'
import { exact, type Figure, figureAt } from './figure.ts'
import type { Measured } from './measured.ts'

/** Reads a figure with its unit. */
type Read = (pieces: readonly Piece[], figure: Figure, tables: NumberTables) => Measured

/** "10 to 20 dollars", "8- to 16-meter", "between 44 mg and 50 mg", "3–5 km" */
export function rangeFrom(pieces: readonly Piece[], first: Measured, tables: NumberTables, read: Read): Measured | null {
  const lead = pieces[first.at - 1]?.lower ?? ''
  const last = secondOf(pieces, first, lead, tables, read)
  if (!last) return null
  if (first.name === null && last.name === null && first.low > last.low && last.low > 0) return lead === 'from' ? null : ratioOf(first, last)
  if (isMove(pieces, first, last, tables) || isList(pieces, first, last, lead)) return null
  const ends = endsOfRange(first, last, sharedScale(pieces, first, last, tables))
  return { ...first, at: /^(between|from)$/.test(lead) ? first.at - 1 : first.at, next: last.next, ...ends }
}

/** The second figure, where it is of the same unit or one of them has none. */
function secondOf(pieces: readonly Piece[], first: Measured, lead: string, tables: NumberTables, read: Read): Measured | null {
  const second = first.figure.sort === 'number' ? figureAfterLink(pieces, first, lead, tables) : null
  const last = second && read(pieces, second, tables)
  if (last?.figure.sort !== 'number') return null
  return first.name === null || last.name === null || first.name === last.name ? last : null
}

/** "from 3 firms and 20 banks"; a range with "and" after "from" has one unit on both sides. */
const isList = (pieces: readonly Piece[], first: Measured, last: Measured, lead: string): boolean =>
  lead === 'from' && pieces[first.next]?.lower === 'and' && (first.name === null || first.name !== last.name)

/** Letters of a sentence that are looked at before "from". */
const BEFORE_FROM = 14

/**
 * "rose 8 percent, from €12 million to €13 million" tells two values, before and after, and "$5 million to $2 million" no range of one: a fall, a
 * score. Only where both ends carry a unit of their own.
 */
function isMove(pieces: readonly Piece[], first: Measured, last: Measured, { wordUses }: NumberTables): boolean {
  if (first.kind === 'percent' && first.name !== null && last.name === null && isMoved(pieces, first.at, wordUses)) return true
  if (first.name === null || last.name === null || pieces[first.at - 1]?.lower === 'between') return false
  if (first.low > last.low) return last.low >= 0
  if (pieces[first.at - 1]?.lower === 'by' || (first.kind === 'money' && first.low < 1 && last.low >= 1)) return true
  if (pieces[first.at - 1]?.lower !== 'from') return false
  return isMoved(pieces, first.at - 1, wordUses)
}

const isMoved = (pieces: readonly Piece[], at: number, wordUses: NumberTables['wordUses']): boolean =>
  !/^(between|from)$/.test(pieces[at - 1]?.lower ?? '') &&
  pieces.slice(Math.max(0, at - BEFORE_FROM), at).some(({ lower }) => wordUses.get(lower)?.has('move') === true)

/** Low and high in the unit of the end that has one; cents after the second figure count for the first too. */
function endsOfRange(first: Measured, last: Measured, scale: number): Pick<Measured, 'low' | 'high' | 'kind' | 'name' | 'unit'> {
  const { kind, name, unit } = last.name !== null ? last : first
  const share = first.name === null && last.kind === 'money' && last.figure.low !== 0 ? last.low / last.figure.low : 1
  const ends = [exact(first.low * share * scale), last.low]
  return { low: Math.min(...ends), high: Math.max(...ends), kind, name, unit }
}

const SCALES = new Set([12, 1e2, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12])

/** "three to four hundred", "2-3 million", "$3-5bn": the magnitude of the second is that of a smaller first that has none. */
function sharedScale(pieces: readonly Piece[], { figure: first }: Measured, { figure: last }: Measured, { words }: NumberTables): number {
  const [one, two] = [first, last].map(({ at }) => pieces[at]?.figure ?? words.get(pieces[at]?.lower ?? '')?.value ?? 0)
  if (one === undefined || two === undefined || first.low !== one || one >= two || last.low === two) return 1
  const scale = exact(last.low / two)
  return SCALES.has(scale) ? scale : 1
}

/** "a 2 to 1 margin": how many times the second the first is. */
function ratioOf(first: Measured, last: Measured): Measured {
  const value = exact(first.low / last.low)
  return { ...first, next: last.next, low: value, high: value, figure: { ...first.figure, sort: 'share' } }
}

const LINKS = /^(to|through|~)$/

function figureAfterLink(pieces: readonly Piece[], first: Measured, lead: string, tables: NumberTables): Figure | null {
  const hyphen = pieces[first.next]?.text === '-' && pieces[first.next + 1]?.lower === 'to' ? 1 : 0
  const link = pieces[first.next + hyphen]
  if (!link) return null
  const from = afterSign(pieces, afterHedge(pieces, first.next + hyphen + 1))
  if (LINKS.test(link.lower) || (link.lower === 'and' && /^(between|from)$/.test(lead))) return figureAt(pieces, from, tables.words)
  return link.text === '-' ? figureAfterDash(pieces, first, from, tables) : null
}

const afterSign = (pieces: readonly Piece[], at: number): number => (/^[$£€¥₹₽]$/.test(pieces[at]?.text ?? '') ? at + 1 : at)
const afterHedge = (pieces: readonly Piece[], at: number): number => (/^(about|around|nearly|~)$/.test(pieces[at]?.lower ?? '') ? at + 1 : at)

/** A dash between two figures of which the second is greater, as written or with its size: "3-5", "$10-$20", "5k-20k". */
function figureAfterDash(pieces: readonly Piece[], { next, low }: Measured, from: number, { words }: NumberTables): Figure | null {
  const second = pieces[from]
  if (second?.figure === null || second === undefined || pieces[from + 1]?.text === '-') return null
  const isSigned = from > next + 1
  const figure = second.figure > low || isSigned || pieces[from + 1]?.glued ? figureAt(pieces, from, words) : null
  return figure && (second.figure > low || figure.low > low) ? figure : null
}
