/** What every section of the HTML report needs, and the small pieces they share: headings, letters, links to passages. */
import type { Cited } from '../../model/cited.ts'
import type { ArticleId } from '../../model/ids.ts'
import { letterOf, placeOf } from '../letters.ts'
import type { ReportView } from '../view.ts'
import { html, type Markup, type Value } from './markup.ts'

export interface Sheet {
  readonly view: ReportView
  /** Without the texts of the pages: places are then no links. */
  readonly excerpts: boolean
  /** Set before every id of a storyline's sections: "s1-". */
  readonly prefix: string
  /** Level of the section headings: 2 where the report has one storyline, 3 where it has more. */
  readonly level: 2 | 3
}

/** A section with its heading; null where it has nothing in it. */
export interface Section {
  readonly id: string
  readonly title: string
  /** Shown beside the title in the list of sections. */
  readonly count: string
  readonly body: Markup
}

/** The id of a line of a page: "C-29". */
export const lineId = (letter: string, line: number): string => `${letter}-${line}`

/** "C:29", leading to the line in the text of the page. */
export function place({ view, excerpts }: Sheet, cited: Pick<Cited, 'article' | 'line'>): Markup {
  const words = placeOf(view.letters, cited)
  if (excerpts) return html`<span class="at">${words}</span>`
  return html`<a class="at" href="#${lineId(letterOf(view.letters, cited.article), cited.line)}">${words}</a>`
}

/** Places, each once. */
export function places(sheet: Sheet, cited: readonly Pick<Cited, 'article' | 'line'>[]): Markup {
  const once = new Map(cited.map((one) => [placeOf(sheet.view.letters, one), one]))
  return html`<span class="ats">${joined(
    [...once.values()].map((one) => place(sheet, one)),
    ' ',
  )}</span>`
}

/** The letter of a page as a chip. */
export const chip = ({ view }: Sheet, article: ArticleId): Markup => html`<b class="chip">${letterOf(view.letters, article)}</b>`

export const heading = (level: number, words: Value): Markup => html`<h${level}>${words}</h${level}>`

export function joined(values: readonly Value[], between: Value): readonly Value[] {
  return values.flatMap((value, index) => (index === 0 ? [value] : [between, value]))
}

/** A table that scrolls by itself on a narrow screen. */
export function table(label: string, heads: readonly Value[], rows: readonly (readonly Value[])[]): Markup {
  return html`<div class="wide" role="region" aria-label="${label}" tabindex="0"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody></table></div>`
}
