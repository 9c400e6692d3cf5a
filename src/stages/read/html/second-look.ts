/**
 * The second look: a line once more, now with what the first look found around it. Stories are whole: a doubtful line among likely ones, in
 * the same element or among its twins, is likely too.
 * [Reference] Wolpert 1992, "Stacked generalization"; the likelihoods it is trained on come from pages the first look had not seen.
 */
import { twinsKey } from './features-tree.ts'
import type { PageLine } from './page-lines.ts'
import type { Rows, RowWriter } from './rows.ts'

const REACH = 4
const LIKELY = 0.5
/** How many numbers a row of the second look has more than one of the first. */
export const ADDED = 2 * REACH + 1 + 4 + 5

/** The likelihoods around a line, and then the numbers of the first look. */
export function secondLook(lines: readonly PageLine[], first: Rows, likelihood: Float64Array): RowWriter {
  const groups = [
    averages(lines, likelihood, ({ block }) => block),
    averages(lines, likelihood, ({ block }) => block.parent ?? block),
    averages(lines, likelihood, ({ block }) => block.parent?.parent ?? block),
    averages(lines, likelihood, ({ block }) => twinsKey(block)),
  ]
  const run = amongLikely(lines, likelihood)
  return (index, put) => {
    for (let step = -REACH; step <= REACH; step++) put(likelihood[index + step] ?? -1)
    for (const average of groups) put(average(index))
    run(index, put)
    for (let at = index * first.columns; at < (index + 1) * first.columns; at++) put(first.values[at] ?? 0)
  }
}

/** Mean likelihood of the lines of one group, the line itself left out, each by its words. */
function averages(lines: readonly PageLine[], likelihood: Float64Array, groupOf: (line: PageLine) => unknown): (index: number) => number {
  const sums = new Map<unknown, { words: number; likely: number }>()
  const sizeOf = (line: PageLine): number => 1 + line.shape.words
  for (const [index, line] of lines.entries()) {
    const group = groupOf(line)
    const sum = sums.get(group) ?? { words: 0, likely: 0 }
    sum.words += sizeOf(line)
    sum.likely += sizeOf(line) * (likelihood[index] ?? 0)
    sums.set(group, sum)
  }
  return (index) => {
    const line = lines[index]
    const sum = line && sums.get(groupOf(line))
    if (!line || !sum) return -1
    const words = sum.words - sizeOf(line)
    return words <= 0 ? -1 : (sum.likely - sizeOf(line) * (likelihood[index] ?? 0)) / words
  }
}

/** Where the line stands among the likely ones: the shares of their words before and after it, lines to the nearest, all their words. */
function amongLikely(lines: readonly PageLine[], likelihood: Float64Array): RowWriter {
  const likely = lines.map(({ shape }, index) => ((likelihood[index] ?? 0) >= LIKELY ? shape.words : 0))
  const sums = [0]
  for (const words of likely) sums.push((sums.at(-1) ?? 0) + words)
  const all = Math.max(1, sums.at(-1) ?? 1)
  const before = nearest(likely)
  const after = nearest(likely.toReversed()).toReversed()
  return (index, put) => {
    put((sums[index] ?? 0) / all)
    put(1 - (sums[index + 1] ?? 0) / all)
    put(before[index] ?? FAR)
    put(after[index] ?? FAR)
    put(all)
  }
}

const FAR = 100

/** Lines since the last likely one. */
function nearest(likely: readonly number[]): readonly number[] {
  let last = -FAR
  return likely.map((words, index) => {
    const distance = Math.min(FAR, index - last)
    if (words > 0) last = index
    return distance
  })
}
