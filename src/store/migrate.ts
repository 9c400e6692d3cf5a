/**
 * Brings a store's tables to what this program knows. All that is missing is made in one transaction: a crash leaves the old tables or the new.
 * Several programs that open one PostgreSQL at once wait for each other (an advisory lock of Kysely's migrator).
 */
import { type Kysely, type Migration, Migrator, sql as words } from 'kysely'
import { CrosswireError } from '../model/error.ts'
import type { Tables } from './tables.ts'

export type Migrations = Readonly<Record<string, Migration>>

/** Makes what is missing. A store that knows more than this program is refused. */
export async function migrate(sql: Kysely<Tables>, migrations: Migrations, where: string): Promise<void> {
  const missing = await missingMigrations(sql, migrations, where)
  if (missing.length === 0) return
  const migrator = new Migrator({ db: sql, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

/** Migrations that this program has and the store has not, in their order. */
export async function missingMigrations(sql: Kysely<Tables>, migrations: Migrations, where: string): Promise<string[]> {
  const made = await migrationsMade(sql)
  const unknown = made.filter((name) => !(name in migrations))
  if (unknown.length > 0)
    throw new CrosswireError(
      'store-newer',
      `The store ${where} was made by a newer Crosswire (it has "${unknown.join('", "')}"). Nothing in it was changed. Update this program, or name another store.`,
    )
  return Object.keys(migrations).filter((name) => !made.includes(name))
}

async function migrationsMade(sql: Kysely<Tables>): Promise<string[]> {
  const { rows } = await words<{ readonly there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(sql)
  if (rows[0]?.there !== true) return []
  const made = await words<{ readonly name: string }>`select name from kysely_migration order by name`.execute(sql)
  return made.rows.map(({ name }) => name)
}
