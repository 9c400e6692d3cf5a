/**
 * Links: pairs of passages of different pages and how far they say the same. Which pairs are looked at: pairs.ts.
 */
import type { Remark } from '../../../model/correction.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { lieIn } from '../../../text/anchors.ts'
import { kindredAgreement } from '../../../text/kindred-agreement.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import type { Passage } from '../../../text/passages.ts'
import { lift } from './anchors.ts'
import { type LinkTable, linkTable } from './link-table.ts'
import { pairsOf } from './pairs.ts'
import { isAlike, NOTHING, type Said, saysTheSame } from './said.ts'

export interface Links extends Pick<LinkTable, 'sorted' | 'each'> {
  /** Score of two passages by index, 0 where they have no link; worked out where a story is so large that it was left out. */
  readonly score: (a: number, b: number) => number
  /** What they say is one thing. */
  readonly says: (a: number, b: number) => boolean
  /** They say one thing, or are alike and copies of one text. */
  readonly meets: (a: number, b: number) => boolean
  /** A person keeps them apart. */
  readonly apart: (a: number, b: number) => boolean
}

/** Likeness below which anchors do not count, and below which no link is kept. */
const FLOOR = 0.08
const LEAST = 0.15

export function linksOf(
  passages: readonly Passage[],
  said: readonly Said[],
  counts: WordCounts,
  { independent }: Pick<Ancestry, 'independent'>,
  remarks: readonly Remark[] = [],
): Links {
  const apart = apartIn(passages, remarks)
  const scoreOf = scorer(passages, said, apart)
  const { later, leftOut } = pairsOf(passages, counts)
  const table = linkTable(later, scoreOf)
  const articleAt = (at: number): ArticleId => passages[at]?.article ?? ('' as ArticleId)
  const score = (a: number, b: number): number => table.score(a, b) ?? (leftOut(a, b) ? scoreOf(a, b) : 0)
  const says = (a: number, b: number): boolean => {
    const [one, other] = [said[a] ?? NOTHING, said[b] ?? NOTHING]
    return score(a, b) > 0 && (saysTheSame(one, other) || isAlike(one, other, score(a, b)))
  }
  const kin = (a: number, b: number): boolean => !independent(articleAt(a), articleAt(b))
  const meets = (a: number, b: number): boolean => (score(a, b) > 0 && kin(a, b)) || says(a, b)
  return { sorted: table.sorted, each: table.each, score, says, meets, apart }
}

function apartIn(passages: readonly Passage[], remarks: readonly Remark[]): Links['apart'] {
  const kept = remarks.filter(({ correction }) => correction.kind === 'not-the-same-remark').map(({ sides }) => sides)
  return (a, b) => {
    if (kept.length === 0) return false
    const [one, other] = [passages[a], passages[b]]
    return one !== undefined && other !== undefined && kept.some((sides) => lieIn(sides, one, other))
  }
}

/** Likeness and what the anchors add, in thousandths, 0 where that makes no link. */
function scorer(passages: readonly Passage[], said: readonly Said[], apart: Links['apart']): Links['score'] {
  const agreement = kindredAgreement(passages)
  return (a, b) => {
    const likeness = agreement(a, b)
    if (likeness < FLOOR) return 0
    const lifted = likeness + lift((said[a] ?? NOTHING).anchors, (said[b] ?? NOTHING).anchors)
    const score = Math.round(1000 * Math.min(1, lifted)) / 1000
    return score < LEAST || apart(a, b) ? 0 : score
  }
}
