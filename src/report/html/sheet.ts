/** What every section of the HTML report needs, and the small pieces they share: headings, letters, links to passages. */
import type { Cited } from '../../model/cited.ts'
import type { ArticleId, ClaimId } from '../../model/ids.ts'
import { letterOf, placeOf } from '../letters.ts'
import type { ReportView } from '../view.ts'
import { html, type Markup, type Value } from './markup.ts'

export interface Sheet {
  readonly view: ReportView
  /** Without the texts of the pages. */
  readonly excerpts: boolean
  readonly links: Links
  readonly cut: Cut
  /** Set before every id of a storyline's sections: "s1-". */
  readonly prefix: string
  /** Level of the section headings: 2 where the report has one storyline, 3 where it has more. */
  readonly level: 2 | 3
}

/** Where a letter or a place leads; null where it leads nowhere. */
export interface Links {
  readonly page: (article: ArticleId, letter: string) => string | null
  readonly line: (article: ArticleId, letter: string, line: number) => string | null
  readonly claim: (claim: ClaimId) => string | null
}

/** Some of a section's items, and what is said of the others. A list inside an item has a stroke in its name: "passages/places". */
export type Cut = <Item>(section: string, items: readonly Item[]) => { readonly shown: readonly Item[]; readonly rest: Value }

/** Everything is shown. */
export const UNCUT: Cut = (_section, items) => ({ shown: items, rest: null })

/** Inside one file that holds the texts of its pages. */
export const INSIDE: Links = {
  page: (_article, letter) => `#page-${letter}`,
  line: (_article, letter, line) => `#${lineId(letter, line)}`,
  claim: () => null,
}

export const NOWHERE: Links = { page: () => null, line: () => null, claim: () => null }

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
export const place = (sheet: Sheet, cited: Placed): Markup => placeLink(sheet, cited, html` class="at"`)

type Placed = Pick<Cited, 'article' | 'line'>

function placeLink({ view, links }: Sheet, cited: Placed, kind: Value): Markup {
  const words = placeOf(view.letters, cited)
  const address = links.line(cited.article, letterOf(view.letters, cited.article), cited.line)
  return address === null ? html`<span class="at">${words}</span>` : html`<a${kind} href="${address}">${words}</a>`
}

/** Places, each once. A story's page has hundreds of them: they are styled by the list they stand in. */
export function places(sheet: Sheet, cited: readonly Placed[]): Markup {
  const once = new Map(cited.map((one) => [placeOf(sheet.view.letters, one), one]))
  const { shown, rest } = sheet.cut('passages/places', [...once.values()])
  return html`<span class="ats">${joined(
    shown.map((one) => placeLink(sheet, one, null)),
    ' ',
  )}${rest}</span>`
}

/** Leads to all that stands behind a claim; nothing where there is no such place. */
export function evidenceLink({ links }: Sheet, claim: ClaimId | null): Value {
  const address = claim === null ? null : links.claim(claim)
  return address !== null && html` <a class="evidence" href="${address}">Evidence</a>`
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
