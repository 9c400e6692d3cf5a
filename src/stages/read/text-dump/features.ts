/**
 * A line of a dump as numbers: its own (own-features.ts), those of its neighbours, and how prose and headings lie around it. What the trees
 * read (and their training, training/page-lines.ts): change one and train again.
 * [Reference] Kohlschütter, Fankhauser, Nejdl 2010, "Boilerplate detection using shallow text features": length and density of the line and
 * its neighbours carry most of the decision; Pomikálek 2011 (jusText) adds function words and context.
 */
import type { FeatureRows } from '../../../lexicon/page-line-model.ts'
import type { DumpLine } from './line-facts.ts'
import { noticeWords, ownFeatures, wordsOfPage } from './own-features.ts'
import { proseRuns, type Run } from './prose-runs.ts'

export function lineFeatures(lines: readonly DumpLine[]): FeatureRows {
  const page = wordsOfPage(lines)
  const prose = lines.map(proseWords)
  const sums = runningSums(prose)
  const marks = MARKS.map((mark) => runningSums(lines.map(mark)))
  const words = runningSums(lines.map(({ shape }) => shape.words))
  const passed = headingsPassed(lines)
  const coming = headingsPassed(lines.toReversed()).toReversed()
  const runs = placesInRuns(prose)
  const short = shortRuns(lines)
  return rowsOf(
    lines.map((line, index) => [
      ...ownFeatures(line, page),
      ...NEIGHBOURS.flatMap((step) => neighbour(lines[index + step], prose[index + step])),
      ...proseAround(index, sums, words),
      ...marks.flatMap((sum) => [between(sum, index - 6, index + 7), between(sum, 0, index), between(sum, index + 1, lines.length)]),
      ...(passed[index] ?? []),
      ...(coming[index] ?? []),
      ...(runs[index] ?? []),
      ...(short[index] ?? []),
      ...place(index, lines.length),
    ]),
  )
}

export function rowsOf(rows: readonly (readonly number[])[]): FeatureRows {
  const columns = rows[0]?.length ?? 0
  const values = new Float32Array(rows.length * columns)
  for (const [index, row] of rows.entries()) values.set(row, index * columns)
  return { columns, values }
}

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3]
const bit = (is: boolean): number => (is ? 1 : 0)

function neighbour(line: DumpLine | undefined, prose = 0): readonly number[] {
  if (!line) return [-1, -1, -1, -1, -1, -1]
  const { shape, cue } = line
  return [shape.words, prose, shape.capitals, bit(shape.stops), cue === null ? 0 : cue === 'caption' ? 1 : 2, bit(line.stamp || line.byline)]
}

/** Words of a line that reads like a sentence or more; 0 for any other. */
function proseWords({ shape, cue }: DumpLine): number {
  return shape.words >= 10 && shape.stops && cue === null && shape.capitals < 0.6 ? shape.words : 0
}

/** Sums up to each line; one more than there are lines. */
function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (const [index, value] of values.entries()) sums[index + 1] = (sums[index] ?? 0) + value
  return sums
}

const between = (sums: Float64Array, from: number, to: number): number =>
  (sums[Math.max(0, Math.min(sums.length - 1, to))] ?? 0) - (sums[Math.max(0, Math.min(sums.length - 1, from))] ?? 0)

/** What is counted around, before and after a line: notices, words to the reader, signatures, lines that stand twice, capitals, function words. */
const MARKS: readonly ((line: DumpLine) => number)[] = [
  noticeWords,
  ({ address, shape }) => address * shape.words,
  ({ byline, stamp }) => bit(byline || stamp),
  ({ times }) => bit(times > 1),
  ({ shape }) => shape.capitals,
  ({ glue, shape }) => glue * shape.words,
]

const REACHES = [3, 8, 30]

/** Prose and words in the lines before and after, and the share of all the page's prose that lies before and after. */
function proseAround(index: number, sums: Float64Array, words: Float64Array): readonly number[] {
  const last = sums.length - 1
  const all = sums[last] ?? 0
  const near = REACHES.flatMap((reach) => [between(sums, index - reach, index), between(sums, index + 1, index + 1 + reach)])
  const dense = REACHES.map((reach) => between(words, index - reach, index + 1 + reach) / (2 * reach + 1))
  return [...near, ...dense, between(sums, 0, index) / Math.max(1, all), between(sums, index + 1, last) / Math.max(1, all), all]
}

const FAR = 200

type Passed = 'related' | 'comments' | 'notice' | 'signed' | 'twice' | 'caption'

/** How many lines ago the last heading of teasers, of comments, notice, byline and stamp, line that stands twice, and caption. */
function headingsPassed(lines: readonly DumpLine[]): readonly (readonly number[])[] {
  const last: Record<Passed, number> = { related: -FAR, comments: -FAR, notice: -FAR, signed: -FAR, twice: -FAR, caption: -FAR }
  return lines.map((line, index) => {
    const seen = Object.values(last).map((at) => Math.min(FAR, index - at))
    const heading = headingOf(line)
    if (heading !== null) last[heading] = index
    if (line.byline || line.stamp || line.person) last.signed = index
    if (line.times > 1) last.twice = index
    return seen
  })
}

function headingOf({ cue }: DumpLine): Passed | null {
  if (cue === null) return null
  if (cue === 'related' || cue === 'read-also') return 'related'
  if (cue === 'comments' || cue === 'author-note') return 'comments'
  return cue === 'caption' ? 'caption' : 'notice'
}

/** Where each line lies to the run of prose it is in or next to, and to the page's largest. */
function placesInRuns(prose: readonly number[]): readonly (readonly number[])[] {
  const runs = proseRuns(prose)
  const largest = runs.reduce<Run | null>((best, run) => (best === null || run.words > best.words ? run : best), null)
  let passed = 0
  return prose.map((words, index) => {
    while ((runs[passed]?.to ?? index) < index) passed++
    const next = runs[passed]
    const own = next && next.from <= index ? next : undefined
    const after = own ? runs[passed + 1] : next
    return [...toLargest(index, largest), ...inRun(index, own, largest), ...toRuns(index, runs[passed - 1], after), words]
  })
}

const limited = (lines: number): number => Math.max(-FAR, Math.min(FAR, lines))

const toLargest = (index: number, largest: Run | null): readonly number[] =>
  largest === null ? [0, 0, 0] : [limited(index - largest.from), limited(index - largest.to), largest.words]

const inRun = (index: number, own: Run | undefined, largest: Run | null): readonly number[] =>
  own ? [own.words, own.words / Math.max(1, largest?.words ?? 1), (index - own.from) / Math.max(1, own.to - own.from)] : [0, -1, -1]

const toRuns = (index: number, before: Run | undefined, after: Run | undefined): readonly number[] => [
  before ? limited(index - before.to) : FAR,
  after ? limited(after.from - index) : FAR,
  before?.words ?? 0,
  after?.words ?? 0,
]

/** A line of a list of links: few words and no stop. */
const isShort = ({ shape }: DumpLine): boolean => shape.words <= 14 && !shape.stops

/** For a line among short ones: how many stand together, its place there, and how long and capitalised they are. */
function shortRuns(lines: readonly DumpLine[]): readonly (readonly number[])[] {
  const rows: (readonly number[])[] = []
  for (let from = 0; from < lines.length; ) {
    const line = lines[from]
    if (!line || !isShort(line)) {
      rows.push([0, -1, -1, -1])
      from++
      continue
    }
    let to = from
    for (let next = lines[to + 1]; next && isShort(next); next = lines[to + 1]) to++
    const run = lines.slice(from, to + 1)
    const mean = (of: (line: DumpLine) => number): number => run.reduce((sum, each) => sum + of(each), 0) / run.length
    const row = [mean(({ shape }) => shape.words), mean(({ shape }) => shape.capitals)]
    for (let at = from; at <= to; at++) rows.push([run.length, Math.min(at - from, to - at), ...row])
    from = to + 1
  }
  return rows
}

const place = (index: number, lines: number): readonly number[] => [index, lines - index, index / lines, lines]
