/**
 * Claims, grouped by the words of their status. A row opens to every page's passage, the rule behind the status, and the pages that are silent.
 */
import type { Account } from '../../model/account.ts'
import type { Claim, Statement } from '../../model/claim.ts'
import { type ClaimGroup, claimGroups } from '../claim-groups.ts'
import { count } from '../counting.ts'
import { excerpt, quoted, tellingPart } from '../excerpt.ts'
import { inLetterOrder, lettersTogether } from '../letters.ts'
import { sameWords } from '../same-words.ts'
import type { StorylineView } from '../view.ts'
import { STATUS_SIGN, speakerNames, statusWords } from '../wording.ts'
import { html, type Markup, NOTHING, type Value } from './markup.ts'
import { passage } from './passage.ts'
import { verdictPart } from './set-section.ts'
import { chip, heading, joined, place, type Section, type Sheet } from './sheet.ts'

/** Signs of a passage that are shown where its page's text is a click away, and where it is not. */
const GLIMPSE = 170
const WHOLE = 400

export function claimsSection(sheet: Sheet, { accounts, stories }: StorylineView): Section {
  const total = accounts.reduce((sum, { claims }) => sum + claims.length, 0)
  const parts = accounts
    .filter(({ claims }) => claims.length > 0)
    .map((account) => {
      const number = stories.find((story) => story.account === account)?.number
      const title = number === undefined ? 'Between the stories' : `Story ${number}`
      const several = accounts.length > 1
      const level = sheet.level + (several ? 2 : 1)
      return html`${several && heading(sheet.level + 1, title)}${claimGroups(account).map((group) => groupPart(sheet, account, group, level))}`
    })
  const body =
    total === 0
      ? html`<p>No statement could be read from these pages.</p>`
      : html`<p class="note on-screen">Open a row for every page’s passage.</p>${parts}`
  return { id: 'claims', title: 'Claims', count: String(total), body }
}

function groupPart(sheet: Sheet, account: Account, { words, status, claims }: ClaimGroup, level: number): Markup {
  const rows = claims.map((claim) => claimRow(sheet, account, claim))
  const title = html`<span class="sign" aria-hidden="true">${STATUS_SIGN[status]}</span> ${words} <span class="count">${claims.length}</span>`
  if (words !== 'One page') return html`${heading(level, title)}<div class="claims">${rows}</div>`
  return html`${heading(level, title)}<details class="fold"><summary>${count(claims.length, 'statement')} that one page alone has</summary><div class="claims">${rows}</div></details>`
}

/** A row headed by what it is about stands open: its sides say what it says. */
function claimRow(sheet: Sheet, account: Account, claim: Claim): Markup {
  const words = claim.slot === null ? quoted(excerpt(claim.text.exact, { limit: GLIMPSE })) : html`<b>${claim.slot}</b>`
  const sides = sameWords(inLetterOrder(sheet.view.letters, claim.statements))
  return html`<details class="claim"${(claim.slot !== null || claim.verdicts !== undefined) && html` open`}><summary><span class="words">${words}</span> <span class="support">${supportWords(sheet, account, claim)}</span></summary>
<div class="sides">${sides.map((same) => statementPassage(sheet, account, claim, same))}</div>
<p class="note">${statusWords(account, claim)}.${claim.status !== 'one-text' && html` ${claim.rule}`}${silentWords(sheet, claim)}</p>${verdictPart(claim)}</details>
`
}

function supportWords(sheet: Sheet, account: Account, claim: Claim): Value {
  const names = speakerNames(account, claim.speakers)
  const shown = names.length > 3 ? [...names.slice(0, 3), `and ${names.length - 3} more`] : names
  const letters = joined(
    [...new Set(inLetterOrder(sheet.view.letters, claim.statements).map(({ article }) => article))].map((id) => chip(sheet, id)),
    ' ',
  )
  return [letters, shown.length === 0 ? '' : ` ${shown.join(', ')}`, claim.forecast && html` <i>forecast</i>`]
}

/** A passage that several pages have word for word is shown once, with all its places. */
function statementPassage(sheet: Sheet, account: Account, claim: Claim, same: readonly Statement[]): Markup {
  const [first, ...others] = same
  if (first === undefined) return NOTHING
  const speaker = first.speaker === null ? [] : speakerNames(account, [first.speaker])
  const words = [...speaker, first.how].filter((part) => part !== null).join(' · ')
  const note = [others.map((one) => html`${place(sheet, one)} `), words]
  const telling = first.stance === 'differs' ? tellingPart(first.exact, claim.text.exact) : undefined
  return passage(sheet, first, { telling, limit: sheet.excerpts ? WHOLE : GLIMPSE, note })
}

function silentWords({ view }: Sheet, { silent }: Claim): string {
  return silent.length === 0 ? '' : ` Not found in ${lettersTogether(view.letters, silent)}.`
}
