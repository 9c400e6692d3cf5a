/**
 * Labels for the visible lines of a web page: the container that holds the story makes body, and four things make exceptions: what the line
 * says ("Read more:", "Photo: …"), the region it stands in (class names, <figure>, <aside>), how much of it is links, and where it stands.
 *     <p>The council met on Tuesday.</p> in the container           paragraph
 *     <div class="related-posts"><a>Ferry fares rise</a></div>      teaser
 * Left open: regions named in no language the table knows.
 */

import { type CueKind, creditLineOf, cueOf, isSectionLabel, type LineWords, type Region } from '../../../lexicon/lines.ts'
import type { BlockKind } from '../../../model/article.ts'
import { isByline, type LineShape, lineShape } from '../../../text/line-shape.ts'
import type { Frame } from './frames.ts'
import { headingOf } from './headline.ts'
import type { VisibleLine } from './visible-lines.ts'

export interface Label {
  readonly kind: BlockKind
  readonly why: string
  readonly confidence: number
}

export interface LabelContext {
  readonly lines: readonly VisibleLine[]
  readonly kept: ReadonlySet<number>
  readonly how: string
  readonly headline: number | null
  readonly words: LineWords
}

export function labelLines(context: LabelContext): readonly Label[] {
  const ignored = wideRegions(context)
  const labels = context.lines.map((line, index) => labelOf(line, index, context, ignored))
  return labels
}

const label = (kind: BlockKind, why: string, confidence: number): Label => ({ kind, why, confidence })

function labelOf(line: VisibleLine, index: number, context: LabelContext, ignored: ReadonlySet<Frame>): Label {
  if (index === context.headline) return label('headline', `${headingOf(line) || line.frame.name}, as the page states its title`, 0.95)
  const shape = lineShape(line.text)
  const region = line.frame.root && ignored.has(line.frame.root) ? null : line.frame.region
  const kept = context.kept.has(index)
  const credit = region === 'footer' ? null : creditLineOf(line.text, context.words)
  if (credit) return label('credit', `says that it is ${credit.kind}`, 0.9)
  const cue = cueOf(line.text, context.words)
  if (cue) {
    const said = byCue(cue, line, shape, kept)
    if (said) return said
  }
  if (region) {
    const placed = byRegion(region, line, shape, kept)
    if (placed) return placed
  }
  return kept ? inside(line, shape, index, context) : outside(line, shape)
}

function byCue(cue: CueKind, line: VisibleLine, shape: LineShape, kept: boolean): Label | null {
  if (cue === 'caption') return shape.words < 80 ? label('caption', 'credits a picture', 0.9) : null
  if (cue === 'read-also') return line.linked > 0.3 || !shape.stops ? label('teaser', 'points to another page', 0.85) : null
  if (cue === 'date-label') return label(kept ? 'dateline' : 'boilerplate', 'a label of a date or writer', 0.8)
  if (cue === 'end-note') return kept ? null : label('boilerplate', 'a note of the newsroom', 0.6)
  if (cue === 'author-note') return kept && shape.words > 45 ? null : label('boilerplate', 'about the writer', 0.7)
  // Headings of the story may read like a control ("Privacy"): they stand in the container, as headings.
  if (kept && headingOf(line) !== '' && cue === 'chrome') return null
  return label('boilerplate', `reads like ${NOTICE[cue]}`, 0.9)
}

const NOTICE: Readonly<Record<'share' | 'chrome' | 'advert' | 'legal' | 'related' | 'comments', string>> = {
  share: 'a share bar',
  chrome: "the site's controls",
  advert: 'an advertisement',
  legal: 'a legal notice',
  related: "a heading of other pages' teasers",
  comments: 'the head of the comments',
}

const isProse = (shape: LineShape): boolean => shape.words >= 25 && shape.stops

function byRegion(region: Region, line: VisibleLine, shape: LineShape, kept: boolean): Label | null {
  const why = `stands in ${line.frame.because}`
  if (region === 'caption') return label('caption', why, 0.85)
  if (region === 'comments') return label('comment', why, 0.85)
  if (region === 'byline') return shape.words <= 25 || !kept ? label('byline', why, 0.85) : null
  if (region === 'date') return shape.words <= 20 ? label('dateline', why, 0.85) : null
  if (region === 'related') return label(shape.words >= 4 ? 'teaser' : 'boilerplate', why, 0.8)
  if (region === 'tags') return shape.words <= 15 || line.linked > 0.6 ? label('boilerplate', why, 0.75) : null
  if (region === 'aside' || region === 'advert' || region === 'hidden') return kept && isProse(shape) ? null : label('boilerplate', why, 0.75)
  return label('boilerplate', why, 0.85)
}

const LIST = new Set(['li', 'ul', 'ol', 'dd', 'dt', 'dl'])
const TABLE = new Set(['td', 'th', 'tr', 'table', 'tbody', 'thead'])

function inside(line: VisibleLine, shape: LineShape, index: number, context: LabelContext): Label {
  const why = `in the story's container (${context.how})`
  if (isByline(line.text)) return label('byline', 'names its writer', 0.85)
  if (line.linked > 0.8 && !shape.stops && shape.words <= 25 && headingOf(line) === '' && !hasSiblings(line, index, context)) {
    return label('teaser', 'is a link to another page', 0.7)
  }
  if (shape.words <= 3 && isSectionLabel(line.text, context.words)) return label('boilerplate', 'the name of a section', 0.7)
  if (shape.isAddress) return label('boilerplate', 'an address', 0.8)
  if (headingOf(line) !== '') return label('subhead', why, 0.85)
  if (within(line.frame, 'blockquote')) return label('quote', why, 0.85)
  if (TABLE.has(line.frame.name)) return label('table', why, 0.8)
  return label(LIST.has(line.frame.name) ? 'list' : 'paragraph', why, 0.9)
}

/** A linked line in a paragraph list of the story ("<li><a>…") is not a teaser where its neighbours are plain. */
function hasSiblings(line: VisibleLine, index: number, { lines }: LabelContext): boolean {
  const near = [lines[index - 1], lines[index + 1]].filter(
    (other) => other?.frame.parent === line.frame.parent && other.frame.name === line.frame.name,
  )
  return line.frame.name === 'li' && near.some((other) => other !== undefined && other.linked < 0.5)
}

function within(frame: Frame, name: string): boolean {
  let at: Frame | null = frame
  for (let steps = 0; at && steps < 4; steps++) {
    if (at.name === name) return true
    at = at.parent
  }
  return false
}

function outside(line: VisibleLine, shape: LineShape): Label {
  if (isByline(line.text)) return label('byline', 'names its writer', 0.7)
  if (line.linked > 0.6 && shape.words >= 5) return label('teaser', 'a link outside the story', 0.75)
  return label('boilerplate', "outside the story's container", 0.75)
}

/** Regions that hold a third of the story's own words are named for something else ("content-with-sidebar"). */
const WIDE = 0.34

function wideRegions({ lines, kept }: LabelContext): ReadonlySet<Frame> {
  const words = new Map<Frame, number>()
  let all = 0
  for (const index of kept) {
    const line = lines[index]
    if (!line || line.linked > 0.5) continue
    all += line.text.length
    if (line.frame.root) words.set(line.frame.root, (words.get(line.frame.root) ?? 0) + line.text.length)
  }
  return new Set([...words].filter(([, sum]) => sum > all * WIDE).map(([frame]) => frame))
}
