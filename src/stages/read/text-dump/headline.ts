/**
 * The headline of a dump: a line before the body that reads like a title and shares words with the story.
 *     a line that begins with "#", as Markdown writes headings, is preferred; else the line with most signs of a title (title-signs.ts)
 * Null where none survived: a lead paragraph or a logo's name is no headline. Left open: headlines in two lines.
 */
import { fold } from '../../../text/fold.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import type { BodyGuess } from './body-lines.ts'
import type { DumpLine } from './line-facts.ts'
import { contentWords, type Scene, titleScore } from './title-signs.ts'

const NEAR = 40
/** Below it three candidates of four are something else. */
const ENOUGH = 5

/** Index of the headline's line, or null; the guess tells which lines belong to the story. */
export function dumpHeadline(lines: readonly DumpLine[], guess: BodyGuess, given: string | null, counts: WordCounts): number | null {
  const wanted = given === null ? -1 : lines.findIndex((line) => plain(line) === fold(given).trim())
  if (wanted !== -1) return wanted
  const first = firstParagraph(lines, guess.body)
  if (first === null) return null
  const scene: Scene = { ...guess, lines, first, counts, story: storyWords(lines, guess.body, first, counts) }
  let best: number | null = null
  let most = ENOUGH
  for (let index = Math.max(0, first - NEAR); index <= first; index++) {
    const score = titleScore(index, scene)
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

const storyWords = (lines: readonly DumpLine[], body: readonly boolean[], first: number, counts: WordCounts): ReadonlySet<string> =>
  new Set(lines.flatMap((line, index) => (body[index] && index >= first ? contentWords(line, counts) : [])))
