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
import { ancestryOf } from '../../../text/ancestry.ts'
import { pointsOn } from './points.ts'
import { reuseFinder } from './reuse.ts'

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
  version: 2,
  needs: ['pages', 'drafts', 'lineage', 'origins', 'lexicon', 'parents'],
  gives: ['sources'],
  run: (facts) => ({ sources: describeSources(facts) }),
}

/** One entry for each page that stands in an origin, in the order of the pages. */
export function describeSources({ pages, drafts, lineage, origins, lexicon, parents = [] }: Need): AccountSource[] {
  const ancestry = ancestryOf(lineage, origins)
  const pageOf = new Map(pages.map((page) => [page.article.id, page]))
  const points = pointsOn(pages, lexicon.words)
  const turnover = turnoverIn(drafts)
  const external = externalParents(lineage)
  const reusedShare = reuseFinder()
  return pages.flatMap((page) => {
    const id = page.article.id
    const origin = ancestry.origin(id)
    const [parent] = ancestry.parents(id)
    if (origin === null) return []
    const model = parent === undefined ? points.nearest(id) : points.shared(id, parent)
    const held = parent === undefined ? undefined : pageOf.get(parent)
    const reused = held ? reusedShare(page, held) : 0
    const changes = held ? turnover(id, held.article.id) : { adds: [], drops: [] }
    const from = parent ?? external.get(id) ?? null
    return [{ article: id, origin: origin.id, parent: from, points: model, reused, ...changes, ...setBy(id, parents) }]
  })
}

function setBy(id: ArticleId, parents: readonly ParentCorrection[]): Pick<AccountSource, 'setBy'> {
  const acts = parents.filter(({ page }) => page === id).map(({ act }) => act)
  return acts.length === 0 ? {} : { setBy: acts }
}

/** The first external parent of each page. */
function externalParents(lineage: readonly Lineage[]): ReadonlyMap<ArticleId, External> {
  const parents = new Map<ArticleId, External>()
  for (const { from, to } of lineage) if (typeof from !== 'string' && !parents.has(to)) parents.set(to, from)
  return parents
}

interface Turnover {
  readonly adds: readonly ClaimId[]
  readonly drops: readonly ClaimId[]
}

/** Claims a page has and its parent has not, and the other way round. */
function turnoverIn(drafts: readonly ClaimDraft[]): (page: ArticleId, parent: ArticleId) => Turnover {
  const held = new Map<ArticleId, Set<ClaimDraft>>()
  for (const draft of drafts) {
    for (const { article } of draft.statements) held.set(article, (held.get(article) ?? new Set()).add(draft))
  }
  const claimsOf = (article: ArticleId): ReadonlySet<ClaimDraft> => held.get(article) ?? new Set()
  const beyond = (one: ArticleId, other: ArticleId): readonly ClaimId[] =>
    [...claimsOf(one)].filter((draft) => !claimsOf(other).has(draft)).map(({ id }) => id)
  return (page, parent) => ({ adds: beyond(page, parent), drops: beyond(parent, page) })
}
