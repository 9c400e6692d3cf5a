/**
 * The signs of a title among the lines above a story.
 *     "Old Bridge to Reopen" above a longer deck and "By Ada Quill"      told, sized, followed by a deck, signed below
 *     "How the bridge was built", again as a heading in the story        stands later: the head of a part
 * What each weighs is trained (data/models/title-signs.json, training/title-lines.ts): change a sign and train again.
 * Leaves open: titles in two lines.
 */
import type { TitleSigns } from '../../../lexicon/title-weights.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import type { DumpLine } from './line-facts.ts'

/** What a candidate is weighed against: the page, the line where its story begins, the story's words. */
export interface Scene {
  readonly lines: readonly DumpLine[]
  readonly first: number
  readonly story: ReadonlySet<string>
  readonly counts: WordCounts
  readonly body: readonly boolean[]
  readonly likelihood: readonly number[]
}

/** The signs of a line, or null where it cannot be a title. */
export function titleSigns(index: number, scene: Scene): TitleSigns | null {
  const line = scene.lines[index]
  if (!line || !mayBeTitle(line)) return null
  return { ...ownSigns(line, scene), ...placeSigns(line, index, scene), ...neighbourSigns(line, index, scene) }
}

const bit = (is: boolean): number => (is ? 1 : 0)

export const contentWords = (line: DumpLine, { stop }: WordCounts): readonly string[] =>
  wordsOf(line.exact.slice(0, 4000)).flatMap((word) => (stop.has(word.lower) || word.lower.length < 3 ? [] : [stem(word.lower)]))

function ownSigns(line: DumpLine, { story, counts }: Scene) {
  const words = contentWords(line, counts)
  const told = words.filter((word) => story.has(word)).length
  return {
    /** Share of its words that the story has; as many as three of them, and six. */
    told: told / Math.max(1, words.length),
    toldThree: Math.min(1, told / 3),
    toldSix: Math.min(1, told / 6),
    /** Six words or more; words beyond fourteen, by tens. */
    sized: Math.min(1, line.shape.words / 6),
    longer: Math.max(0, line.shape.words - 14) / 10,
    stops: bit(line.shape.stops && !/\?["'”’]?$/.test(line.exact)),
    parted: bit(/[|»›]/.test(line.exact)),
  }
}

/** Lines in which a byline or a stamp may follow the title: a deck and a share bar may stand between. */
const SIGNED_WITHIN = 8
const SOON = 3

function placeSigns(line: DumpLine, index: number, { lines, first, body, likelihood }: Scene) {
  const signed = lines
    .slice(index + 1, Math.min(first, index + 1 + SIGNED_WITHIN))
    .findIndex(({ stamp, byline, cue }) => stamp || byline || cue === 'date-label')
  const standsLater = line.times > 1 && lines.some((other, at) => at > first && other.folded === line.folded)
  const isTrail = ({ folded }: DumpLine): boolean => folded.length > line.folded.length && folded.endsWith(line.folded)
  return {
    signedBelow: bit(signed !== -1),
    signedSoon: bit(signed !== -1 && signed < SOON),
    standsTwice: bit(line.times > 1 && !standsLater),
    standsLater: bit(standsLater),
    /** A trail of sections above ends in it. */
    endsTrail: bit(lines.slice(Math.max(0, index - 3), index).some(isTrail)),
    /** Lines to the story, by tens. */
    far: (first - index) / 10,
    inStory: bit(body[index] === true),
    likeStory: likelihood[index] ?? 0,
  }
}

function neighbourSigns({ shape }: DumpLine, index: number, { lines, first }: Scene) {
  const [above, below] = [lines[index - 1], lines[index + 1]]
  const isLong = (other: DumpLine | undefined): other is DumpLine => other !== undefined && mayBeTitle(other) && other.shape.words >= 5
  return {
    /** A deck, or one of a list. */
    belowTitle: bit(isLong(above)),
    belowShorter: bit(isLong(above) && above.shape.words < shape.words),
    aboveTitle: bit(isLong(below)),
    aboveDeck: bit(below !== undefined && index + 1 < first && below.shape.words >= 8 && below.shape.words > shape.words),
  }
}

const LONGEST = 36

/** Lines that say what they are, in no table: "6 min read", "Follow on X", "3 / 7". */
const NO_TITLE = /^\d{1,3}[\s-]?min(?:ute)?s? read\b|^follow\b|\bas told to\b|^\d+ ?[/]/i

/** A row of sections ("Ports - Rail - Brokers - Archive"), or sentences without blanks between them. */
const MOST_PARTS = 3
const isRowOrRun = (text: string): boolean => text.split(/ [-–|·•>»/] /).length > MOST_PARTS || /。./u.test(text)

function mayBeTitle({ shape, cue, credit, section, byline, stamp, exact }: DumpLine): boolean {
  if (shape.words < 3 || shape.words > LONGEST || shape.isAddress || shape.cut) return false
  if (isRowOrRun(exact)) return false
  if ((cue !== null && cue !== 'read-also') || credit !== null || section || byline || shape.innerStops > 1) return false
  if ((shape.words >= 10 && /[\p{L}\d]\.["'”’]?$/u.test(exact)) || NO_TITLE.test(exact)) return false
  return !(stamp && shape.words <= 8) && !(shape.stops && shape.words > 22) && /\p{L}{3}/u.test(exact)
}
