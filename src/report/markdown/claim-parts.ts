/** Claims as tables, a table for each kind of support. */
import type { Account } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import { type ClaimGroup, claimGroups } from '../claim-groups.ts'
import { excerpt, quoted } from '../excerpt.ts'
import { inLetterOrder, placeOf } from '../letters.ts'
import { lettersOfSides, sameWords } from '../same-words.ts'
import { verdictWords } from '../set-by-person.ts'
import { slotWords } from '../slot-words.ts'
import type { ReportView, StorylineView } from '../view.ts'
import { STATUS_SIGN, speakerNames } from '../wording.ts'
import { plain, table } from './escape.ts'

const PASSAGE_LIMIT = 300

export function claimParts(view: ReportView, { accounts, stories }: StorylineView): readonly string[] {
  return accounts
    .filter(({ claims }) => claims.length > 0)
    .map((account) => {
      const number = stories.find((story) => story.account === account)?.number
      const title = number === undefined ? '### Claims between the stories' : `### Claims of story ${number}`
      return [title, ...claimGroups(account).map((group) => groupPart(view, account, group))].join('\n\n')
    })
}

function groupPart(view: ReportView, account: Account, { words, status, claims }: ClaimGroup): string {
  const rows = claims.map((claim) => [
    [claimCell(view, claim), plain(verdictWords(claim))].filter(Boolean).join('<br>'),
    String(claim.texts),
    plain(speakerNames(account, claim.speakers).join(', ')) || '–',
    lettersOfSides(view.letters, claim),
  ])
  return `**${STATUS_SIGN[status]} ${words}**\n\n${table(['What the pages say', 'Texts', 'Named speakers', 'Pages'], rows)}`
}

const passageWords = ({ exact }: Claim['text']): string => plain(quoted(excerpt(exact, { limit: PASSAGE_LIMIT })))

/** The clearest passage; where pages differ, what it is about and every side. */
function claimCell({ letters }: ReportView, claim: Claim): string {
  const forecast = claim.forecast ? ' (forecast)' : ''
  const passage = (one: Claim['text']): string => `${passageWords(one)} ${placeOf(letters, one)}`
  const about = slotWords(claim)
  if (about === null) return `${passage(claim.text)}${forecast}`
  const sides = sameWords(inLetterOrder(letters, claim.statements)).map((same) => {
    const [first] = same
    return first === undefined ? '' : `${passageWords(first)} ${same.map((one) => placeOf(letters, one)).join(' ')}`
  })
  return [`${plain(about)}${forecast}`, ...sides].join('<br>')
}
