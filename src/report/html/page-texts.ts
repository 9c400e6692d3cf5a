/** The texts of the pages, every line the target of its links. */
import { count } from '../counting.ts'
import { outletWords } from '../parent-words.ts'
import type { SourceView } from '../view.ts'
import { html, type Markup } from './markup.ts'
import { foldedWords, isFolded, linesWithKinds, pageLines } from './page-lines.ts'
import { lineId, type Section, type Sheet } from './sheet.ts'

export function pageTexts({ view, excerpts }: Sheet): Section {
  const body = excerpts ? html`<p>The texts of the pages are left out of this report.</p>` : html`${view.pages.map(pageText)}`
  return { id: 'texts', title: 'Texts of the pages', count: String(view.pages.length), body }
}

function pageText({ article, letter }: SourceView): Markup {
  const lines = linesWithKinds(article)
  const out = lines.filter(isFolded)
  const folded = out.length === 0 ? '' : ` · ${foldedWords(out)} folded`
  const shown = pageLines(lines, { idOf: (line) => lineId(letter, line), wordsOf: ({ words }) => words })
  return html`<details class="page" id="page-${letter}"><summary><b class="chip">${letter}</b> ${outletWords(article)} <span class="date">${count(lines.length - out.length, 'line')}${folded}</span></summary>
${shown}</details>
`
}
