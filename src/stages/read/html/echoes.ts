/**
 * Runs of four words, to see how much of a line another text says as well.
 *     "the council met on Monday" in "On Tuesday the council met on …"      1 of 2 runs
 */
import { wordsOf } from '../../../text/words.ts'

const RUN = 4

export interface FourWords {
  readonly size: number
  /** 0 to 1: the share of a line's runs that stand in the text. */
  readonly shareOf: (line: string) => number
  /** The same for runs that are at hand. */
  readonly shareOfRuns: (runs: readonly string[]) => number
}

export function fourWords(texts: readonly string[]): FourWords {
  const runs = new Set(texts.flatMap(runsOf))
  const shareOfRuns = (own: readonly string[]): number => (own.length === 0 ? 0 : own.filter((run) => runs.has(run)).length / own.length)
  return { size: runs.size, shareOf: (line) => (runs.size === 0 ? 0 : shareOfRuns(runsOf(line))), shareOfRuns }
}

/** Of fewer words than a run, one run of all of them. */
export function runsOf(text: string): readonly string[] {
  const words = wordsOf(text).map(({ lower }) => lower)
  if (words.length === 0) return []
  return Array.from({ length: Math.max(1, words.length - RUN + 1) }, (_, at) => words.slice(at, at + RUN).join(' '))
}
