/** Proposals of an assistant, apart from what the program found; nothing where none was asked. */
import { excerpt, quoted } from '../excerpt.ts'
import { placeOf } from '../letters.ts'
import { NO_PROPOSAL, NOT_CHECKED, NOTHING_CHANGED, type ProposalRow, proposalRows } from '../proposal-rows.ts'
import type { StorylineView } from '../view.ts'
import { more, type Sheet, section } from './sheet.ts'
import { columnsOf, padded, paragraph } from './wrap.ts'

const SHOWN = 8

export function proposalSection(sheet: Sheet, storyline: StorylineView): string {
  const rows = proposalRows(storyline, sheet.view.letters)
  if (rows === null) return ''
  const remark = paragraph(rows.length === 0 ? NO_PROPOSAL : NOTHING_CHANGED, { width: sheet.width, lead: '   ', ink: sheet.ink.dim })
  const shown = rows.slice(0, SHOWN).map((row, index) => proposalLines(sheet, row, index + 1))
  return section(sheet, `PROPOSALS · ${rows.length} · ${NOT_CHECKED}`, [remark, ...shown, ...more(sheet, rows.length - SHOWN, 'in the HTML report')])
}

function proposalLines({ view, width, ink }: Sheet, { sign, words, by, proposal }: ProposalRow, number: number): string {
  const head = paragraph(`${words} ${by}`, { width, lead: `${String(number).padStart(2)} ${sign} `, leadInk: ink.sign })
  const widest = Math.max(...proposal.evidence.map((cited) => columnsOf(placeOf(view.letters, cited))))
  const passages = proposal.evidence.map((cited) => {
    const lead = `     ${padded(placeOf(view.letters, cited), widest)}  `
    return paragraph(quoted(excerpt(cited.exact, { limit: 180 })), { width, lead, leadInk: ink.dim })
  })
  return [head, ...passages].join('\n')
}
