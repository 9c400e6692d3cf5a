/**
 * Questions about single pages: the page as it is held, its raw bytes, two of them compared; and searches.
 */
import type { Account } from '../../model/account.ts'
import type { Diff } from '../../model/diff.ts'
import type { HeldArticle, Sighting } from '../../model/held-article.ts'
import type { ArticleId, ClaimId, LastingId } from '../../model/ids.ts'
import type { Links } from '../../model/links.ts'
import type { Listing } from '../../model/listing.ts'
import type { SearchHit, SearchKind, SearchQuery } from '../../model/search-hit.ts'
import type { Span } from '../../model/span.ts'
import { captureOf, type PageRow, pagesByPrefix } from '../../store/pages.ts'
import { FOUND, type HitRow, searched, sightingsOf, storyOfPage, versionsOf } from '../../store/questions.ts'
import { findResult } from '../../store/results.ts'
import { LEAST_RUN } from '../body-runs.ts'
import { diffPages } from '../diff-articles.ts'
import { loadPages } from './ask-stories.ts'
import { cursorOf, valuesOf } from './cursors.ts'
import type { Capturing } from './desk.ts'
import type { Intake } from './intake.ts'
import { onlyOne, prefixOf } from './prefixes.ts'
import type { StoryFacts } from './story-facts.ts'
import type { Workshop } from './workshop.ts'

const USUAL_HITS = 20
const MOST_HITS = 200

export async function findPage({ store }: Workshop, typed: string): Promise<PageRow | null> {
  const prefix = prefixOf(typed)
  return prefix === null ? null : onlyOne(await pagesByPrefix(store, prefix), prefix, ({ id }) => [id])
}

export async function showArticle(shop: Workshop, typed: string): Promise<HeldArticle | null> {
  const page = await findPage(shop, typed)
  if (page === null) return null
  const { articles, marks } = await loadPages(shop.store, [page.id])
  const [[article], [own]] = [articles, marks]
  if (article === undefined || own === undefined) return null
  const story = await storyOfPage(shop.store, page.id)
  const links = story === null ? null : await findResult(shop.store, { stage: 'links', version: shop.accountVersion, input: story.linksInput })
  const { lineage = [], relations = [] } = links === null ? {} : (JSON.parse(links) as Links)
  return {
    article,
    marks: own,
    story: (story?.name as LastingId | undefined) ?? null,
    lineage: lineage.filter(({ from, to, or }) => from === article.id || to === article.id || or.includes(article.id)),
    relations: relations.filter(({ a, b }) => a === article.id || b === article.id),
    sightings: (await sightingsOf(shop.store, page.id)).map(sighting),
    versions: await versions(shop, page),
  }
}

function sighting({ at, intake }: { readonly at: string; readonly intake: string }): Sighting {
  const { path, url, via, given } = JSON.parse(intake) as Intake
  return { at, path, url: given.url ?? url, via }
}

async function versions({ store }: Workshop, { id, address, first_seen }: PageRow): Promise<HeldArticle['versions']> {
  const rows = address === null ? [{ id, saved: first_seen }] : await versionsOf(store, address)
  const { articles } = await loadPages(
    store,
    rows.map((row) => row.id),
  )
  const headlines = new Map<string, string | null>(articles.map((one) => [one.id, one.headline?.exact ?? null]))
  return rows.map((row) => ({ article: row.id as ArticleId, at: row.saved, headline: headlines.get(row.id) ?? null }))
}

export async function rawCapture(shop: Workshop, typed: string): Promise<Capturing | null> {
  const page = await findPage(shop, typed)
  const bytes = page === null ? null : await captureOf(shop.store, page.sha256)
  if (page === null || bytes === null) return null
  const [first] = await sightingsOf(shop.store, page.id)
  const { mediaType } = JSON.parse(first?.intake ?? '{"mediaType":"text/plain"}') as Intake
  return { bytes, mediaType, sha256: page.sha256 }
}

export async function compareArticles(shop: Workshop, a: string, b: string): Promise<Diff | null> {
  const [first, second] = [await findPage(shop, a), await findPage(shop, b)]
  if (first === null || second === null) return null
  const { articles, marks } = await loadPages(shop.store, [first.id, second.id])
  const pageOf = (id: string) => {
    const [article, own] = [articles.find((one) => one.id === id), marks.find((one) => one.article === id)]
    return article === undefined || own === undefined ? null : { article, marks: own }
  }
  const [left, right] = [pageOf(first.id), pageOf(second.id)]
  return left === null || right === null ? null : asInStory(shop, diffPages(left, right, LEAST_RUN))
}

/** Of two pages of one story, what the story's other pages helped to see: who stands on whom, and where they part. */
async function asInStory(shop: Workshop, diff: Diff): Promise<Diff> {
  const [a, b] = [diff.a.article, diff.b.article]
  const [story, other] = [await storyOfPage(shop.store, a), await storyOfPage(shop.store, b)]
  if (story === null || story.accountInput !== other?.accountInput) return { ...diff, oneStory: false }
  const key = { version: shop.accountVersion, input: story.accountInput }
  const links = JSON.parse((await findResult(shop.store, { ...key, stage: 'links' })) ?? '{}') as Partial<Links>
  const accounts = JSON.parse((await findResult(shop.store, { ...key, stage: 'account' })) ?? '[]') as readonly Account[]
  const pair = new Set<unknown>([a, b])
  const seen = new Map(accounts.flatMap(({ differences }) => differences.map((one) => [one.id, one] as const)))
  return {
    ...diff,
    oneStory: story.id === other.id,
    lineage: (links.lineage ?? []).filter(({ from, to }) => pair.has(from) && pair.has(to)),
    relations: (links.relations ?? []).filter((one) => pair.has(one.a) && pair.has(one.b)),
    differences: [...seen.values()].filter(({ sides }) => sides.every(({ article }) => pair.has(article)) && sides.length > 1),
  }
}

const KINDS: readonly SearchKind[] = ['claim', 'quote', 'article', 'person']

export async function search(shop: Workshop, query: SearchQuery): Promise<Listing<SearchHit>> {
  const limit = Math.max(1, Math.min(MOST_HITS, query.limit ?? USUAL_HITS))
  const [from] = query.after === undefined ? [0] : valuesOf(query.after)
  const offset = typeof from === 'number' && Number.isSafeInteger(from) && from >= 0 ? from : 0
  const { rows, total } = await searched(shop.store, { text: query.text, kinds: query.kinds ?? KINDS, limit, offset })
  const { articles } = await loadPages(shop.store, [...new Set(rows.map(({ article }) => article))])
  const outlets = new Map<string, string | null>(articles.map(({ id, outlet }) => [id, outlet?.name ?? outlet?.domain ?? null]))
  const next = offset + rows.length < total && rows.length > 0 ? cursorOf([offset + rows.length]) : null
  return { rows: rows.map((row) => hitOf(row, outlets.get(row.article) ?? null)), total, next }
}

function hitOf({ kind, text, article, claim, start, end, name, row, shown }: HitRow, outlet: string | null): SearchHit {
  return {
    schema: 'crosswire.hit/1',
    kind: kind as SearchKind,
    text,
    marks: foundIn(shown),
    article: article as ArticleId,
    outlet,
    story: name as LastingId | null,
    storyTitle: row === null ? null : (JSON.parse(row) as StoryFacts).title,
    claim: claim as ClaimId | null,
    at: start === null || end === null ? null : { start, end },
  }
}

/** Where the words stood before the signs around them came in. */
function foundIn(shown: string): readonly Span[] {
  const spans: Span[] = []
  let signs = 0
  let from = 0
  for (let at = 0; at < shown.length; at++) {
    if (shown[at] === FOUND.start) from = at - signs++
    else if (shown[at] === FOUND.end) spans.push({ start: from, end: at - signs++ })
  }
  return spans
}
