/**
 * Labels for the visible lines of a web page: the model says which are the story's; what kind of line each is, its words and its element say.
 *     <p>The council met on Tuesday.</p> in the story             paragraph
 *     <div class="related-posts"><a>Ferry fares rise</a></div>    teaser
 */
import type { CueKind } from '../../../lexicon/lines.ts'
import type { Block, BlockKind } from '../../../model/article.ts'
import { type Named, outside } from './outside.ts'
import type { PageLine } from './page-lines.ts'
import type { PageView } from './page-view.ts'
import { closest, type Element } from './tree.ts'
import { otherArticles, withTables } from './whole-story.ts'

export type Label = Pick<Block, 'kind' | 'why' | 'confidence'>

/** Cut on pages of other sites (training/html-lines.ts): where the F1 of bodies is best. */
const LIKELY = 0.4
const OTHER: Named = { kind: 'teaser', why: 'stands in another <article>' }
/** Of a line that says what it is. */
const SAID = 0.9

export function labelLines(view: PageView, likelihood: Float64Array): readonly Label[] {
  const { lines, title } = view
  const told = withTables(
    lines,
    lines.map((_, index) => (likelihood[index] ?? 0) >= LIKELY),
  )
  const isOfOther = otherArticles(view, told)
  const story = lines.map((line, index) => told[index] === true && !isOfOther(line))
  const container = storyContainer(lines, story)
  return lines.map((line, index) => {
    if (index === title) return { kind: 'headline', why: 'says what the page states as its title', confidence: 0.95 }
    if (isCredit(line)) return { kind: 'credit', why: `says that it is ${line.credit}`, confidence: SAID }
    const likely = likelihood[index] ?? 0
    const { kind, why } = story[index] ? (saysOtherwise(line) ?? inside(line, container)) : told[index] ? OTHER : outside(line)
    return { kind, why, confidence: Math.round(Math.max(likely, 1 - likely) * 100) / 100 }
  })
}

/** Pictures, too, are credited to agencies: a few words in a caption are no credit of the story. */
const isCredit = ({ credit, region, shape }: PageLine): boolean =>
  credit !== null && region?.region !== 'footer' && !(region?.region === 'caption' && shape.words < 5)

/** Lines that say what they are, wherever they stand; longer ones are paragraphs that begin alike. */
const NEVER: ReadonlySet<CueKind> = new Set(['share', 'advert', 'read-also', 'legal', 'related', 'comments'])
const NOTICE_WORDS = 40

/** What stands among the story and is none of it, whatever is around it. */
function saysOtherwise(line: PageLine): Named | null {
  if (line.byline) return { kind: 'byline', why: 'names its writer' }
  if (line.stamp && line.shape.words <= 14 && !line.shape.stops) return { kind: 'dateline', why: 'a date and little else' }
  if (line.shape.isAddress) return { kind: 'boilerplate', why: 'an address' }
  if (isLinkElsewhere(line)) return { kind: 'teaser', why: `stands in ${line.region?.because}` }
  return line.cue !== null && NEVER.has(line.cue) && line.shape.words <= NOTICE_WORDS ? outside(line) : null
}

const ELSEWHERE = /relat|recommend|read-?(?:more|also)|more-?(?:news|stories)|see-?also/i

/** A line that is nothing but a link, in a box that is named as one of other pages. */
const isLinkElsewhere = ({ linkShare, region }: PageLine): boolean =>
  linkShare === 1 && region !== null && (region.region === 'related' || (region.region === 'aside' && ELSEWHERE.test(region.root.names)))

const BY_ELEMENT: Readonly<Partial<Record<string, BlockKind>>> = {
  li: 'list',
  ul: 'list',
  ol: 'list',
  dd: 'list',
  dt: 'list',
  td: 'table',
  th: 'table',
  tr: 'table',
  table: 'table',
}
const NEAR = 4

function inside(line: PageLine, container: Element | null): Named {
  const stands = container !== null && closest(line.block, (element) => element === container) !== null
  const why = stands ? `reads like the story, in its container <${nameOf(container)}>` : 'reads like the story, outside its container'
  if (line.heading > 0 || isBoldHeading(line)) return { kind: 'subhead', why }
  if (isNear(line.block, 'blockquote')) return { kind: 'quote', why }
  if (isCell(line)) return { kind: 'table', why }
  return { kind: BY_ELEMENT[line.block.name] ?? (isNear(line.block, 'li') ? 'list' : 'paragraph'), why }
}

/** Editors without headings make them bold: "<p><b>What comes next</b></p>". */
const HEADING_WORDS = 12

const isBoldHeading = ({ text, shape, stressed, block }: PageLine): boolean =>
  block.name === 'p' && stressed >= text.length - 2 && shape.words <= HEADING_WORDS && !/[.,:;]["'”’)]?$/.test(text)

/** Of a table of figures: old pages are laid out in tables, and their cells hold sentences. */
const CELL_WORDS = 12

const isCell = ({ block, shape }: PageLine): boolean => (isNear(block, 'td') || isNear(block, 'th')) && shape.words <= CELL_WORDS && !shape.stops

function isNear(block: Element, name: string): boolean {
  const found = closest(block, (element) => element.name === name)
  return found !== null && block.depth - found.depth < NEAR
}

const nameOf = ({ name, attributes: { class: classes } }: Element): string =>
  [name, ...(classes?.trim().split(/\s+/).slice(0, 1) ?? [])].filter((part) => part !== '').join('.')

/** Most of a story's words; in its innermost element they stand together. */
const MOST = 0.7

function storyContainer(lines: readonly PageLine[], story: readonly boolean[]): Element | null {
  const words = new Map<Element, number>()
  let all = 0
  for (const [index, { block, shape }] of lines.entries()) {
    if (!story[index]) continue
    all += shape.words
    for (let at: Element | null = block; at; at = at.parent) words.set(at, (words.get(at) ?? 0) + shape.words)
  }
  const wide = [...words].filter(([, sum]) => sum >= all * MOST).map(([element]) => element)
  return wide.reduce<Element | null>((best, element) => (best === null || element.depth > best.depth ? element : best), null)
}
