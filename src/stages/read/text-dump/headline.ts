/**
 * The headline of a dump: a line before the body that reads like a title and shares words with the story.
 *     a line that begins with "#", as Markdown writes headings, is preferred; else the line nearest the lead that a stamp or byline follows
 * Null where none survived: a lead paragraph or a logo's name is no headline. Left open: headlines in two lines.
 */

import { fold } from '../../../text/fold.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import type { DumpLine } from './line-facts.ts'

const LONGEST = 36
const NEAR = 40
const ENOUGH = 1.6

/** Index of the headline's line, or null; `body` tells which lines belong to the story. */
export function dumpHeadline(lines: readonly DumpLine[], body: readonly boolean[], given: string | null, counts: WordCounts): number | null {
  const wanted = given === null ? -1 : lines.findIndex((line) => plain(line) === fold(given).trim())
  if (wanted !== -1) return wanted
  const first = firstParagraph(lines, body)
  if (first === null) return null
  const story = new Set(lines.flatMap((line, index) => (body[index] && index >= first ? contentWords(line, counts) : [])))
  let best: number | null = null
  let most = ENOUGH
  for (let index = Math.max(0, first - NEAR); index <= first; index++) {
    const score = titleScore(lines, index, first, story, counts)
    if (score > most) {
      most = score
      best = index
    }
  }
  return best
}

const plain = (line: DumpLine): string => line.folded.replace(/^#{1,6}\s+/, '').trim()

const firstParagraph = (lines: readonly DumpLine[], body: readonly boolean[]): number | null => {
  const first = lines.findIndex((line, index) => body[index] && line.shape.words >= 15 && line.shape.stops)
  return first === -1 ? null : first
}

const contentWords = (line: DumpLine, { stop }: WordCounts): readonly string[] =>
  wordsOf(line.exact.slice(0, 4000)).flatMap((word) => (stop.has(word.lower) || word.lower.length < 3 ? [] : [stem(word.lower)]))

function titleScore(lines: readonly DumpLine[], index: number, first: number, story: ReadonlySet<string>, counts: WordCounts): number {
  const line = lines[index]
  if (!line || !mayBeTitle(line)) return 0
  const words = contentWords(line, counts)
  const told = words.filter((word) => story.has(word)).length / Math.max(1, words.length)
  const marked = /^#{1,3}\s/.test(line.exact)
  const stamped = [1, 2, 3].some((step) => lines[index + step]?.stamp || lines[index + step]?.byline || lines[index + step]?.cue === 'date-label')
  const twice = line.times > 1 && line.shape.words >= 5
  const size = Math.min(1, line.shape.words / 6)
  const listed = [lines[index - 1], lines[index + 1]].filter((other) => other && mayBeTitle(other) && other.shape.words >= 5).length
  return (
    told * 1.6 +
    size +
    (marked ? 2 : 0) +
    (stamped ? 0.5 : 0) +
    (twice ? 0.4 : 0) -
    (first - index) * 0.012 -
    listed * 0.15 -
    (line.shape.stops ? 0.6 : 0)
  )
}

function mayBeTitle({ shape, cue, credit, section, byline, stamp, exact }: DumpLine): boolean {
  if (shape.words < 3 || shape.words > LONGEST || shape.isAddress || shape.cut) return false
  if (cue !== null || credit !== null || section || byline || shape.innerStops > 1) return false
  if (shape.words >= 10 && /[\p{L}\d]\.["'”’]?$/u.test(exact)) return false
  return !(stamp && shape.words <= 8) && !(shape.stops && shape.words > 22) && /\p{L}{3}/u.test(exact)
}
