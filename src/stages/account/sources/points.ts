/**
 * Points: the passages of a page that have content words enough, and how many of them another page covers. The page that covers most is looked for
 * among all, and in a story of very many pages among those that share its rarest words.
 */
import type { AccountSource } from '../../../model/account.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import { alignIn, type Concordance, concordanceOf, inSameOrder } from '../../../text/alignment.ts'
import type { Terms, WordCounts } from '../../../text/likeness.ts'
import { EVERYBODY, neighboursOf, type Reach } from '../../../text/neighbours.ts'
import { passagesOf } from '../../../text/passages.ts'

type Points = NonNullable<AccountSource['points']>

interface PointsFinder {
  /** What a page shares with another; null where either has no points. */
  readonly shared: (id: ArticleId, other: ArticleId) => Points | null
  /** The same with the page that shares most; null where none shares any. */
  readonly nearest: (id: ArticleId) => Points | null
}

/** Share of a passage's weight that must be covered, and of shared points that make "the same" and "nearly the same" order. */
const COVERED = 0.5
const SAME = 0.95
const NEARLY = 0.75
/** Content words that make a passage a point. */
const POINT = 3
/** A story of no more pages is compared whole; beyond, a page with so many of its neighbours. */
const WHOLE = 60
const NEAREST: Reach = { steps: 5000, most: 30 }

interface Told {
  readonly id: ArticleId
  readonly points: readonly Terms[]
  readonly passages: readonly Terms[]
  readonly concordance: Concordance
}

export function pointsOn(pages: readonly Page[], counts: WordCounts): PointsFinder {
  const told = pages.map((page) => toldOn(page, counts))
  const placeOf = new Map(told.map(({ id }, at) => [id, at]))
  const near = lazily(() => neighboursOf(told.map(wordsOf), told.length <= WHOLE ? EVERYBODY : NEAREST).near)
  const shared: PointsFinder['shared'] = (id, other) => pointsShared(told[placeOf.get(id) ?? -1], told[placeOf.get(other) ?? -1])
  return {
    shared,
    nearest: (id) => {
      const at = placeOf.get(id) ?? -1
      const found = Array.from(near()[at] ?? [], (other) => pointsShared(told[at], told[other]))
      return found.reduce((best, points) => ((points?.shared ?? 0) > (best?.shared ?? 0) ? points : best), null)
    },
  }
}

function toldOn(page: Page, counts: WordCounts): Told {
  const passages = passagesOf(page, counts).map(({ terms }) => terms)
  return { id: page.article.id, points: passages.filter(({ size }) => size >= POINT), passages, concordance: concordanceOf(passages) }
}

/** All words of a page. */
const wordsOf = ({ passages }: Told): Terms => new Map(passages.flatMap((terms) => [...terms]))

/** Where every page has a parent, no neighbours are asked for. */
function lazily<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null
  return () => {
    made ??= { result: make() }
    return made.result
  }
}

function pointsShared(one: Told | undefined, other: Told | undefined): Points | null {
  if (one === undefined || other === undefined || one.points.length === 0 || other.passages.length === 0) return null
  const aligned = alignIn(one.points, other.concordance)
  const shared = aligned.filter(({ score }) => score >= COVERED).length
  const inOrder = shared === 0 ? 0 : inSameOrder(aligned, COVERED) / shared
  return { shared, of: one.points.length, order: inOrder >= SAME ? 'same' : inOrder >= NEARLY ? 'nearly' : 'other', with: other.id }
}
