/** Claims grouped under the words of their status: what parts the pages first, then what several texts carry, then what one page alone has. */
import type { Account } from '../model/account.ts'
import type { Claim, Status } from '../model/claim.ts'
import { grouped } from './grouped.ts'
import { groupWords, pagesWith, STATUS_ORDER } from './wording.ts'

export interface ClaimGroup {
  readonly words: string
  readonly status: Status
  readonly claims: readonly Claim[]
}

export function claimGroups({ claims }: Account): readonly ClaimGroup[] {
  const sorted = claims
    .map((claim, index) => ({ claim, index }))
    .sort((a, b) => compareClaims(a.claim, b.claim) || a.index - b.index)
    .map(({ claim }) => claim)
  return [...grouped(sorted, groupWords)].flatMap(([words, group]) => {
    const [first] = group
    return first === undefined ? [] : [{ words, status: first.status, claims: group }]
  })
}

function compareClaims(a: Claim, b: Claim): number {
  return (
    STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
    b.texts - a.texts ||
    (a.status === 'one-text' ? Number(pagesWith(b) > 1) - Number(pagesWith(a) > 1) || pagesWith(b) - pagesWith(a) : 0) ||
    b.speakers.length - a.speakers.length
  )
}
