/**
 * Near misses: pairs of claims that no page tells both of, and whose passages share something: words, a figure, a day, a place, a name.
 * They may be one fact in wordings that have too little in common to be joined; which of them are, a reader must say.
 *     A "Three dozen workers were let go on Monday."    B "36 people lost their jobs, the owner said."      a near miss
 *     A "Three dozen workers were let go on Monday."    A "36 of the 90 looms stand still."                 one page tells both: two facts
 * Leaves open: claims of which one page tells both in other words; facts that a long sentence holds besides its main one.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { AccountEntity } from '../../../model/account.ts'
import type { Claim } from '../../../model/claim.ts'
import type { ArticleId, ClaimId } from '../../../model/ids.ts'
import type { NearMiss } from '../../../model/near-miss.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { kindredCoverage } from '../../../text/kindred.ts'
import type { Terms } from '../../../text/likeness.ts'
import { agreement, type Passage } from '../../../text/passages.ts'
import { passagesTold } from './told.ts'

type Told = Pick<Claim, 'id' | 'statements'>

interface Need {
  readonly pages: readonly Page[]
  readonly entities: readonly AccountEntity[]
  readonly claims: readonly Told[]
  readonly lexicon: Pick<Lexicon, 'words'>
}

export const nearMisses: Stage<Need, { readonly nearMisses: readonly NearMiss[] }> = {
  name: 'near-misses',
  version: 1,
  needs: ['pages', 'entities', 'claims', 'lexicon'],
  gives: ['nearMisses'],
  run: (facts) => ({ nearMisses: findNearMisses(facts) }),
}

/** The nearest first; of two that are equally near, the one whose claims come first by id. */
export function findNearMisses({ pages, entities, claims, lexicon }: Need): NearMiss[] {
  const passages = passagesTold(pages, entities, lexicon.words)
  const likeness = likenessOf(passages)
  const found = pairsOf(claims).flatMap(([one, other]) => nearest(one, other, likeness))
  return withFewPartners(found.sort((a, b) => b.likeness - a.likeness || byId(a.claim, b.claim) || byId(a.with, b.with)))
}

/** Each two claims of which no page tells both, the lower id first. */
function pairsOf(claims: readonly Told[]): readonly (readonly [Told, Told])[] {
  const sorted = [...claims].sort((a, b) => byId(a.id, b.id)).map((claim) => ({ claim, pages: pagesOf(claim) }))
  return sorted.flatMap((one, at) =>
    sorted.slice(at + 1).flatMap((other) => (meet(one.pages, other.pages) ? [] : [[one.claim, other.claim] as const])),
  )
}

const pagesOf = ({ statements }: Told): ReadonlySet<ArticleId> => new Set(statements.map(({ article }) => article))

const meet = (a: ReadonlySet<ArticleId>, b: ReadonlySet<ArticleId>): boolean => [...a].some((article) => b.has(article))

type Place = Pick<Passage, 'article' | 'start'>
type Likeness = (a: Place, b: Place) => number

function likenessOf(passages: readonly Passage[]): Likeness {
  const at = ({ article, start }: Place): string => `${article} ${start}`
  const byPlace = new Map(passages.map((passage) => [at(passage), passage]))
  const cover = kindredCoverage(passages.flatMap(({ terms }) => [...terms.keys()]))
  return (a, b) => {
    const [one, other] = [byPlace.get(at(a)), byPlace.get(at(b))]
    return one && other && share(one.terms, other.terms) ? Math.round(1000 * agreement(one, other, cover)) / 1000 : 0
  }
}

const share = (a: Terms, b: Terms): boolean => [...a.keys()].some((term) => b.has(term))

/** Likeness below which two passages have nothing to do with each other (README: measured). */
const LEAST = 0.12

/** The two passages that are nearest to each other; none where all are strangers. */
function nearest(one: Told, other: Told, likeness: Likeness): NearMiss[] {
  let best: NearMiss | null = null
  for (const first of one.statements)
    for (const second of other.statements) {
      const near = likeness(first, second)
      if (near >= LEAST && near > (best?.likeness ?? 0)) best = { claim: one.id, with: other.id, first, second, likeness: near }
    }
  return best === null ? [] : [best]
}

/** A claim stands in so many pairs, with its nearest partners: one that shares a little with all would fill the list. */
const PARTNERS = 3

function withFewPartners(sorted: readonly NearMiss[]): NearMiss[] {
  const partners = new Map<ClaimId, number>()
  const isFree = (id: ClaimId): boolean => (partners.get(id) ?? 0) < PARTNERS
  const kept: NearMiss[] = []
  for (const pair of sorted) {
    if (!isFree(pair.claim) || !isFree(pair.with)) continue
    for (const id of [pair.claim, pair.with]) partners.set(id, (partners.get(id) ?? 0) + 1)
    kept.push(pair)
  }
  return kept
}

const byId = (a: ClaimId, b: ClaimId): number => (a < b ? -1 : a > b ? 1 : 0)
