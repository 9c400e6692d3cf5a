/**
 * Links: pairs of passages of different pages and how far they say the same. Only pairs that share a word worth comparing are looked at.
 */
import type { Remark } from '../../../model/correction.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Ancestry } from '../../../text/ancestry.ts'
import { lieIn } from '../../../text/anchors.ts'
import { kindredCoverage } from '../../../text/kindred.ts'
import type { Terms, WordCounts } from '../../../text/likeness.ts'
import { rarity } from '../../../text/likeness.ts'
import { agreement, type Passage } from '../../../text/passages.ts'
import { lift } from './anchors.ts'
import { isAlike, NOTHING, type Said, saysTheSame } from './said.ts'

interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
}

export interface Links {
  /** Best first. */
  readonly sorted: readonly Link[]
  /** Score of two passages by index; 0 where they have no link. */
  readonly score: (a: number, b: number) => number
  /** What they say is one thing. */
  readonly says: (a: number, b: number) => boolean
  /** They say one thing, or are alike and copies of one text. */
  readonly meets: (a: number, b: number) => boolean
  /** A person keeps them apart. */
  readonly apart: (a: number, b: number) => boolean
}

/** Words that stand in a tenth of all documents lead to no pair. */
const TELLING = 2.3
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
  const scores = new Map<number, number>()
  const key = (a: number, b: number): number => (a < b ? a * passages.length + b : b * passages.length + a)
  const sorted: Link[] = []
  const cover = kindredCoverage(passages.flatMap(({ terms }) => [...terms.keys()]))
  const articleAt = (at: number): ArticleId => passages[at]?.article ?? ('' as ArticleId)
  for (const [a, others] of candidates(passages, counts).entries()) {
    for (const b of others) {
      const score = scoreOf(passages[a], passages[b], said[a], said[b], cover)
      if (score < LEAST || apart(a, b)) continue
      scores.set(key(a, b), score)
      sorted.push({ a, b, score })
    }
  }
  sorted.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const score = (a: number, b: number): number => scores.get(key(a, b)) ?? 0
  const says = (a: number, b: number): boolean => {
    const [one, other] = [said[a] ?? NOTHING, said[b] ?? NOTHING]
    return score(a, b) > 0 && (saysTheSame(one, other) || isAlike(one, other, score(a, b)))
  }
  const kin = (a: number, b: number): boolean => !independent(articleAt(a), articleAt(b))
  return { sorted, score, says, meets: (a, b) => (score(a, b) > 0 && kin(a, b)) || says(a, b), apart }
}

function apartIn(passages: readonly Passage[], remarks: readonly Remark[]): Links['apart'] {
  const kept = remarks.filter(({ correction }) => correction.kind === 'not-the-same-remark').map(({ sides }) => sides)
  return (a, b) => {
    const [one, other] = [passages[a], passages[b]]
    return one !== undefined && other !== undefined && kept.some((sides) => lieIn(sides, one, other))
  }
}

type Cover = (part: Terms, whole: Terms) => number

function scoreOf(a: Passage | undefined, b: Passage | undefined, forA: Said | undefined, forB: Said | undefined, cover: Cover): number {
  if (!(a && b && forA && forB)) return 0
  const likeness = agreement(a, b, cover)
  if (likeness < FLOOR) return 0
  return Math.round(1000 * Math.min(1, likeness + lift(forA.anchors, forB.anchors))) / 1000
}

/** For each passage the later passages of other pages that share a telling stem. */
function candidates(passages: readonly Passage[], counts: WordCounts): readonly (readonly number[])[] {
  const holders = new Map<string, number[]>()
  const found = passages.map((): readonly number[] => [])
  for (const [at, { article, terms }] of [...passages.entries()].reverse()) {
    const telling = [...terms.keys()].filter((word) => rarity(word, counts) >= TELLING)
    const near = new Set(telling.flatMap((word) => holders.get(word) ?? []))
    found[at] = [...near].filter((other) => passages[other]?.article !== article)
    for (const word of telling) fileUnder(holders, word, at)
  }
  return found
}

function fileUnder(holders: Map<string, number[]>, word: string, at: number): void {
  const held = holders.get(word)
  if (held) held.push(at)
  else holders.set(word, [at])
}
