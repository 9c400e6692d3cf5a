/**
 * Questions about stories: lists, one story with all that its pages show, one claim, what changed.
 */
import type { Kysely } from 'kysely'
import type { Account } from '../../model/account.ts'
import type { Article } from '../../model/article.ts'
import type { Change, ChangeKind } from '../../model/change.ts'
import type { LastingId } from '../../model/ids.ts'
import type { Links } from '../../model/links.ts'
import type { Listing } from '../../model/listing.ts'
import type { Marks } from '../../model/marks.ts'
import type { NewPages } from '../../model/new-pages.ts'
import type { Page } from '../../model/page.ts'
import type { Report } from '../../model/report.ts'
import type { StoryQuery, StoryRow } from '../../model/story-row.ts'
import { newPagesSince } from '../../store/new-pages.ts'
import { pagesByIds } from '../../store/pages.ts'
import {
  type ChangeRow,
  changesBetween,
  claimsByPrefix,
  listedStories,
  type StoryAsked,
  storiesById,
  storiesByPrefix,
  storiesOfStoryline,
} from '../../store/questions.ts'
import { findResult, resultsOf } from '../../store/results.ts'
import type { Tables } from '../../store/tables.ts'
import { cursorOf, valuesOf } from './cursors.ts'
import type { ClaimShown, StoryShown } from './desk.ts'
import { onlyOne, prefixOf } from './prefixes.ts'
import type { StoryFacts } from './story-facts.ts'
import type { Workshop } from './workshop.ts'

const USUAL = 50
const MOST = 500

export async function listStories({ store }: Workshop, query: StoryQuery): Promise<Listing<StoryRow>> {
  const limit = Math.max(1, Math.min(MOST, query.limit ?? USUAL))
  const [lastChanged, name] = query.after === undefined ? [] : valuesOf(query.after)
  const after = typeof lastChanged === 'string' && typeof name === 'string' ? { lastChanged, name } : null
  const { text = null, disputed = false, since = null, place = null, person = null } = query
  const { rows, total } = await listedStories(store, { text, disputed, since, place, person, limit: limit + 1, after })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown.map(rowOf), total, next: rows.length > limit && last !== undefined ? cursorOf([last.lastChanged, last.name]) : null }
}

function rowOf({ name, row, firstSeen, lastChanged, formerly }: StoryAsked): StoryRow {
  const facts = JSON.parse(row) as StoryFacts
  return { schema: 'crosswire.story/1', id: name as LastingId, ...facts, firstSeen, lastChanged, formerly: formerly as readonly LastingId[] }
}

async function findStory({ store }: Workshop, typed: string): Promise<StoryAsked | null> {
  const prefix = prefixOf(typed)
  return prefix === null ? null : onlyOne(await storiesByPrefix(store, prefix), prefix, ({ name, id }) => [name, id])
}

export async function showStory(shop: Workshop, typed: string, { heads = false } = {}): Promise<StoryShown | null> {
  const story = await findStory(shop, typed)
  return story === null ? null : shown(shop, story, heads ? loadHeads : loadPages)
}

type Load = typeof loadPages

async function shown(shop: Workshop, story: StoryAsked, load: Load): Promise<StoryShown> {
  const storyline = (await storiesOfStoryline(shop.store, story.storyline)).filter(({ accountInput }) => accountInput === story.accountInput)
  const rows = storyline.map(rowOf).sort((a, b) => compare(a.firstPublished ?? '9', b.firstPublished ?? '9') || compare(a.id, b.id))
  return { row: rowOf(story), storyline: rows, report: await reportOf(shop, story, load) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What `crosswire compare` would print of the storyline's pages. */
async function reportOf({ store, accountVersion }: Workshop, { linksInput, accountInput }: StoryAsked, load: Load): Promise<Report> {
  const links = JSON.parse((await findResult(store, { stage: 'links', version: accountVersion, input: linksInput })) ?? NO_LINKS) as Links
  const accounts = JSON.parse(
    (await findResult(store, { stage: 'account', version: accountVersion, input: accountInput })) ?? '[]',
  ) as readonly Account[]
  const ids = links.stories.flatMap(({ articles }) => articles)
  const { articles, marks } = await load(store, ids)
  return { schema: 'crosswire.report/1', articles, marks, links, accounts }
}

const NO_LINKS = '{"schema":"crosswire.links/1","stories":[],"origins":[],"lineage":[],"relations":[]}'

/** In the order of their ids. */
export async function loadPages(
  store: Kysely<Tables>,
  ids: readonly string[],
): Promise<{ readonly articles: readonly Article[]; readonly marks: readonly Marks[] }> {
  const inputs = (await pagesByIds(store, ids)).flatMap(({ input }) => input ?? [])
  const [articles, marks] = [await resultsOf(store, 'article', inputs), await resultsOf(store, 'marks', inputs)]
  const parsed = <One>(values: ReadonlyMap<string, string>): readonly One[] =>
    inputs.flatMap((input) => {
      const value = values.get(input)
      return value === undefined ? [] : [JSON.parse(value) as One]
    })
  return { articles: parsed<Article>(articles), marks: parsed<Marks>(marks) }
}

/** The same as far as an account shows them. */
async function loadHeads(store: Kysely<Tables>, ids: readonly string[]): ReturnType<Load> {
  const inputs = (await pagesByIds(store, ids)).flatMap(({ input }) => input ?? [])
  const values = await resultsOf(store, 'head', inputs)
  const pages = inputs.flatMap((input) => {
    const value = values.get(input)
    return value === undefined ? [] : [JSON.parse(value) as Page]
  })
  return { articles: pages.map(({ article }) => article), marks: pages.map(({ marks }) => marks) }
}

export async function showClaim(shop: Workshop, typed: string): Promise<ClaimShown | null> {
  const prefix = prefixOf(typed)
  if (prefix === null) return null
  const found = onlyOne(await claimsByPrefix(shop.store, prefix), prefix, ({ claim }) => [claim])
  const [story] = found === null ? [] : await storiesById(shop.store, found.owner)
  if (found === null || story === undefined) return null
  const { report } = await shown(shop, story, loadHeads)
  const own = report.accounts.filter((one) => one.story === story.id || one.scope === 'storyline')
  const account = own.find(({ claims }) => claims.some(({ id }) => id === found.claim))
  const claim = account?.claims.find(({ id }) => id === found.claim)
  return account === undefined || claim === undefined ? null : { claim, account, row: rowOf(story), report }
}

/** Between two moments: of each thing its first state and its last; what ended as it began is left out. */
export async function changesOf(shop: Workshop, typed: string, since: string, until?: string): Promise<readonly Change[] | null> {
  const story = await findStory(shop, typed)
  if (story === null) return null
  const rows = await changesBetween(shop.store, story.name, since, until ?? LAST)
  const bySubject = grouped(rows)
  return withHeadlines(
    shop,
    [...bySubject.values()].flatMap((changes) => net(changes, story.name as LastingId)),
  )
}

export async function newPages({ store }: Workshop, since: string | null): Promise<NewPages> {
  const { until, rows, whole } = await newPagesSince(store, since)
  return { until, stories: rows.map(({ name, pages }) => ({ story: name as LastingId, pages })), whole }
}

/** Of pages their headlines, as far as they are held. */
async function withHeadlines({ store }: Workshop, changes: readonly Change[]): Promise<readonly Change[]> {
  const pages = changes.flatMap(({ kind, subject, text }) => (kind.startsWith('page-') && text === null ? [subject] : []))
  if (pages.length === 0) return changes
  const { articles } = await loadHeads(store, pages)
  const headlines = new Map<string, string | null>(articles.map(({ id, headline }) => [id, headline?.exact ?? null]))
  return changes.map((change) => ({ ...change, text: change.text ?? headlines.get(change.subject) ?? null }))
}

/** Later than any instant. */
const LAST = '9'

const OPPOSITE: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = {
  'page-added': 'page-removed',
  'claim-added': 'claim-gone',
  'difference-added': 'difference-gone',
}

/** Coming and going of one thing belong together. */
function grouped(rows: readonly ChangeRow[]): ReadonlyMap<string, readonly ChangeRow[]> {
  const families = new Map<string, ChangeRow[]>()
  const familyOf = (kind: string): string => Object.entries(OPPOSITE).find(([, gone]) => gone === kind)?.[0] ?? kind
  for (const row of rows) {
    const key = `${familyOf(row.kind)} ${row.subject}`
    families.set(key, [...(families.get(key) ?? []), row])
  }
  return families
}

function net(changes: readonly ChangeRow[], story: LastingId): readonly Change[] {
  const [first, last] = [changes[0], changes.at(-1)]
  if (first === undefined || last === undefined) return []
  const endsAsItBegan = first.kind !== last.kind || (first.before !== null && first.before === last.after)
  if (endsAsItBegan) return []
  const { kind, at, subject, text } = last
  return [{ schema: 'crosswire.change/1', kind: kind as ChangeKind, story, at, subject, text, before: first.before, after: last.after }]
}
