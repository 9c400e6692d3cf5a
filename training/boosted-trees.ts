/**
 * Boosted trees, grown: rows of numbers and their labels → trees whose sum is the log odds of label 1. Read in src/text/boosted-trees.ts.
 *     trainTrees({ values, columns, labels, weights }, { trees: 200, rate: 0.1 })
 *     trainTrees(rows, { …, check: { values, labels, weights, patience: 20 } })       ends where the check's loss falls no more
 * Logistic loss, Newton steps. [Reference] Friedman 2001, "Greedy function approximation: a gradient boosting machine"; Ke et al. 2017, "LightGBM"
 * (histograms, growth leaf by leaf). The same rows in the same order, with the same options, give the same bytes.
 * Shapes: `values` is flat, row by row, rows × columns; `labels` (0 or 1) and `weights` (any scale: their mean is made 1) have one number a row.
 * Cost: rows × columns × about log2(leaves) / 2 additions a tree; 250,000 × 150 × 200 trees of 24 leaves take one to two minutes.
 */
import { type BoostedTrees, plantForest, type SavedTree, scoreRow } from '../src/text/boosted-trees.ts'
import { binColumns } from './column-bins.ts'
import { type Ground, type GrowthRules, growTree } from './grow-tree.ts'

export interface LabelledRows {
  readonly values: Float32Array
  readonly columns: number
  readonly labels: Uint8Array
  readonly weights: Float32Array
}

export interface TrainingOptions extends GrowthRules {
  readonly trees: number
  /** Share of the columns that each tree may use. */
  readonly columnShare: number
  /** At most 64. */
  readonly bins: number
  readonly seed: number
  readonly names: readonly string[] | null
  /** Rows held out: after `patience` trees without a smaller loss there, training ends and the trees after the best are dropped. */
  readonly check: (LabelledRows & { readonly patience: number }) | null
}

export const USUAL: TrainingOptions = {
  trees: 200,
  leaves: 24,
  leastCurvature: 5,
  ridge: 2,
  rate: 0.08,
  columnShare: 0.5,
  bins: 64,
  seed: 7,
  names: null,
  check: null,
}

/** The least and the greatest likelihood that the base may stand for. */
const SURE = 1e-4

export function trainTrees(rows: LabelledRows, asked: Partial<TrainingOptions> = {}): BoostedTrees {
  const options = { ...USUAL, ...asked }
  const table = binColumns(rows.values, rows.columns, Math.min(64, options.bins))
  const weights = evenWeights(rows.weights)
  const base = baseOdds(rows.labels, weights)
  const odds = new Float64Array(table.rows).fill(base)
  const next = seededNumbers(options.seed)
  const trees: SavedTree[] = []
  const held = options.check === null ? null : watched(options.check, base)
  while (trees.length < options.trees) {
    const ground: Ground = {
      table,
      ...slopesOf(odds, rows.labels, weights),
      chosen: chosenColumns(rows.columns, options.columnShare, next),
      rules: options,
    }
    const { tree, order, ends } = growTree(ground)
    addLeaves(odds, tree, order, ends)
    trees.push(tree)
    if (held?.isOver(tree)) break
  }
  const kept = held ? trees.slice(0, held.best()) : trees
  return { base, ...(options.names === null ? {} : { names: options.names }), trees: kept }
}

function evenWeights(weights: Float32Array): Float64Array {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  return Float64Array.from(weights, (weight) => weight / mean)
}

function baseOdds(labels: Uint8Array, weights: Float64Array): number {
  const ones = weights.reduce((sum, weight, row) => sum + weight * (labels[row] ?? 0), 0)
  const share = Math.min(1 - SURE, Math.max(SURE, ones / weights.length))
  return Math.round(Math.log(share / (1 - share)) * 1e5) / 1e5
}

function slopesOf(odds: Float64Array, labels: Uint8Array, weights: Float64Array): Pick<Ground, 'slopes' | 'curvatures'> {
  const slopes = new Float64Array(odds.length)
  const curvatures = new Float64Array(odds.length)
  for (let row = 0; row < odds.length; row++) {
    const likelihood = 1 / (1 + Math.exp(-(odds[row] ?? 0)))
    const weight = weights[row] ?? 0
    slopes[row] = weight * (likelihood - (labels[row] ?? 0))
    curvatures[row] = weight * Math.max(1e-6, likelihood * (1 - likelihood))
  }
  return { slopes, curvatures }
}

/** Small numbers in a fixed order, from 0 to 1. [Reference] Knuth, "The art of computer programming", volume 2, 3.3.4. */
function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

function chosenColumns(columns: number, share: number, next: () => number): readonly number[] {
  const all = Array.from({ length: columns }, (_, column) => column)
  const wanted = Math.max(1, Math.round(columns * share))
  for (let at = 0; at < wanted && wanted < columns; at++) {
    const other = at + Math.floor(next() * (columns - at))
    ;[all[at], all[other]] = [all[other] ?? 0, all[at] ?? 0]
  }
  return all.slice(0, wanted).sort((a, b) => a - b)
}

function addLeaves(odds: Float64Array, { leaves }: SavedTree, order: Int32Array, ends: readonly number[]): void {
  let at = 0
  for (const [leaf, end] of ends.entries()) {
    const value = leaves[leaf] ?? 0
    for (; at < end; at++) {
      const row = order[at] ?? 0
      odds[row] = (odds[row] ?? 0) + value
    }
  }
}

interface Watch {
  readonly isOver: (tree: SavedTree) => boolean
  readonly best: () => number
}

/** Keeps the loss on held-out rows tree by tree. */
function watched({ values, columns, labels, weights, patience }: LabelledRows & { readonly patience: number }, base: number): Watch {
  const odds = new Float64Array(labels.length).fill(base)
  let [count, best, least] = [0, 0, Number.POSITIVE_INFINITY]
  const isOver = (tree: SavedTree): boolean => {
    const forest = plantForest({ base: 0, trees: [tree] })
    for (let row = 0; row < odds.length; row++) odds[row] = (odds[row] ?? 0) + scoreRow(forest, values, row * columns)
    const loss = odds.reduce((sum, value, row) => sum + (weights[row] ?? 0) * Math.log1p(Math.exp((labels[row] ?? 0) === 1 ? -value : value)), 0)
    count++
    if (loss < least) [best, least] = [count, loss]
    return count - best >= patience
  }
  return { isOver, best: () => best }
}
