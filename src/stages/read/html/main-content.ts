/**
 * The lines of the story's own container: what Mozilla's Readability keeps, traced back to our lines by marks on their words, so that its
 * copying and renaming of elements does not matter. Where it fails or finds nothing, the densest container stands in.
 * [Reference] https://github.com/mozilla/readability 0.6.0. Left open: stories told in several containers.
 */
import { Readability } from '@mozilla/readability'
import { lineShape } from '../../../text/line-shape.ts'
import { type DomDocument, type DomNode, isElement, walk } from './dom.ts'
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
  const enter = (node: DomNode): boolean => {
    const mark = isElement(node) ? node.getAttribute(MARK) : null
    if (mark !== null) letters.set(Number(mark), (letters.get(Number(mark)) ?? 0) + (node.textContent ?? '').trim().length)
    return mark === null
  }
  walk(content, { enter, leave: () => undefined })
  const isHalf = ([index, kept]: readonly [number, number]): boolean => kept * 2 >= (lines[index]?.text.length ?? 1) * 0.9
  return new Set([...letters].filter(isHalf).map(([index]) => index))
}

const NOT_MAIN = new Set(['navigation', 'footer', 'related', 'comments', 'overlay', 'form', 'advert', 'newsletter', 'control', 'share'])

/** Levels above a paragraph's own parent that it counts for, by a half, a quarter … */
const LEVELS = 3

/** The container with most prose near it. */
function densest(lines: readonly VisibleLine[]): ReadonlySet<number> {
  const weights = new Map<Frame, number>()
  const prose = lines.map(proseOf)
  for (const [index, words] of prose.entries()) {
    const around = words > 0 ? ancestors(lines[index]?.frame ?? null, LEVELS) : []
    for (const [level, frame] of around.entries()) weights.set(frame, (weights.get(frame) ?? 0) + words / 2 ** level)
  }
  const best = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (!best) return new Set()
  const isInside = (line: VisibleLine): boolean => line.frame === best || ancestors(line.frame, LEVELS).includes(best)
  return new Set(lines.flatMap((line, index) => ((prose[index] ?? 0) > 0 && isInside(line) ? [index] : [])))
}

function proseOf(line: VisibleLine): number {
  if (line.linked > 0.5 || NOT_MAIN.has(line.frame.region ?? '')) return 0
  const shape = lineShape(line.text)
  return shape.words >= 8 && shape.stops ? shape.words : 0
}

function ancestors(frame: Frame | null, levels: number): readonly Frame[] {
  const above: Frame[] = []
  for (let at = frame?.parent ?? frame; at && above.length < levels; at = at.parent) above.push(at)
  return above
}
