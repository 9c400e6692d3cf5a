/**
 * Sources: what each page shares with the text it derives from (or, without one, with the page nearest to it), what it adds and what it drops.
 *     15 of 16 points, in the same order                    a rewrite
 *     7 of 16 points, other order, five of its own          another report of the same briefing
 * A point is a passage of the page; it is shared where one or two neighbouring passages of the other page cover most of its words' weight.
 * [Reference] Clough 2002, METER: derivation of news from agency copy; Barzilay, Elhadad 2003 (alignment).
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { AccountSource } from '../../../model/account.ts'
import type { ClaimDraft } from '../../../model/claim.ts'
import type { ParentCorrection } from '../../../model/correction.ts'
import type { External } from '../../../model/external.ts'
import type { ArticleId, ClaimId } from '../../../model/ids.ts'
import type { Lineage } from '../../../model/lineage.ts'
import type { Origin } from '../../../model/origin.ts'
import type { Page } from '../../../model/page.ts'
import type { Stage } from '../../../model/stage.ts'
import { align, inSameOrder } from '../../../text/alignment.ts'
import { ancestryOf } from '../../../text/ancestry.ts'
import { type Passage, passagesOf } from '../../../text/passages.ts'
import { reusedShare } from './reuse.ts'

interface Need {
  readonly pages: readonly Page[]
  readonly drafts: readonly ClaimDraft[]
  readonly lineage: readonly Lineage[]
  readonly origins: readonly Origin[]
  readonly lexicon: Pick<Lexicon, 'words'>
  /** Parents that a person set. */
  readonly parents?: readonly ParentCorrection[]
}

export const sources: Stage<Need, { readonly sources: readonly AccountSource[] }> = {
  name: 'sources',
  version: 1,
  needs: ['pages', 'drafts', 'lineage', 'origins', 'lexicon', 'parents'],
  gives: ['sources'],
  run: (facts) => ({ sources: describeSources(facts) }),
}

/** One entry for each page that stands in an origin, in the order of the pages. */
export function describeSources({ pages, drafts, lineage, origins, lexicon, parents = [] }: Need): AccountSource[] {
  const ancestry = ancestryOf(lineage, origins)
  const passages = new Map(pages.map((page) => [page.article.id, passagesOf(page, lexicon.words)]))
  return pages.flatMap((page) => {
    const id = page.article.id
    const origin = ancestry.origin(id)
    const [parent] = ancestry.parents(id)
    const model = parent === undefined ? nearest(id, passages) : pointsShared(id, parent, passages)
    const held = pages.find(({ article }) => article.id === parent)
    const reused = held ? reusedShare(page, held) : 0
    const turnover = held ? changes(id, held.article.id, drafts) : { adds: [], drops: [] }
    if (origin === null) return []
    const from = parent ?? externalParent(id, lineage)
    return [{ article: id, origin: origin.id, parent: from, points: model, reused, ...turnover, ...setBy(id, parents) }]
  })
}

function setBy(id: ArticleId, parents: readonly ParentCorrection[]): Pick<AccountSource, 'setBy'> {
  const acts = parents.filter(({ page }) => page === id).map(({ act }) => act)
  return acts.length === 0 ? {} : { setBy: acts }
}

const externalParent = (id: ArticleId, lineage: readonly Lineage[]): External | null => {
  const edge = lineage.find(({ from, to }) => to === id && typeof from !== 'string')
  return edge && typeof edge.from !== 'string' ? edge.from : null
}

type Points = NonNullable<AccountSource['points']>
type PassagesOf = ReadonlyMap<ArticleId, readonly Passage[]>

/** Share of a passage's weight that must be covered, and of shared points that make "the same" and "nearly the same" order. */
const COVERED = 0.5
const SAME = 0.95
const NEARLY = 0.75
/** Content words that make a passage a point. */
const POINT = 3

function pointsShared(id: ArticleId, other: ArticleId, passages: PassagesOf): Points | null {
  const own = (passages.get(id) ?? []).filter(({ terms }) => terms.size >= POINT).map(({ terms }) => terms)
  const theirs = (passages.get(other) ?? []).map(({ terms }) => terms)
  if (own.length === 0 || theirs.length === 0) return null
  const aligned = align(own, theirs)
  const shared = aligned.filter(({ score }) => score >= COVERED).length
  const inOrder = shared === 0 ? 0 : inSameOrder(aligned, COVERED) / shared
  return { shared, of: own.length, order: inOrder >= SAME ? 'same' : inOrder >= NEARLY ? 'nearly' : 'other', with: other }
}

/** The page that shares most points; null where none shares any. */
function nearest(id: ArticleId, passages: PassagesOf): Points | null {
  const shared = [...passages.keys()].filter((other) => other !== id).flatMap((other) => pointsShared(id, other, passages) ?? [])
  return shared.reduce<Points | null>((best, points) => (points.shared > (best?.shared ?? 0) ? points : best), null)
}

/** Claims this page has and its parent has not, and the other way round. */
function changes(
  id: ArticleId,
  parent: ArticleId,
  drafts: readonly ClaimDraft[],
): { readonly adds: readonly ClaimId[]; readonly drops: readonly ClaimId[] } {
  const has = ({ statements }: ClaimDraft, article: ArticleId): boolean => statements.some((statement) => statement.article === article)
  return {
    adds: drafts.filter((draft) => has(draft, id) && !has(draft, parent)).map((draft) => draft.id),
    drops: drafts.filter((draft) => has(draft, parent) && !has(draft, id)).map((draft) => draft.id),
  }
}
