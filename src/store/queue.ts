/**
 * The queue of a PostgreSQL store (pg-boss): which pages wait to be read and which groups to be linked, as jobs that any number of workers on any
 * number of machines take. The tables are the truth, jobs only share the work out: a job that was lost is planned again, one that comes twice finds
 * nothing to do. What a job gives and that it is done are written in one transaction.
 */
import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely'
import PgBoss from 'pg-boss'
import { MOST_ATTEMPTS, PAGES_A_BUCKET } from './pages.ts'
import type { Tables } from './tables.ts'

/** Jobs planned at a time. */
const PLANNED = 200
/** Seconds after which a job whose worker is gone is taken to be lost. */
const LOST_AFTER = 30 * 60
const SCHEMA = 'crosswire_jobs'

type JobKind = 'pages' | 'group'

export interface Job {
  readonly id: string
  readonly kind: JobKind
  /** Of pages the number of their bucket, of groups the id. */
  readonly key: string
}

export interface Queue {
  /** Makes jobs of what waits. Gives how many things wait that were not looked at before. */
  readonly plan: () => Promise<void>
  readonly next: (kind: JobKind) => Promise<Job | null>
  /** Part of the transaction that writes what the job gave. */
  readonly complete: (step: Kysely<Tables> | Transaction<Tables>, job: Job) => Promise<void>
  readonly close: () => Promise<void>
}

/** `trouble` hears what pg-boss says beside its answers: a server that went away, for one. */
export async function openQueue(store: Kysely<Tables>, trouble: (error: Error) => void): Promise<Queue> {
  const boss = new PgBoss({ db: { executeSql: executing(store) }, schema: SCHEMA, schedule: false })
  boss.on('error', trouble)
  const close = (): Promise<void> => boss.stop({ graceful: false, close: false })
  try {
    await startAlone(boss, store)
  } catch (error) {
    await close() // what has begun of it would look after the queue for ever
    throw error
  }
  const next = async (kind: JobKind): Promise<Job | null> => {
    const [job] = await boss.fetch<{ readonly key: string }>(kind)
    return job === undefined ? null : { id: job.id, kind, key: job.data.key }
  }
  return {
    plan: () => plan(boss, store),
    next,
    complete: (step, { id, kind }) => boss.complete(kind, id, { db: { executeSql: executing(step) } }),
    close,
  }
}

/** Workers that start at the same time would make the same tables. */
function startAlone(boss: PgBoss, store: Kysely<Tables>): Promise<void> {
  return store.connection().execute(async (own) => {
    await sql`select pg_advisory_lock(${STARTING})`.execute(own)
    try {
      await boss.start()
      for (const name of ['pages', 'group'] as const)
        await boss.createQueue(name, { name, policy: 'short', retryLimit: 2, expireInSeconds: LOST_AFTER })
    } finally {
      await sql`select pg_advisory_unlock(${STARTING})`.execute(own)
    }
  })
}

const STARTING = 7_305_114

/** pg-boss speaks plain SQL; so its work can be part of our transactions. */
const executing =
  (store: Kysely<Tables>) =>
  async (text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }> => {
    const { rows } = await store.executeQuery(CompiledQuery.raw(text, [...(values ?? [])]))
    return { rows }
  }

async function plan(boss: PgBoss, store: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ kind: JobKind; key: string }>`
    (select distinct 'pages' as kind, (number / ${PAGES_A_BUCKET}::bigint)::text as key from pages where state = 'waiting' limit ${PLANNED})
    union all
    (select 'group', id from groups where not settled and attempts < ${MOST_ATTEMPTS} limit ${PLANNED})`.execute(store)
  if (rows.length === 0) return
  await boss.insert(rows.map(({ kind, key }) => ({ name: kind, data: { key }, singletonKey: key })))
}
