/**
 * Shingles: hashed word n-grams, for finding shared runs of text (Broder 1997, "On the resemblance and containment of documents").
 */
import { hash32 } from './hash.ts'

/** Hash of every run of `size` words, in order; none when there are fewer words. */
export function shingleHashes(words: readonly string[], size: number): Uint32Array {
  const count = Math.max(0, words.length - size + 1)
  const hashes = new Uint32Array(count)
  for (let at = 0; at < count; at++) hashes[at] = hash32(words.slice(at, at + size).join(' '))
  return hashes
}

/** Share of `part`'s distinct shingles that stand in `whole`: 0 to 1; 0 when `part` has none. */
export function containment(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  if (part.size === 0) return 0
  let found = 0
  for (const hash of part) if (whole.has(hash)) found++
  return found / part.size
}
