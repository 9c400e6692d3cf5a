/**
 * Words of a line with their layers: every stretch between two borders carries the classes of all marks over it, so that marks may overlap.
 *     'on Thursday' with a time over "Thursday" → on <span class="m4" title="31 Oct 2024">Thursday</span>
 * Which layers are to be seen is decided in the style sheet, by check boxes.
 */
import type { Span } from '../model/span.ts'
import { html, type Markup, type Value } from '../report/html/markup.ts'

export interface Mark extends Span {
  /** "m1" to "m6", "run", or "passage": the passage the page was opened at. */
  readonly layer: string
  /** Shown when the mark is pointed at. */
  readonly title: string
  /** Stands before the first of its words. */
  readonly lead?: Markup
}

/** Marks in order of their starts. */
export const inOrder = (marks: readonly Mark[]): readonly Mark[] => [...marks].sort((a, b) => a.start - b.start || b.end - a.end)

/** A line's own marks, found by halving: marks are in order, and none is longer than `longest`. */
export function marksOver(marks: readonly Mark[], { start, end }: Span, longest: number): readonly Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.start ?? 0) < start - longest) low = middle + 1
    else high = middle
  }
  const over: Mark[] = []
  for (let at = low; at < marks.length; at++) {
    const mark = marks[at]
    if (mark === undefined || mark.start >= end) break
    if (mark.end > start) over.push(mark)
  }
  return over
}

export const longestOf = (marks: readonly Mark[]): number => marks.reduce((longest, { start, end }) => Math.max(longest, end - start), 0)

export function markedWords(words: string, start: number, marks: readonly Mark[]): Value {
  if (marks.length === 0) return words
  const end = start + words.length
  const borders = new Set([start, end])
  for (const mark of marks) for (const border of [mark.start, mark.end]) if (border > start && border < end) borders.add(border)
  const sorted = [...borders].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to)
    const leads = over.flatMap(({ start, lead }) => (start === from && lead !== undefined ? [lead] : []))
    return [leads, stretch(words.slice(from - start, to - start), over, from)]
  })
}

function stretch(words: string, over: readonly Mark[], from: number): Value {
  if (over.length === 0) return words
  const layers = [...new Set(over.map(({ layer }) => layer).filter((layer) => layer !== 'passage'))]
  const titles = [...new Set(over.map(({ title }) => title).filter((title) => title !== ''))].join(' · ')
  const inner = layers.length === 0 ? words : layered(layers, titles, words)
  const passage = over.find(({ layer }) => layer === 'passage')
  return passage === undefined ? inner : passageMark(inner, passage.start === from)
}

/** What two pages share is marked as such; the other layers say what words are. */
function layered(layers: readonly string[], titles: string, words: string): Markup {
  const title = titles !== '' && html` title="${titles}"`
  const names = layers.join(' ')
  return layers.includes('run') ? html`<mark class="${names}"${title}>${words}</mark>` : html`<span class="${names}"${title}>${words}</span>`
}

const passageMark = (inner: Value, isFirst: boolean): Markup => html`<mark${isFirst && html` id="passage"`}>${inner}</mark>`
