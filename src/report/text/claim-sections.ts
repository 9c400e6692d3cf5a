/**
 * Claims, grouped by the words of their status. A row has the clearest passage, its place, texts × named speakers, and the letters of the pages;
 * where pages differ the row is headed by what it is about, and shows each side.
 */

import type { Account } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import { type ClaimGroup, claimGroups } from '../claim-groups.ts'
import { count } from '../counting.ts'
import { excerpt, quoted } from '../excerpt.ts'
import { inLetterOrder, placeOf } from '../letters.ts'
import { isParted, lettersOfSides, sameWords } from '../same-words.ts'
import { slotWords } from '../slot-words.ts'
import type { StorylineView } from '../view.ts'
import { STATUS_SIGN, speakerNames } from '../wording.ts'
import { verdictLines } from './set-section.ts'
import { more, type Sheet, section, shownOf } from './sheet.ts'
import { paragraph } from './wrap.ts'

/** Rows shown in a group that says something about several pages, and in one that does not. */
const SHOWN = 8
const SHOWN_ALONE = 3

export function claimSections(sheet: Sheet, storyline: StorylineView): readonly string[] {
  const several = storyline.stories.length > 1
  return storyline.accounts.map((account) => {
    if (account.claims.length === 0) return ''
    const number = storyline.stories.find((story) => story.account === account)?.number
    const where = number === undefined ? ' · between the stories' : several ? ` · story ${number}` : ''
    return section(sheet, `CLAIMS${where} · ${account.claims.length} · texts × named speakers`, groupLines(sheet, account))
  })
}

function groupLines(sheet: Sheet, account: Account): readonly string[] {
  let row = 0
  return claimGroups(account).flatMap((group) => {
    const most = shownOf(sheet, group.words === 'One page' ? SHOWN_ALONE : SHOWN)
    const shown = group.claims.filter(({ verdicts }, index) => index < most || verdicts !== undefined)
    const rows = shown.flatMap((claim) => [claimLines(sheet, account, claim, ++row), ...verdictLines(sheet, claim, '    ')])
    return [groupHead(sheet, group), ...rows, ...more(sheet, group.claims.length - shown.length, 'in the HTML report')]
  })
}

function groupHead({ width, ink }: Sheet, { words, status, claims }: ClaimGroup): string {
  return paragraph(`${words} · ${count(claims.length, 'claim')}`, { width, lead: `${STATUS_SIGN[status]} `, leadInk: ink.sign })
}

function claimLines(sheet: Sheet, account: Account, claim: Claim, number: number): string {
  const { view, width, ink } = sheet
  const lead = `${String(number).padStart(3)} `
  const support = supportWords(sheet, account, claim)
  const about = slotWords(claim)
  if (about !== null && claim.statements.some(({ stance }) => stance === 'differs')) {
    return [paragraph(`${about} · ${support}`, { width, lead }), ...sideLines(sheet, claim)].join('\n')
  }
  const passage = quoted(excerpt(claim.text.exact, { limit: 140 }))
  return paragraph(`${passage} ${placeOf(view.letters, claim.text)} · ${support}`, { width, lead, leadInk: ink.dim })
}

function supportWords({ view }: Sheet, account: Account, claim: Claim): string {
  const names = speakerNames(account, claim.speakers)
  const shown = names.length > 3 ? `${names.slice(0, 3).join(', ')} +${names.length - 3}` : names.join(', ')
  const support = isParted(claim) ? shown : `${claim.texts}×${names.length}${shown === '' ? '' : ` ${shown}`}`
  return [support, lettersOfSides(view.letters, claim), claim.forecast ? 'forecast' : ''].filter(Boolean).join(' · ')
}

/** One passage for each wording, with every place it stands. */
function sideLines({ view, width, ink }: Sheet, claim: Claim): readonly string[] {
  return sameWords(inLetterOrder(view.letters, claim.statements))
    .slice(0, 6)
    .map((same) => {
      const [{ how, exact } = { how: null, exact: '' }] = same
      const places = same.map((statement) => placeOf(view.letters, statement)).join(' ')
      const passage = quoted(excerpt(exact, { limit: 140 }))
      return paragraph(how === null ? passage : `${passage} (${how})`, { width, lead: `    ${places}  `, leadInk: ink.dim })
    })
}
