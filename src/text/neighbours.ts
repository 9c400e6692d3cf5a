/**
 * Neighbours: for each of many items the others that share most of its words' weight, found by way of the rarest words, so that the cost of an
 * item does not grow with the collection. A word that half of all items hold leads to half of all items and tells none of them apart: lists of
 * holders are walked from the shortest, up to so many steps, and of those met the nearest are kept.
 *     "harbour board inquest", "inquest of the board", "harbour fire"      the first and second by way of "inquest"; the third by "harbour", if steps are left
 * An item is `cut` where holders were left out or not kept: what its list lacks may still share something with it.
 * [Reference] Papadakis et al. 2020, "Blocking and filtering techniques for entity resolution" (token blocking, block filtering, edge pruning).
 * Leaves open: items that share common words alone.
 */
import type { Terms } from './likeness.ts'

export interface Neighbours {
  /** Of each item, ascending. One may have the other without being had by it. */
  readonly near: readonly Int32Array[]
  readonly cut: readonly boolean[]
}

export interface Reach {
  /** Holders looked at for an item. */
  readonly steps: number
  /** Neighbours kept for an item: the heaviest, of equal ones the closest in order. */
  readonly most: number
}

/** No list is cut. */
export const EVERYBODY: Reach = { steps: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }

/** Items of one owner are no neighbours. */
export function neighboursOf(items: readonly Terms[], { steps, most }: Reach, owners: readonly unknown[] = items): Neighbours {
  const holders = holdersOf(items)
  const shared = new Float64Array(items.length)
  const cut: boolean[] = []
  const near = items.map((terms, at) => {
    const met = meet(byRarity(terms, holders), shared, steps)
    const others = met.met.filter((other) => owners[other] !== owners[at])
    const kept = others.length > most ? heaviest(others, shared, at, most) : others
    for (const other of met.met) shared[other] = 0
    cut.push(met.cut || kept.length < others.length)
    return Int32Array.from(kept).sort()
  })
  return { near, cut }
}

/** A word of an item with the items that hold it. */
interface Held {
  readonly word: string
  readonly weight: number
  readonly by: readonly number[]
}

function holdersOf(items: readonly Terms[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  for (const [at, terms] of items.entries()) {
    for (const word of terms.keys()) {
      const held = holders.get(word)
      if (held) held.push(at)
      else holders.set(word, [at])
    }
  }
  return holders
}

function byRarity(terms: Terms, holders: ReadonlyMap<string, readonly number[]>): readonly Held[] {
  const held = [...terms].map(([word, weight]): Held => ({ word, weight, by: holders.get(word) ?? [] }))
  return held.sort((a, b) => a.by.length - b.by.length || (a.word < b.word ? -1 : 1))
}

/** Adds up what each other item shares, in `shared`. */
function meet(words: readonly Held[], shared: Float64Array, steps: number): { readonly met: readonly number[]; readonly cut: boolean } {
  const met: number[] = []
  let left = steps
  for (const { by, weight } of words) {
    left -= by.length
    if (left < 0) return { met, cut: true }
    for (const other of by) {
      const before = shared[other] ?? 0
      if (before === 0) met.push(other)
      shared[other] = before + weight
    }
  }
  return { met, cut: false }
}

function heaviest(others: readonly number[], shared: Float64Array, at: number, most: number): readonly number[] {
  const weights = Float64Array.from(others, (other) => shared[other] ?? 0).sort()
  const least = weights[weights.length - most] ?? 0
  const above = others.filter((other) => (shared[other] ?? 0) > least)
  const even = others.filter((other) => shared[other] === least)
  const closest = even.sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)
  return [...above, ...closest.slice(0, most - above.length)]
}
