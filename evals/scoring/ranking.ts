/**
 * Ranking: how well scores of pairs set those that say the same before the rest, and how they go with graded likeness.
 * Ties stand together: their order can neither help nor harm.
 * [Reference] Hanley, McNeil 1982 (area under the curve); average precision as in TREC, over tied blocks.
 */
import type { Measure } from '../rows.ts'

export interface GradedPair {
  readonly same: 0 | 1
  /** Graded likeness, where people gave one. */
  readonly score?: number
  /** Neither the same nor different enough: left out of the ranking. */
  readonly unsure?: boolean
}

/** `scores` in the order of the gold; null = no score, which counts as the lowest. */
export function scoreRanking(gold: readonly GradedPair[], scores: readonly (number | null)[]): readonly Measure[] {
  const least = scores.reduce<number>((low, score) => (score !== null && score < low ? score : low), Number.POSITIVE_INFINITY)
  const filled = gold.map((_, at) => scores[at] ?? (least === Number.POSITIVE_INFINITY ? 0 : least))
  const rows = gold.map((pair, at) => ({ pair, score: filled[at] ?? 0 }))
  return [...ranked(rows.filter(({ pair }) => !pair.unsure).map(({ pair, score }) => ({ same: pair.same === 1, score }))), ...graded(rows)]
}

interface Scored {
  readonly same: boolean
  readonly score: number
}

function ranked(rows: readonly Scored[]): readonly Measure[] {
  const same = rows.filter((row) => row.same).length
  const other = rows.length - same
  if (same === 0 || other === 0) return []
  let [found, seen, precision, area] = [0, 0, 0, 0]
  for (const block of tiedBlocks(rows)) {
    const here = block.filter((row) => row.same).length
    area += (block.length - here) * (found + here / 2)
    found += here
    seen += block.length
    precision += (here / same) * (found / seen)
  }
  return [
    { metric: 'average-precision', value: precision, n: rows.length },
    { metric: 'auc', value: area / (same * other), n: rows.length },
  ]
}

/** Rows of equal score together, the highest first. */
function tiedBlocks(rows: readonly Scored[]): readonly (readonly Scored[])[] {
  const blocks = new Map<number, Scored[]>()
  for (const row of rows) {
    const block = blocks.get(row.score)
    if (block) block.push(row)
    else blocks.set(row.score, [row])
  }
  return [...blocks].sort(([x], [y]) => y - x).map(([, block]) => block)
}

function graded(rows: readonly { readonly pair: GradedPair; readonly score: number }[]): readonly Measure[] {
  const points = rows.flatMap(({ pair, score }) => (typeof pair.score === 'number' ? [[score, pair.score] as const] : []))
  return points.length === 0 ? [] : [{ metric: 'pearson', value: pearson(points), n: points.length }]
}

/** Pearson's correlation; 0 where either side does not vary. */
export function pearson(points: readonly (readonly [number, number])[]): number {
  const mean = (of: (x: number, y: number) => number) => points.reduce((sum, [x, y]) => sum + of(x, y), 0) / points.length
  const [meanX, meanY] = [mean((x) => x), mean((_, y) => y)]
  const [spreadX, spreadY] = [mean((x) => (x - meanX) ** 2), mean((_, y) => (y - meanY) ** 2)]
  return spreadX === 0 || spreadY === 0 ? 0 : mean((x, y) => (x - meanX) * (y - meanY)) / Math.sqrt(spreadX * spreadY)
}
