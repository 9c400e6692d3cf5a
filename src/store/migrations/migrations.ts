/** All migrations in the order in which they are made. A name that stands here is never changed, and none is taken out. */
import type { Migration } from 'kysely'
import { up as first } from './0001-first.ts'

export const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-first': { up: first } }
