/** Proposals of an assistant, each with its passages as block quotes; nothing where none was asked. */
import { placeOf } from '../letters.ts'
import { NO_PROPOSAL, NOT_CHECKED, NOTHING_CHANGED, proposalRows } from '../proposal-rows.ts'
import type { ReportView, StorylineView } from '../view.ts'
import { plain, quoteBlock } from './escape.ts'

export function proposalPart(view: ReportView, storyline: StorylineView): string {
  const rows = proposalRows(storyline, view.letters)
  if (rows === null) return ''
  const items = rows.map(({ sign, words, by, proposal }, index) =>
    [
      `**${index + 1} ${sign} ${plain(words)}** ${plain(by)}`,
      ...proposal.evidence.map((cited) => quoteBlock(cited.exact, placeOf(view.letters, cited))),
    ].join('\n\n'),
  )
  return [`### Proposals: ${rows.length}, ${NOT_CHECKED}`, rows.length === 0 ? NO_PROPOSAL : NOTHING_CHANGED, ...items].join('\n\n')
}
