/** An open store, of either kind; what is asked of it is SQL. */
import type { Kysely } from 'kysely'
import type { Entry, TakeIn } from './entry.ts'
import type { Migrations } from './migrate.ts'
import type { Tables } from './tables.ts'

export interface Database {
  readonly kind: 'embedded' | 'postgres'
  /** True: another process has the folder, and this one works with the store through it. */
  readonly guest: boolean
  readonly sql: Kysely<Tables>
  /** The server's address; null for an embedded store. */
  readonly url: string | null
  /** The store's folder; null on a server. */
  readonly folder: string | null
  /** Keeps the entries and takes them in: what this has returned survives the end of the program and the loss of power. */
  readonly take: <Result>(entries: readonly Entry[], takeIn: TakeIn<Result>) => Promise<readonly Result[]>
  /** Takes in what others left in the journal: how many files. Nothing on a server, or where another process owns the folder. */
  readonly drain: (takeIn: TakeIn<unknown>) => Promise<number>
  /** Does again what a lost server broke off, until it is back or the patience ends, in milliseconds. Only for what may be done twice. */
  readonly patiently: Patiently
  readonly close: () => Promise<void>
}

export type Patiently = <Result>(work: () => Promise<Result>, patience?: number) => Promise<Result>

export interface OpenOptions {
  readonly migrations: Migrations
  /** True: other processes may work with the store through this one, for as long as it is open. */
  readonly longLived?: boolean
  /** Milliseconds to wait for a folder that another process has. */
  readonly patience?: number
}
