/**
 * The lines of the story's own container: what Mozilla's Readability keeps, traced back to our lines by marks on their words, so that its
 * copying and renaming of elements does not matter. Where it fails or finds nothing, the densest container stands in.
 * [Reference] https://github.com/mozilla/readability 0.6.0. Left open: stories told in several containers.
 */
import { Readability } from '@mozilla/readability'
import { lineShape } from '../../../text/line-shape.ts'
import { type DomDocument, type DomNode, isElement } from './dom.ts'
import type { Frame } from './frames.ts'
import type { VisibleLine } from './visible-lines.ts'

export interface MainContent {
  readonly kept: ReadonlySet<number>
  readonly how: 'readability' | 'densest container'
}

/** Changes the document: nothing may be read from it afterwards. */
export function mainContent(document: DomDocument, lines: readonly VisibleLine[], isSafe: boolean): MainContent {
  const kept = isSafe ? readable(document, lines) : null
  return kept && kept.size > 0 ? { kept, how: 'readability' } : { kept: densest(lines), how: 'densest container' }
}

const MARK = 'data-crosswire-line'

function readable(document: DomDocument, lines: readonly VisibleLine[]): ReadonlySet<number> | null {
  try {
    markWords(document, lines)
    const serializer = (node: unknown): DomNode => node as DomNode
    const content = new Readability(document as never, { serializer, keepClasses: true, disableJSONLD: true }).parse()?.content
    return content ? markedLines(content, lines) : null
  } catch {
    // Readability fails on some trees that linkedom builds; the page is read without it.
    return null
  }
}

function markWords(document: DomDocument, lines: readonly VisibleLine[]): void {
  for (const [index, line] of lines.entries()) {
    for (const node of line.nodes) {
      const span = document.createElement('span')
      span.setAttribute(MARK, String(index))
      const parent = node.parentNode as unknown as { insertBefore: (child: unknown, before: unknown) => void } | null
      parent?.insertBefore(span, node)
      span.appendChild(node)
    }
  }
}

/** Lines of which at least half the letters were kept. */
function markedLines(content: DomNode, lines: readonly VisibleLine[]): ReadonlySet<number> {
  const letters = new Map<number, number>()
  let node: DomNode | null = content.firstChild
  while (node) {
    const mark = isElement(node) ? node.getAttribute(MARK) : null
    if (mark !== null) letters.set(Number(mark), (letters.get(Number(mark)) ?? 0) + (node.textContent ?? '').trim().length)
    if (node.firstChild && mark === null) {
      node = node.firstChild
      continue
    }
    while (node && node !== content && !node.nextSibling) node = node.parentNode
    node = node === content || !node ? null : node.nextSibling
  }
  const half = (index: number): boolean => (letters.get(index) ?? 0) * 2 >= (lines[index]?.text.length ?? 1) * 0.9
  return new Set([...letters.keys()].filter(half))
}

const NOT_MAIN = new Set(['navigation', 'footer', 'related', 'comments', 'overlay', 'form', 'advert', 'newsletter', 'control', 'share'])

/** The container that holds most prose near it: each line of prose counts for its parent whole, for the parent's parent by half, and so on. */
function densest(lines: readonly VisibleLine[]): ReadonlySet<number> {
  const weights = new Map<Frame, number>()
  for (const line of lines) {
    const prose = proseOf(line)
    let share = 1
    for (let frame = line.frame.parent ?? line.frame; prose > 0 && share > 0.2; frame = frame.parent ?? frame) {
      weights.set(frame, (weights.get(frame) ?? 0) + prose * share)
      share /= 2
      if (!frame.parent) break
    }
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1])
  if (!best) return new Set()
  return new Set(lines.flatMap((line, index) => (isInside(line.frame, best[0]) && proseOf(line) > 0 ? [index] : [])))
}

function proseOf(line: VisibleLine): number {
  if (line.linked > 0.5 || NOT_MAIN.has(line.frame.region ?? '')) return 0
  const shape = lineShape(line.text)
  return shape.words >= 8 && shape.stops ? shape.words : 0
}

/** Near the leaf: frames are at most as deep as the page, and pages deeper than the cap were refused a walk upwards. */
function isInside(frame: Frame, container: Frame): boolean {
  let at: Frame | null = frame
  for (let steps = 0; at && steps < 300; steps++) {
    if (at === container) return true
    at = at.parent
  }
  return false
}
