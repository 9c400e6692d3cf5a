/**
 * Neighbourhood: who stands near whom. A page's keys are published first and looked up in a later transaction: of two pages that come at the same
 * time at least one sees the other, without locks or retries.
 *     publish(a) publish(b)      both are committed
 *     look(a) look(b)            each sees the other; the edge is the same whoever writes it
 * Whether two pages stand near each other hangs on the two alone, so that edges are the same in whatever order pages come.
 * [Reference] measured in notes on publish-then-look: no missed edge in six runs of four processes, where one transaction missed one to four.
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** What a page is found by. Keys are 32-bit integers. */
export interface PageKeys {
  readonly day: number | null
  /** Of copied words. */
  readonly copies: readonly number[]
  /** Of what it is about. */
  readonly topics: readonly number[]
  /** What a comparison needs of it. */
  readonly sketch: Uint8Array
}

/** A page as it was published: one that is published anew in between is told by its revision. */
export interface Published {
  readonly page: number
  readonly revision: number
  readonly sketch: Uint8Array
}

export interface Candidates {
  readonly own: Published
  readonly others: readonly Published[]
}

export interface Edge {
  readonly to: Published
  readonly strength: number
}

/** Days between pages that may tell one event; copied words have no date. */
const WINDOW = 45
/** Of the sampled runs of the shorter page this share must be met before the texts are compared. */
const SHARE_MET = 0.25
/** The bounds of an integer of 32 bits; the lower one stands for the day of a page that has none. */
const [UNDATED, LAST_DAY] = [-(2 ** 31), 2 ** 31 - 1]

/** Makes the page findable. Commit before `candidatesOf` is asked. */
export async function publish(step: Transaction<Tables>, page: number, { day, copies, topics, sketch }: PageKeys): Promise<void> {
  if (await isKnown(step, page)) await withdraw(step, page)
  await step
    .insertInto('sketches')
    .values({ page, day, copies: [...copies], topics: [...topics], sketch: Buffer.from(sketch) })
    .execute()
  await sql`insert into keys (key, kind, day, page, copies)
    select key, kind, ${day ?? UNDATED}::integer, ${page}::bigint, ${copies.length}::integer from (
      select key, 0 as kind from unnest(${copies}::integer[]) as copied (key) union
      select key, 1 from unnest(${topics}::integer[]) as told (key)) as own`.execute(step)
}

async function isKnown(step: Transaction<Tables>, page: number): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from sketches where page = ${page}) or exists (select from members where page = ${page}) as known`.execute(step)
  return rows[0]?.known ?? false
}

/**
 * Held to the end of the transaction by whoever changes edges: two who wrote the same pairs from both ends would wait for each other for ever. It is
 * short work, everything was worked out before.
 */
export const holdEdges = async (step: Transaction<Tables>): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${EDGES})`.execute(step)
}

const EDGES = 7_305_113

/** Takes the page out of all that is known of neighbours; the pages it stood with or near are grouped anew. */
export async function withdraw(step: Transaction<Tables>, page: number): Promise<void> {
  await holdEdges(step)
  const held = await step.deleteFrom('sketches').where('page', '=', page).returning(['day', 'copies', 'topics']).executeTakeFirst() // waits for those who bind it
  await sql`insert into loose (page)
    select page from members where group_id in (select group_id from members where page = ${page})
    union select b from edges where a = ${page} order by 1
    on conflict do nothing`.execute(step)
  if (held !== undefined) {
    await sql`delete from keys where page = ${page} and day = ${held.day ?? UNDATED} and (key, kind) in (
      select key, 0 from unnest(${held.copies}::integer[]) as copied (key) union all
      select key, 1 from unnest(${held.topics}::integer[]) as told (key))`.execute(step)
  }
  await sql`delete from edges where (a, b) in (select b, a from edges where a = ${page})`.execute(step)
  await step.deleteFrom('edges').where('a', '=', page).execute()
  await step.deleteFrom('members').where('page', '=', page).execute()
  await step.updateTable('pages').set({ placed: false }).where('number', '=', page).execute()
}

/** The page as it is published, and those that share keys with it, by number; null where it has been withdrawn. */
export async function candidatesOf(store: Kysely<Tables>, page: number): Promise<Candidates | null> {
  const own = await store
    .selectFrom('sketches')
    .select(['page', 'revision', 'sketch', 'day', 'copies', 'topics'])
    .where('page', '=', page)
    .executeTakeFirst()
  if (own === undefined) return null
  const { from, to } = daysAround(own.day)
  const { rows } = await sql<Published>`
    with met as (
      select k.page, k.copies, count(*) filter (where k.kind = 0) as copied, count(*) filter (where k.kind = 1) as topics
      from (select key, 0 as kind, ${UNDATED}::integer as first, ${LAST_DAY}::integer as last from unnest(${own.copies}::integer[]) as copied (key)
        union all select key, 1, days.first, days.last from unnest(${own.topics}::integer[]) as told (key),
          unnest(${from}::integer[], ${to}::integer[]) as days (first, last)) as mine
      join keys k on k.key = mine.key and k.kind = mine.kind and k.day between mine.first and mine.last
      where k.page <> ${page} group by k.page, k.copies)
    select s.page, s.revision, s.sketch from met join sketches s on s.page = met.page
    where met.topics > 0
      or met.copied >= greatest(1, floor(${SHARE_MET}::float8 * least(met.copies, ${own.copies.length}::integer)))
    order by s.page`.execute(store)
  return { own, others: rows }
}

/** Days on which a page may tell the same event: those around its own, and none; without one of its own all. */
const daysAround = (day: number | null): { readonly from: readonly number[]; readonly to: readonly number[] } =>
  day === null ? { from: [UNDATED], to: [LAST_DAY] } : { from: [UNDATED, day - WINDOW], to: [UNDATED, day + WINDOW] }

/** Writes the page's edges, and has it and its neighbours grouped. Whoever was published anew in between looks for itself. */
export async function bind(step: Transaction<Tables>, own: Published, edges: readonly Edge[]): Promise<void> {
  const told = [own, ...edges.map(({ to }) => to)]
  const { rows } = await sql<{ page: number }>`select s.page from sketches s
    join unnest(${told.map(({ page }) => page)}::bigint[], ${told.map(({ revision }) => revision)}::bigint[]) as one (page, revision)
    on s.page = one.page and s.revision = one.revision order by s.page for share of s`.execute(step)
  const held = new Set(rows.map(({ page }) => page))
  if (!held.has(own.page)) return
  const kept = edges.filter(({ to }) => held.has(to.page))
  await writeEdges(step, own.page, kept)
  const touched = [own.page, ...kept.map(({ to }) => to.page)]
  await sql`insert into loose (page) select page from unnest(${touched}::bigint[]) as one (page) order by page on conflict do nothing`.execute(step)
  await step.updateTable('pages').set({ placed: true }).where('number', '=', own.page).execute()
}

async function writeEdges(step: Transaction<Tables>, page: number, edges: readonly Edge[]): Promise<void> {
  if (edges.length === 0) return
  const others = edges.map(({ to }) => to.page)
  const strengths = edges.map(({ strength }) => strength)
  await sql`with told as (select other, strength from unnest(${others}::bigint[], ${strengths}::float8[]) as one (other, strength))
    insert into edges (a, b, strength)
    select a, b, strength from (select ${page}::bigint as a, other as b, strength from told union all select other, ${page}::bigint, strength from told) as pair
    order by a, b on conflict (a, b) do update set strength = excluded.strength`.execute(step)
}
