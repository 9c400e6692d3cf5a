/** Fills a store with pages that are sketched and placed in stories, without reading and accounting them. */
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { articleOfText } from '../evals/program.ts'
import { versionsHere } from '../src/app/desk/workshop.ts'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import type { Article } from '../src/model/article.ts'
import { sketchOf } from '../src/pipeline/sketch.ts'
import type { Tables } from '../src/store/tables.ts'
import { dayAfter } from './generated/event.ts'
import type { GeneratedPage } from './generated-pages.ts'

const BATCH = 500
const EVENTS_A_DAY = 20
const versions = versionsHere()
const AT = '2024-01-01T00:00:00.000Z'
/** Claims a page brings, about as many as real ones. */
const CLAIMS = 5

export async function fillStore(store: Kysely<Tables>, pages: readonly GeneratedPage[], lexicon: Lexicon): Promise<void> {
  for (let at = 0; at < pages.length; at += BATCH) await fillSome(store, pages.slice(at, at + BATCH), lexicon)
}

async function fillSome(store: Kysely<Tables>, pages: readonly GeneratedPage[], lexicon: Lexicon): Promise<void> {
  await store.transaction().execute(async (step) => {
    for (const page of pages) await fillPage(step, page, lexicon)
    const events = [...new Set(pages.map(({ event }) => event))]
    for (const event of events)
      await fillStory(
        step,
        event,
        pages.filter((page) => page.event === event),
      )
  })
}

const idOf = (...parts: readonly (string | number)[]): string => createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16)

async function fillPage(store: Kysely<Tables>, page: GeneratedPage, lexicon: Lexicon): Promise<void> {
  const id = idOf('page', page.name)
  const text = page.paragraphs.join('\n')
  const article: Article = articleOfText({ id, text, date: dayAfter(Math.floor(page.event / EVENTS_A_DAY)) })
  const { day, copies, topics, bytes } = sketchOf(article, lexicon)
  await store
    .insertInto('captures')
    .values({ sha256: id, bytes: Buffer.from(page.markup) })
    .execute()
  const row = {
    id,
    sha256: id,
    address: null,
    intake: '{}',
    state: 'read',
    input: id,
    version: versions.pageVersion,
    placed: true,
    reason: null,
    saved: AT,
    first_seen: AT,
  } as const
  const { number } = await store.insertInto('pages').values(row).returning('number').executeTakeFirstOrThrow()
  await store
    .insertInto('sketches')
    .values({ page: number, day, copies: [...copies], topics: [...topics], sketch: Buffer.from(bytes) })
    .execute()
  await sql`insert into keys (key, kind, day, page, copies)
    select key, kind, ${day}::integer, ${number}::bigint, ${copies.length}::integer from (
      select key, 0 as kind from unnest(${copies}::integer[]) as copied (key) union select key, 1 from unnest(${topics}::integer[]) as told (key)) as own`.execute(
    store,
  )
}

/** A group and a story for the pages of one event. */
async function fillStory(store: Kysely<Tables>, event: number, pages: readonly GeneratedPage[]): Promise<void> {
  const id = idOf('story', event, pages[0]?.name ?? '')
  const ids = pages.map(({ name }) => idOf('page', name))
  const facts = {
    story: id,
    storyline: id,
    title: pages[0]?.paragraphs[0]?.slice(0, 80) ?? null,
    articles: ids,
    texts: [ids.length],
    claims: CLAIMS,
    differences: 0,
  }
  const rest = { disputed: 0, people: [], places: [], firstPublished: null, lastPublished: null }
  await store.insertInto('groups').values({ id, pages: ids.length, settled: true, version: versions.accountVersion, reason: null }).execute()
  await sql`insert into members (page, group_id) select number, ${id} from pages where id = any (${ids}::text[])`.execute(store)
  await sql`insert into edges (a, b, strength) select x.page, y.page, 0.5 from members x join members y on x.group_id = y.group_id and x.page <> y.page where x.group_id = ${id}`.execute(
    store,
  )
  await store.insertInto('names').values({ name: id, leads_to: null, first_seen: AT }).execute()
  const story = {
    id,
    name: id,
    storyline: id,
    group_id: id,
    links_input: id,
    account_input: id,
    row: JSON.stringify({ ...facts, ...rest }),
    disputed: 0,
    last_changed: AT,
  }
  await store.insertInto('stories').values(story).execute()
  await sql`insert into story_pages (story, page) select ${id}, page from unnest(${ids}::text[]) as p (page)`.execute(store)
  const claims = pages.flatMap((page) =>
    page.paragraphs.slice(0, CLAIMS).map((text) => ({ text: text.slice(0, 300), article: idOf('page', page.name) })),
  )
  await sql`insert into entries (owner, kind, text, article) select ${id}, 'claim', text, article
    from unnest(${claims.map(({ text }) => text)}::text[], ${claims.map(({ article }) => article)}::text[]) as c (text, article)`.execute(store)
}
