/**
 * One regression tree for a round of boosting: always that leaf is split which gains most, until there are as many leaves as allowed.
 *     gain of a split = G² / (H + ridge) of the left, and of the right, less that of the whole; G, H: sums of the rows' slopes and curvatures
 *     value of a leaf = −rate · G / (H + ridge)
 * [Reference] Friedman 2001, "Greedy function approximation: a gradient boosting machine"; Ke et al. 2017, "LightGBM" (growth leaf by leaf; the
 * larger child's histogram is the parent's less the smaller's). Ties go to the earlier column and cut: the same rows grow the same tree.
 */
import type { SavedTree } from '../src/text/boosted-trees.ts'
import type { BinnedColumns } from './column-bins.ts'

export interface GrowthRules {
  readonly leaves: number
  /** Curvature that a leaf must hold at least; a row of weight 1 holds 0.25 at most. */
  readonly leastCurvature: number
  readonly ridge: number
  readonly rate: number
}

/** What a tree is grown from. */
export interface Ground {
  readonly table: BinnedColumns
  readonly slopes: Float64Array
  readonly curvatures: Float64Array
  /** Columns that may be split on. */
  readonly chosen: readonly number[]
  readonly rules: GrowthRules
}

export interface GrownTree {
  readonly tree: SavedTree
  /** All rows, leaf by leaf, and where the rows of each leaf end. */
  readonly order: Int32Array
  readonly ends: readonly number[]
}

interface Sums {
  readonly slope: number
  readonly curvature: number
}

interface Split extends Sums {
  readonly gain: number
  /** Place among the chosen columns. */
  readonly place: number
  readonly bin: number
}

/** Rows `from` to `to` of the order. */
interface Leaf extends Sums {
  readonly from: number
  readonly to: number
  readonly histogram: Float64Array
  readonly best: Split | null
  /** Where its parent names it; −1: the root. */
  readonly named: number
}

const WIDTH = 64
const LEAST_GAIN = 1e-9

export function growTree(ground: Ground): GrownTree {
  const { table, rules, chosen } = ground
  const order = new Int32Array(table.rows).map((_, row) => row)
  const nexts: number[] = []
  const columns: number[] = []
  const thresholds: number[] = []
  const leaves = [rootOf(order, ground)]
  while (leaves.length < rules.leaves) {
    const at = mostGaining(leaves)
    const leaf = leaves[at]
    if (!leaf?.best) break
    if (leaf.named >= 0) nexts[leaf.named] = columns.length
    const column = chosen[leaf.best.place] ?? 0
    columns.push(column)
    thresholds.push(table.cuts[column]?.[leaf.best.bin] ?? 0)
    const named = nexts.push(0, 0) - 2
    leaves.splice(at, 1, ...splitLeaf(leaf, leaf.best, named, order, ground))
  }
  for (const [at, { named }] of leaves.entries()) if (named >= 0) nexts[named] = -1 - at
  const values = leaves.map(({ slope, curvature }) => rounded((-rules.rate * slope) / (curvature + rules.ridge)))
  return { tree: { columns, thresholds, nexts, leaves: values }, order, ends: leaves.map(({ to }) => to) }
}

/** Five places after the point: finer than any row's odds need. */
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5

function mostGaining(leaves: readonly Leaf[]): number {
  let most = -1
  for (const [at, { best }] of leaves.entries()) if (best && (most === -1 || best.gain > (leaves[most]?.best?.gain ?? 0))) most = at
  return most
}

function rootOf(order: Int32Array, ground: Ground): Leaf {
  const histogram = histogramOf(order, 0, order.length, ground)
  const sums = { slope: 0, curvature: 0 }
  for (const slope of ground.slopes) sums.slope += slope
  for (const curvature of ground.curvatures) sums.curvature += curvature
  return { from: 0, to: order.length, histogram, ...sums, best: bestSplit(histogram, sums, ground), named: -1 }
}

function splitLeaf(leaf: Leaf, split: Split, named: number, order: Int32Array, ground: Ground): [Leaf, Leaf] {
  const middle = partition(leaf, split, order, ground)
  const isLeftSmall = middle - leaf.from <= leaf.to - middle
  const small = isLeftSmall ? histogramOf(order, leaf.from, middle, ground) : histogramOf(order, middle, leaf.to, ground)
  const large = leaf.histogram
  for (let at = 0; at < large.length; at++) large[at] = (large[at] ?? 0) - (small[at] ?? 0)
  const left = { slope: split.slope, curvature: split.curvature }
  const right = { slope: leaf.slope - split.slope, curvature: leaf.curvature - split.curvature }
  const [leftCounts, rightCounts] = isLeftSmall ? [small, large] : [large, small]
  return [
    { from: leaf.from, to: middle, histogram: leftCounts, ...left, best: bestSplit(leftCounts, left, ground), named },
    { from: middle, to: leaf.to, histogram: rightCounts, ...right, best: bestSplit(rightCounts, right, ground), named: named + 1 },
  ]
}

/** Rows that go left first, both sides in the order they had. */
function partition({ from, to }: Leaf, { place, bin }: Split, order: Int32Array, { table, chosen }: Ground): number {
  const offset = (chosen[place] ?? 0) * table.rows
  const right = new Int32Array(to - from)
  let lefts = from
  let rights = 0
  for (let at = from; at < to; at++) {
    const row = order[at] ?? 0
    if ((table.bins[offset + row] ?? 0) <= bin) order[lefts++] = row
    else right[rights++] = row
  }
  order.set(right.subarray(0, rights), lefts)
  return lefts
}

/** Sums of slope and curvature for each bin of each chosen column: [place][bin][slope, curvature]. */
function histogramOf(order: Int32Array, from: number, to: number, { table, slopes, curvatures, chosen }: Ground): Float64Array {
  const sums = new Float64Array(chosen.length * WIDTH * 2)
  const rows = order.subarray(from, to)
  const slope = new Float64Array(rows.length)
  const curvature = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    slope[at] = slopes[rows[at] ?? 0] ?? 0
    curvature[at] = curvatures[rows[at] ?? 0] ?? 0
  }
  for (const [place, column] of chosen.entries())
    addColumn(sums.subarray(place * WIDTH * 2, (place + 1) * WIDTH * 2), table.bins.subarray(column * table.rows, (column + 1) * table.rows), {
      rows,
      slope,
      curvature,
    })
  return sums
}

interface Gathered {
  readonly rows: Int32Array
  readonly slope: Float64Array
  readonly curvature: Float64Array
}

function addColumn(sums: Float64Array, bins: Uint8Array, { rows, slope, curvature }: Gathered): void {
  for (let at = 0; at < rows.length; at++) {
    const bin = 2 * (bins[rows[at] ?? 0] ?? 0)
    sums[bin] = (sums[bin] ?? 0) + (slope[at] ?? 0)
    sums[bin + 1] = (sums[bin + 1] ?? 0) + (curvature[at] ?? 0)
  }
}

function bestSplit(histogram: Float64Array, whole: Sums, { table, chosen, rules }: Ground): Split | null {
  let best: Split | null = null
  if (whole.curvature < 2 * rules.leastCurvature) return null
  for (const [place, column] of chosen.entries()) {
    const split = bestCut(histogram.subarray(place * WIDTH * 2, (place + 1) * WIDTH * 2), table.cuts[column]?.length ?? 0, whole, rules)
    if (split && split.gain > (best?.gain ?? LEAST_GAIN)) best = { ...split, place }
  }
  return best
}

function bestCut(histogram: Float64Array, cuts: number, whole: Sums, { leastCurvature, ridge }: GrowthRules): Omit<Split, 'place'> | null {
  const base = (whole.slope * whole.slope) / (whole.curvature + ridge)
  let [slope, curvature, most, bin, bestSlope, bestCurvature] = [0, 0, 0, -1, 0, 0]
  for (let cut = 0; cut < cuts; cut++) {
    slope += histogram[2 * cut] ?? 0
    curvature += histogram[2 * cut + 1] ?? 0
    if (curvature < leastCurvature) continue
    const rest = whole.curvature - curvature
    if (rest < leastCurvature) break
    const gain = (slope * slope) / (curvature + ridge) + (whole.slope - slope) ** 2 / (rest + ridge) - base
    if (gain <= most) continue
    ;[most, bin, bestSlope, bestCurvature] = [gain, cut, slope, curvature]
  }
  return bin === -1 ? null : { gain: most, bin, slope: bestSlope, curvature: bestCurvature }
}
