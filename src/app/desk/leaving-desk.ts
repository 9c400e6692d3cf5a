/**
 * A desk over a store that another process has: pages can be left in its journal, durable, and nothing else can be done. The process that has the store
 * takes them in, or the next command that opens it.
 */
import type { Capture } from '../../model/capture.ts'
import type { CrosswireError } from '../../model/error.ts'
import { leaveEntries } from '../../store/embedded/embedded.ts'
import type { Desk } from './desk.ts'
import { arrivalOf } from './intake.ts'

/** `busy`: what every other wish is answered with. */
export function leavingDesk(folder: string, busy: CrosswireError, now: () => string): Desk {
  const refuse = (): Promise<never> => Promise.reject(busy)
  const addPages: Desk['addPages'] = async (captures: readonly Capture[], { known = 'update' } = {}) => {
    const entries = captures.map((capture) => ({ capture, at: now(), known }))
    await leaveEntries(folder, entries)
    return entries.map((entry) => ({ article: arrivalOf(entry).article, outcome: 'left' as const }))
  }
  return {
    addPages,
    setActs: refuse,
    actsLeft: refuse,
    removePage: refuse,
    settle: refuse,
    progress: refuse,
    watch: () => async () => {},
    listStories: refuse,
    showStory: refuse,
    showClaim: refuse,
    showArticle: refuse,
    rawCapture: refuse,
    search: refuse,
    compareArticles: refuse,
    changesOf: refuse,
    newPages: refuse,
    examine: refuse,
    exportAll: () => ({ [Symbol.asyncIterator]: () => ({ next: refuse }) }),
    importAll: refuse,
    close: async () => {},
  }
}
