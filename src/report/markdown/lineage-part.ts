/** Who may stand on whom, as a table: one row an edge, with why. */
import type { Lineage } from '../../model/lineage.ts'
import { letterOf } from '../letters.ts'
import type { ReportView, StorylineView } from '../view.ts'
import { DERIVATION_WORDS } from '../wording.ts'
import { plain, table } from './escape.ts'

export function lineagePart(view: ReportView, { stories }: StorylineView): string {
  const edges = stories.flatMap(({ sources }) => sources.flatMap(({ parents }) => parents))
  const rows = edges.map((edge) => [
    letterOf(view.letters, edge.to),
    fromWords(view, edge),
    DERIVATION_WORDS[edge.how],
    String(edge.confidence),
    plain(edge.because.map(({ note }) => note).join('; ')),
  ])
  const body =
    rows.length === 0
      ? `No parent found among these ${view.pages.length} pages.`
      : table(['Page', 'May stand on', 'Has of it', 'Confidence', 'Why'], rows)
  return `### Lineage\n\n${body}`
}

function fromWords({ letters }: ReportView, { from, or }: Lineage): string {
  const named = typeof from === 'string' ? letterOf(letters, from) : `${plain(from.external)} (not held)`
  return [named, ...or.map((id) => letterOf(letters, id))].join(' or ')
}
