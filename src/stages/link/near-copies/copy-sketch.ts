/**
 * Copy sketches: a page's runs of words in a form that can be kept, with a sample of them as keys by which pages that share text meet.
 *     a wire report of 400 words      about 400 runs, a dozen keys; a copy of half of it meets it by half a dozen
 * A run is in the sample of every page that has it or of none, so that copies share samples. [Reference] Manber 1994, "Finding similar files in a large
 * file system" (sampling by value); Broder 1997. Leaves open: cuts of fewer than about a hundred words, which share no sampled run now and then.
 */
import { countCommon, runsOf } from './runs.ts'

/** One run of so many is sampled. */
const SAMPLED = 32
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

export function copySketchOf(body: string): CopySketch {
  const runs = runsOf(body)
  if (runs.length < LEAST_RUNS) return { runs: new Uint32Array(0), keys: [] }
  return {
    runs,
    keys: Array.from(
      runs.filter((run) => run % SAMPLED === 0),
      (run) => run | 0,
    ),
  }
}

/** Whether half of one text stands in the other, word for word. */
export function areCopies(a: Uint32Array, b: Uint32Array): boolean {
  const fewer = Math.min(a.length, b.length)
  return fewer > 0 && countCommon(a, b) >= SAME_TEXT * fewer
}
