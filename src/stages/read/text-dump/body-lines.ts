/**
 * Which lines of a dump are the story's: trees say twice how likely each is (features.ts, second-look.ts), rules over the tables overrule them
 * where a line says what it is, and of each page so many of the likeliest lines are taken as are expected to fit its story best.
 *     a page all of whose story is likely       the doubtful lines are left out
 *     a page on which nothing is quite likely   the likeliest are taken, as long as they are not unlikely
 * [Reference] Ye, Chai, Lee, Chieu 2012, "Optimizing F-measures: a tale of two approaches" (the cut that the expected F-measure asks for).
 */
import { likelihoodsOf, type PageLineModel } from '../../../lexicon/page-line-model.ts'
import { endsInCredit } from '../../../text/line-shape.ts'
import { lineFeatures } from './features.ts'
import type { DumpLine } from './line-facts.ts'
import { secondFeatures } from './second-look.ts'

/** A line less likely is never taken. Out of fold .15 to .35 do alike. */
const LEAST = 0.3

export interface BodyGuess {
  readonly body: readonly boolean[]
  readonly likelihood: readonly number[]
}

/** The trees' answer for every line. */
function likelihoods(lines: readonly DumpLine[], model: PageLineModel): readonly number[] {
  const features = lineFeatures(lines)
  return likelihoodsOf(secondFeatures(lines, features, likelihoodsOf(features, model.first)), [model.second])
}

export function bodyLines(lines: readonly DumpLine[], model: PageLineModel): BodyGuess {
  const likelihood = likelihoods(lines, model)
  const least = Math.max(LEAST, bestCut(lines, likelihood))
  return { body: lines.map((line, index) => (likelihood[index] ?? 0) >= least && !isOverruled(line) && !isPointedTo(lines, index)), likelihood }
}

/** The likelihood down to which lines are taken, so that the expected F-measure over words is greatest. */
function bestCut(lines: readonly DumpLine[], likelihood: readonly number[]): number {
  const expected = lines.reduce((sum, { shape }, index) => sum + shape.words * (likelihood[index] ?? 0), 0)
  const order = lines.map((_, index) => index).sort((a, b) => (likelihood[b] ?? 0) - (likelihood[a] ?? 0))
  let [right, taken, most, cut] = [0, 0, 0, 1]
  for (const index of order) {
    const words = lines[index]?.shape.words ?? 0
    right += words * (likelihood[index] ?? 0)
    taken += words
    const fit = right / Math.max(1, taken + expected)
    if (fit > most) [most, cut] = [fit, likelihood[index] ?? 1]
  }
  return cut
}

const POINTER =
  /^(?:read (?:more|also|next|this)|also read|see also|more on this(?: story)?|related(?: stories| articles?| coverage| news)?|recommended|don't miss|you may also like)[:…]?$/
const TITLE_WORDS = 25

/** The title of another page, below a line that points to it: "Read more" and "Ferry fares to rise". */
export function isPointedTo(lines: readonly DumpLine[], index: number): boolean {
  const [pointer, line] = [lines[index - 1], lines[index]]
  if (!pointer || !line || !POINTER.test(pointer.folded)) return false
  return line.shape.words >= 4 && line.shape.words <= TITLE_WORDS && !(line.shape.stops && !line.exact.endsWith('?'))
}

const NEVER: ReadonlySet<string> = new Set(['share', 'advert', 'legal', 'related', 'comments', 'date-label', 'read-also'])

/** Lines that say what they are. */
function isOverruled(line: DumpLine): boolean {
  if (line.credit !== null || line.counter !== null || line.shape.isAddress) return true
  if (line.cue === 'caption' && endsInCredit(line.exact)) return true
  return line.cue !== null && NEVER.has(line.cue)
}
