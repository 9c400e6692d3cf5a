/**
 * What a PostgreSQL server does by itself and PGlite does not: VACUUM ANALYZE of tables that have changed much (autovacuum; PostgreSQL, "Routine Vacuuming").
 *     upkeep.json   {"pages":412}     rows changed since the last vacuum, in sessions before this one: PGlite forgets its counts when it closes
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql as words } from 'kysely'
import type { Tables } from '../tables.ts'

const FILE = 'upkeep.json'
/** PostgreSQL's own: 50 rows and a tenth of the table. */
const LEAST = 50
const SHARE = 0.1

export interface Upkeep {
  /** Vacuums the tables that need it: their names. */
  readonly keepUp: () => Promise<readonly string[]>
  /** The same, and writes down what is left to do. */
  readonly finish: () => Promise<readonly string[]>
}

interface Count {
  readonly table: string
  readonly changed: number
  readonly rows: number
}

/** Only for the owner of the store. */
export function openUpkeep(sql: Kysely<Tables>, folder: string): Upkeep {
  let before: Promise<Record<string, number>> | null = null
  const countsNow = async (): Promise<Count[]> => {
    before ??= readCounts(folder)
    const earlier = await before
    return (await countsOf(sql)).map((count) => ({ ...count, changed: count.changed + (earlier[count.table] ?? 0) }))
  }
  const keepUp = async (): Promise<readonly string[]> => {
    const due = (await countsNow()).filter(({ changed, rows }) => changed > LEAST + SHARE * rows).map(({ table }) => table)
    for (const table of due) {
      await words`vacuum (analyze) ${words.id(table)}`.execute(sql)
      delete (await before)?.[table]
    }
    return due
  }
  const finish = async (): Promise<readonly string[]> => {
    const done = await keepUp()
    const left = (await countsNow()).filter(({ changed }) => changed > 0).map(({ table, changed }) => [table, changed] as const)
    await writeFile(join(folder, FILE), `${JSON.stringify(Object.fromEntries(left))}\n`, { mode: 0o600 })
    return done
  }
  return { keepUp, finish }
}

async function countsOf(sql: Kysely<Tables>): Promise<readonly Count[]> {
  await words`select pg_stat_force_next_flush()`.execute(sql)
  const { rows } = await words<Count>`
    select s.relname as table, s.n_mod_since_analyze as changed, greatest(c.reltuples, 0)::float8 as rows
    from pg_stat_user_tables s join pg_class c on c.oid = s.relid order by s.relname`.execute(sql)
  return rows
}

async function readCounts(folder: string): Promise<Record<string, number>> {
  try {
    return JSON.parse(await readFile(join(folder, FILE), 'utf8')) as Record<string, number>
  } catch {
    return {} // none yet, or half a file: it is counted anew
  }
}
