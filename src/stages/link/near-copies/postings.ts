/**
 * Postings: an inverted index over all runs finds a short text inside a long one, which whole-page sketches miss. The hashes are gone through in
 * parts, lowest first, so that only one part of the index is in memory at a time; what stays are the groups of pages that share a run.
 * [Reference] Zobel, Moffat 2006, "Inverted files for text search engines".
 */
import { addGroups, type Groups, noGroups } from './groups.ts'
import { type Room, roomFor, sortByKey, widened } from './radix.ts'

const HASHES = 2 ** 32
const PARTS = 16

const NONE = new Uint32Array(0)

/** Groups of pages that share a run; each page's runs ascend. */
export function groupsByRuns(runs: readonly Uint32Array[]): Groups {
  const groups = noGroups(runs.length)
  const from = new Uint32Array(runs.length)
  const to = new Uint32Array(runs.length)
  let [items, spare] = [roomFor(0), roomFor(0)]
  for (let part = 1; part <= PARTS; part++) {
    const count = moveTo((HASHES / PARTS) * part, to, runs)
    ;[items, spare] = [widened(items, count), widened(spare, count)]
    gather(items, runs, from, to)
    sortByKey(items, spare, count)
    addGroups(groups, items, count)
  }
  return groups
}

/** Moves each page's place up to the limit; gives how many runs lie on the way. */
function moveTo(limit: number, places: Uint32Array, runs: readonly Uint32Array[]): number {
  let passed = 0
  for (let page = 0; page < runs.length; page++) {
    const own = runs[page] ?? NONE
    const from = places[page] ?? 0
    let to = from
    while (to < own.length && (own[to] ?? 0) < limit) to++
    places[page] = to
    passed += to - from
  }
  return passed
}

/** Lays out the runs between the places, page by page, and moves the first places up to the last. */
function gather(items: Room, runs: readonly Uint32Array[], from: Uint32Array, to: Uint32Array): void {
  let count = 0
  for (let page = 0; page < runs.length; page++) {
    const own = runs[page] ?? NONE
    const end = to[page] ?? 0
    for (let at = from[page] ?? 0; at < end; at++) {
      items.keys[count] = own[at] ?? 0
      items.beside[count++] = page
    }
    from[page] = end
  }
}
