/**
 * The work of one open desk: one round after the other, and none once it is closed. What it leaves is done when the store is opened again.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { WorkLeft } from '../../model/progress.ts'
import type { Database } from '../../store/database.ts'
import { workLeft } from '../../store/questions.ts'
import type { Desk } from './desk.ts'
import { settleAll } from './settle.ts'
import { take } from './take.ts'
import type { Workshop } from './workshop.ts'

type Settled = Awaited<ReturnType<Desk['settle']>>
type Tell = (left: WorkLeft) => void

export interface Work {
  readonly settle: (progress?: Tell) => Promise<Settled>
  /** Ends after the step at hand. */
  readonly end: () => Promise<void>
}

/** Rounds follow each other: a page that two read at once would look as if its reading had ended the program. */
export function openWork(database: Database, shop: Workshop): Work {
  const ending = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  const settleNext = (progress?: Tell): Promise<Settled> => {
    const mine = last.then(() => settle(database, shop, ending.signal, progress))
    last = mine.catch(() => undefined)
    return mine
  }
  const end = async (): Promise<void> => {
    ending.abort()
    await last
  }
  return { settle: settleNext, end }
}

/** A guest leaves the work to the process that has the store, and waits until it is done. */
async function settle(database: Database, shop: Workshop, signal: AbortSignal, progress: Tell = () => {}): Promise<Settled> {
  const tell = async (): Promise<WorkLeft> => {
    const now = await workLeft(database.sql)
    progress(now)
    return now
  }
  if (database.guest) {
    await othersDone(tell, signal)
    return { problems: [] }
  }
  await database.drain(take)
  return { problems: await settleAll(shop, tell, signal) }
}

/** Until nothing waits, or nothing has become less for so long that nobody seems to be at it. */
const PATIENCE = 60_000
const LOOK_EVERY = 250

async function othersDone(tell: () => Promise<WorkLeft>, signal: AbortSignal): Promise<void> {
  let before = ''
  for (let since = performance.now(); !signal.aborted && performance.now() - since < PATIENCE; ) {
    const { waiting, placing, groups } = await tell()
    if (waiting + placing + groups === 0) return
    const now = [waiting, placing, groups].join(' ')
    if (now !== before) since = performance.now()
    before = now
    await sleep(LOOK_EVERY, undefined, { signal }).catch(() => {})
  }
}
