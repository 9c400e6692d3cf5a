/**
 * Shingles: hashed word n-grams, for finding shared runs of text. Each word is hashed once; the hash of a run is a polynomial of the hashes of
 * its words, rolled on word by word, and mixed at the end: no run is ever put together as a string.
 *     "the ferry sank off Norvik", runs of 3      the hashes of "the ferry sank", "ferry sank off", "sank off norvik"
 * [Reference] Broder 1997, "On the resemblance and containment of documents"; Karp, Rabin 1987, "Efficient randomized pattern-matching
 * algorithms" (rolling); Appleby, MurmurHash3 (the mix of 32 bits).
 * Leaves open: of 40 million different runs some hundred thousand pairs share a hash by chance; who counts shared runs asks for two or more.
 */
import { isWordSign } from './words.ts'

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
/** Odd, and one above a number that is even but once: the hashes of two runs that differ in the order of words differ in nearly all bits. */
const BASE = 0x2c9277b7

/** Hash of every run of `size` words, in order; none when there are fewer words. The same words have the same hash, whoever asks. */
export function shingleHashes(words: readonly string[], size: number): Uint32Array {
  const hashes = new Uint32Array(words.length)
  for (let at = 0; at < words.length; at++) hashes[at] = hashOfWord(words[at] ?? '')
  return rolled(hashes, words.length, size)
}

/** The same for the runs of letters and figures of a text, in lower case, signs and spaces left out, without making the words. */
export function textShingleHashes(text: string, size: number): Uint32Array {
  const lower = text.toLowerCase()
  const hashes = new Uint32Array((lower.length + 1) >> 1)
  let words = 0
  let hash = OFFSET
  let isInWord = false
  for (let at = 0; at <= lower.length; at++) {
    const wasInWord = isInWord
    isInWord = at < lower.length && isWordSign(lower, at)
    if (isInWord) hash = Math.imul(hash ^ lower.charCodeAt(at), PRIME)
    else if (wasInWord) {
      hashes[words++] = mixed(hash)
      hash = OFFSET
    }
  }
  return rolled(hashes, words, size)
}

/** The words of `textShingleHashes`, in order: the run that begins with the word at `at` has the hash at `at`. */
export function shingleWords(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const words: string[] = []
  let start = -1
  for (let at = 0; at <= lower.length; at++) {
    const isInWord = at < lower.length && isWordSign(lower, at)
    if (isInWord && start < 0) start = at
    if (isInWord || start < 0) continue
    words.push(lower.slice(start, at))
    start = -1
  }
  return words
}

/** Share of `part`'s distinct shingles that stand in `whole`: 0 to 1; 0 when `part` has none. */
export function containment(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  if (part.size === 0) return 0
  let found = 0
  for (const hash of part) if (whole.has(hash)) found++
  return found / part.size
}

/** FNV-1a, a step for each UTF-16 code unit, mixed. */
function hashOfWord(word: string): number {
  let hash = OFFSET
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  return mixed(hash)
}

/** Every bit of the number moves every bit of the result; no two numbers give one result. */
function mixed(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Of the hashes of the first `count` words. */
function rolled(words: Uint32Array, count: number, size: number): Uint32Array {
  const runs = new Uint32Array(Math.max(0, count - size + 1))
  let leaving = 1
  for (let at = 0; at < size; at++) leaving = Math.imul(leaving, BASE)
  let hash = 0
  for (let at = 0; at < count; at++) {
    hash = (Math.imul(hash, BASE) + (words[at] ?? 0)) | 0
    if (at >= size) hash = (hash - Math.imul(words[at - size] ?? 0, leaving)) | 0
    if (at >= size - 1) runs[at - size + 1] = mixed(hash)
  }
  return runs
}
