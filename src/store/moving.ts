/** What a store that moves takes along: every page that is held, with the bytes it came with and what was said of it; of the same said again, the first. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

export interface HeldSighting {
  readonly number: number
  readonly page: string
  readonly intake: string
  readonly at: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** In the order in which they came. Pages that somebody took out stay behind. */
export const sightingsAfter = (store: Kysely<Tables>, number: number, limit: number): Promise<readonly HeldSighting[]> =>
  store
    .selectFrom('sightings')
    .innerJoin('pages', 'pages.id', 'sightings.page')
    .innerJoin('captures', 'captures.sha256', 'pages.sha256')
    .select(['sightings.number', 'sightings.page', 'sightings.intake', 'sightings.at', 'pages.sha256', 'captures.bytes'])
    .where('sightings.number', '>', number)
    .where('pages.standing', '!=', 'removed')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sightings as earlier')
            .select('earlier.number')
            .whereRef('earlier.page', '=', 'sightings.page')
            .whereRef('earlier.intake', '=', 'sightings.intake')
            .whereRef('earlier.number', '<', 'sightings.number'),
        ),
      ),
    )
    .orderBy('sightings.number')
    .limit(limit)
    .execute()

export interface HeldAct {
  readonly number: number
  readonly act: string
  readonly at: string
  readonly undone: boolean
}

/** What persons set of pages that are held, in the order in which they did. */
export async function actsAfter(store: Kysely<Tables>, number: number, limit: number): Promise<readonly HeldAct[]> {
  const { rows } = await sql<HeldAct>`select number, act, at, undone from acts a where number > ${number} and not exists (
      select from unnest(a.articles) as one (page) where not exists (select from pages p where p.id = one.page and p.standing <> 'removed'))
    order by number limit ${limit}`.execute(store)
  return rows
}

interface Succession {
  readonly old: string
  readonly claim: string
}

/** Ids of claims that lead on, by id. */
export const successionsAfter = (store: Kysely<Tables>, old: string, limit: number): Promise<readonly Succession[]> =>
  store.selectFrom('successions').selectAll().where('old', '>', old).orderBy('old').limit(limit).execute()

/** An id that is a claim here, or leads to one already, stays as it is. */
export async function leadClaims(store: Kysely<Tables>, rows: readonly Succession[]): Promise<void> {
  if (rows.length === 0) return
  const [old, claims] = [rows.map((row) => row.old), rows.map(({ claim }) => claim)]
  await sql`insert into successions (old, claim) select old, claim from unnest(${old}::text[], ${claims}::text[]) as one (old, claim)
    where not exists (select from entries e where e.kind = 'claim' and e.claim = one.old) on conflict do nothing`.execute(store)
}
