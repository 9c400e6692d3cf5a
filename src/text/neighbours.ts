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
  /** Neighbours kept for an item: the heaviest, of those that weigh about the same the closest in order. */
  readonly most: number
}

/** No list is cut. */
export const EVERYBODY: Reach = { steps: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }

/** Items of one owner are no neighbours. */
export function neighboursOf(items: readonly Terms[], { steps, most }: Reach, owners: readonly unknown[] = items): Neighbours {
  const holders = holdersOf(items)
  const shared = new Float64Array(items.length)
  const ownerOf = numbered(owners)
  const cut: boolean[] = []
  const near = items.map((terms, at) => {
    const met = meet(byRarity(terms, holders), shared, steps)
    const others = met.met.filter((other) => ownerOf[other] !== ownerOf[at])
    const kept = others.length > most ? heaviest(others, shared, at, most) : others
    for (const other of met.met) shared[other] = 0
    cut.push(met.cut || kept.length < others.length)
    return Int32Array.from(kept).sort()
  })
  return { near, cut }
}

/** For each item the later ones of which it is a neighbour or that are neighbours of it, ascending: every pair once. */
export function pairsOf(near: readonly Int32Array[]): readonly Int32Array[] {
  const later = near.map((): number[] => [])
  for (const [at, others] of near.entries()) for (const other of others) later[Math.min(at, other)]?.push(Math.max(at, other))
  return later.map((others) => {
    const sorted = Int32Array.from(others).sort()
    return sorted.filter((other, at) => other !== sorted[at - 1])
  })
}

/** Equal numbers for equal things: quicker to compare than names. */
function numbered(things: readonly unknown[]): Int32Array {
  const numbers = new Map<unknown, number>()
  for (const thing of things) if (!numbers.has(thing)) numbers.set(thing, numbers.size)
  return Int32Array.from(things, (thing) => numbers.get(thing) ?? 0)
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

/** Weights are compared in steps of a sixteenth, so that no list needs sorting; what shares more than the last step weighs that. */
const STEPS_OF_WEIGHT = 16
const LAST_STEP = 2047

const stepOf = (weight: number): number => Math.min(LAST_STEP, Math.floor(STEPS_OF_WEIGHT * weight))

function heaviest(others: readonly number[], shared: Float64Array, at: number, most: number): readonly number[] {
  const border = borderOf(others, shared, most)
  const above = others.filter((other) => stepOf(shared[other] ?? 0) > border)
  const even = others.filter((other) => stepOf(shared[other] ?? 0) === border)
  return [...above, ...closest(even, at, most - above.length)]
}

/** The step of the last of so many. */
function borderOf(others: readonly number[], shared: Float64Array, most: number): number {
  const counts = new Int32Array(LAST_STEP + 1)
  for (const other of others) {
    const step = stepOf(shared[other] ?? 0)
    counts[step] = (counts[step] ?? 0) + 1
  }
  let border = LAST_STEP
  for (let left = most - (counts[border] ?? 0); left > 0 && border > 0; left -= counts[border] ?? 0) border--
  return border
}

/** Those before and after `at` in turns: a distance and a side make one number. */
function closest(others: readonly number[], at: number, count: number): readonly number[] {
  const places = Int32Array.from(others, (other) => (other < at ? 2 * (at - other) : 2 * (other - at) + 1)).sort()
  return Array.from(places.subarray(0, count), (place) => (place % 2 === 0 ? at - place / 2 : at + (place - 1) / 2))
}
