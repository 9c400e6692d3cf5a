/**
 * Names of stories that move. A name comes with the pages of its story as they were: until they are settled here it is borne by a row of `stories` that no
 * group has given (`group_id` is empty) and nobody is shown; then their story carries the name on as it would have done where it came from.
 *     not here, its pages in no story yet       borne, until their group is settled
 *     not here, its pages in a story            leads to the story that has most of them: a name that is here stays
 *     the same, but that story is of pages of   the story takes the name and what changed under it: it was settled while the move
 *     this move alone                           went on, and has its own name since a moment
 *     here already                              passed over, unless nothing bears it
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { NameRow } from '../model/name-row.ts'
import { holdNames, keepChanges } from './stories.ts'
import type { Tables } from './tables.ts'

export interface HeldName extends Omit<NameRow, 'schema' | 'changes'> {}

/** By name. Of pages that somebody took out nothing is told. */
export async function namesAfter(store: Kysely<Tables>, after: string, limit: number): Promise<readonly HeldName[]> {
  const { rows } = await sql<HeldName>`
    select n.name, n.leads_to as "leadsTo", n.first_seen as "firstSeen", case when cardinality(p.articles) > 0 then
      json_build_object('id', s.id, 'input', s.account_input, 'lastChanged', s.last_changed, 'articles', p.articles) end as story
    from names n left join stories s on s.name = n.name cross join lateral (
      select array(select sp.page from story_pages sp join pages p on p.id = sp.page
        where sp.story = s.id and p.standing <> 'removed' order by sp.page) as articles) p
    where n.name > ${after} order by n.name limit ${limit}`.execute(store)
  return rows
}

/** What changed under these names, in the order in which it was noticed; of stories that had a page which was taken out since only what has no words. */
export async function changesUnder(store: Kysely<Tables>, names: readonly string[]): Promise<ReadonlyMap<string, NameRow['changes']>> {
  const { rows } = await sql<NameRow['changes'][number] & { readonly name: string }>`
    with gone as (
      select c.name, c.subject from changes c join pages p on p.id = c.subject
      where c.name = any (${names}::text[]) and c.kind = 'page-added' and p.standing = 'removed')
    select name, kind, at, subject, text, before, after from changes c
    where name = any (${names}::text[]) and not exists (select from gone g where g.name = c.name and (c.text is not null or
      c.before is not null or c.after is not null or g.subject = c.subject))
    order by number`.execute(store)
  const under = new Map<string, NameRow['changes'][number][]>()
  for (const { name, ...change } of rows) {
    const own = under.get(name) ?? []
    own.push(change)
    under.set(name, own)
  }
  return under
}

/** What came with one move so far. */
export interface Coming {
  /** Pages that were not here before. */
  readonly pages: Set<string>
  readonly names: Set<string>
}

/** Gives how many names are new here, or told of anew. Names come behind their pages. */
export function keepNames(store: Kysely<Tables>, rows: readonly NameRow[], coming: Coming, at: string): Promise<number> {
  return store.transaction().execute(async (step) => {
    await holdNames(step)
    let fresh = 0
    for (const row of rows) {
      if (await keepName(step, row, coming, at)) fresh++
      coming.names.add(row.name)
    }
    return fresh
  })
}

async function keepName(step: Transaction<Tables>, row: NameRow, coming: Coming, at: string): Promise<boolean> {
  const articles = row.story === null ? [] : await heldOf(step, row.story.articles)
  const there = await bearerOf(step, articles)
  const known = await step.selectFrom('names').select('leads_to').where('name', '=', row.name).executeTakeFirst()
  const isBorne = known !== undefined && (known.leads_to !== null || (await isStory(step, row.name)))
  if (there !== null && isOfThisMove(there, coming) && (!isBorne || there.name === row.name)) await takeOver(step, there.name, row, coming)
  else if (isBorne || (known !== undefined && articles.length === 0)) return false
  else if (there !== null) await lead(step, row, there.name, at)
  else await bear(step, row, articles)
  return true
}

async function heldOf(step: Transaction<Tables>, articles: readonly string[]): Promise<readonly string[]> {
  const rows = await step.selectFrom('pages').select('id').where('id', 'in', articles).where('standing', '!=', 'removed').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

const isStory = async (step: Transaction<Tables>, name: string): Promise<boolean> =>
  (await step.selectFrom('stories').select('id').where('name', '=', name).executeTakeFirst()) !== undefined

interface Bearer {
  readonly name: string
  readonly articles: readonly string[]
}

/** The story that has most of the pages; of equals the one seen first. */
async function bearerOf(step: Transaction<Tables>, articles: readonly string[]): Promise<Bearer | null> {
  if (articles.length === 0) return null
  const { rows } = await sql<Bearer>`
    select s.name, array(select page from story_pages where story = s.id) as articles
    from stories s join names n on n.name = s.name join story_pages sp on sp.story = s.id
    where sp.page = any (${articles}::text[]) group by s.id, s.name, n.first_seen
    order by count(*) desc, n.first_seen, s.name limit 1`.execute(step)
  return rows[0] ?? null
}

const isOfThisMove = ({ name, articles }: Bearer, { pages, names }: Coming): boolean => !names.has(name) && articles.every((page) => pages.has(page))

/** Names that were given while the move went on are forgotten, unless they come with it too. */
async function takeOver(step: Transaction<Tables>, given: string, row: NameRow, { names }: Coming): Promise<void> {
  await sql`delete from changes where name = ${given}`.execute(step)
  await keep(step, row, null)
  await sql`update stories set name = ${row.name},
    last_changed = case when account_input = ${row.story?.input ?? ''} then ${row.story?.lastChanged ?? ''} else last_changed end
    where name = ${given}`.execute(step)
  const old = sql`(name = ${given} or leads_to = ${given}) and name <> ${row.name}`
  await sql`delete from names where ${old} and name <> all (${[...names]}::text[])`.execute(step)
  await sql`update names set leads_to = ${row.name} where ${old}`.execute(step)
}

async function lead(step: Transaction<Tables>, row: NameRow, to: string, at: string): Promise<void> {
  await keep(step, row, to)
  await keepChanges(step, [{ name: to, at, kind: 'story-merged', subject: row.name, text: null, before: null, after: null }])
}

async function bear(step: Transaction<Tables>, row: NameRow, articles: readonly string[]): Promise<void> {
  await keep(step, row, row.leadsTo)
  if (row.story === null || articles.length === 0) return
  const { id, input, lastChanged } = row.story
  const made = { storyline: id, group_id: '', links_input: input, account_input: input, row: '{}', disputed: 0 }
  const borne = await step
    .insertInto('stories')
    .values({ id, name: row.name, last_changed: lastChanged, ...made })
    .onConflict((one) => one.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (borne === undefined) return
  await sql`insert into story_pages (story, page) select ${id}, page from unnest(${articles}::text[]) as one (page)`.execute(step)
}

/** The name, and what changed under it. */
async function keep(step: Transaction<Tables>, { name, firstSeen, changes }: NameRow, leadsTo: string | null): Promise<void> {
  await step
    .insertInto('names')
    .values({ name, leads_to: leadsTo, first_seen: firstSeen })
    .onConflict((row) => row.column('name').doUpdateSet({ leads_to: leadsTo, first_seen: firstSeen }))
    .execute()
  const { told } = await step
    .selectFrom('changes')
    .select(({ fn }) => fn.countAll<number>().as('told'))
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  if (Number(told) > 0) return
  await keepChanges(
    step,
    changes.map((change) => ({ ...change, name })),
  )
}
