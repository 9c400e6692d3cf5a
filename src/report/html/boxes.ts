/**
 * Boxes and lines of a drawing in columns. A box shows two lines of words, cut to its width, and both in full where a pointer rests on it; a line leaves a
 * box at its right side, enters one at its left, and crosses a column in between on a level of its own.
 */
import { html, type Markup } from './markup.ts'

/** Four columns of this stand beside each other on a page of 800 pixels. */
export const WIDTH = 168
export const HEIGHT = 44
const PADDING = 8

export interface Box {
  readonly title: string
  readonly under: string
  readonly kind: 'held' | 'absent' | 'speaker'
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Words are cut by count and, where the signs are wide, by the inner picture's edge. */
export function drawnBox({ x, y }: Point, { title, under, kind }: Box): Markup {
  const left = Math.round(x - WIDTH / 2)
  const top = Math.round(y - HEIGHT / 2)
  const round = kind === 'speaker' ? HEIGHT / 2 : 4
  const inset = kind === 'speaker' ? PADDING + 6 : PADDING
  return html`<g class="${kind}"><title>${title}, ${under}</title><rect x="${left}" y="${top}" width="${WIDTH}" height="${HEIGHT}" rx="${round}"/><svg x="${left + inset}" y="${top}" width="${WIDTH - inset - 2}" height="${HEIGHT}"><text y="18">${cutTo(title, 20)}</text><text class="small" y="34">${cutTo(under, kind === 'speaker' ? 23 : 25)}</text></svg></g>
`
}

const cutTo = (text: string, length: number): string => ([...text].length <= length ? text : `${[...text].slice(0, length - 1).join('')}…`)

/** What a line passes: the middles of its two boxes, and where it crosses the columns between them. */
export interface Course {
  readonly from: Point
  readonly to: Point
  readonly across: readonly Point[]
}

export function drawnLine(course: Course, kind: 'named' | 'inferred' | 'says', tip: string | null): Markup {
  return html`<path class="${kind}" d="${pathOf(course)}"${tip !== null && html` marker-end="url(#${tip})"`}/>
`
}

/** Curves in the gaps between columns, level lines through the columns. */
function pathOf({ from, to, across }: Course): string {
  const half = WIDTH / 2
  const enters = [...across, to].map(({ x, y }) => ({ x: Math.round(x - half), y: Math.round(y) }))
  const leaves = [from, ...across].map(({ x, y }) => ({ x: Math.round(x + half), y: Math.round(y) }))
  return leaves
    .map((start, index) => {
      const end = enters[index] ?? start
      const middle = Math.round((start.x + end.x) / 2)
      return `${index === 0 ? 'M' : 'L'}${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`
    })
    .join('')
}
