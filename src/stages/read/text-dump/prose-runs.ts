/**
 * Runs of prose in a dump: whole sentences that stand together, few other lines between.
 *     sentence, sentence, subhead, sentence            one run
 *     sentence, eight titles of other pages, sentence  two runs
 * [Reference] Finn, Kushmerick, Smyth 2001, "Fact or fiction" (body text extraction: the densest stretch of a page).
 */

/** Lines `from` to `to`, both in it, and the words of its sentences. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly words: number
}

/** So many other lines may stand between two sentences of a run. */
const GAP = 3

/** `prose`: words of each line that reads like a sentence, 0 for any other. */
export function proseRuns(prose: readonly number[]): readonly Run[] {
  const runs: Run[] = []
  for (const [index, words] of prose.entries()) {
    if (words === 0) continue
    const last = runs.at(-1)
    if (last && index - last.to <= GAP + 1) runs[runs.length - 1] = { from: last.from, to: index, words: last.words + words }
    else runs.push({ from: index, to: index, words })
  }
  return runs
}
