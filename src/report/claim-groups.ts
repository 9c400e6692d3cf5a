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
    .map((claim, index) => ({ claim, index, pages: pagesWith(claim) }))
    .sort((a, b) => compareClaims(a, b) || a.index - b.index)
    .map(({ claim }) => claim)
  return [...grouped(sorted, groupWords)].flatMap(([words, group]) => {
    const [first] = group
    return first === undefined ? [] : [{ words, status: first.status, claims: group }]
  })
}

interface Weighed {
  readonly claim: Claim
  readonly pages: number
}

function compareClaims({ claim: a, pages }: Weighed, { claim: b, pages: others }: Weighed): number {
  return (
    STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
    b.texts - a.texts ||
    (a.status === 'one-text' ? Number(others > 1) - Number(pages > 1) || others - pages : 0) ||
    b.speakers.length - a.speakers.length
  )
}
