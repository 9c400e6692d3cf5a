/**
 * Labels for the visible lines of a web page: the container that holds the story makes body, and four things make exceptions: what the line
 * says ("Read more:", "Photo: …"), the region it stands in (class names, <figure>, <aside>), how much of it is links, and where it stands.
 *     <p>The council met on Tuesday.</p> in the container           paragraph
 *     <div class="related-posts"><a>Ferry fares rise</a></div>      teaser
 * Left open: regions named in no language the table knows.
 */
import { counterOf, creditLineOf, cueOf, isSectionLabel, type LineWords } from '../../../lexicon/lines.ts'
import { endsInCredit, isByline, lineShape } from '../../../text/line-shape.ts'
import { writtenDates } from '../../../text/written-dates.ts'
import { byCue, byRegion, type Label, label, type Seen } from './exceptions.ts'
import type { Frame } from './frames.ts'
import { headingOf } from './headline.ts'
import type { VisibleLine } from './visible-lines.ts'

export interface LabelContext {
  readonly lines: readonly VisibleLine[]
  readonly kept: ReadonlySet<number>
  /** How the container was found. */
  readonly how: string
  readonly headline: number | null
  readonly words: LineWords
  readonly months: ReadonlyMap<string, number>
  /** How likely each line is the story's by its words and neighbours alone: a second opinion. */
  readonly likelihood: readonly number[]
}

export function labelLines(context: LabelContext): readonly Label[] {
  const ignored = wideRegions(context)
  return context.lines.map((line, index) => {
    if (index === context.headline) return label('headline', `${headingOf(line) || line.frame.name}, as the page states its title`, 0.95)
    return labelOf({ line, shape: lineShape(line.text), kept: context.kept.has(index), index }, context, ignored)
  })
}

function labelOf(seen: Seen, context: LabelContext, ignored: ReadonlySet<Frame>): Label {
  const { text, frame } = seen.line
  const region = frame.root && ignored.has(frame.root) ? null : frame.region
  const credit = region === 'footer' || (region === 'caption' && seen.shape.words < 5) ? null : creditLineOf(text, context.words)
  if (credit) return label('credit', `says that it is ${credit.kind}`, 0.9)
  const cue = cueOf(text, context.words) ?? counterOf(text)
  const overruled = (cue && byCue(cue, seen)) ?? (region && byRegion(region, seen))
  return overruled ?? (isStory(seen, context) ? inside(seen, context) : outside(seen))
}

/** Prose outside the container is the story's when its words are; what is no prose inside it is not when its words are far from it. */
const RECOVERED = 0.6
const DOUBTED = 0.03

function isStory({ line, shape, kept, index }: Seen, { likelihood, headline }: LabelContext): boolean {
  const likely = likelihood[index] ?? 0.5
  if (kept) return likely >= DOUBTED || (shape.words >= 12 && shape.stops) || headingOf(line) !== ''
  return likely >= RECOVERED && line.linked < 0.4 && shape.words >= 12 && shape.stops && index > (headline ?? 0)
}

const LIST = new Set(['li', 'ul', 'ol', 'dd', 'dt', 'dl'])
const TABLE = new Set(['td', 'th', 'tr', 'table', 'tbody', 'thead'])

function inside(seen: Seen, context: LabelContext): Label {
  const { line, shape } = seen
  const why = `in the story's container (${context.how})`
  if (isByline(line.text)) return label('byline', 'names its writer', 0.85)
  if (endsInCredit(line.text)) return label('caption', 'ends in the credit of a picture', 0.8)
  if (isLinkAlone(seen, context)) return label('teaser', 'is a link to another page', 0.7)
  if (shape.words <= 3 && isSectionLabel(line.text, context.words)) return label('boilerplate', 'the name of a section', 0.7)
  if (shape.isAddress) return label('boilerplate', 'an address', 0.8)
  if (isStamp(line.text, shape.words, context.months)) return label('dateline', 'a date and little else', 0.85)
  if (headingOf(line) !== '') return label('subhead', why, 0.85)
  if (within(line.frame, 'blockquote')) return label('quote', why, 0.85)
  if (TABLE.has(line.frame.name)) return label('table', why, 0.8)
  return label(LIST.has(line.frame.name) ? 'list' : 'paragraph', why, 0.9)
}

const STAMP_WORDS = 14

const isStamp = (text: string, words: number, months: ReadonlyMap<string, number>): boolean =>
  words <= STAMP_WORDS && text.length <= 120 && !/[a-z]{3}[.!?]$/.test(text) && writtenDates(text, months, 'day-first').length > 0

const LINK_WORDS = 25

/** A line that is all link and no sentence; in a list, only where its neighbours are links too. */
function isLinkAlone({ line, shape, index }: Seen, { lines }: LabelContext): boolean {
  if (line.linked <= 0.8 || shape.stops || shape.words > LINK_WORDS || headingOf(line) !== '') return false
  const isBeside = (other: VisibleLine | undefined): boolean =>
    other?.frame.parent === line.frame.parent && other.frame.name === 'li' && other.linked < 0.5
  return !(line.frame.name === 'li' && (isBeside(lines[index - 1]) || isBeside(lines[index + 1])))
}

function within(frame: Frame, name: string): boolean {
  let at: Frame | null = frame
  for (let steps = 0; at && steps < 4; steps++) {
    if (at.name === name) return true
    at = at.parent
  }
  return false
}

function outside({ line, shape }: Seen): Label {
  if (isByline(line.text)) return label('byline', 'names its writer', 0.7)
  if (line.linked > 0.6 && shape.words >= 5) return label('teaser', 'a link outside the story', 0.75)
  return label('boilerplate', "outside the story's container", 0.75)
}

/** Regions that hold a third of the story's own words are named for something else ("content-with-sidebar"). */
const WIDE = 0.34

function wideRegions({ lines, kept }: LabelContext): ReadonlySet<Frame> {
  const letters = new Map<Frame | null, number>()
  for (const index of kept) {
    const line = lines[index]
    if (line && line.linked <= 0.5) letters.set(line.frame.root, (letters.get(line.frame.root) ?? 0) + line.text.length)
  }
  const all = [...letters.values()].reduce((sum, length) => sum + length, 0)
  return new Set([...letters].flatMap(([frame, sum]) => (frame && sum > all * WIDE ? [frame] : [])))
}
