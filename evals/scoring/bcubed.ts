/**
 * BCubed: for each item, the share of its cluster that belongs with it, and the share of what belongs with it that is in its cluster.
 * [Reference] Bagga, Baldwin 1998, "Entity-based cross-document coreferencing using the vector space model".
 */
import { harmonic } from './fractions.ts'

export interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly n: number
  /** Items whose cluster is just the gold's. */
  readonly exact: ReadonlySet<string>
}

/** Means over the items. An item without a prediction is a cluster of its own. */
export function bcubed(items: readonly string[], predicted: ReadonlyMap<string, string>, gold: ReadonlyMap<string, string>): BCubed {
  const clusterOf = (item: string) => predicted.get(item) ?? `\u0000${item}`
  const groupOf = (item: string) => gold.get(item) ?? ''
  const both = (item: string) => `${clusterOf(item)}\u0001${groupOf(item)}`
  const [clusters, groups, shared] = [countBy(items, clusterOf), countBy(items, groupOf), countBy(items, both)]
  const each = items.map((item) => {
    const common = shared.get(both(item)) ?? 0
    return { item, precision: common / (clusters.get(clusterOf(item)) ?? 1), recall: common / (groups.get(groupOf(item)) ?? 1) }
  })
  const mean = (of: 'precision' | 'recall') => each.reduce((sum, one) => sum + one[of], 0) / Math.max(1, items.length)
  const [precision, recall] = [mean('precision'), mean('recall')]
  const exact = new Set(each.filter((one) => one.precision === 1 && one.recall === 1).map(({ item }) => item))
  return { precision, recall, f1: harmonic(precision, recall), n: items.length, exact }
}

function countBy(items: readonly string[], keyOf: (item: string) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
