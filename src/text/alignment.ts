/**
 * Alignment: for each passage of one text, the passage of another that covers it best, and whether the order is kept.
 *     ["A ferry sank.", "Nine were saved."] in ["Nine people were saved.", "A ferry sank off Norvik."]   → 1, 0: both covered, order not kept
 * Two neighbouring passages may cover one together (a summary joins sentences), at a small loss.
 * [Reference] Barzilay, Elhadad 2003, "Sentence alignment for monolingual comparable corpora".
 */
import { type Terms, weightOf } from './likeness.ts'

export interface Aligned {
  /** Index of the passage, and of the first of the other text's passages that cover it; null where nothing is shared. */
  readonly at: number
  readonly to: number | null
  /** 1, or 2 where two neighbours cover it together. */
  readonly span: number
  /** Share of the passage's weight that is covered, 0 to 1. */
  readonly score: number
}

/** A text's passages by their words: word → passages that hold it, ascending. Made once, it is aligned with often. */
export interface Concordance {
  readonly size: number
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** What a cover by two neighbours loses: tuned so that chance neighbours do not beat one good passage. */
const NEIGHBOUR_LOSS = 0.08

/** Each passage with its best cover in the other text. `sole` allows single passages only. */
export function align(passages: readonly Terms[], others: readonly Terms[], sole = false): readonly Aligned[] {
  return alignIn(passages, concordanceOf(others), sole)
}

export function concordanceOf(passages: readonly Terms[]): Concordance {
  const places = new Map<string, number[]>()
  for (const [at, terms] of passages.entries())
    for (const word of terms.keys()) {
      const held = places.get(word)
      if (held) held.push(at)
      else places.set(word, [at])
    }
  return { size: passages.length, places }
}

/** `align` with a concordance at hand: the cost is that of the words both texts hold. */
export function alignIn(passages: readonly Terms[], other: Concordance, sole = false): readonly Aligned[] {
  const one = new Float64Array(other.size)
  const next = new Float64Array(other.size)
  return passages.map((terms, at) => {
    one.fill(0)
    next.fill(0)
    addShared(terms, other, one, next)
    return bestCover(at, weightOf(terms), one, next, sole)
  })
}

/** `one[p]`: weight shared with passage p; `next[p]`: what the passage after it adds. */
function addShared(terms: Terms, { places }: Concordance, one: Float64Array, next: Float64Array): void {
  for (const [word, weight] of terms) {
    let before = -1
    for (const place of places.get(word) ?? []) {
      one[place] = (one[place] ?? 0) + weight
      if (place > 0 && before !== place - 1) next[place - 1] = (next[place - 1] ?? 0) + weight
      before = place
    }
  }
}

function bestCover(at: number, whole: number, one: Float64Array, next: Float64Array, sole: boolean): Aligned {
  let [to, span, score] = [-1, 1, 0]
  for (let place = 0; whole > 0 && place < one.length; place++) {
    const shared = one[place] ?? 0
    if (shared / whole > score) [to, span, score] = [place, 1, shared / whole]
    if (sole || shared === 0) continue
    const both = (shared + (next[place] ?? 0)) / whole - NEIGHBOUR_LOSS
    if (both > score) [to, span, score] = [place, 2, both]
  }
  return { at, to: to < 0 ? null : to, span, score }
}

/** The longest run of aligned passages, in order, whose covers stand in the same order (longest non-decreasing subsequence, n log n). */
export function inSameOrder(aligned: readonly Aligned[], least: number): number {
  const tails: number[] = []
  for (const { to, score } of aligned) {
    if (to === null || score < least) continue
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tails[middle] ?? 0) <= to) low = middle + 1
      else high = middle
    }
    tails[low] = to
  }
  return tails.length
}
