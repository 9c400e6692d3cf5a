/**
 * Runs: the distinct runs of five words of a page, by their hashes, in order of the hashes.
 *     two pages that share text share hashes; how many is counted by walking down both lists at once
 * [Reference] Broder 1997, "On the resemblance and containment of documents".
 */
import { textShingleHashes } from '../../../text/shingles.ts'
import { sortKeys } from './radix.ts'

/** Runs of five words: shorter ones are common phrases, longer ones miss light edits. */
export const RUN = 5

/** The distinct runs of a text, ascending. */
export function runsOf(text: string): Uint32Array {
  const hashes = textShingleHashes(text, RUN)
  sortKeys(hashes, spareFor(hashes.length))
  return hashes.slice(0, distinct(hashes))
}

let spare = new Uint32Array(0)

function spareFor(count: number): Uint32Array {
  if (spare.length < count) spare = new Uint32Array(count * 2)
  return spare
}

/** Moves the distinct hashes of a sorted list to its front; gives how many they are. */
function distinct(sorted: Uint32Array): number {
  let kept = 0
  for (const hash of sorted) if (kept === 0 || hash !== sorted[kept - 1]) sorted[kept++] = hash
  return kept
}

/** How many hashes stand in both of two ascending lists. */
export function countCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0]
    if (x === y) common++
    if (x <= y) i++
    if (y <= x) j++
  }
  return common
}
