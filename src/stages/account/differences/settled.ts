/**
 * Settling: findings become differences: one for each passage and kind (a copy of a copy repeats what it took over), each with the claim it is about.
 */
import type { ClaimDraft } from '../../../model/claim.ts'
import type { Difference, Side } from '../../../model/difference.ts'
import type { ClaimId, DifferenceId } from '../../../model/ids.ts'
import { shortHash } from '../../../text/hash.ts'
import { overlaps } from '../../../text/spans.ts'
import type { Finding } from './finding.ts'

const WEIGHT: Readonly<Record<Difference['severity'], number>> = { high: 2, medium: 1, low: 0 }

export function settled(findings: readonly Finding[], drafts: readonly ClaimDraft[]): Difference[] {
  const ordered = [...findings].sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity] || place(a, b))
  const kept: Finding[] = []
  for (const finding of ordered) if (!kept.some((other) => repeats(finding, other))) kept.push(finding)
  return kept.map((finding) => ({ ...finding, id: idOf(finding), claim: claimOf(finding, drafts) }))
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

/** Of one kind, on the same words of one page, giving the same value. */
function repeats(finding: Finding, other: Finding): boolean {
  const [mine, theirs] = [own(finding), own(other)]
  return (
    sortOf(finding) === sortOf(other) &&
    mine !== undefined &&
    theirs !== undefined &&
    mine.article === theirs.article &&
    overlaps(mine, theirs) &&
    (mine.value === theirs.value ||
      (mine.value !== '' && theirs.value !== '' && (within(mine.value, theirs.value) || within(theirs.value, mine.value))))
  )
}

/** "12 hours" stands in "in 12 hours" as a whole word. */
const within = (short: string, long: string): boolean => ` ${long.toLowerCase()} `.includes(` ${short.toLowerCase()} `)

const idOf = ({ kind, relation, sides }: Finding): DifferenceId =>
  shortHash(kind, relation, ...sides.flatMap(({ article, start, end, value }) => [article, String(start), String(end), value])) as DifferenceId

/** The claim whose statements hold most of the sides. */
function claimOf({ sides }: Finding, drafts: readonly ClaimDraft[]): ClaimId | null {
  let best: { id: ClaimId; held: number } | null = null
  for (const { id, statements } of drafts) {
    const held = sides.filter((side) => statements.some((statement) => statement.article === side.article && overlaps(statement, side))).length
    if (held > (best?.held ?? 0)) best = { id, held }
  }
  return best?.id ?? null
}
