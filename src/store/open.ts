/**
 * Opens a store: a folder of its own (PGlite), or a PostgreSQL server.
 *     await openDatabase('/home/ida/stories')                 one process owns it; others wait, or speak to it where it lives long
 *     await openDatabase('postgres://desk@db.example/news')   as many as the server allows
 */
import { resolve } from 'node:path'
import type { Database, OpenOptions } from './database.ts'
import { openEmbedded } from './embedded/embedded.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { openPostgres } from './postgres.ts'

export function openDatabase(location: string, options: Partial<OpenOptions> = {}): Promise<Database> {
  const all = { migrations: MIGRATIONS, ...options }
  return isServer(location) ? openPostgres(location, all) : openEmbedded(resolve(location), all)
}

export const isServer = (location: string): boolean => /^postgres(?:ql)?:\/\//.test(location)
