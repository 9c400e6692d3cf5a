/**
 * Which lines of a dump are the story's: the network says how likely each is, rules over the tables overrule it where a line says what it is,
 * and what stands between two lines of the story as a short line without a stop belongs to it as a subhead.
 * A dump without chrome needs no finding: where nearly all lines are likely, few are doubted.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { type PageLineModel, storyLikelihood } from '../../../lexicon/page-line-model.ts'
import { endsInCredit } from '../../../text/line-shape.ts'
import { lineFeatures } from './features.ts'
import { type DumpLine, lineFacts } from './line-facts.ts'

const LIKELY = 0.5
const SUBHEAD = 0.06
const SUBHEAD_WORDS = 12
/** A sentence in the middle of the story is doubted less. */
const BETWEEN = 0.25

export interface BodyGuess {
  readonly body: readonly boolean[]
  readonly likelihood: readonly number[]
}

/** The network's answer for every non-blank line of a text. */
export const storyLikelihoods = (text: string, lexicon: Lexicon): readonly number[] => likelihoods(lineFacts(text, lexicon), lexicon.pageLines)

const likelihoods = (lines: readonly DumpLine[], model: PageLineModel): readonly number[] =>
  lineFeatures(lines).map((features) => storyLikelihood(features, model))

export function bodyLines(lines: readonly DumpLine[], model: PageLineModel): BodyGuess {
  const likelihood = likelihoods(lines, model)
  const sure = lines.map((line, index) => !isOverruled(line) && (likelihood[index] ?? 0) >= LIKELY)
  const between = lines.map((line, index) => sure[index] || (!isOverruled(line) && isBetween(line, index, sure, lines, likelihood[index] ?? 0)))
  const boxed = teaserBoxes(lines, between, likelihood)
  const unboxed = between.map((is, index) => is && !boxed.has(index))
  const cut = teasersFrom(lines, unboxed, boxed)
  return { body: unboxed.map((is, index) => is && (cut === null || index < cut)), likelihood }
}

const NEVER: ReadonlySet<string> = new Set(['share', 'advert', 'legal', 'related', 'comments', 'date-label', 'read-also'])

/** Lines that say what they are. */
function isOverruled(line: DumpLine): boolean {
  if (line.credit !== null || line.counter !== null || line.shape.isAddress) return true
  if (line.cue === 'caption' && endsInCredit(line.exact)) return true
  return line.cue !== null && NEVER.has(line.cue)
}

function isBetween(line: DumpLine, index: number, sure: readonly boolean[], lines: readonly DumpLine[], likelihood: number): boolean {
  const before = sure[index - 1] && isProse(lines[index - 1])
  const after = sure[index + 1] && isProse(lines[index + 1])
  if (line.shape.words >= 8 && line.shape.stops) return likelihood >= BETWEEN && Boolean(sure[index - 1]) && Boolean(sure[index + 1])
  if (!before || !after || line.shape.stops || line.shape.cut || line.stamp || line.byline || line.section || line.cue !== null) return false
  return line.shape.words >= 2 && line.shape.words <= SUBHEAD_WORDS && likelihood >= SUBHEAD && /^["'“‘(\d\p{Lu}#]/u.test(line.exact)
}

const isProse = (line: DumpLine | undefined): boolean => line !== undefined && line.shape.words >= 10 && line.shape.stops

/** A box of teasers inside a story holds no more lines. */
const BOX = 12

/**
 * Lines of boxes between two parts of the story: a heading of teasers, their titles, and then whole paragraphs again, of several sentences and
 * likely the story's.
 */
function teaserBoxes(lines: readonly DumpLine[], body: readonly boolean[], likelihood: readonly number[]): ReadonlySet<number> {
  const boxed = new Set<number>()
  for (const [start, { cue }] of lines.entries()) {
    if (cue !== 'related' || !body.slice(Math.max(0, start - BOX), start).some(Boolean)) continue
    const next = lines.slice(start + 1, start + 1 + BOX)
    const end = next.findIndex((line, at) => isProse(line) && line.shape.words >= 12 && (likelihood[start + 1 + at] ?? 0) >= LIKELY)
    const resumes = end !== -1 && resumed(lines, start + 1 + end, likelihood)
    if (resumes) for (let index = start; index <= start + end; index++) boxed.add(index)
  }
  return boxed
}

/** Three whole paragraphs, of which one holds several sentences, are the story's. */
function resumed(lines: readonly DumpLine[], from: number, likelihood: readonly number[]): boolean {
  const next = lines.slice(from, from + 4)
  const sure = next.filter((line, at) => isProse(line) && (likelihood[from + at] ?? 0) >= LIKELY)
  return sure.length >= 3 && sure.some(({ shape }) => shape.innerStops > 0)
}

/** Of the story's words, so many may follow a heading of teasers before it is taken for one between two parts of the story. */
const AFTER_HEADING = 0.35

/**
 * Where the teasers begin: at a heading of teasers or comments that most of the story stands before, or after which nothing is a whole
 * sentence. Teasers may read like news; what gives them away is that they are cut off and stand at the end.
 */
function teasersFrom(lines: readonly DumpLine[], body: readonly boolean[], boxed: ReadonlySet<number>): number | null {
  const after = wordsAfter(lines, body)
  const lastSentence = lines.findLastIndex(({ shape }, index) => body[index] && !shape.cut && shape.words >= 12)
  const all = after[0] ?? 0
  const begins = lines.findIndex(({ cue }, index) => {
    if ((cue !== 'related' && cue !== 'comments') || all === after[index] || boxed.has(index)) return false
    return (after[index] ?? 0) < all * AFTER_HEADING || index > lastSentence
  })
  return begins === -1 ? null : begins
}

/** For each line, the story's words from it on. */
function wordsAfter(lines: readonly DumpLine[], body: readonly boolean[]): readonly number[] {
  let sum = 0
  return lines
    .map((line, index) => (body[index] ? line.shape.words : 0))
    .reduceRight<number[]>((sums, words) => {
      sum += words
      sums.push(sum)
      return sums
    }, [])
    .reverse()
}
