/** One claim and its evidence. The drawer of a story's page shows the part with the class `evidence`. */

import { checkFirst } from '../../report/check-first.ts'
import { evidenceOf } from '../../report/citation/evidence.ts'
import { count } from '../../report/counting.ts'
import { titleWords } from '../../report/desk/story-words.ts'
import { excerpt, quoted } from '../../report/excerpt.ts'
import { html, type Markup, NOTHING } from '../../report/html/markup.ts'
import { passage } from '../../report/html/passage.ts'
import { verdictPart } from '../../report/html/set-section.ts'
import { UNCUT } from '../../report/html/sheet.ts'
import { inLetterOrder, lettersTogether } from '../../report/letters.ts'
import { slotWords } from '../../report/slot-words.ts'
import { differenceWords, noteWords, RELATION_SIGN, STATUS_SIGN, statusWords } from '../../report/wording.ts'
import { claimAddress, storyAddress } from '../addresses.ts'
import { pager } from '../cuts.ts'
import { evidenceItem } from '../evidence.ts'
import { type Frame, pageText } from '../frame.ts'
import type { ShownClaim } from '../shown.ts'
import { sheetOf, viewOnce } from '../story-sheet.ts'

export const PASSAGES_A_PAGE = 20

export function claimPage(frame: Frame, shown: ShownClaim, from: number): string {
  const { claim, account, row, report } = shown
  const view = viewOnce(report)
  const address = claimAddress(claim.id)
  const passages = evidenceOf({ ...claim, statements: inLetterOrder(view.letters, claim.statements) }, account, report)
  const title = slotWords(claim) ?? quoted(excerpt(claim.text.exact, { limit: 200 }))
  const silent = claim.silent.length === 0 ? '' : ` Not found in ${lettersTogether(view.letters, claim.silent)}.`
  const main = html`<p class="crumbs"><a href="${storyAddress(row.id)}">${titleWords(row)}</a></p>
<h1 class="quiet">Evidence</h1>
<section class="evidence" data-claim="${claim.id}"><h2>${title}</h2>
<p><span class="sign" aria-hidden="true">${STATUS_SIGN[claim.status]}</span> <strong>${statusWords(account, claim)}.</strong>${claim.status !== 'one-text' && ` ${claim.rule}`}${claim.forecast && ' A forecast.'}${silent}</p>${verdictPart(claim)}
<p class="note">${count(claim.statements.length, 'passage')}</p>
${passages.slice(from, from + PASSAGES_A_PAGE).map((one) => evidenceItem(view.letters, one))}${pager(address, { from, many: PASSAGES_A_PAGE, all: passages.length })}
${differences(shown)}</section>`
  return pageText(frame, { title: `Evidence: ${excerpt(title, { limit: 60 })}`, main, at: 'stories', twins: address, machine: true })
}

/** Where the pages part over this claim. */
function differences({ claim, account, report }: ShownClaim): Markup {
  const sheet = sheetOf(report, UNCUT)
  const found = checkFirst({ stories: [], between: null, accounts: [account] }, sheet.view.letters).filter(
    ({ difference }) => difference.claim === claim.id,
  )
  if (found.length === 0) return NOTHING
  const items = found.map(
    ({
      difference,
    }) => html`<li><p><span class="sign" aria-hidden="true">${RELATION_SIGN[difference.relation]}</span> <strong>${differenceWords(sheet.view.letters, difference)}.</strong> ${noteWords(difference)}</p><div class="sides">${difference.sides.map((side) => passage(sheet, side))}</div>${verdictPart(difference)}</li>
`,
  )
  return html`<h3>Where pages part over it</h3><ol class="checks">${items}</ol>`
}
