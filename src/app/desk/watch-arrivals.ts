/**
 * Watching a store for what others bring: the journal that other processes leave in its folder, and pages that they put into its tables and did not read.
 */
import type { Database } from '../../store/database.ts'
import { watchJournal } from '../../store/embedded/watch.ts'
import { workLeft } from '../../store/questions.ts'
import { take } from './take.ts'

const EVERY = 3_000

/** Trouble is not told here: the next question of the store will tell it. */
export function watchArrivals(database: Database, arrived: () => void): () => Promise<void> {
  const look = async (): Promise<void> => {
    try {
      const { waiting, placing, groups } = await workLeft(database.sql)
      if (waiting + placing + groups > 0) arrived()
    } catch {
      // looked at again
    }
  }
  const timer = setInterval(look, EVERY)
  const stopJournal = database.folder === null ? async () => {} : watchJournal(database.folder, () => drained(database, arrived))
  return async () => {
    clearInterval(timer)
    await stopJournal()
  }
}

async function drained(database: Database, arrived: () => void): Promise<void> {
  try {
    if ((await database.drain(take)) > 0) arrived()
  } catch {
    // what cannot be taken in stays in the journal, and is tried again
  }
}
