/**
 * The visible lines of a page: block elements start lines, the cells of a table row stand in one line, white space folds to one blank;
 * what is hidden, scripted, styled or drawn is left out.
 *     <p>One <b>two</b></p><p>three</p>      "One two" and "three": words never glue across blocks
 *     <tr><td>Orlo Bay</td><td>12</td></tr>  "Orlo Bay 12"
 * Left open: style sheets are not read, so what only they hide is shown.
 */
import { type DomElement, type DomNode, isElement, TEXT, walk } from './dom.ts'
import { type Frame, frameOf, type RegionWords } from './frames.ts'

/** One visible line, the element that holds it, and the text nodes it is made of. */
export interface VisibleLine {
  readonly text: string
  readonly frame: Frame
  readonly nodes: readonly DomNode[]
  /** Share of the letters that stand in links. */
  readonly linked: number
}

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'title', 'iframe', 'object', 'math', 'canvas', 'video', 'audio'])
const BLOCKS = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main menu nav ol optgroup option p pre search section select summary table tbody textarea tfoot thead tr ul'
  ).split(' '),
)
const CELLS = new Set(['td', 'th'])

/** From the root, not the body: pages that close their head wrongly have their text elsewhere. */
export function visibleLines(root: DomElement, words: RegionWords): readonly VisibleLine[] {
  const lines = new LineBuilder()
  let frame = frameOf(root, null, words)
  const enter = (node: DomNode): boolean => {
    if (node.nodeType === TEXT) lines.add(node, frame)
    if (!isElement(node) || isSkipped(node)) return false
    lines.border(node.localName)
    frame = frameOf(node, frame, words)
    return true
  }
  const leave = (): void => {
    lines.border(frame.name)
    frame = frame.parent ?? frame
  }
  walk(root, { enter, leave })
  return lines.all()
}

function isSkipped(element: DomElement): boolean {
  if (SKIPPED.has(element.localName) || element.getAttribute('hidden') !== null) return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none/i.test(style)
}

class LineBuilder {
  private readonly lines: VisibleLine[] = []
  private nodes: DomNode[] = []
  private text = ''
  private linked = 0
  private letters = 0
  private frame: Frame | null = null

  add(node: DomNode, frame: Frame): void {
    const written = node.textContent ?? ''
    const plain = written.trim()
    if (plain === '') {
      if (written !== '') this.blank()
      return
    }
    if (/^\s/.test(written)) this.blank()
    this.frame ??= blockOf(frame)
    this.text += plain.replace(/\s+/g, ' ')
    if (/\s$/.test(written)) this.blank()
    this.nodes.push(node)
    this.letters += plain.length
    if (frame.link) this.linked += plain.length
  }

  /** Where an element begins or ends. */
  border(name: string): void {
    if (CELLS.has(name)) this.blank()
    else if (BLOCKS.has(name)) this.end()
  }

  blank(): void {
    if (this.text !== '' && !this.text.endsWith(' ')) this.text += ' '
  }

  end(): void {
    const text = this.text.trim()
    if (text !== '' && this.frame) this.lines.push({ text, frame: this.frame, nodes: this.nodes, linked: this.linked / this.letters })
    this.nodes = []
    this.text = ''
    this.linked = 0
    this.letters = 0
    this.frame = null
  }

  all(): readonly VisibleLine[] {
    this.end()
    return this.lines
  }
}

/** The nearest block around a text: an inline element is no place for a line. */
function blockOf(frame: Frame): Frame {
  let block = frame
  while (block.parent && !BLOCKS.has(block.name) && !CELLS.has(block.name)) block = block.parent
  return block
}
