/** What an examination looks at. */
import { type Kysely, sql } from 'kysely'
import { MOST_ATTEMPTS } from './pages.ts'
import type { Tables } from './tables.ts'

export interface Looked {
  readonly pages: number
  readonly captures: number
  /** Pages that were read and whose results are gone. */
  readonly orphans: number
  readonly unsettled: number
  /** Groups given up. */
  readonly failed: number
}

export async function looked(store: Kysely<Tables>): Promise<Looked> {
  const { rows } = await sql<Looked>`select
    (select count(*) from pages where standing <> 'removed') as pages,
    (select count(*) from captures) as captures,
    (select count(*) from pages p where state = 'read' and (select count(*) from results r where r.input = p.input and stage in ('article', 'marks', 'head')) < 3)
      + (select count(*) from stories s where group_id <> '' and not exists (select from results r where r.input = s.account_input and stage = 'account')) as orphans,
    (select count(*) from pages where state = 'waiting') + (select count(*) from groups where not settled) as unsettled,
    (select count(*) from groups where not settled and attempts >= ${MOST_ATTEMPTS}) as failed`.execute(store)
  return rows[0] ?? { pages: 0, captures: 0, orphans: 0, unsettled: 0, failed: 0 }
}

export const quarantined = (store: Kysely<Tables>): Promise<readonly { readonly id: string; readonly reason: string | null }[]> =>
  store.selectFrom('pages').select(['id', 'reason']).where('state', '=', 'quarantined').orderBy('id').execute()

/** By their hashes. */
export const capturesAfter = (
  store: Kysely<Tables>,
  sha256: string,
  limit: number,
): Promise<readonly { readonly sha256: string; readonly bytes: Uint8Array }[]> =>
  store.selectFrom('captures').selectAll().where('sha256', '>', sha256).orderBy('sha256').limit(limit).execute()
