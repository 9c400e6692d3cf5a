/**
 * Neighbours: which pages are alike at all, and how much. Every two pages that share a telling word meet in its posting list, so that the cost
 * follows the words that pages share, not the square of the pages.
 *     10,000 pages in small stories     each meets the few hundred that share a name or a rare word with it
 * Words that very many pages have bring nobody together; they are counted where two pages have met.
 * [Reference] Bayardo, Ma, Srikant 2007, "Scaling up all pairs similarity search"; Anastasiu, Karypis 2014 (bounds by norms).
 */
import type { Vector } from './vectors.ts'

/** Page → page → how alike, in both directions; a page has a row, however empty. */
export type Rows = ReadonlyMap<number, ReadonlyMap<number, number>>

/** A word or pair of words on more pages than this brings nobody together. Three sets of stories are parted the same without this limit. */
const EVERYBODY = 150

/** Pages that share less than this by telling words are not looked at further: what common words add brings no report of the same event. */
const TELLING = 0.02

interface Postings {
  readonly pages: number[]
  readonly weights: number[]
}

interface Split {
  readonly telling: readonly (readonly [string, number])[]
  readonly ordinary: Vector
  /** Length of the ordinary part: what two such parts can give at most is the product. */
  readonly ordinaryLength: number
}

/** Cosines among the vectors of these pages; pairs below `least` are left out. */
export function neighboursOf(vectors: readonly Vector[], pages: readonly number[], least: number): Map<number, Map<number, number>> {
  const split = splitAll(pages.map((page) => vectors[page] ?? new Map()))
  const rows = pages.map(() => new Map<number, number>())
  const postings = new Map<string, Postings>()
  const sums = new Float64Array(pages.length)
  for (const [at, own] of split.entries())
    for (const met of meet(at, own.telling, postings, sums)) {
      const value = cosine(sums[met] ?? 0, own, split[met] ?? own, least)
      sums[met] = 0
      if (value < least) continue
      rows[at]?.set(pages[met] ?? -1, value)
      rows[met]?.set(pages[at] ?? -1, value)
    }
  return new Map(rows.map((row, at) => [pages[at] ?? -1, row] as const))
}

function splitAll(vectors: readonly Vector[]): readonly Split[] {
  const holders = new Map<string, number>()
  for (const vector of vectors) for (const key of vector.keys()) holders.set(key, (holders.get(key) ?? 0) + 1)
  const isTelling = ([key]: readonly [string, number]): boolean => (holders.get(key) ?? 0) <= EVERYBODY
  return vectors.map((vector) => {
    const ordinary = new Map([...vector].filter((entry) => !isTelling(entry)))
    const squares = [...ordinary.values()].reduce((sum, weight) => sum + weight * weight, 0)
    return { telling: [...vector].filter(isTelling), ordinary, ordinaryLength: Math.sqrt(squares) }
  })
}

/** Adds up what the page shares with each earlier page, and puts the page on the lists. Gives the pages met. */
function meet(page: number, telling: Split['telling'], postings: Map<string, Postings>, sums: Float64Array): readonly number[] {
  const met: number[] = []
  for (const [key, weight] of telling) {
    const held = postings.get(key) ?? { pages: [], weights: [] }
    if (held.pages.length === 0) postings.set(key, held)
    for (let at = 0; at < held.pages.length; at++) {
      const other = held.pages[at] ?? 0
      if (sums[other] === 0) met.push(other)
      sums[other] = (sums[other] ?? 0) + weight * (held.weights[at] ?? 0)
    }
    held.pages.push(page)
    held.weights.push(weight)
  }
  return met
}

/** Zero where the telling words say too little, or the bound tells that it is less than `least`. */
function cosine(shared: number, a: Split, b: Split, least: number): number {
  if (shared < TELLING || shared + a.ordinaryLength * b.ordinaryLength < least) return 0
  let sum = shared
  for (const [key, weight] of a.ordinary) sum += weight * (b.ordinary.get(key) ?? 0)
  return sum
}
