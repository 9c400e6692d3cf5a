/**
 * Settling: findings become differences: one for each passage and kind (a copy of a copy repeats what it took over), each with the claim it is about.
 */
import type { ClaimDraft } from '../../../model/claim.ts'
import type { Difference, Side } from '../../../model/difference.ts'
import type { ClaimId, DifferenceId } from '../../../model/ids.ts'
import { claimFinder } from '../../../text/claim-finder.ts'
import { shortHash } from '../../../text/hash.ts'
import { overlaps } from '../../../text/spans.ts'
import type { Finding } from './finding.ts'

const WEIGHT: Readonly<Record<Difference['severity'], number>> = { high: 2, medium: 1, low: 0 }

export function settled(findings: readonly Finding[], drafts: readonly ClaimDraft[]): Difference[] {
  const ordered = [...findings].sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity] || place(a, b))
  const kept = new Map<string, Finding[]>()
  const claimOf = claimOfMost(drafts)
  return ordered.flatMap((finding) => {
    const key = `${sortOf(finding)} ${own(finding)?.article}`
    const before = kept.get(key) ?? []
    if (before.some((other) => repeats(finding, other))) return []
    kept.set(key, [...before, finding])
    return [{ ...finding, id: idOf(finding), claim: claimOf(finding) }]
  })
}

function place(a: Finding, b: Finding): number {
  const [first, second] = [own(a), own(b)]
  if (!(first && second)) return 0
  return first.article < second.article ? -1 : first.article > second.article ? 1 : first.start - second.start
}

/** The side a reader looks at first: the derived page's, or the last. */
const own = ({ sides }: Finding): Side | undefined => sides.at(-1)

/** A lost hedge is a matter of certainty. */
const sortOf = ({ kind }: Finding): Difference['kind'] => (kind === 'hedge' ? 'certainty' : kind)

/** On the same words, giving the same value; both are of one kind and on one page. */
function repeats(finding: Finding, other: Finding): boolean {
  const [mine, theirs] = [own(finding), own(other)]
  return (
    mine !== undefined &&
    theirs !== undefined &&
    overlaps(mine, theirs) &&
    (mine.value === theirs.value ||
      (mine.value !== '' && theirs.value !== '' && (within(mine.value, theirs.value) || within(theirs.value, mine.value))))
  )
}

/** "12 hours" stands in "in 12 hours" as a whole word. */
const within = (short: string, long: string): boolean => ` ${long.toLowerCase()} `.includes(` ${short.toLowerCase()} `)

const idOf = ({ kind, relation, sides }: Finding): DifferenceId =>
  shortHash(kind, relation, ...sides.flatMap(({ article, start, end, value }) => [article, String(start), String(end), value])) as DifferenceId

/** The claim whose statements hold most of the sides, of several the first. */
function claimOfMost(drafts: readonly ClaimDraft[]): (finding: Finding) => ClaimId | null {
  const claimsAt = claimFinder(drafts)
  return ({ sides }) => {
    const held = new Map<number, number>()
    for (const claim of sides.flatMap((side) => claimsAt(side.article, side))) held.set(claim, (held.get(claim) ?? 0) + 1)
    const [best] = [...held].sort(([a, many], [b, more]) => more - many || a - b)
    return best ? (drafts[best[0]]?.id ?? null) : null
  }
}
