/** The lineage of each story's texts, and who speaks in them: a drawing, and the same as tables with the reasons and the passages. */
import type { Lineage } from '../../model/lineage.ts'
import { number } from '../counting.ts'
import { letterOf, lettersTogether } from '../letters.ts'
import { type TextSpeaker, textSpeakers } from '../text-speakers.ts'
import type { StorylineView } from '../view.ts'
import { DERIVATION_WORDS } from '../wording.ts'
import { isNamed, isSet, lineageDrawing } from './lineage-drawing.ts'
import { html, type Markup, type Value } from './markup.ts'
import { joined, place, places, type Section, type Sheet, table } from './sheet.ts'

export function lineageSection(sheet: Sheet, storyline: StorylineView): Section {
  const { prefix, view } = sheet
  const sources = storyline.stories.flatMap((story) => story.sources)
  const edges = sources.flatMap(({ parents }) => parents)
  const speakers = textSpeakers(storyline, view.letters)
  const none = edges.length === 0 && html`<p>No page was found to stand on another, and none names a source of its text.</p>`
  const drawing = lineageDrawing({ sources, edges, speakers, letters: view.letters, prefix })
  const body = html`${none}${drawing}${edges.length > 0 && edgeTable(sheet, edges)}${speakers.length > 0 && speakerTable(sheet, speakers)}`
  return { id: 'lineage', title: 'Lineage', count: String(edges.length), body }
}

/** Names and roles as the pages give them. */
function speakerTable(sheet: Sheet, speakers: readonly TextSpeaker[]): Markup {
  const { shown, rest } = sheet.cut('lineage-speakers', speakers)
  const rows = shown.map(({ name, role, first, texts, passages }) => [
    name,
    role ?? '',
    number(texts),
    lettersTogether(sheet.view.letters, first),
    places(sheet, passages),
  ])
  return html`${table('Speakers in the texts', ['Speaker', 'Called', 'Texts', 'Line to', 'First in each page'], rows)}${rest}`
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
