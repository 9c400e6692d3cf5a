/** The bar of texts: how many pages carry each text of a story, the largest first. The words beside it say the same. */
import { count, listed } from '../report/counting.ts'
import { html, type Markup } from '../report/html/markup.ts'

const GAP = 0.6
/** Texts beyond these are one part. */
const MOST = 24

export function textsBar(texts: readonly number[]): Markup {
  const parts = texts.length <= MOST ? texts : [...texts.slice(0, MOST), texts.slice(MOST).reduce((sum, one) => sum + one, 0)]
  const all = parts.reduce((sum, one) => sum + one, 0)
  if (all === 0) return html``
  const room = 100 - GAP * (parts.length - 1)
  let x = 0
  const rects = parts.map((pages, index) => {
    const width = (pages / all) * room
    const rect = html`<rect class="t${index % 5}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="10" rx="2"/>`
    x += width + GAP
    return rect
  })
  return html`<svg class="texts" role="img" aria-label="${barWords(texts)}">${rects}</svg>`
}

/** "3 texts, of 8, 3 and 1 pages". */
function barWords(texts: readonly number[]): string {
  const [first = 0] = texts
  if (texts.length === 1) return `One text, ${count(first, 'page')}`
  const sizes = texts.slice(0, 6).map(String)
  return `${count(texts.length, 'text')}, of ${listed(texts.length > 6 ? [...sizes, 'fewer'] : sizes)} pages`
}
