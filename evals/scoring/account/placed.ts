/**
 * An account in the gold's terms: its claims and differences by story, each side placed on the dump of its page.
 */
import type { Account } from '../../../src/model/account.ts'
import type { Article } from '../../../src/model/article.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Difference } from '../../../src/model/difference.ts'
import type { Evidence, Span } from '../../../src/model/span.ts'
import type { LineageStory } from '../lineage/gold.ts'
import { offsetMap, type SpanMap } from '../offset-map.ts'
import { type PageOf, pageNames } from '../page-names.ts'

export interface PredictedAccounts {
  readonly articles: readonly Pick<Article, 'id' | 'source' | 'text'>[]
  readonly accounts: readonly Pick<Account, 'articles' | 'claims' | 'differences'>[]
}

export interface PlacedSide extends Span {
  readonly page: string
  /** Of a claim's statement alone. */
  readonly stance: 'same' | 'differs' | null
}

export interface PlacedDifference extends Pick<Difference, 'kind' | 'relation' | 'severity' | 'note'> {
  readonly sides: readonly PlacedSide[]
}

export interface PlacedClaim extends Pick<Claim, 'texts' | 'status'> {
  readonly sides: readonly PlacedSide[]
}

/** What the accounts say of one story's pages. */
export interface PlacedStory {
  /** Pages that any account is about. */
  readonly pages: ReadonlySet<string>
  readonly differences: readonly PlacedDifference[]
  readonly claims: readonly PlacedClaim[]
}

type AnySide = Evidence & { readonly article: string; readonly stance?: 'same' | 'differs' }
type Place = (side: AnySide) => readonly PlacedSide[]

/** By the stories' order. A difference between pages of two stories stands in both, each time with that story's sides. */
export function placeAccounts(stories: readonly LineageStory[], { articles, accounts }: PredictedAccounts): readonly PlacedStory[] {
  const dumps = new Map(stories.flatMap(({ pages }) => pages.map(({ id, dump }) => [id, dump] as const)))
  const pageOf = pageNames(articles, [...dumps.keys()])
  const place = placer(articles, dumps, pageOf)
  const pages = new Set(accounts.flatMap((account) => account.articles.flatMap((article) => pageOf(article) ?? [])))
  const differences = accounts
    .flatMap((account) => account.differences)
    .map((difference) => ({ ...difference, sides: difference.sides.flatMap(place) }))
  const claims = accounts.flatMap((account) => account.claims).map((claim) => ({ ...claim, sides: claim.statements.flatMap(place) }))
  return stories.map((story) => {
    const own = new Set(story.pages.map(({ id }) => id))
    return { pages: new Set([...own].filter((page) => pages.has(page))), differences: within(differences, own), claims: within(claims, own) }
  })
}

/** Those with a side on the pages, their other sides left out. */
function within<T extends { readonly sides: readonly PlacedSide[] }>(all: readonly T[], pages: ReadonlySet<string>): readonly T[] {
  return all.flatMap((one) => {
    const sides = one.sides.filter(({ page }) => pages.has(page))
    return sides.length === 0 ? [] : [{ ...one, sides }]
  })
}

function placer(articles: PredictedAccounts['articles'], dumps: ReadonlyMap<string, string>, pageOf: PageOf): Place {
  const maps = new Map(
    articles.flatMap(({ id, text }): readonly (readonly [string, SpanMap])[] => {
      const dump = dumps.get(pageOf(id) ?? '')
      return dump === undefined ? [] : [[id, offsetMap(text, dump)]]
    }),
  )
  return ({ article, start, end, exact, stance = null }) => {
    const page = pageOf(article)
    if (page === null) return []
    const mapped = maps.get(article)?.({ start, end }, exact) ?? { start, end }
    return [{ page, stance, ...found(mapped, exact, dumps.get(page) ?? '') }]
  }
}

/** The span, or where its words first stand when it does not hold them. */
function found(span: Span, exact: string, dump: string): Span {
  if (exact === '' || oneLine(dump.slice(span.start, span.end)) === oneLine(exact)) return span
  const at = dump.indexOf(exact)
  return at < 0 ? span : { start: at, end: at + exact.length }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
