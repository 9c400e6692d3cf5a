/** Proposals of an assistant, each with its name and the words it rests on; no section where none was asked. */
import { NO_PROPOSAL, NOT_CHECKED, NOTHING_CHANGED, type ProposalRow, proposalRows } from '../proposal-rows.ts'
import type { StorylineView } from '../view.ts'
import { html, type Markup } from './markup.ts'
import { passage } from './passage.ts'
import type { Section, Sheet } from './sheet.ts'

export function proposalsSections(sheet: Sheet, storyline: StorylineView): readonly Section[] {
  const rows = proposalRows(storyline, sheet.view.letters)
  if (rows === null) return []
  const items = rows.map((row) => proposalItem(sheet, row))
  const body =
    rows.length === 0
      ? html`<p class="note">${NO_PROPOSAL}</p>`
      : html`<p class="note"><strong>Proposals of a model, ${NOT_CHECKED}.</strong> ${NOTHING_CHANGED}</p>
<ol class="checks">${items}</ol>`
  return [{ id: 'proposals', title: 'Proposals', count: String(rows.length), body }]
}

function proposalItem(sheet: Sheet, { sign, words, by, proposal }: ProposalRow): Markup {
  return html`<li><p class="head"><span class="sign" aria-hidden="true">${sign}</span> <strong>${words}</strong> <span class="note">${by}</span></p>
<div class="sides">${proposal.evidence.map((cited) => passage(sheet, cited))}</div></li>
`
}
