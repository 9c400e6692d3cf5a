/** What the steps of the work share: the store, the workers, the versions, the clock. */
import type { Kysely } from 'kysely'
import { accountVersion, pageVersion } from '../../pipeline/versions.ts'
import type { Patiently } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'
import { recipe } from '../recipe.ts'
import type { WorkerPool } from '../worker-pool.ts'
import { inputHash } from './input-hash.ts'

export interface Workshop {
  readonly store: Kysely<Tables>
  readonly pool: WorkerPool
  /** Of what makes pages, and of what is made of pages, the recipe among it. */
  readonly pageVersion: string
  readonly accountVersion: string
  /** ISO 8601, in UTC. */
  readonly now: () => string
  /** Whether other processes may work on the same store: work is then claimed first. */
  readonly shared: boolean
  readonly patiently: Patiently
}

/** Of this program on this Node: what was made by others is made anew. */
export const versionsHere = (): Pick<Workshop, 'pageVersion' | 'accountVersion'> => ({
  pageVersion: pageVersion(),
  accountVersion: inputHash(accountVersion(), JSON.stringify(recipe())),
})
