/**
 * Controls: reports that must not be joined, and families that must, though their original is not there.
 */
import type { Measure } from '../rows.ts'
import type { DumpPage } from '../runs.ts'
import type { Item } from '../task.ts'
import { edgesBetweenPages, originsOfPages } from './lineage/predicted.ts'
import type { PredictedLineage } from './lineage/score-lineage.ts'
import { pageNames } from './page-names.ts'
import { pairKey, pairsOf } from './pairs.ts'
import { newTally } from './tally.ts'

/** One set of pages: independent reports, or (with `family`) one family among others. */
export interface ControlRow {
  readonly id: string
  /** The event its pages tell. */
  readonly story?: string
  readonly pages: readonly DumpPage[]
  /** Pairs that truly share text or cite each other: not asked for. */
  readonly shares?: readonly { readonly a: string; readonly b: string }[]
  /** The page that was cut to its first `cut` words: only its pairs are asked for. */
  readonly brief?: string
  readonly cut?: number
  readonly family?: readonly string[]
  readonly others?: readonly string[]
}

interface Question {
  readonly metric: string
  readonly a: string
  readonly b: string
  /** Whether an edge counts as well as a common origin. */
  readonly byEdge: boolean
}

/** Shares of pairs joined: wanted for `family-kept`, faults for the rest. */
export function scoreControls(
  rows: readonly ControlRow[],
  { articles, links }: PredictedLineage,
): { readonly metrics: readonly Measure[]; readonly items: readonly Item[] } {
  const pageOf = pageNames(
    articles,
    rows.flatMap(({ pages }) => pages.map(({ id }) => id)),
  )
  const origins = originsOfPages(links, pageOf)
  const edges = new Set(edgesBetweenPages(links, pageOf).map(({ from, to }) => pairKey(from, to)))
  const tally = newTally()
  const items = rows.flatMap(questionsOf).map((question): Item => {
    const { metric, a, b, byEdge } = question
    const joined = (origins.has(a) && origins.get(a) === origins.get(b)) || (byEdge && edges.has(pairKey(a, b)))
    tally.add(metric, joined)
    return {
      id: `${metric} ${a} ${b}`,
      right: joined === (metric === 'family-kept'),
      passage: `${a} and ${b}`,
      note: joined ? 'joined' : 'kept apart',
    }
  })
  return { metrics: tally.names().map((metric) => tally.share(metric)), items }
}

function questionsOf(row: ControlRow): readonly Question[] {
  const { family, others = [] } = row
  if (family === undefined) return apart(row)
  return [
    ...pairsOf(family).map(([a, b]) => ({ metric: 'family-kept', a, b, byEdge: false })),
    ...family.flatMap((a) => others.map((b) => ({ metric: 'family-false', a, b, byEdge: true }))),
  ]
}

function apart({ pages, shares = [], brief, cut }: ControlRow): readonly Question[] {
  const excused = new Set(shares.map(({ a, b }) => pairKey(a, b)))
  return pairsOf(pages.map(({ id }) => id))
    .filter(([a, b]) => !excused.has(pairKey(a, b)) && (cut === undefined || a === brief || b === brief))
    .map(([a, b]) => ({ metric: cut === undefined ? 'false-joins' : `false-joins/${cut}`, a, b, byEdge: true }))
}
