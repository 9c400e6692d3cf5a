/**
 * A line of a dump as numbers: its own, those of its neighbours, and how prose lies around it. What the network reads (and its training,
 * training/page-lines.ts): change one and train again.
 * [Reference] Kohlschütter, Fankhauser, Nejdl 2010, "Boilerplate detection using shallow text features": length and density of the line and
 * its neighbours carry most of the decision; Pomikálek 2011 (jusText) adds function words and context.
 */
import type { DumpLine } from './line-facts.ts'

const CUES = ['share', 'chrome', 'advert', 'legal', 'date-label', 'related', 'read-also', 'comments', 'author-note', 'caption', 'end-note'] as const

/** One row of numbers a line. */
export function lineFeatures(lines: readonly DumpLine[]): readonly Float64Array[] {
  const own = lines.map(ownFeatures)
  const prose = lines.map(proseWords)
  const around = proseAround(prose)
  const since = sinceHeading(lines)
  return lines.map((_, index) =>
    Float64Array.from([
      ...(own[index] ?? []),
      ...neighbour(lines[index - 1], prose[index - 1]),
      ...neighbour(lines[index - 2], prose[index - 2]),
      ...neighbour(lines[index + 1], prose[index + 1]),
      ...neighbour(lines[index + 2], prose[index + 2]),
      ...(around[index] ?? []),
      ...(since[index] ?? []),
      index / lines.length,
      Math.min(1, lines.length / 200),
    ]),
  )
}

const bit = (is: boolean): number => (is ? 1 : 0)

function ownFeatures(line: DumpLine): readonly number[] {
  const { shape, exact } = line
  return [
    Math.min(1.5, Math.log1p(shape.words) / 4),
    Math.min(1.5, shape.length / 8),
    bit(shape.words <= 3),
    bit(shape.stops),
    bit(shape.cut),
    shape.capitals,
    bit(shape.allCapitals),
    line.glue,
    shape.digits,
    Math.min(1, shape.innerStops / 3),
    bit(/["“”]/.test(exact)),
    bit(/^\p{Ll}/u.test(exact)),
    bit(/:$/.test(exact)),
    bit(/[@#]|https?:/.test(exact)),
    bit(/[|›»·•]/.test(exact)),
    bit(/,/.test(exact)),
    bit(/\?$/.test(exact)),
    bit(shape.listMark),
    bit(line.byline),
    bit(line.stamp),
    bit(line.section),
    bit(line.credit !== null),
    bit(line.times > 1),
    Math.min(1, line.address * 4),
    bit(line.says),
    ...CUES.map((cue) => bit(line.cue === cue)),
  ]
}

const NO_NEIGHBOUR = [0, 0, 0, 0, 0, 1]

function neighbour(line: DumpLine | undefined, prose = 0): readonly number[] {
  if (!line) return NO_NEIGHBOUR
  return [
    Math.min(1.5, Math.log1p(line.shape.words) / 4),
    bit(line.shape.stops),
    bit(prose > 0),
    bit(line.cue !== null && line.cue !== 'caption'),
    line.glue,
    0,
  ]
}

/** Words of a line that reads like a sentence or more; 0 for any other. */
function proseWords({ shape, cue }: DumpLine): number {
  return shape.words >= 10 && shape.stops && cue === null && shape.capitals < 0.6 ? shape.words : 0
}

/** Prose in the 3 and 8 lines before and after, and the share of all the page's prose that lies before and after. */
function proseAround(prose: readonly number[]): readonly (readonly number[])[] {
  const sums = [0]
  for (const words of prose) sums.push((sums.at(-1) ?? 0) + words)
  const all = Math.max(1, sums.at(-1) ?? 1)
  const between = (from: number, to: number): number =>
    (sums[Math.min(prose.length, to)] ?? 0) - (sums[Math.max(0, Math.min(prose.length, from))] ?? 0)
  const size = (words: number): number => Math.min(1.5, Math.log1p(words) / 5)
  return prose.map((_, index) => [
    size(between(index - 3, index)),
    size(between(index + 1, index + 4)),
    size(between(index - 8, index)),
    size(between(index + 1, index + 9)),
    between(0, index) / all,
    between(index + 1, prose.length) / all,
    size(all),
    size(between(index - 30, index)),
    size(between(index + 1, index + 31)),
  ])
}

/** How near the last heading of teasers, of comments and the last notice lie before the line. */
function sinceHeading(lines: readonly DumpLine[]): readonly (readonly number[])[] {
  const last = { related: -1000, comments: -1000, notice: -1000 }
  return lines.map(({ cue }, index) => {
    const seen = [last.related, last.comments, last.notice].map((at) => Math.exp((at - index) / 6))
    if (cue === 'related') last.related = index
    else if (cue === 'comments' || cue === 'author-note') last.comments = index
    else if (cue === 'share' || cue === 'chrome' || cue === 'legal') last.notice = index
    return seen
  })
}
