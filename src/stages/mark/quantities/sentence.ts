/**
 * The quantities of one sentence: each figure is read with what stands around it, from left to right.
 */
import type { NumberTables } from '../../../lexicon/numbers.ts'
import type { Bound, Quantity, QuantityKind } from '../../../model/quantity.ts'
import type { Token } from '../../../model/token.ts'
import type { Piece } from '../../../text/pieces.ts'
import { evidence, trimmed } from '../../../text/spans.ts'
import { countedAfter } from './counted.ts'
import { type Figure, figureAt } from './figure.ts'
import { type Hedged, hedgesAround } from './hedge.ts'
import { withJoined } from './joined.ts'
import { type Measured, measuredAt } from './measured.ts'
import { isNotFigure } from './not-figure.ts'
import { oneOf } from './one-of.ts'
import { rateAt } from './rate.ts'
import { type Vague, vagueAt } from './vague.ts'

export interface Counting {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Offsets of the pieces that are part of a date, clock time or repeated time. */
  readonly dated: ReadonlySet<number>
  readonly tokens: ReadonlyMap<number, Token>
  readonly tables: NumberTables
}

export function quantitiesOfSentence(counting: Counting): readonly Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < counting.pieces.length; ) {
    const vague = vagueAt(counting.pieces, at, counting.tables)
    if (vague) found.push(...afterLast(counting.text, found, vagueQuantity(counting, at, vague)))
    const figure = figureAt(counting.pieces, at, counting.tables.words) ?? oneOf(counting, at)
    const measured = figure && measuredAt(counting.pieces, figure, counting.tables)
    if (figure && measured && isQuantity(counting, figure, measured)) found.push(...afterLast(counting.text, found, quantityOf(counting, measured)))
    at = measured?.next ?? at + 1
  }
  return withJoined(counting.text, found)
}

/** Words that two figures could share belong to the first: "5 or more than 9". */
function afterLast(text: string, found: readonly Quantity[], quantity: Quantity): readonly Quantity[] {
  const start = Math.max(quantity.start, found.at(-1)?.end ?? 0)
  if (start === quantity.start) return [quantity]
  const span = trimmed(text, { start, end: quantity.end })
  return span ? [{ ...quantity, ...evidence(text, span.start, span.end) }] : []
}

function vagueQuantity({ text, pieces, tokens, tables }: Counting, at: number, { next, kind }: Vague): Quantity {
  const of = countedAfter(pieces, next, true, tokens, tables)
  const start = pieces[at]?.start ?? 0
  return {
    id: '',
    ...evidence(text, start, pieces[next - 1]?.end ?? start),
    kind,
    low: null,
    high: null,
    bound: 'exactly',
    approximator: null,
    unit: null,
    per: null,
    si: null,
    of: of && evidence(text, of.start, of.end),
    base: null,
  }
}

function isQuantity(counting: Counting, figure: Figure, measured: Measured): boolean {
  const { pieces } = counting
  if (isNotFigure(pieces, figure, measured.name !== null, measured.kind === 'money', counting.tables)) return false
  if (measured.name === null && isNumberedThing(counting, figure)) return false
  if (isInTime(counting, figure, measured)) return false
  if (figure.sort === 'ordinal') return isTrueOrdinal(pieces, figure)
  return !isLoneOne(counting, figure, measured) && !isOrdinalNoun(pieces, figure)
}

/** "Warehouse 4 held": a noun with a capital, a bare figure, and a verb at once; nothing is counted. */
function isNumberedThing({ pieces, tokens }: Counting, { at, next, digits }: Figure): boolean {
  const [before, behind] = [pieces[at - 1], pieces[next]]
  if (!digits || !before || !/^\p{Lu}+\p{Ll}*$/u.test(before.text) || next !== at + 1) return false
  const [noun, verb] = [tokens.get(before.start)?.tag, tokens.get(behind?.start ?? -1)?.tag]
  return (noun === 'NOUN' || noun === 'PROPN') && (verb === 'VERB' || verb === 'AUX') && !before.lower.endsWith('s')
}

/** "a third country" orders; "a third of it" and "a third were" share. */
function isOrdinalNoun(pieces: readonly Piece[], { at, next, sort }: Figure): boolean {
  const isOrdinal = sort === 'share' && pieces[at]?.lower === 'a' && /(third|th)$/.test(pieces[next - 1]?.lower ?? '')
  return isOrdinal && !/^(of|were|are|have|had|said|more|less|were|to|[^\p{L}])$/u.test(pieces[next]?.lower ?? '.')
}

/** Part of a date or clock time; not a length of time inside one ("two years ago"), nor what has a unit outside it ("3-5 kilometres"). */
function isInTime({ pieces, dated }: Counting, figure: Figure, { at, next, name, unit }: Measured): boolean {
  const isDated = (piece: number): boolean => dated.has(pieces[piece]?.start ?? -1)
  if (!isDated(figure.at) || unit?.dimension === 'time') return false
  return name === null || (isDated(at) && isDated(next - 1))
}

const NUMBERED =
  /^(time|times|consecutive|straight|successive|day|week|month|year|anniversary|birthday|place|attempt|attack|strike|victim|death|case|round|term|instance)$/

/** "the first time", "the 31st case"; not "first, he said". */
const isTrueOrdinal = (pieces: readonly Piece[], { next, digits }: Figure): boolean => digits || NUMBERED.test(pieces[next]?.lower ?? '')

const AFTER_PRONOUN_ONE = /^(of|another|thing|who|that|day|that|in|is|was|which|to|and|or|more|side|hand|way|by)$/

/** "one of them", "no one", "the one who": no count. */
function isLoneOne({ pieces }: Counting, { at, next }: Figure, { name }: Measured): boolean {
  if (pieces[at]?.lower !== 'one' || next !== at + 1 || name !== null) return false
  const [before, after] = [pieces[at - 1]?.lower ?? '', pieces[next]]
  return (
    /^(no|the|this|that|any|every|each|some|which)$/.test(before) ||
    (at > 0 && !/^\p{L}/u.test(after?.text ?? '')) ||
    AFTER_PRONOUN_ONE.test(after?.lower ?? '')
  )
}

function quantityOf(counting: Counting, measured: Measured): Quantity {
  const { text, pieces, tokens, tables } = counting
  const hedged = hedgesAround(pieces, measured.at, measured.next, tables)
  const kind = kindOf(measured, pieces)
  const end = kind === 'age' ? ageEnd(pieces, hedged.next) : hedged.next
  const of = kind === 'age' ? null : countedAfter(pieces, end, kind !== 'count' && kind !== 'ordinal', tokens, tables)
  const rate = rateAt(pieces, end, tables, kind === 'money') ?? (of && rateAt(pieces, of.next, tables, false))
  const bound = boundOf(measured, hedged)
  const start = pieces[hedged.at]?.start ?? 0
  return {
    id: '',
    ...evidence(text, start, pieces[end - 1]?.end ?? start),
    kind,
    ...endsOf(measured, bound, hedged),
    bound,
    approximator: hedged.approximator && text.slice(pieces[hedged.approximator[0]]?.start, pieces[hedged.approximator[1] - 1]?.end),
    unit: kind === 'age' ? (measured.name ?? 'year') : measured.name,
    per: rate?.per ?? null,
    si: siOf(measured),
    of: of && evidence(text, of.start, of.end),
    base: null,
  }
}

function kindOf({ kind, unit, figure, next }: Measured, pieces: readonly Piece[]): QuantityKind {
  if (unit?.dimension === 'time' && (ageEnd(pieces, next) > next || /^(yo|o)$/.test(pieces[next - 1]?.lower ?? ''))) return 'age'
  if (kind !== null) return kind
  if (isBareAge(pieces, figure)) return 'age'
  return figure.sort === 'ordinal' ? 'ordinal' : figure.sort === 'share' ? 'ratio' : 'count'
}

const OLDEST = 115

/** "Mara Lund, 43, was", "at age 16" */
function isBareAge(pieces: readonly Piece[], { at, next, low, digits, sort }: Figure): boolean {
  if (!digits || sort !== 'number' || low < 1 || low > OLDEST || !Number.isInteger(low)) return false
  if (/^(age|aged|ages)$/.test(pieces[at - 1]?.lower ?? '')) return true
  if (pieces[at - 1]?.text !== ',') return false
  return /^\p{Lu}\p{Ll}/u.test(pieces[at - 2]?.text ?? '') && /^[,;)]$/.test(pieces[next]?.text ?? '')
}

/** "45 years old", "45-year-old", "six months of age" */
function ageEnd(pieces: readonly Piece[], next: number): number {
  const words = pieces.slice(next, next + 3).map(({ lower }) => lower)
  if (words[0] === 'old') return next + 1
  if (words[0] === '-' && /^olds?$/.test(words[1] ?? '')) return next + 2
  if (words[0] === 'of' && words[1] === 'age') return next + 2
  return next
}

function boundOf({ low, high, figure }: Measured, { bound, approximator }: Hedged): Bound {
  if (figure.sort === 'plural') return 'at least'
  if (low !== high && high !== null) return 'between'
  return bound === 'exactly' && approximator ? 'exactly' : bound
}

/** An open end is null; "nearly 200" keeps both, for it is close to them. */
function endsOf({ low, high }: Measured, bound: Bound, { approximator }: Hedged): Pick<Quantity, 'low' | 'high'> {
  if (bound === 'at least' || bound === 'more than') return { low, high: null }
  const open = (bound === 'up to' || bound === 'less than') && !approximator
  return open ? { low: null, high } : { low, high }
}

const SI_DIGITS = 6

function siOf({ unit, low, high }: Measured): Quantity['si'] {
  if (!unit || unit.factor === null || unit.si === null || unit.si === '1' || high === null || high !== low) return null
  return { value: Number(((low + unit.offset) * unit.factor).toPrecision(SI_DIGITS)), unit: unit.si }
}
