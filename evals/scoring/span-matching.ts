/**
 * Which prediction answers which gold span, one to one, and the counts that follow.
 *     gold "Thursday" · predicted "on Thursday"      overlap: found; equal but for leading words: found; equal: not found
 * Gold spans may be `optional` (neither asked for nor wrong) and may have equals (`also`); a row may be labelled in part only.
 */
import type { Span } from '../../src/model/span.ts'
import { shared } from '../../src/text/spans.ts'
import type { Counts } from './fractions.ts'

export interface GoldSpan extends Span {
  readonly optional?: boolean
  readonly also?: readonly Span[]
}

/** Index of the partner by index, both ways. */
export interface Matching {
  readonly ofGold: ReadonlyMap<number, number>
  readonly ofFound: ReadonlyMap<number, number>
}

/** Heaviest pairs first; of equal ones the earlier gold, then the earlier prediction. A weight of 0 is no pair. */
export function matched<Gold, Found>(gold: readonly Gold[], found: readonly Found[], weigh: (gold: Gold, found: Found) => number): Matching {
  const pairs = gold.flatMap((wanted, g) => found.map((got, f) => ({ g, f, weight: weigh(wanted, got) })).filter(({ weight }) => weight > 0))
  pairs.sort((a, b) => b.weight - a.weight || a.g - b.g || a.f - b.f)
  const ofGold = new Map<number, number>()
  const ofFound = new Map<number, number>()
  for (const { g, f } of pairs) {
    if (ofGold.has(g) || ofFound.has(f)) continue
    ofGold.set(g, f)
    ofFound.set(f, g)
  }
  return { ofGold, ofFound }
}

/** The gold span and its equals. */
export const readings = (gold: GoldSpan): readonly Span[] => [gold, ...(gold.also ?? [])]

const lengthOf = ({ start, end }: Span): number => end - start

/** Equal spans before overlapping ones, these by how much of both they share. */
export function spanWeight(text: string, gold: GoldSpan, found: Span): number {
  if (!readings(gold).some((reading) => shared(reading, found) > 0)) return 0
  if (readings(gold).some((reading) => sameCore(text, reading, found))) return 3
  return 1 + (2 * shared(gold, found)) / (lengthOf(gold) + lengthOf(found))
}

export const matchSpans = (text: string, gold: readonly GoldSpan[], found: readonly Span[]): Matching =>
  matched(gold, found, (wanted, got) => spanWeight(text, wanted, got))

export interface Counting<Gold, Found> {
  /** Not every expression of the row is labelled: what meets no label is not counted. */
  readonly partial: boolean
  /** Beyond overlap: whether the prediction is right enough to count. */
  readonly isRight?: (gold: Gold, found: Found) => boolean
  /** Predictions that cost nothing where they meet no gold. */
  readonly isFree?: (found: Found) => boolean
  /** Gold that takes part in the matching and is not counted. */
  readonly isLeftOut?: (gold: Gold) => boolean
}

/** Adds one row's counts. */
export function countSpans<Gold extends GoldSpan, Found>(
  counts: Counts,
  { ofGold, ofFound }: Matching,
  gold: readonly Gold[],
  found: readonly Found[],
  { partial, isRight = () => true, isFree = () => false, isLeftOut = ({ optional }) => optional === true }: Counting<Gold, Found>,
): void {
  const agree = (wanted: Gold | undefined, got: Found | undefined): boolean => wanted !== undefined && got !== undefined && isRight(wanted, got)
  const asked = [...gold.entries()].filter(([, wanted]) => !isLeftOut(wanted))
  counts.gold += asked.length
  counts.found += asked.filter(([index, wanted]) => agree(wanted, found[ofGold.get(index) ?? -1])).length
  const partners = found.map((got, index) => ({ got, wanted: gold[ofFound.get(index) ?? -1] }))
  const counted = partners.filter(({ got, wanted }) => (wanted === undefined ? !partial && !isFree(got) : !isLeftOut(wanted)))
  counts.predicted += counted.length
  counts.right += counted.filter(({ got, wanted }) => agree(wanted, got)).length
}

const EDGE = /[\s.,;:!?"“”‘’'()[\]…—–-]/

/** The span without blanks, stops, quotation marks, brackets and dashes at its ends; itself where nothing else is in it. */
export function core(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && EDGE.test(text.charAt(start))) start++
  while (end > start && EDGE.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : { start: span.start, end: span.end }
}

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

export const sameCore = (text: string, a: Span, b: Span): boolean => sameSpan(core(text, a), core(text, b))

const LEADING =
  /^(?:(?:on|in|at|since|by|until|till|during|from|for|of|before|after|through|throughout|over|within|between|as of|about|around|approximately|the|a|an|this|early|late|just|only|nearly|almost|some|more than|at least|up to)\s+)+/i

/** The core without prepositions, articles and hedges before it: "on the Thursday" → "Thursday". */
export function withoutLeadingWords(text: string, span: Span): Span {
  const inner = core(text, span)
  const lead = LEADING.exec(text.slice(inner.start, inner.end))?.[0].length ?? 0
  return lead > 0 && lead < inner.end - inner.start ? { start: inner.start + lead, end: inner.end } : inner
}

/** Whether the prediction equals one of the gold's readings, leading words aside. */
export const sameWords = (text: string, gold: GoldSpan, found: Span): boolean =>
  readings(gold).some((reading) => sameSpan(withoutLeadingWords(text, reading), withoutLeadingWords(text, found)))

export const isSpan = ({ start, end }: Span): boolean => Number.isInteger(start) && Number.isInteger(end) && start < end
