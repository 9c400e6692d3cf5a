/**
 * Origins: the pages of a story parted by text. A page stands with its parent; a fusion founds an origin of its own, which joins its
 * parents' origins; pages that credit one outside original and resemble each other stand together under it.
 */
import type { External } from '../../../model/external.ts'
import type { ArticleId, OriginId, StoryId } from '../../../model/ids.ts'
import type { Lineage } from '../../../model/lineage.ts'
import type { Origin } from '../../../model/origin.ts'
import { shortHash } from '../../../text/hash.ts'

/** Origins of one story, in order of their first article. `articles` are ordered by id. */
export function originsOf(
  story: StoryId,
  articles: readonly ArticleId[],
  lineage: readonly Lineage[],
  together: readonly (readonly ArticleId[])[],
): readonly Origin[] {
  const founders = new Map(articles.map((article) => [article, founderOf(article, lineage)]))
  const merged = mergedFounders(together.map((group) => group.map((article) => founders.get(article) ?? article)))
  const top = (article: ArticleId): ArticleId => merged.get(founders.get(article) ?? article) ?? founders.get(article) ?? article
  const groups = grouped(articles, top)
  const ids = new Map([...groups].map(([founder, members]) => [founder, shortHash('origin', story, ...members) as OriginId]))
  return [...groups].map(
    ([founder, members]): Origin => ({
      id: ids.get(founder) ?? ('' as OriginId),
      story,
      articles: members,
      root: rootOf(founder, members, lineage, merged.has(founder)),
      joins: [...new Set(parentsOfFusion(founder, lineage).flatMap((parent) => ids.get(top(parent)) ?? []))].sort(),
    }),
  )
}

function grouped(articles: readonly ArticleId[], top: (article: ArticleId) => ArticleId): ReadonlyMap<ArticleId, readonly ArticleId[]> {
  const groups = new Map<ArticleId, ArticleId[]>()
  for (const article of articles) groups.set(top(article), [...(groups.get(top(article)) ?? []), article])
  return groups
}

/** Up the line of single parents, to a page without one or to a fusion. */
function founderOf(article: ArticleId, lineage: readonly Lineage[]): ArticleId {
  let at = article
  for (let step = 0; step <= lineage.length; step++) {
    const parents = lineage.filter(({ to, how }) => to === at && how !== 'fusion').flatMap(({ from }) => (typeof from === 'string' ? [from] : []))
    const [parent] = parents
    if (parent === undefined) return at
    at = parent
  }
  return at
}

function mergedFounders(groups: readonly (readonly ArticleId[])[]): ReadonlyMap<ArticleId, ArticleId> {
  const merged = new Map<ArticleId, ArticleId>()
  for (const group of groups) {
    const [first] = [...group].sort()
    for (const founder of group) if (first !== undefined) merged.set(founder, first)
  }
  return merged
}

/** An outside original, else the founder; null where undirected edges leave open which page was first, or nobody names what was before siblings. */
function rootOf(founder: ArticleId, members: readonly ArticleId[], lineage: readonly Lineage[], isSibling: boolean): ArticleId | External | null {
  const inside = lineage.filter(({ to }) => members.includes(to))
  for (const { from } of inside) if (typeof from !== 'string') return from
  const open = inside.some(({ from, to, directed }) => !directed && (from === founder || to === founder))
  return open || isSibling ? null : founder
}

const parentsOfFusion = (founder: ArticleId, lineage: readonly Lineage[]): readonly ArticleId[] =>
  lineage.filter(({ to, how }) => to === founder && how === 'fusion').flatMap(({ from }) => (typeof from === 'string' ? [from] : []))
