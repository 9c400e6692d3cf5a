/**
 * Stories as they are kept and asked for. What a group's pages give takes the place of what they gave before in one transaction; names last: a story
 * keeps its name while it grows, and names of stories that went into it lead to it.
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { ChangesTable, EntriesTable, Tables } from './tables.ts'

export interface GroupRow {
  readonly id: string
  readonly attempts: number
}

/** Groups that were linked by another version of the stages are linked again. */
export async function awaitNewerLinks(store: Kysely<Tables>, version: string): Promise<void> {
  await store
    .updateTable('groups')
    .set({ settled: false, attempts: 0 })
    .where('settled', '=', true)
    .where('version', 'is distinct from', version)
    .execute()
}

export const nextUnsettled = (store: Kysely<Tables>, limit: number, mostAttempts: number): Promise<readonly GroupRow[]> =>
  store
    .selectFrom('groups')
    .select(['id', 'attempts'])
    .where('settled', '=', false)
    .where('attempts', '<', mostAttempts)
    .orderBy('id')
    .limit(limit)
    .execute()

export async function beginGroup(store: Kysely<Tables>, id: string): Promise<void> {
  await store
    .updateTable('groups')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** An attempt that something broke off which was no fault of the group does not count. */
export async function giveGroupBack(store: Kysely<Tables>, id: string): Promise<void> {
  await store
    .updateTable('groups')
    .set(({ eb }) => ({ attempts: eb('attempts', '-', 1) }))
    .where('id', '=', id)
    .where('attempts', '>', 0)
    .execute()
}

export async function failGroup(store: Kysely<Tables>, id: string, reason: string): Promise<void> {
  await store.updateTable('groups').set({ reason }).where('id', '=', id).execute()
}

export interface Member {
  readonly id: string
  readonly input: string
}

/** The group's pages with the hashes of what was made of them, by id. */
export async function membersOf(store: Kysely<Tables>, group: string): Promise<readonly Member[]> {
  const rows = await store
    .selectFrom('members')
    .innerJoin('pages', 'pages.number', 'members.page')
    .select(['pages.id', 'pages.input'])
    .where('members.group_id', '=', group)
    .orderBy('pages.id')
    .execute()
  return rows.flatMap(({ id, input }) => (input === null ? [] : [{ id, input }]))
}

export interface NamedStory {
  readonly id: string
  readonly name: string
  readonly firstSeen: string
  readonly accountInput: string
  readonly lastChanged: string
  readonly articles: readonly string[]
}

/** Holds the group against others; false where its pages have been grouped otherwise meanwhile. */
export async function holdGroup(step: Transaction<Tables>, group: string): Promise<boolean> {
  await holdNames(step) // stories that part and join across groups are named one group at a time
  const row = await step.selectFrom('groups').select('id').where('id', '=', group).where('settled', '=', false).forUpdate().executeTakeFirst()
  return row !== undefined
}

const NAMING = 7_305_112

/** Whoever gives names waits for others that do, until the transaction ends. */
export async function holdNames(step: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${NAMING})`.execute(step)
}

/** Stories as they were, that have one of these pages. */
export async function storiesWith(step: Kysely<Tables>, articles: readonly string[]): Promise<readonly NamedStory[]> {
  if (articles.length === 0) return []
  const { rows } = await sql<NamedStory>`
    select s.id, s.name, n.first_seen as "firstSeen", s.account_input as "accountInput",
      s.last_changed as "lastChanged", (select array_agg(p.page order by p.page) from story_pages p where p.story = s.id) as articles
    from stories s join names n on n.name = s.name
    where s.id in (select story from story_pages where page = any (${articles}::text[])) order by s.name`.execute(step)
  return rows
}

/** Whether pages of the story wait in another group that is not settled yet. */
export async function standsElsewhere(step: Kysely<Tables>, articles: readonly string[], group: string): Promise<boolean> {
  const { rows } = await sql<{ elsewhere: boolean }>`
    select exists (
      select from pages p join members m on m.page = p.number join groups g on g.id = m.group_id
      where p.id = any (${articles}::text[]) and m.group_id <> ${group} and not g.settled) as elsewhere`.execute(step)
  return rows[0]?.elsewhere ?? false
}

export interface StoryToKeep {
  readonly id: string
  readonly name: string
  readonly storyline: string
  readonly linksInput: string
  readonly accountInput: string
  readonly row: string
  readonly disputed: number
  readonly lastChanged: string
  readonly articles: readonly string[]
  readonly entries: readonly Entry[]
}

export type Entry = Omit<EntriesTable, 'number' | 'owner'>

export async function dropStories(step: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await step.deleteFrom('entries').where('owner', 'in', ids).execute()
  await step.deleteFrom('stories').where('id', 'in', ids).execute()
}

/** The name must be there (`keepName`). */
export async function keepStory(step: Transaction<Tables>, group: string, story: StoryToKeep): Promise<void> {
  const { id, name, storyline, linksInput, accountInput, row, disputed, lastChanged, articles, entries } = story
  await step
    .insertInto('stories')
    .values({
      id,
      name,
      storyline,
      group_id: group,
      links_input: linksInput,
      account_input: accountInput,
      row,
      disputed,
      last_changed: lastChanged,
    })
    .execute()
  await sql`insert into story_pages (story, page) select ${id}, page from unnest(${articles}::text[]) as one (page)`.execute(step)
  await keepEntries(step, id, entries)
}

async function keepEntries(step: Transaction<Tables>, owner: string, entries: readonly Entry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += ROWS_A_STATEMENT) {
    const rows = entries.slice(at, at + ROWS_A_STATEMENT)
    await step
      .insertInto('entries')
      .values(rows.map((row) => ({ ...row, owner })))
      .execute()
  }
}

/** Eight columns each: far below the 65,535 parameters of a statement. */
const ROWS_A_STATEMENT = 500

export async function settleGroup(step: Transaction<Tables>, group: string, version: string): Promise<void> {
  await step.updateTable('groups').set({ settled: true, version, attempts: 0, reason: null }).where('id', '=', group).execute()
}

/** A name for a story that has none. Where the wish is taken, another is made of it. */
export async function mintName(step: Transaction<Tables>, wish: string, firstSeen: string, another: (turn: number) => string): Promise<string> {
  for (let turn = 0; ; turn++) {
    const name = turn === 0 ? wish : another(turn)
    const row = await step
      .insertInto('names')
      .values({ name, leads_to: null, first_seen: firstSeen })
      .onConflict((one) => one.column('name').doNothing())
      .returning('name')
      .executeTakeFirst()
    if (row !== undefined) return name
  }
}

export async function leadName(step: Transaction<Tables>, name: string, to: string | null): Promise<void> {
  await step.updateTable('names').set({ leads_to: to }).where('name', '=', name).execute()
}

/** When the earliest of these pages came in. */
export async function firstSeen(step: Kysely<Tables>, articles: readonly string[]): Promise<string> {
  const { rows } = await sql<{ first: string | null }>`select min(first_seen) as first from pages where id = any (${articles}::text[])`.execute(step)
  return rows[0]?.first ?? ''
}

export type KeptChange = Omit<ChangesTable, 'number'>

export async function keepChanges(step: Transaction<Tables>, changes: readonly KeptChange[]): Promise<void> {
  for (let at = 0; at < changes.length; at += ROWS_A_STATEMENT) {
    await step
      .insertInto('changes')
      .values(changes.slice(at, at + ROWS_A_STATEMENT))
      .execute()
  }
}

export async function keepSuccessions(step: Transaction<Tables>, pairs: readonly (readonly [string, string])[]): Promise<void> {
  for (const [old, claim] of pairs) {
    await step.deleteFrom('successions').where('old', '=', claim).execute() // a claim that is there again leads nowhere
    await step
      .insertInto('successions')
      .values({ old, claim })
      .onConflict((row) => row.column('old').doUpdateSet({ claim }))
      .execute()
  }
}

/** Takes away the stories none of whose pages stands any more. Their names lead nowhere. */
export async function dropDeserted(step: Transaction<Tables>, pages: readonly number[], at: string): Promise<void> {
  if (pages.length === 0) return
  const { rows } = await sql<{ id: string; name: string; page: string }>`
    select s.id, s.name, p.id as page from stories s join story_pages sp on sp.story = s.id join pages p on p.id = sp.page
    where p.number = any (${pages}::bigint[]) and p.standing <> 'stands' and not exists (
      select from story_pages o join pages q on q.id = o.page where o.story = s.id and q.standing = 'stands')
    order by s.name, p.id`.execute(step)
  await dropStories(step, [...new Set(rows.map(({ id }) => id))])
  await keepChanges(
    step,
    rows.map(({ name, page }) => ({ name, at, kind: 'page-removed', subject: page, text: null, before: null, after: null })),
  )
}
