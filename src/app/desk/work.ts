/**
 * A worker: takes jobs from the queue of a PostgreSQL store, for as long as it is let. As many as wanted may work on one store. A server that goes away is
 * waited for; a worker that goes away leaves nothing behind but work that others do again.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { claiming } from '../../store/claims.ts'
import { regroup } from '../../store/groups.ts'
import { MOST_ATTEMPTS, nextBucket, waitingIn } from '../../store/pages.ts'
import { type Job, openQueue, type Queue } from '../../store/queue.ts'
import { isInTheWay, isLost, isPassing } from '../../store/retry.ts'
import { nextUnsettled } from '../../store/stories.ts'
import { placePages } from './place-pages.ts'
import { readPages } from './read-pages.ts'
import { groupIdOf, placeSome } from './settle.ts'
import { settleOneGroup } from './settle-group.ts'
import type { Workshop } from './workshop.ts'

export interface WorkOptions {
  /** Ends the work after the job at hand. */
  readonly signal: AbortSignal
  /** True: ends when nothing waits. */
  readonly once?: boolean
  /** One line about what goes on: jobs that failed, a server that is waited for. */
  readonly tell: (line: string) => void
}

const IDLE = 500
const FIRST_PAUSE = 200
const LONGEST_PAUSE = 10_000

export async function work(shop: Workshop, options: WorkOptions): Promise<void> {
  let pause = FIRST_PAUSE
  while (!options.signal.aborted) {
    try {
      await workUntilLost(shop, options, () => {
        pause = FIRST_PAUSE
      })
      return
    } catch (error) {
      if (isInTheWay(error)) continue
      if (!isLost(error)) throw error
      options.tell(`The database is gone (${error instanceof Error ? error.message : String(error)}). Waiting for it.`)
      await sleep(pause, undefined, { signal: options.signal }).catch(() => {})
      pause = Math.min(LONGEST_PAUSE, pause * 2)
    }
  }
}

async function workUntilLost(shop: Workshop, { signal, once = false, tell }: WorkOptions, wasThere: () => void): Promise<void> {
  const queue = await openQueue(shop.store, (error) => tell(`The queue reports: ${error.message}`))
  const linked: Linked = { at: performance.now() }
  const step = async (idle: number): Promise<boolean> =>
    (await jobDone(shop, queue, tell, linked)) || (await regroup(shop.store, groupIdOf, shop.now)) > 0 || (idle > 0 && (await placeSome(shop)))
  try {
    for (let idle = 0; !signal.aborted; ) {
      idle = (await step(idle)) ? 0 : idle + 1
      wasThere()
      if (idle > 0) await queue.plan()
      if (idle < 2) continue
      if (once && (await isSettled(shop))) return
      await sleep(IDLE, undefined, { signal }).catch(() => {})
    }
  } finally {
    await queue.close().catch(() => {}) // gone with its server
  }
}

async function jobDone(shop: Workshop, queue: Queue, tell: WorkOptions['tell'], linked: Linked): Promise<boolean> {
  const job = (await queue.next('pages')) ?? ((await mayLink(shop, linked)) ? await queue.next('group') : null)
  if (job === null) return false
  if (job.kind === 'group') linked.at = performance.now()
  const isOurs = await claiming(shop, job.kind === 'pages' ? 'pages' : 'group', job.key, () =>
    job.kind === 'pages' ? readJob(shop, queue, job) : linkJob(shop, queue, job, tell),
  )
  if (!isOurs) await queue.complete(shop.store, job) // somebody else is at it; what he leaves is planned again
  return isOurs
}

/** When this worker last linked a group. */
interface Linked {
  at: number
}

/** Groups wait while pages are read that may belong to them, but not for ever: pages may come without end. */
const LONGEST_WAIT = 20_000

const mayLink = async ({ store }: Workshop, { at }: Linked): Promise<boolean> =>
  performance.now() - at > LONGEST_WAIT || (await nextBucket(store)) === null

async function isSettled({ store }: Workshop): Promise<boolean> {
  return (await nextBucket(store)) === null && (await nextUnsettled(store, 1, MOST_ATTEMPTS)).length === 0
}

async function readJob(shop: Workshop, queue: Queue, job: Job): Promise<void> {
  const together = await waitingIn(shop.store, Number(job.key))
  if (together.length === 0) return queue.complete(shop.store, job)
  const read = await readPages(shop, together, (step) => queue.complete(step, job))
  await placePages(shop, read.pages)
}

async function linkJob(shop: Workshop, queue: Queue, job: Job, tell: WorkOptions['tell']): Promise<void> {
  try {
    const isDone = await settleOneGroup(shop, job.key, (step) => queue.complete(step, job))
    if (!isDone) await queue.complete(shop.store, job)
  } catch (error) {
    if (isPassing(error)) throw error
    tell(error instanceof Error ? error.message : String(error))
    await queue.complete(shop.store, job) // the group counts its attempts
  }
}
