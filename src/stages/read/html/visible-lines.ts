/**
 * The visible lines of a page: block elements start lines, the cells of a table row stand in one line, white space folds to one blank;
 * what is hidden, scripted, styled or drawn is left out.
 *     <p>One <b>two</b></p><p>three</p>      "One two" and "three": words never glue across blocks
 *     <tr><td>Orlo Bay</td><td>12</td></tr>  "Orlo Bay 12"
 * Where nearly all the prose of a page is hidden, its script was to show it (streamed pages, walls to be paid for): then what is hidden is read too.
 * Left open: style sheets are not read, so what only they hide is shown.
 */
import { closest, type Element, type Visitor, walk } from './tree.ts'

/** One visible line, and the block that holds it. */
export interface VisibleLine {
  readonly text: string
  readonly block: Element
  /** Letters that stand in links, and in bold, italics or headings inside the line. */
  readonly linked: number
  readonly stressed: number
  readonly links: number
  /** Share of the letters that stand in links. */
  readonly linkShare: number
}

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'title', 'iframe', 'object', 'math', 'canvas', 'video', 'audio'])
const BLOCKS = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main menu nav ol optgroup option p pre search section select summary table tbody textarea tfoot thead tr ul'
  ).split(' '),
)
const CELLS = new Set(['td', 'th'])
const STRESS = new Set(['b', 'strong', 'em', 'i'])

/** From the root, not the body: pages that close their head wrongly have their text elsewhere. */
export function visibleLines(root: Element): readonly VisibleLine[] {
  const { lines, hidden } = linesOf(root, isHidden)
  return hidden > LEAST_HIDDEN && hidden > SHARE * proseLetters(lines) ? linesOf(root, () => false).lines : lines
}

/** Letters of hidden paragraphs that make a story, and how many times those of the visible ones they must be. */
const LEAST_HIDDEN = 1200
const SHARE = 3

function linesOf(root: Element, isLeftOut: (element: Element) => boolean): { readonly lines: readonly VisibleLine[]; readonly hidden: number } {
  const builder = new LineBuilder(isLeftOut)
  walk(root, builder)
  return { lines: builder.all(), hidden: builder.hidden }
}

const HIDING = /display\s*:\s*none/i

function isHidden({ attributes: { hidden, style } }: Element): boolean {
  return hidden !== undefined || (style !== undefined && HIDING.test(style))
}

/** Shorter texts are labels. */
const PARAGRAPH = 100

const proseLetters = (lines: readonly VisibleLine[]): number =>
  lines.reduce((sum, { text, linkShare }) => sum + (text.length >= PARAGRAPH && linkShare < 0.5 ? text.length : 0), 0)

function paragraphLetters(element: Element): number {
  let sum = 0
  walk(element, {
    enter: ({ name }) => !SKIPPED.has(name),
    text: (text, { name }) => {
      if (name === 'p' && text.length >= PARAGRAPH) sum += text.length
    },
    leave: () => undefined,
  })
  return sum
}

/** White space that is not one blank already: of a page of megabytes, most is. */
const FOLDED = /\s{2,}|[^\S ]/g

const EMPTY = { text: '', letters: 0, linked: 0, stressed: 0, links: 0 }

class LineBuilder implements Visitor {
  /** Letters of the paragraphs that are left out. */
  hidden = 0
  private readonly lines: VisibleLine[] = []
  private readonly isLeftOut: (element: Element) => boolean
  private open = { ...EMPTY }
  private holder: Element | null = null
  private links = 0
  private stresses = 0

  constructor(isLeftOut: (element: Element) => boolean) {
    this.isLeftOut = isLeftOut
  }

  enter(element: Element): boolean {
    const { name } = element
    if (SKIPPED.has(name)) return false
    if (this.isLeftOut(element)) {
      this.hidden += paragraphLetters(element)
      return false
    }
    this.border(name)
    if (name === 'a') this.links++
    if (STRESS.has(name)) this.stresses++
    return true
  }

  leave({ name }: Element): void {
    this.border(name)
    if (name === 'a') this.links--
    if (STRESS.has(name)) this.stresses--
  }

  text(written: string, element: Element): void {
    const plain = written.trim()
    if (plain === '') {
      if (written !== '') this.blank()
      return
    }
    if (written.trimStart().length < written.length) this.blank()
    this.holder ??= element
    this.open.text += plain.replace(FOLDED, ' ')
    if (written.trimEnd().length < written.length) this.blank()
    this.count(plain.length)
  }

  private count(letters: number): void {
    this.open.letters += letters
    if (this.links > 0) {
      this.open.linked += letters
      this.open.links++
    }
    if (this.stresses > 0) this.open.stressed += letters
  }

  /** Where an element begins or ends. */
  private border(name: string): void {
    if (CELLS.has(name)) this.blank()
    else if (BLOCKS.has(name)) this.end()
  }

  private blank(): void {
    if (this.open.text !== '' && !this.open.text.endsWith(' ')) this.open.text += ' '
  }

  private end(): void {
    if (this.holder === null) return
    const { letters, linked, stressed, links } = this.open
    const text = this.open.text.trim()
    if (text !== '') this.lines.push({ text, block: blockOf(this.holder), linked, stressed, links, linkShare: linked / letters })
    this.open = { ...EMPTY }
    this.holder = null
  }

  all(): readonly VisibleLine[] {
    this.end()
    return this.lines
  }
}

/** The nearest block around a text: an inline element is no place for a line. */
const blockOf = (element: Element): Element => closest(element, ({ name }) => BLOCKS.has(name) || CELLS.has(name)) ?? element
