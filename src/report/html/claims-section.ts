/**
 * Claims, grouped by the words of their status. A row opens to every page's passage, the rule behind the status, and the pages that are silent.
 */
import type { Account } from '../../model/account.ts'
import type { Claim, Statement } from '../../model/claim.ts'
import { type ClaimGroup, claimGroups } from '../claim-groups.ts'
import { count } from '../counting.ts'
import { excerpt, quoted, tellingPart } from '../excerpt.ts'
import { grouped } from '../grouped.ts'
import { inLetterOrder, lettersTogether } from '../letters.ts'
import { isParted, sameWords } from '../same-words.ts'
import { slotWords } from '../slot-words.ts'
import type { StorylineView } from '../view.ts'
import { STATUS_SIGN, speakerNames, statusWords } from '../wording.ts'
import { html, type Markup, NOTHING, type Value } from './markup.ts'
import { passage } from './passage.ts'
import { verdictPart } from './set-section.ts'
import { chip, evidenceLink, heading, joined, places, type Section, type Sheet } from './sheet.ts'

/** Signs of a passage that are shown where its page's text is a click away, and where it is not. */
const GLIMPSE = 170
const WHOLE = 400
/** More silent pages than these are counted, not named. */
const MOST_SILENT = 40

/** A claim with the account and the group it stands in. */
interface Placed {
  readonly account: Account
  readonly group: ClaimGroup
  readonly claim: Claim
}

export function claimsSection(sheet: Sheet, { accounts, stories }: StorylineView): Section {
  const all = accounts.flatMap((account) => claimGroups(account).flatMap((group) => group.claims.map((claim): Placed => ({ account, group, claim }))))
  const { shown, rest } = sheet.cut('claims', all)
  const parts = [...grouped(shown, ({ account }) => account)].map(([account, placed]) => {
    const number = stories.find((story) => story.account === account)?.number
    const title = number === undefined ? 'Between the stories' : `Story ${number}`
    const several = accounts.filter(({ claims }) => claims.length > 0).length > 1
    return html`${several && heading(sheet.level + 1, title)}${groupParts(sheet, placed, sheet.level + (several ? 2 : 1))}`
  })
  const body =
    all.length === 0
      ? html`<p>No statement could be read from these pages.</p>`
      : html`<p class="note on-screen">Open a row for every page’s passage.</p>${parts}${rest}`
  return { id: 'claims', title: 'Claims', count: String(all.length), body }
}

const groupParts = (sheet: Sheet, placed: readonly Placed[], level: number): readonly Markup[] =>
  [...grouped(placed, ({ group }) => group)].map(([group, of]) => groupPart(sheet, group, of, level))

function groupPart(sheet: Sheet, { words, status, claims }: ClaimGroup, placed: readonly Placed[], level: number): Markup {
  const rows = placed.map(({ account, claim }) => claimRow(sheet, account, claim))
  const title = html`<span class="sign" aria-hidden="true">${STATUS_SIGN[status]}</span> ${words} <span class="count">${claims.length}</span>`
  if (words !== 'One page') return html`${heading(level, title)}<div class="claims">${rows}</div>`
  return html`${heading(level, title)}<details class="fold"><summary>${count(claims.length, 'statement')} that one page alone has</summary><div class="claims">${rows}</div></details>`
}

/** A row headed by what it is about stands open: its sides say what it says. */
function claimRow(sheet: Sheet, account: Account, claim: Claim): Markup {
  const about = slotWords(claim)
  const words = about === null ? quoted(excerpt(claim.text.exact, { limit: GLIMPSE })) : html`<b>${about}</b>`
  const { shown, rest } = sheet.cut('passages/wordings', sameWords(inLetterOrder(sheet.view.letters, claim.statements)))
  return html`<details class="claim"${(about !== null || claim.verdicts !== undefined) && html` open`}${isParted(claim) && html` data-parted`}><summary><span class="words">${words}</span> <span class="support">${supportWords(sheet, account, claim)}</span></summary>
<div class="sides">${shown.map((same) => statementPassage(sheet, account, claim, same))}</div>${rest}
<p class="note">${statusWords(account, claim)}.${claim.status !== 'one-text' && html` ${claim.rule}`}${silentWords(sheet, claim)}${evidenceLink(sheet, claim.id)}</p>${verdictPart(claim)}</details>
`
}

function supportWords(sheet: Sheet, account: Account, claim: Claim): Value {
  const names = speakerNames(account, claim.speakers)
  const shown = names.length > 3 ? [...names.slice(0, 3), `and ${names.length - 3} more`] : names
  const pages = [...new Set(inLetterOrder(sheet.view.letters, claim.statements).map(({ article }) => article))]
  const chips = sheet.cut('passages/letters', pages)
  const letters = [
    ...joined(
      chips.shown.map((id) => chip(sheet, id)),
      ' ',
    ),
    chips.rest,
  ]
  return [...letters, shown.length === 0 ? '' : ` ${shown.join(', ')}`, claim.forecast && html` <i>forecast</i>`]
}

/** A passage that several pages have word for word is shown once, with all its places. */
function statementPassage(sheet: Sheet, account: Account, claim: Claim, same: readonly Statement[]): Markup {
  const [first, ...others] = same
  if (first === undefined) return NOTHING
  const speaker = first.speaker === null ? [] : speakerNames(account, [first.speaker])
  const words = [...speaker, first.how].filter((part) => part !== null).join(' · ')
  const note = others.length === 0 && words === '' ? null : [others.length > 0 && html`${places(sheet, others)} `, words]
  const telling = first.stance === 'differs' ? tellingPart(first.exact, claim.text.exact) : undefined
  return passage(sheet, first, { telling, limit: sheet.excerpts ? WHOLE : GLIMPSE, note })
}

function silentWords({ view }: Sheet, { silent }: Claim): string {
  if (silent.length === 0) return ''
  return ` Not found in ${silent.length > MOST_SILENT ? count(silent.length, 'page') : lettersTogether(view.letters, silent)}.`
}
