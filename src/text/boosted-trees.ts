/**
 * Boosted trees, read: a row of numbers → log odds. They are grown in training/boosted-trees.ts.
 *     a row falls through every tree: left where its number in the split's column is at most the threshold, right otherwise (NaN too)
 *     the values of the leaves it ends in, and the base, are added up; `likelihoodOf` makes of the sum a number from 0 to 1
 * [Reference] Friedman 2001, "Greedy function approximation: a gradient boosting machine".
 * Shapes: a saved tree of k splits has k columns, k thresholds, 2k nexts (left and right of each split: a later split's number, or −1 − leaf) and
 * k + 1 leaves; the root is split 0, a tree without splits is one leaf. Rows are Float32Array, as in training: other precision may fall elsewhere.
 */

/** As it is saved. */
export interface BoostedTrees {
  readonly base: number
  /** Names of the columns, in order. */
  readonly names?: readonly string[]
  readonly trees: readonly SavedTree[]
}

export interface SavedTree {
  readonly columns: readonly number[]
  readonly thresholds: readonly number[]
  readonly nexts: readonly number[]
  readonly leaves: readonly number[]
}

/** All trees in flat arrays: a split's nexts are numbers of splits of the whole forest, or −1 − leaf of the whole forest. */
export interface Forest {
  readonly base: number
  readonly roots: Int32Array
  readonly columns: Uint16Array
  readonly thresholds: Float64Array
  readonly nexts: Int32Array
  readonly leaves: Float64Array
}

/** Lays out saved trees for scoring. */
export function plantForest({ base, trees }: BoostedTrees): Forest {
  const splits = trees.reduce((sum, tree) => sum + tree.columns.length, 0)
  const leaves = trees.reduce((sum, tree) => sum + tree.leaves.length, 0)
  const forest = {
    base,
    roots: new Int32Array(trees.length),
    columns: new Uint16Array(splits),
    thresholds: new Float64Array(splits),
    nexts: new Int32Array(2 * splits),
    leaves: new Float64Array(leaves),
  }
  let split = 0
  let leaf = 0
  for (const [at, tree] of trees.entries()) {
    forest.roots[at] = tree.columns.length === 0 ? -1 - leaf : split
    forest.columns.set(tree.columns, split)
    forest.thresholds.set(tree.thresholds, split)
    forest.leaves.set(tree.leaves, leaf)
    for (const [side, next] of tree.nexts.entries()) forest.nexts[2 * split + side] = next < 0 ? next - leaf : next + split
    split += tree.columns.length
    leaf += tree.leaves.length
  }
  return forest
}

/** Log odds of one row; `from` is where it begins in an array of many. */
export function scoreRow({ base, roots, columns, thresholds, nexts, leaves }: Forest, row: Float32Array, from = 0): number {
  let sum = base
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] ?? -1
    while (at >= 0) {
      const value = row[from + (columns[at] ?? 0)] ?? Number.NaN
      at = nexts[2 * at + (value <= (thresholds[at] ?? 0) ? 0 : 1)] ?? -1
    }
    sum += leaves[-1 - at] ?? 0
  }
  return sum
}

/** Log odds as a number from 0 to 1. */
export const likelihoodOf = (odds: number): number => 1 / (1 + Math.exp(-odds))
