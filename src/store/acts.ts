/**
 * Acts: what persons set, apart from everything that is made. They hang on articles by their ids, which no better reader changes, and on passages by their
 * words.
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Correction } from '../model/correction.ts'
import type { Tables } from './tables.ts'

/** Acts that speak of one of these articles, in an order that does not hang on when they were set. */
export async function actsOn(store: Kysely<Tables>, articles: readonly string[]): Promise<readonly Correction[]> {
  const { rows } = await sql<{
    act: string
  }>`select act from acts where not undone and articles && ${articles}::text[] order by act collate "C"`.execute(store)
  return rows.map(({ act }) => JSON.parse(act) as Correction)
}

/** Whose pages must be read or linked anew once the act is set. */
export function articlesOf(act: Correction): readonly string[] {
  if ('passages' in act) return act.passages.map(({ page }) => page)
  return act.kind === 'parent' && typeof act.parent === 'string' ? [act.page, act.parent] : [act.page]
}

/** When it was set; `undone`: it is kept without effect. */
export interface KeptAct {
  readonly act: Correction
  readonly at: string
  readonly undone: boolean
}

/** Keeps the acts; what hangs on them waits to be worked out anew. Gives how many were not known before. */
export function keepActs(store: Kysely<Tables>, acts: readonly KeptAct[]): Promise<number> {
  return store.transaction().execute(async (step) => {
    let fresh = 0
    for (const act of acts) if (await keepAct(step, act)) fresh++
    return fresh
  })
}

async function keepAct(step: Transaction<Tables>, { act, at, undone }: KeptAct): Promise<boolean> {
  const articles = [...articlesOf(act)]
  const row = await step
    .insertInto('acts')
    .values({ act: JSON.stringify(act), articles, at, undone })
    .onConflict((one) => one.expression(sql`md5(act)`).doNothing())
    .returning('number')
    .executeTakeFirst()
  if (row === undefined) return false
  if (undone) return true
  if (act.kind === 'date' || act.kind === 'outlet')
    await step.updateTable('pages').set({ state: 'waiting', attempts: 0 }).where('id', 'in', articles).where('state', '=', 'read').execute()
  await sql`insert into loose (page) select number from pages where id = any (${articles}::text[]) and placed order by number
    on conflict do nothing`.execute(step)
  return true
}

/** Pages that a person may mean by a name: an id's beginning, a path, or the end of one. */
export async function pagesNamed(store: Kysely<Tables>, names: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from pages p where p.standing = 'stands' and exists (
      select from unnest(${names}::text[]) as one (name)
      where p.intake::json ->> 'path' = name or right(p.intake::json ->> 'path', length(name) + 1) = '/' || name
        or (name ~ '^[0-9a-f]{4,}$' and starts_with(p.id, name)))
    order by p.id`.execute(store)
  return rows.map(({ id }) => id)
}
