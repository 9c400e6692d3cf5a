/**
 * Looks at a store's journal while its owner lives: what other processes leave there is found at once where the system tells of changes, and within a second
 * where it does not (network folders).
 *     const stop = watchJournal(folder, async () => { await database.drain(takeIn) })
 */
import { type FSWatcher, mkdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { FOLDER } from './journal.ts'

const EVERY = 1_000

/** Calls `look` now and then, never twice at once. It must not throw. What comes back ends the watch, and waits for a look under way. */
export function watchJournal(folder: string, look: () => Promise<void>): () => Promise<void> {
  const state = { looking: Promise.resolve(), busy: false, again: false, ended: false }
  const lookNow = (): void => {
    state.again = state.busy
    if (state.busy || state.ended) return
    state.busy = true
    state.looking = look().then(() => {
      state.busy = false
      if (state.again) lookNow()
    })
  }
  const timer = setInterval(lookNow, EVERY)
  const watcher = watchFolder(join(folder, FOLDER), lookNow)
  lookNow()
  return async () => {
    state.ended = true
    clearInterval(timer)
    watcher?.close()
    await state.looking
  }
}

function watchFolder(path: string, changed: () => void): FSWatcher | null {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return watch(path, changed).on('error', () => undefined)
  } catch {
    return null // too many watches, or none on this system: the timer remains
  }
}
