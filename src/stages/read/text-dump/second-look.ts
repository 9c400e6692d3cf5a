/**
 * A second look at the lines of a dump, once it is known how likely each is the story's: the likelihood of its neighbours, of lines of the same
 * shape, and whether its words are the story's.
 *     a teaser that reads like news     stands among unlikely lines, and its names stand nowhere in the story
 *     a subhead                         stands between likely lines
 * [Reference] Wolpert 1992, "Stacked generalization"; Cohen, Carvalho 2005, "Stacked sequential learning".
 */
import type { FeatureRows } from '../../../lexicon/page-line-model.ts'
import { rowsOf } from './features.ts'
import type { DumpLine } from './line-facts.ts'
import { isContent } from './own-features.ts'

const REACH = 5
const WINDOWS = [3, 10, 30]
const LIKELY = 0.5
const FAR = 200

/** The first look's numbers, and those that its likelihoods add. */
export function secondFeatures(lines: readonly DumpLine[], first: FeatureRows, likelihood: readonly number[]): FeatureRows {
  const added = addedFeatures(lines, likelihood)
  const columns = first.columns + added.columns
  const values = new Float32Array(lines.length * columns)
  for (let index = 0; index < lines.length; index++) {
    values.set(first.values.subarray(index * first.columns, (index + 1) * first.columns), index * columns)
    values.set(added.values.subarray(index * added.columns, (index + 1) * added.columns), index * columns + first.columns)
  }
  return { columns, values }
}

function addedFeatures(lines: readonly DumpLine[], likelihood: readonly number[]): FeatureRows {
  const words = lines.map(({ shape }) => shape.words)
  const expected = sumsOf(words.map((count, index) => count * (likelihood[index] ?? 0)))
  const all = sumsOf(words)
  const likely = likelyLines(likelihood)
  const alike = likenessByShape(lines, likelihood)
  const story = storyWords(lines, likelihood)
  const opening = openingWords(lines, likelihood)
  const near = lines.map((line) => contentShare(line, opening))
  const signed = signedSince(lines, likelihood)
  const usual = usualLength(lines, likelihood)
  return rowsOf(
    lines.map((line, index) => [
      ...Array.from({ length: 2 * REACH + 1 }, (_, step) => likelihood[index - REACH + step] ?? -1),
      ...windows(index, expected, all),
      ...shares(index, expected),
      ...(likely[index] ?? []),
      ...(alike[index] ?? []),
      ...inStory(line, likelihood[index] ?? 0, story),
      near[index]?.share ?? -1,
      ...[2, 6].map((reach) => meanShare(near.slice(Math.max(0, index - reach), index + reach + 1))),
      ...(signed[index] ?? []),
      line.shape.words / Math.max(1, usual),
      usual,
    ]),
  )
}

function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (const [index, value] of values.entries()) sums[index + 1] = (sums[index] ?? 0) + value
  return sums
}

const between = (sums: Float64Array, from: number, to: number): number =>
  (sums[Math.min(sums.length - 1, Math.max(0, to))] ?? 0) - (sums[Math.min(sums.length - 1, Math.max(0, from))] ?? 0)

/** Share of the words before and after that are likely the story's. */
const windows = (index: number, expected: Float64Array, all: Float64Array): readonly number[] =>
  WINDOWS.flatMap((reach) => [
    between(expected, index - reach, index) / Math.max(1, between(all, index - reach, index)),
    between(expected, index + 1, index + 1 + reach) / Math.max(1, between(all, index + 1, index + 1 + reach)),
  ])

/** Share of the story that likely lies before and after, and its length. */
function shares(index: number, expected: Float64Array): readonly number[] {
  const whole = expected.at(-1) ?? 0
  return [between(expected, 0, index) / Math.max(1, whole), between(expected, index + 1, expected.length) / Math.max(1, whole), whole]
}

/** Lines to the last and next likely line, to the first and last of all, and the share of likely lines between these. */
function likelyLines(likelihood: readonly number[]): readonly (readonly number[])[] {
  const limit = (lines: number): number => Math.max(-FAR, Math.min(FAR, lines))
  const first = likelihood.findIndex((is) => is >= LIKELY)
  const last = likelihood.findLastIndex((is) => is >= LIKELY)
  const next = distances(likelihood.toReversed()).toReversed()
  const rank = ranks(likelihood)
  return distances(likelihood).map((before, index) => [
    before,
    next[index] ?? FAR,
    before + (next[index] ?? FAR),
    first === -1 ? -FAR : limit(index - first),
    last === -1 ? -FAR : limit(index - last),
    rank[index] ?? 0,
  ])
}

function distances(likelihood: readonly number[]): readonly number[] {
  let last = -FAR
  return likelihood.map((is, index) => {
    const far = Math.min(FAR, index - last)
    if (is >= LIKELY) last = index
    return far
  })
}

/** How many lines are likelier. */
function ranks(likelihood: readonly number[]): readonly number[] {
  const rank: number[] = []
  const order = likelihood.map((_, index) => index).sort((a, b) => (likelihood[b] ?? 0) - (likelihood[a] ?? 0) || a - b)
  for (const [place, index] of order.entries()) rank[index] = place
  return rank
}

/** Lines of one shape: how many the page has, and how likely they are, this one apart. */
function likenessByShape(lines: readonly DumpLine[], likelihood: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<string, { count: number; sum: number }>()
  const keys = lines.map(({ shape }) => `${Math.round(2 * Math.log2(1 + shape.words))} ${shape.stops} ${Math.round(shape.capitals * 3)}`)
  for (const [index, key] of keys.entries()) {
    const group = groups.get(key) ?? { count: 0, sum: 0 }
    groups.set(key, { count: group.count + 1, sum: group.sum + (likelihood[index] ?? 0) })
  }
  return keys.map((key, index) => {
    const { count, sum } = groups.get(key) ?? { count: 1, sum: 0 }
    return [count, count < 2 ? -1 : (sum - (likelihood[index] ?? 0)) / (count - 1)]
  })
}

/** For each longer word, how many lines of the story likely hold it. */
function storyWords(lines: readonly DumpLine[], likelihood: readonly number[]): ReadonlyMap<string, number> {
  const held = new Map<string, number>()
  for (const [index, { words }] of lines.entries()) {
    const is = likelihood[index] ?? 0
    if (is >= LIKELY) for (const word of new Set(words)) if (isContent(word)) held.set(word, (held.get(word) ?? 0) + is)
  }
  return held
}

/** Share of the line's longer words that other lines of the story hold, and hold often. */
function inStory({ words }: DumpLine, own: number, story: ReadonlyMap<string, number>): readonly number[] {
  const content = [...new Set(words)].filter(isContent)
  if (content.length === 0) return [-1, -1, 0]
  const less = own >= LIKELY ? own : 0
  const held = content.filter((word) => (story.get(word) ?? 0) - less > 0.25)
  const often = content.filter((word) => (story.get(word) ?? 0) - less > 2)
  return [held.length / content.length, often.length / content.length, held.length]
}

/** Words of the middle line of the story. */
function usualLength(lines: readonly DumpLine[], likelihood: readonly number[]): number {
  const lengths = lines.flatMap(({ shape }, index) => ((likelihood[index] ?? 0) >= LIKELY ? [shape.words] : []))
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
}

/** So many words of the story are its opening: they say what it is about. */
const OPENING = 250

function openingWords(lines: readonly DumpLine[], likelihood: readonly number[]): ReadonlySet<string> {
  const words: string[] = []
  for (const [index, line] of lines.entries()) if (words.length < OPENING && (likelihood[index] ?? 0) >= LIKELY) words.push(...line.words)
  return new Set(words.filter(isContent))
}

interface Share {
  readonly share: number
  readonly held: number
  readonly count: number
}

function contentShare({ words }: DumpLine, opening: ReadonlySet<string>): Share {
  const content = words.filter(isContent)
  const held = content.filter((word) => opening.has(word)).length
  return { share: content.length === 0 ? -1 : held / content.length, held, count: content.length }
}

function meanShare(shares: readonly Share[]): number {
  const count = shares.reduce((sum, share) => sum + share.count, 0)
  return count === 0 ? -1 : shares.reduce((sum, share) => sum + share.held, 0) / count
}

/** Since the story began: signatures and likely words passed, unlikely lines, and the longest run of these; a second story is signed too. */
function signedSince(lines: readonly DumpLine[], likelihood: readonly number[]): readonly (readonly number[])[] {
  const first = likelihood.findIndex((is, index) => is >= LIKELY && (lines[index]?.shape.words ?? 0) >= 15)
  let [signed, unlikely, likely, gap, longest] = [0, 0, 0, 0, 0]
  return lines.map((line, index) => {
    const seen = [signed, unlikely, likely, longest]
    if (first === -1 || index < first) return seen
    const isLikely = (likelihood[index] ?? 0) >= LIKELY
    gap = isLikely ? 0 : gap + 1
    longest = Math.max(longest, gap)
    if (line.byline || line.stamp || line.person) signed++
    if (isLikely) likely += line.shape.words
    else unlikely++
    return seen
  })
}
