/**
 * Copy sketches: a page's runs of words in a form that can be kept, with a sample of them as keys by which pages that share text meet.
 *     a wire report of 400 words      about 400 runs, a dozen keys; a copy of half of it meets it by half a dozen
 *     "would stay closed until June"  no key: common words fall together in pages that owe each other nothing
 * A run is in the sample of every page that has it or of none, so that copies share samples. [Reference] Manber 1994, "Finding similar files in a large
 * file system" (sampling by value); Broder 1997. Measured on two sets of near duplicates: of the pairs whose half is shared .996 and .82 meet, .998 and .77
 * with every run sampled half as often. Leaves open: cuts of fewer than about a hundred words, which share no sampled run now and then.
 */
import { rarity, type WordCounts } from '../../../text/likeness.ts'
import { shingleWords, textShingleHashes } from '../../../text/shingles.ts'
import { stem } from '../../../text/stem.ts'
import { countCommon, RUN, runsOf } from './runs.ts'

/** One run of so many is sampled. */
const SAMPLED = 16
/** What the words of a sampled run say together: about half of all runs of news say as much. */
const LEAST_SAID = 9
/** Pages with fewer distinct runs are too short to compare. */
const LEAST_RUNS = 12
/** A page that stands in another by this much tells the same story (stories/pair-likeness.ts). */
const SAME_TEXT = 0.5

export interface CopySketch {
  /** The runs, as ascending hashes. */
  readonly runs: Uint32Array
  /** 32-bit integers. */
  readonly keys: readonly number[]
}

export function copySketchOf(body: string, counts: WordCounts): CopySketch {
  const runs = runsOf(body)
  if (runs.length < LEAST_RUNS) return { runs: new Uint32Array(0), keys: [] }
  return { runs, keys: keysOf(body, counts) }
}

/** Of words that English does not know, a page in another language among them, each says the most. */
function keysOf(body: string, counts: WordCounts): readonly number[] {
  const words = shingleWords(body)
  const keys = new Set<number>()
  for (const [at, run] of textShingleHashes(body, RUN).entries()) {
    if (run % SAMPLED === 0 && saidBy(words.slice(at, at + RUN), counts) >= LEAST_SAID) keys.add(run | 0)
  }
  return [...keys].sort((a, b) => a - b)
}

const saidBy = (words: readonly string[], counts: WordCounts): number =>
  words.reduce((sum, word) => sum + (counts.stop.has(word) ? 0 : rarity(stem(word), counts)), 0)

/** Whether half of one text stands in the other, word for word. */
export function areCopies(a: Uint32Array, b: Uint32Array): boolean {
  const fewer = Math.min(a.length, b.length)
  return fewer > 0 && countCommon(a, b) >= SAME_TEXT * fewer
}
