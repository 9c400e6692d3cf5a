/** What a store that moves takes along: every page that is held, with the bytes it came with and what was said of it; of the same said again, the first. */
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export interface HeldSighting {
  readonly number: number
  readonly page: string
  readonly intake: string
  readonly at: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** In the order in which they came. Pages that somebody took out stay behind. */
export const sightingsAfter = (store: Kysely<Tables>, number: number, limit: number): Promise<readonly HeldSighting[]> =>
  store
    .selectFrom('sightings')
    .innerJoin('pages', 'pages.id', 'sightings.page')
    .innerJoin('captures', 'captures.sha256', 'pages.sha256')
    .select(['sightings.number', 'sightings.page', 'sightings.intake', 'sightings.at', 'pages.sha256', 'captures.bytes'])
    .where('sightings.number', '>', number)
    .where('pages.standing', '!=', 'removed')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sightings as earlier')
            .select('earlier.number')
            .whereRef('earlier.page', '=', 'sightings.page')
            .whereRef('earlier.intake', '=', 'sightings.intake')
            .whereRef('earlier.number', '<', 'sightings.number'),
        ),
      ),
    )
    .orderBy('sightings.number')
    .limit(limit)
    .execute()
