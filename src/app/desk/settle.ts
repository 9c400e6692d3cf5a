/**
 * Settling: all that follows from what came in is worked out, step by step, until nothing is left to do. Any number of processes may do it at once on a
 * PostgreSQL store; whatever one of them leaves half done, another does again.
 *     waiting pages → read and published → placed → grouped → linked, accounted, swapped
 */
import type { Problem } from '../../model/problem.ts'
import { claiming } from '../../store/claims.ts'
import { type GroupIdOf, regroup } from '../../store/groups.ts'
import { awaitNewer, MOST_ATTEMPTS, nextBucket, nextUnplaced, waitingIn } from '../../store/pages.ts'
import { isInTheWay } from '../../store/retry.ts'
import { awaitNewerLinks, nextUnsettled } from '../../store/stories.ts'
import { shortHash } from '../../text/hash.ts'
import { placePages } from './place-pages.ts'
import { readPages } from './read-pages.ts'
import { settleOneGroup } from './settle-group.ts'
import type { Workshop } from './workshop.ts'

/** Pages placed in one transaction. */
const PAGES_A_CHUNK = 50
/** Groups looked at before the waiting pages are looked at again. */
const GROUPS_A_ROUND = 20

export const groupIdOf: GroupIdOf = (articles) => shortHash('group', ...articles)

/** `after` is told after each step; `signal` ends the work after the step at hand. Gives the problems of pages that were read now. */
export async function settleAll(shop: Workshop, after: () => Promise<unknown>, signal: AbortSignal): Promise<readonly Problem[]> {
  await awaitNewer(shop.store, shop.pageVersion)
  await awaitNewerLinks(shop.store, shop.accountVersion)
  const problems: Problem[] = []
  const step = async (): Promise<boolean> =>
    (await readSome(shop, problems)) || (await placeSome(shop)) || (await groupSome(shop)) || (await linkSome(shop, problems, signal))
  while (!signal.aborted && (await orAgain(() => shop.patiently(step)))) await shop.patiently(after)
  return problems
}

/** A step that stood in another's way is done again. */
async function orAgain(step: () => Promise<boolean>): Promise<boolean> {
  try {
    return await step()
  } catch (error) {
    if (!isInTheWay(error)) throw error
    return true
  }
}

/** Each gives whether there was anything to do. */
async function readSome(shop: Workshop, problems: Problem[]): Promise<boolean> {
  for (let bucket = await nextBucket(shop.store); bucket !== null; bucket = await nextBucket(shop.store, bucket + 1)) {
    const own = bucket
    const done = await claiming(shop, 'pages', String(own), async () => {
      const pages = await waitingIn(shop.store, own)
      if (pages.length === 0) return
      const read = await readPages(shop, pages)
      await placePages(shop, read.pages)
      problems.push(...read.problems)
    })
    if (done) return true
  }
  return false
}

/** Pages that somebody published and did not place: he went away in between. */
export async function placeSome(shop: Workshop): Promise<boolean> {
  const pages = await nextUnplaced(shop.store, PAGES_A_CHUNK)
  if (pages.length > 0) await placePages(shop, pages)
  return pages.length > 0
}

const groupSome = async (shop: Workshop): Promise<boolean> => (await regroup(shop.store, groupIdOf, shop.now)) > 0

/** A group that fails is left, with its reason, and the others go on. */
async function linkSome(shop: Workshop, problems: Problem[], signal: AbortSignal): Promise<boolean> {
  const groups = await nextUnsettled(shop.store, GROUPS_A_ROUND, MOST_ATTEMPTS)
  let isAny = false
  for (const { id } of groups) {
    if (signal.aborted) break
    const done = await claiming(shop, 'group', id, async () => {
      const problem = await settledOr(shop, id)
      if (problem !== null) problems.push(problem)
    })
    isAny ||= done
  }
  return isAny
}

async function settledOr(shop: Workshop, group: string): Promise<Problem | null> {
  try {
    await settleOneGroup(shop, group)
    return null
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'group-failed')) throw error
    return { code: 'linking-failed', severity: 'error', message: error.message }
  }
}
