/**
 * Testimony: what pages say of where their text is from and of when it is. It moves the scores of a pair; it never makes a parent of a
 * page that does not resemble.
 *     child credits the parent's outlet             much for it
 *     child credits another outlet                  against it
 *     child credits "online sources"                a little for any parent
 *     one owner has both outlets                    a little for it
 *     the parent is dated later than the child      forbidden
 */
import { type Outlets, ownerOf } from '../../../lexicon/outlets.ts'
import type { Words } from '../../../lexicon/words.ts'
import type { Article } from '../../../model/article.ts'
import type { Credit } from '../../../model/credit.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import type { OutletFinder } from './outlet-finder.ts'
import { isVague, sameOutlet } from './outlet-names.ts'

/** What each kind of testimony adds to the log-odds of descent. */
const CREDITED = 3
const CREDITS_ANOTHER = -2
const CREDITS_VAGUELY = 0.7
const LATER = 0.5
const ONE_OWNER = 0.3
const PROXY = 0.5
/** A parent that says itself that it is made of others' reports. */
const MADE_OF_OTHERS = -1
const FORBIDDEN = -20

export interface Testimony {
  readonly article: Article
  /** Credits that name an outlet. */
  readonly named: readonly Credit[]
  /** Pages of the story whose outlet it credits, each with the credit. */
  readonly credited: ReadonlyMap<ArticleId, Credit>
  /** A named credit to an outlet that is not in the set: the page stands in for the text it took over. */
  readonly outside: Credit | null
  /** The fullest form of that outlet's name among the credits of the story; null without such a credit. */
  readonly outsideName: string | null
  readonly vague: Credit | null
  /** Whose outlet the page is from, where that is known. */
  readonly owner: string | null
}

export interface Tables {
  readonly words: Words
  readonly outlets: Outlets
}

export function testimonyOf(pages: readonly Page[], { pagesOf }: OutletFinder, { words, outlets }: Tables): readonly Testimony[] {
  const all = pages.map(({ article, marks }, at) => {
    const named = marks.credits.filter(({ origin }) => !isVague(origin.exact, words))
    const others = named.filter(({ origin }) => !pagesOf(origin.exact).includes(at))
    const outside = others.find(({ kind, origin }) => kind !== 'compiled' && pagesOf(origin.exact).length === 0)
    const credited = [...others].reverse().flatMap((credit) => creditedBy(credit, pages, pagesOf))
    const vague = marks.credits.find((credit) => !named.includes(credit))
    const owner = article.outlet === null ? null : ownerOf(article.outlet, outlets)
    return { article, named: others, credited: new Map(credited), outside: outside ?? null, vague: vague ?? null, owner }
  })
  const names = all.flatMap(({ outside }) => (outside ? [outside.origin.exact.trim()] : []))
  return all.map((own) => ({ ...own, outsideName: own.outside ? fullestName(own.outside.origin.exact.trim(), names, words) : null }))
}

/** "NNA" where another page credits the "Norvik News Agency" is that agency. Of equally long names the first in the alphabet. */
function fullestName(name: string, names: readonly string[], words: Words): string {
  const same = names.filter((other) => other === name || sameOutlet(name, other, words))
  return [...same].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? name
}

const creditedBy = (credit: Credit, pages: readonly Page[], pagesOf: OutletFinder['pagesOf']): readonly (readonly [ArticleId, Credit])[] =>
  pagesOf(credit.origin.exact).flatMap((page) => {
    const article = pages[page]?.article
    return article ? [[article.id, credit] as const] : []
  })

/** The credit by which `child` names `parent`, or null. */
export const creditTo = (child: Testimony, parent: Testimony): Credit | null => child.credited.get(parent.article.id) ?? null

/** True where the child says that its text is from outside: of the same original as the parent's, or of another outlet than the parent's, which is known. */
export function namesAnother(child: Testimony, parent: Testimony): boolean {
  if (child.outside === null || creditTo(child, parent) !== null || linksTo(child, parent)) return false
  const outlet = parent.article.outlet?.name?.toLowerCase() ?? null
  return child.outsideName === parent.outsideName || (outlet !== null && !child.outside.origin.exact.toLowerCase().includes(outlet))
}

/** True where `child` says by a canonical link that `parent` holds the text. */
function linksTo(child: Testimony, parent: Testimony): boolean {
  const link = child.article.canonicalUrl
  const own = child.article.source.url
  return link !== null && link !== own && (link === parent.article.source.url || link === parent.article.canonicalUrl) && child !== parent
}

/** What testimony adds to the log-odds that `child` descends from one of `parents` (copies of one text). */
export function testimonyOfDescent(child: Testimony, parents: readonly Testimony[]): number {
  const first = parents[0]
  if (first === undefined || isLater(first, child)) return FORBIDDEN
  if (parents.some((parent) => child.outsideName !== null && parent.outsideName === child.outsideName)) return FORBIDDEN
  if (parents.every((parent) => namesAnother(child, parent))) return FORBIDDEN
  const later = isLater(child, first) ? LATER : 0
  const proxy = first.outside === null ? 0 : PROXY
  const made = first.vague === null ? 0 : MADE_OF_OTHERS
  const owned = commonOwner(child, first) === null ? 0 : ONE_OWNER
  return later + proxy + made + owned + creditOfDescent(child, parents)
}

/** The owner of both outlets, which are two. */
export function commonOwner(a: Testimony, b: Testimony): string | null {
  return a.owner !== null && a.owner === b.owner && a.article.outlet?.name !== b.article.outlet?.name ? a.owner : null
}

function creditOfDescent(child: Testimony, parents: readonly Testimony[]): number {
  if (parents.some((parent) => creditTo(child, parent) !== null || linksTo(child, parent))) return CREDITED
  return child.named.length > 0 ? CREDITS_ANOTHER : child.vague === null ? 0 : CREDITS_VAGUELY
}

/** True where both days are known and the first is after the second; a year alone does not come after one of its days. */
export function isLater(a: Pick<Testimony, 'article'>, b: Pick<Testimony, 'article'>): boolean {
  const [first, second] = [a.article.publishedAt?.value.slice(0, 10), b.article.publishedAt?.value.slice(0, 10)]
  if (first === undefined || second === undefined) return false
  const length = Math.min(first.length, second.length)
  return first.slice(0, length) > second.slice(0, length)
}
