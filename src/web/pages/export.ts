/** A story to take along: every format, with how many rows it holds. */
import { number } from '../../report/counting.ts'
import { titleWords } from '../../report/desk/story-words.ts'
import { html } from '../../report/html/markup.ts'
import { table } from '../../report/html/sheet.ts'
import { storyAddress } from '../addresses.ts'
import { type Frame, pageText } from '../frame.ts'
import type { ShownStory } from '../shown.ts'

export interface ExportRow {
  /** Of the address: "claims.csv". */
  readonly part: string
  readonly format: string
  readonly what: string
  /** Rows the file holds, and rows there are. */
  readonly rows: number
  readonly of: number
}

export function exportPage(frame: Frame, { row }: ShownStory, rows: readonly ExportRow[]): string {
  const cells = rows.map(({ part, format, what, rows: held, of }) => [
    html`<a href="${storyAddress(row.id)}${part.startsWith('.') ? part : `/${part}`}" download>${format}</a>`,
    what,
    `${number(held)} of ${number(of)} rows`,
  ])
  const main = html`<p class="crumbs"><a href="${storyAddress(row.id)}">${titleWords(row)}</a></p><h1>Export</h1>
<p class="lede">Every file holds what its row says. The report carries every passage with its place and the hash of its page.</p>
${table('Files', ['File', 'What', 'Rows'], cells)}
<p class="note">Cells of CSV files that a spreadsheet would take for a formula begin with an apostrophe.</p>`
  return pageText(frame, { title: `Export: ${titleWords(row)}`, main, at: 'stories', machine: true })
}
