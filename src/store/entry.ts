/** What waits to be taken in, and how it is taken in. */
import type { Kysely } from 'kysely'
import type { Capture } from '../model/capture.ts'
import type { Tables } from './tables.ts'

export interface Entry {
  readonly capture: Capture
  /** ISO 8601: the clock when it came. */
  readonly at: string
  /** Of an address that is held with other bytes: leave them, or keep these as a version. */
  readonly known: 'skip' | 'update'
}

/** Takes entries into the tables, in one transaction: one result an entry, in their order. The same entries may come again, and must change nothing then. */
export type TakeIn<Result> = (sql: Kysely<Tables>, entries: readonly Entry[]) => Promise<readonly Result[]>
