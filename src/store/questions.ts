/**
 * Questions: lists, searches and single rows, each bounded; totals are counted beside them.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Progress, WorkLeft } from '../model/progress.ts'
import type { Tables } from './tables.ts'

export interface StoryAsked {
  readonly id: string
  readonly name: string
  readonly storyline: string
  readonly linksInput: string
  readonly accountInput: string
  readonly row: string
  readonly lastChanged: string
  readonly firstSeen: string
  readonly formerly: readonly string[]
}

const STORY = sql`s.id, s.name, s.storyline, s.links_input as "linksInput", s.account_input as "accountInput", s.row, s.last_changed as "lastChanged",
  n.first_seen as "firstSeen", array(select f.name from names f where f.leads_to = s.name order by f.name) as formerly`

/** Those that a group gave; the others wait for theirs after a move (moving-names.ts). */
export const SETTLED = sql`(select * from stories where group_id <> '')`

export interface StoriesWanted {
  readonly text: string | null
  readonly disputed: boolean
  readonly since: string | null
  readonly place: string | null
  readonly person: string | null
  readonly limit: number
  /** The last row of the page before. */
  readonly after: { readonly lastChanged: string; readonly name: string } | null
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** Most recently changed first, then by name. */
export async function listedStories(store: Kysely<Tables>, wanted: StoriesWanted): Promise<Page<StoryAsked>> {
  const holds = sql.join(conditionsOf(wanted), sql` and `)
  const { after, limit } = wanted
  const beyond =
    after === null ? sql`true` : sql`(s.last_changed < ${after.lastChanged} or (s.last_changed = ${after.lastChanged} and s.name > ${after.name}))`
  const { rows } = await sql<StoryAsked>`select ${STORY} from ${SETTLED} s join names n on n.name = s.name
    where ${holds} and ${beyond} order by s.last_changed desc, s.name limit ${limit}`.execute(store)
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from ${SETTLED} s where ${holds}`.execute(store)
  return { rows, total: counted[0]?.total ?? 0 }
}

function conditionsOf({ text, disputed, since, place, person }: StoriesWanted): readonly RawBuilder<unknown>[] {
  const named = (kind: string, words: string) =>
    sql`exists (select from entries e where e.owner = s.id and e.kind = ${kind} and e.text ilike ${`%${escapedLike(words)}%`})`
  return [
    sql`true`,
    ...(text === null ? [] : [sql`exists (select from entries e where e.owner = s.id and e.words @@ websearch_to_tsquery('english', ${text}))`]),
    ...(disputed ? [sql`s.disputed > 0`] : []),
    ...(since === null ? [] : [sql`s.last_changed >= ${since}`]),
    ...(place === null ? [] : [named('place', place)]),
    ...(person === null ? [] : [named('person', person)]),
  ]
}

const escapedLike = (words: string): string => words.replace(/[\\%_]/g, '\\$&')

/** The story with this name, or with this id, or to which the name leads; two where a prefix leaves it open. `prefix` holds hexadecimal digits. */
export async function storiesByPrefix(store: Kysely<Tables>, prefix: string): Promise<readonly StoryAsked[]> {
  const like = `${prefix}%`
  const { rows } = await sql<StoryAsked>`
    with recursive led as (
      select name, leads_to from names where name like ${like}
      union select n.name, n.leads_to from names n join led on n.name = led.leads_to)
    select ${STORY} from ${SETTLED} s join names n on n.name = s.name
    where s.id in (
      select id from stories where name in (select name from led where leads_to is null)
      union select id from stories where id like ${like}
      union select story from story_pages where page like ${like})
    order by (s.name like ${like}) desc, s.name limit 2`.execute(store)
  return rows
}

export async function storiesById(store: Kysely<Tables>, id: string): Promise<readonly StoryAsked[]> {
  const { rows } = await sql<StoryAsked>`select ${STORY} from ${SETTLED} s join names n on n.name = s.name where s.id = ${id}`.execute(store)
  return rows
}

export async function storiesOfStoryline(store: Kysely<Tables>, storyline: string): Promise<readonly StoryAsked[]> {
  const { rows } = await sql<StoryAsked>`select ${STORY} from ${SETTLED} s join names n on n.name = s.name where s.storyline = ${storyline}
    order by s.name`.execute(store)
  return rows
}

export async function storyOfPage(store: Kysely<Tables>, page: string): Promise<StoryAsked | null> {
  const { rows } = await sql<StoryAsked>`select ${STORY} from ${SETTLED} s join names n on n.name = s.name
    where s.id in (select story from story_pages where page = ${page})`.execute(store)
  return rows[0] ?? null
}

/** Stories that hold a claim whose id begins so; an id that was succeeded leads to the claim as it is now. */
export async function claimsByPrefix(store: Kysely<Tables>, prefix: string): Promise<readonly { readonly claim: string; readonly owner: string }[]> {
  const like = `${prefix}%`
  const { rows } = await sql<{ claim: string; owner: string }>`
    with recursive led as (
      select old, claim from successions where old like ${like}
      union select s.old, s.claim from successions s join led on s.old = led.claim)
    select distinct on (e.claim) e.claim, e.owner from entries e
    where e.kind = 'claim' and (e.claim like ${like} or e.claim in (select claim from led)) order by 1, 2 limit 2`.execute(store)
  return rows
}

export interface HitRow {
  readonly number: number
  readonly kind: string
  readonly text: string
  readonly article: string
  readonly claim: string | null
  readonly start: number | null
  readonly end: number | null
  readonly name: string | null
  readonly row: string | null
  /** The text with the words found between two signs that no text holds. */
  readonly shown: string
}

/** Around the words found; private-use signs, taken out of texts before they are kept. */
export const FOUND = { start: '\uE000', end: '\uE001' } as const

/** Of hits that are equally good; the same in every store that holds the same. */
const ORDER = sql`e.text collate "C", e.article, e.kind, e.claim, e.span_start, e.number`

/** Best first. */
export async function searched(
  store: Kysely<Tables>,
  { text, kinds, limit, offset }: { readonly text: string; readonly kinds: readonly string[]; readonly limit: number; readonly offset: number },
): Promise<Page<HitRow>> {
  const holds = sql`e.words @@ websearch_to_tsquery('english', ${text}) and e.kind = any (${kinds}::text[])`
  const options = `HighlightAll=true,StartSel=${FOUND.start},StopSel=${FOUND.end}`
  const { rows } = await sql<HitRow & { readonly total: number }>`
    with found as (
      select e.number, ts_rank(e.words, websearch_to_tsquery('english', ${text})) as rank, e.text, e.article, e.kind, count(*) over () as total
      from entries e where ${holds} order by rank desc, ${ORDER} limit ${limit} offset ${offset})
    select e.number, e.kind, e.text, e.article, e.claim, e.span_start as start, e.span_end as "end", s.name, s.row, found.total,
      ts_headline('english', e.text, websearch_to_tsquery('english', ${text}), ${options}) as shown
    from found join entries e on e.number = found.number left join stories s on s.id = e.owner
    order by found.rank desc, ${ORDER}`.execute(store)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? (offset === 0 ? 0 : await countFound(store, holds)) }
}

const countFound = async (store: Kysely<Tables>, holds: RawBuilder<unknown>): Promise<number> => {
  const { rows } = await sql<{ total: number }>`select count(*) as total from entries e where ${holds}`.execute(store)
  return rows[0]?.total ?? 0
}

export interface ChangeRow {
  readonly at: string
  readonly kind: string
  readonly subject: string
  readonly text: string | null
  readonly before: string | null
  readonly after: string | null
}

export const changesBetween = (store: Kysely<Tables>, name: string, since: string, until: string): Promise<readonly ChangeRow[]> =>
  store
    .selectFrom('changes')
    .select(['at', 'kind', 'subject', 'text', 'before', 'after'])
    .where('name', '=', name)
    .where('at', '>', since)
    .where('at', '<=', until)
    .orderBy('number')
    .execute()

export interface SightingRow {
  readonly at: string
  readonly intake: string
}

export const sightingsOf = (store: Kysely<Tables>, page: string): Promise<readonly SightingRow[]> =>
  store.selectFrom('sightings').select(['at', 'intake']).where('page', '=', page).orderBy('at').orderBy('number').execute()

/** Captures of one address, the earliest first. */
export const versionsOf = (
  store: Kysely<Tables>,
  address: string,
): Promise<readonly { readonly id: string; readonly saved: string; readonly input: string | null }[]> =>
  store.selectFrom('pages').select(['id', 'saved', 'input']).where('address', '=', address).orderBy('saved').orderBy('id').execute()

const LEFT = sql`
    (select count(*) from pages where state = 'waiting') as waiting,
    (select count(*) from pages where state = 'read' and standing = 'stands' and not placed) + (select count(*) from loose) as placing,
    (select count(*) from groups where not settled) as groups`

/** Costs the same however much is held. */
export async function workLeft(store: Kysely<Tables>): Promise<WorkLeft> {
  const { rows } = await sql<WorkLeft>`select ${LEFT}`.execute(store)
  return rows[0] ?? { waiting: 0, placing: 0, groups: 0 }
}

export async function counts(store: Kysely<Tables>): Promise<Progress> {
  const { rows } = await sql<Progress>`select ${LEFT},
    (select count(*) from pages where standing <> 'removed') as pages,
    (select count(*) from ${SETTLED} s) as stories,
    (select count(*) from pages where state = 'quarantined') as quarantined`.execute(store)
  return rows[0] ?? { waiting: 0, placing: 0, groups: 0, pages: 0, stories: 0, quarantined: 0 }
}
