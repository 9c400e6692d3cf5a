/**
 * What stands before and after a line, and what the page states elsewhere of the same words, as numbers.
 */
import { isProse } from './masses.ts'
import type { PageLine } from './page-lines.ts'
import type { PageView } from './page-view.ts'
import { bit, type Put, type RowWriter } from './rows.ts'

export function aroundInPage({ lines, title }: PageView): RowWriter {
  const prose = sumsOf(lines.map((line) => (isProse(line) ? line.shape.words : 0)))
  const words = sumsOf(lines.map(({ shape }) => shape.words))
  const all = Math.max(1, prose.at(-1) ?? 1)
  const between = (from: number, to: number): number => (prose[Math.min(lines.length, to)] ?? 0) - (prose[Math.max(0, from)] ?? 0)
  const since = sinceHeadings(lines)
  return (index, put) => {
    put(index)
    put(lines.length)
    put(index / lines.length)
    put((words[index] ?? 0) / Math.max(1, words.at(-1) ?? 1))
    put(title === null ? -100 : index - title)
    put(between(index - 2, index))
    put(between(index + 1, index + 3))
    put(between(index - 5, index))
    put(between(index + 1, index + 6))
    put(between(index - 20, index))
    put(between(index + 1, index + 21))
    put((prose[index] ?? 0) / all)
    put(all)
    for (const lines of since[index] ?? NO_HEADINGS) put(lines)
  }
}

function sumsOf(values: readonly number[]): readonly number[] {
  let sum = 0
  return [0, ...values.map((value) => (sum += value))]
}

const LONG_AGO = 200
const NO_HEADINGS = [LONG_AGO, LONG_AGO, LONG_AGO, LONG_AGO]

/** Lines since the last heading, of teasers, of comments, of the last notice of the site. */
function sinceHeadings(lines: readonly PageLine[]): readonly (readonly number[])[] {
  const last = { related: -LONG_AGO, comments: -LONG_AGO, notice: -LONG_AGO, heading: -LONG_AGO }
  return lines.map(({ cue, heading }, index) => {
    const seen = [last.related, last.comments, last.notice, last.heading].map((at) => Math.min(LONG_AGO, index - at))
    if (cue === 'related') last.related = index
    else if (cue === 'comments' || cue === 'author-note') last.comments = index
    else if (cue === 'share' || cue === 'chrome' || cue === 'legal') last.notice = index
    if (heading > 0) last.heading = index
    return seen
  })
}

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3]
/** What is told of a neighbour. */
const NUMBERS = 6

export const neighbours =
  (lines: readonly PageLine[]): RowWriter =>
  (index, put) => {
    for (const step of NEIGHBOURS) putNeighbour(lines[index], lines[index + step], put)
  }

function putNeighbour(line: PageLine | undefined, other: PageLine | undefined, put: Put): void {
  if (!line || !other) {
    for (let at = 0; at < NUMBERS; at++) put(-1)
    return
  }
  put(other.shape.words)
  put(bit(other.shape.stops))
  put(other.linkShare)
  put(bit(other.block === line.block || other.block.parent === line.block.parent))
  put(bit(other.block.name === line.block.name))
  put(other.heading)
}

/** How much of a line the page states elsewhere, as its story or as what its story is about. */
export const echoes =
  (lines: readonly PageLine[]): RowWriter =>
  (index, put) => {
    const { body = null, description = null } = lines[index]?.echo ?? {}
    put(bit(body !== null))
    put(body ?? -1)
    put(description ?? -1)
  }
