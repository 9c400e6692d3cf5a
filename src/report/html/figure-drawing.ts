/** One series as dots on a line: an open dot has a hedge or an open end, a bar is a range, letters name the pages. */
import type { FigurePoint, FigureSeries } from '../../model/account.ts'
import { count } from '../counting.ts'
import { boundWords, type FigureValue, subjectWords, valuesOf } from '../figure-words.ts'
import { type Letters, lettersTogether } from '../letters.ts'
import { html, type Markup, NOTHING } from './markup.ts'

const WIDTH = 300
const EDGE = 34
const MOST_LETTERS = 12

export function figureDrawing(series: FigureSeries, letters: Letters): Markup {
  const values = valuesOf(series).filter(({ points: [point] }) => point !== undefined && middle(point) !== null)
  const ends = values.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])).filter((end) => end !== null)
  const least = Math.min(...ends)
  const most = Math.max(...ends)
  if (values.length < 2 || !(most > least)) return NOTHING
  const x = (value: number): number => Math.round(EDGE + ((value - least) / (most - least)) * (WIDTH - 2 * EDGE))
  const label = `${subjectWords(series)}: ${values.map(({ words }) => words).join(', ')}`
  return html`<svg class="dots" role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} 44" width="${WIDTH}" height="44"><path class="axis" d="M4 24H${WIDTH - 4}"/>${values.map((value) => dot(value, x, letters))}</svg>`
}

function dot({ points, hedged }: FigureValue, x: (value: number) => number, letters: Letters): Markup {
  const [first] = points
  const value = first === undefined ? null : middle(first)
  if (first === undefined || value === null) return NOTHING
  const range =
    first.low !== null && first.high !== null && first.low !== first.high
      ? html`<path class="range" d="M${x(first.low)} 24H${x(first.high)}"/>`
      : null
  const pages = new Set(points.map(({ article }) => article))
  const names = pages.size > MOST_LETTERS ? count(pages.size, 'page') : lettersTogether(letters, pages)
  return html`${range}<circle class="${hedged ? 'open' : 'full'}" cx="${x(value)}" cy="24" r="5"/><text x="${x(value)}" y="13">${names}</text><text class="small" x="${x(value)}" y="41">${boundWords(first).replace(/^(at least|up to|more than|less than) /, '')}</text>`
}

function middle({ low, high }: FigurePoint): number | null {
  if (low === null || high === null) return low ?? high
  return (low + high) / 2
}
