/**
 * Claims: of several processes that could do a piece of work, one does it. A claim is an advisory lock of a connection: when its process or the connection
 * ends, however it ends, the claim is gone. An embedded store has one worker and needs none.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Does the work unless somebody else is at it; tells whether it was done. */
export async function claiming(
  { store, shared }: { readonly store: Kysely<Tables>; readonly shared: boolean },
  kind: 'pages' | 'group',
  key: string,
  work: () => Promise<void>,
): Promise<boolean> {
  if (!shared) {
    await work()
    return true
  }
  return store.connection().execute(async (own) => {
    const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_lock(hashtext(${kind}), hashtext(${key})) as ours`.execute(own)
    if (rows[0]?.ours !== true) return false
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(hashtext(${kind}), hashtext(${key}))`.execute(own)
    }
    return true
  })
}
