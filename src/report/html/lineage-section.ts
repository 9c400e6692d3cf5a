/** The lineage of each story's texts: a drawing, and the same as a table with the reasons. */
import type { Lineage } from '../../model/lineage.ts'
import { letterOf } from '../letters.ts'
import type { StorylineView } from '../view.ts'
import { DERIVATION_WORDS } from '../wording.ts'
import { isNamed, isSet, lineageDrawing } from './lineage-drawing.ts'
import { html, type Markup, type Value } from './markup.ts'
import { joined, place, type Section, type Sheet, table } from './sheet.ts'

export function lineageSection(sheet: Sheet, { stories }: StorylineView): Section {
  const sources = stories.flatMap((story) => story.sources)
  const edges = sources.flatMap(({ parents }) => parents)
  const body =
    edges.length === 0
      ? html`<p>No page was found to stand on another, and none names a source of its text.</p>`
      : html`${lineageDrawing(sources, edges, sheet.view.letters)}${edgeTable(sheet, edges)}`
  return { id: 'lineage', title: 'Lineage', count: String(edges.length), body }
}

function edgeTable(sheet: Sheet, edges: readonly Lineage[]): Markup {
  const { shown, rest } = sheet.cut('lineage', edges)
  const rows = shown.map((edge) => [
    letterOf(sheet.view.letters, edge.to),
    fromWords(sheet, edge),
    DERIVATION_WORDS[edge.how],
    isSet(edge) ? 'set by a person' : isNamed(edge, sheet.view.pages) ? 'named by the page' : 'inferred',
    reasons(sheet, edge),
  ])
  return html`${table('Lineage as a table', ['Page', 'Stands on', 'How', 'Known', 'Because'], rows)}${rest}`
}

function fromWords({ view }: Sheet, { from, or, directed }: Lineage): string {
  const names = [from, ...or].map((one) => (typeof one === 'string' ? letterOf(view.letters, one) : `${one.external} (not held)`))
  return `${names.join(' or ')}${directed ? '' : '; which came first is not known'}`
}

function reasons(sheet: Sheet, { because }: Lineage): readonly Value[] {
  const each = because.map(({ note, a, b }) => {
    const cited = [a, b].filter((one) => one !== null)
    return html`${note}${cited.map((one) => html` ${place(sheet, one)}`)}`
  })
  return joined(each, html`<br>`)
}
