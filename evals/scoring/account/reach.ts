/**
 * When a predicted passage finds a gold one, and which of several differences on one passage is judged.
 */
import type { Span } from '../../../src/model/span.ts'
import { overlaps, shared } from '../../../src/text/spans.ts'
import type { Drift, FactSpan, Passage, Stand } from '../lineage/gold.ts'
import type { PlacedDifference, PlacedSide } from './placed.ts'

/** A passage may be so long and find anything; a longer one at most so many times as long as what it finds. */
const LONG = 600
const TIMES = 3

/** True where the side overlaps the span and is not so long that it would hold anything. */
export const finds = (side: Span, span: Span): boolean =>
  overlaps(side, span) && side.end - side.start <= Math.max(LONG, TIMES * (span.end - span.start))

/** True where a side on the passage's page finds it. */
export const shows = ({ sides }: PlacedDifference, passage: Passage): boolean =>
  sides.some((side) => side.page === passage.page && finds(side, passage))

/** Share of the two spans' common extent that both cover: 0 where they are apart. */
export const overlapShare = (a: Span, b: Span): number => shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))

/** Where a page speaks of a fact. */
export function passagesOf(page: string, stand: Stand): readonly Passage[] {
  const spans: readonly FactSpan[] = [stand, ...(stand.also ?? [])]
  return spans.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ page, start, end }]))
}

const SEVERITY = { high: 2, medium: 1, low: 0 } as const

export const isLow = ({ severity }: PlacedDifference): boolean => severity === 'low'

/** What alarms a reader: not low, and neither compatible nor undetermined. */
export const isAlarm = (difference: PlacedDifference): boolean =>
  !isLow(difference) && difference.relation !== 'compatible' && difference.relation !== 'undetermined'

/** Kinds under which a planted fault may be shown. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  figure: ['figure'],
  hedge: ['hedge', 'figure', 'certainty'],
  scope: ['scope', 'figure'],
  attribution: ['attribution', 'attribution-lost'],
  quote: ['quote'],
  'paraphrase-as-quote': ['quote'],
  date: ['time'],
  place: ['place'],
  certainty: ['certainty', 'hedge'],
  detail: ['detail', 'figure'],
}

/**
 * The difference that fits best: for a drift nearest in extent, then of its kind, then the one that shows the parent; then the one with the fewest
 * pages, then the most severe, then the first.
 */
export function bestFit(differences: readonly PlacedDifference[], drift: Drift | null): PlacedDifference | undefined {
  const ranks = differences.map((difference) => ({ difference, rank: rankOf(difference, drift) }))
  return ranks.reduce<(typeof ranks)[number] | undefined>((best, one) => (best && !isHigher(one.rank, best.rank) ? best : one), undefined)?.difference
}

function rankOf({ kind, severity, sides }: PlacedDifference, drift: Drift | null): readonly number[] {
  const few = -new Set(sides.map(({ page }) => page)).size
  if (drift === null) return [few, SEVERITY[severity]]
  const extent = Math.max(0, ...sides.filter((side) => side.page === drift.page).map((side) => overlapShare(side, drift)))
  const [ofKind, withParent] = [KINDS[drift.type]?.includes(kind) ?? false, sides.some(({ page }) => page === drift.parent)]
  return [Math.round(10 * extent), Number(ofKind), Number(withParent), few, SEVERITY[severity]]
}

function isHigher(rank: readonly number[], than: readonly number[]): boolean {
  const at = rank.findIndex((value, index) => value !== than[index])
  return at >= 0 && (rank[at] ?? 0) > (than[at] ?? 0)
}

export const touches = (sides: readonly PlacedSide[], passages: readonly Passage[], by: (side: Span, passage: Span) => boolean): boolean =>
  sides.some((side) => passages.some((passage) => passage.page === side.page && by(side, passage)))
