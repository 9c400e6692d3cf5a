/**
 * The headline of a dump: a line before the body that reads like a title and shares words with the story.
 *     a line that begins with "#", as Markdown writes headings, is preferred; else the line with most signs of a title (title-signs.ts)
 * Null where none survived: a lead paragraph or a logo's name is no headline. Left open: headlines in two lines.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { type TitleSigns, titleOdds } from '../../../lexicon/title-weights.ts'
import { fold } from '../../../text/fold.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import type { BodyGuess } from './body-lines.ts'
import type { DumpLine } from './line-facts.ts'
import { contentWords, type Scene, titleSigns } from './title-signs.ts'

const NEAR = 40
/** Log odds of one to three: below it three candidates of four are something else. */
const ENOUGH = -1.1

/** Index of the headline's line, or null; the guess tells which lines belong to the story. */
export function dumpHeadline(lines: readonly DumpLine[], guess: BodyGuess, given: string | null, { words, titles }: Tables): number | null {
  const wanted = given === null ? -1 : lines.findIndex((line) => plain(line) === fold(given).trim())
  if (wanted !== -1) return wanted
  const scene = titleScene(lines, guess, words)
  let best: number | null = null
  let most = ENOUGH
  for (const { index, signs } of scene ? titleCandidates(scene) : []) {
    const odds = titleOdds(signs, titles) + (isMarked(lines[index]) ? MARKED : 0)
    if (odds > most) {
      most = odds
      best = index
    }
  }
  return best
}

/** The pages that the signs are trained on hold no Markdown: what a marked heading weighs is set by hand, more than any other sign. */
const MARKED = 6
const isMarked = (line: DumpLine | undefined): boolean => line !== undefined && /^#{1,3}\s/.test(line.exact)

type Tables = Pick<Lexicon, 'words' | 'titles'>

/** Null where no paragraph of a story is likely. */
export function titleScene(lines: readonly DumpLine[], guess: BodyGuess, counts: WordCounts): Scene | null {
  const first = firstParagraph(lines, guess.body)
  return first === null ? null : { ...guess, lines, first, counts, story: storyWords(lines, guess.body, first, counts) }
}

export interface TitleCandidate {
  readonly index: number
  readonly signs: TitleSigns
}

/** Lines near above the story that may be its title. */
export function titleCandidates(scene: Scene): readonly TitleCandidate[] {
  const candidates: TitleCandidate[] = []
  for (let index = Math.max(0, scene.first - NEAR); index <= scene.first; index++) {
    const signs = titleSigns(index, scene)
    if (signs) candidates.push({ index, signs })
  }
  return candidates
}

const plain = (line: DumpLine): string => line.folded.replace(/^#{1,6}\s+/, '').trim()

const firstParagraph = (lines: readonly DumpLine[], body: readonly boolean[]): number | null => {
  const first = lines.findIndex((line, index) => body[index] && line.shape.words >= 15 && line.shape.stops)
  return first === -1 ? null : first
}

const storyWords = (lines: readonly DumpLine[], body: readonly boolean[], first: number, counts: WordCounts): ReadonlySet<string> =>
  new Set(lines.flatMap((line, index) => (body[index] && index >= first ? contentWords(line, counts) : [])))
