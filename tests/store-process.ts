/**
 * A process that works with a store, for tests that kill it or let several race. It tells what was acknowledged, line by line, at once:
 *     node --import tsx tests/store-process.ts write /tmp/store 17        → opening, open, ack 17-0001 …      until it is killed
 *     node --import tsx tests/store-process.ts once /tmp/store 17         → … one call, then it closes; "refused store-busy …" where it cannot have the store
 *     node --import tsx tests/store-process.ts serve /tmp/store 17        → as write, and others may connect
 *     node --import tsx tests/store-process.ts serve-once /tmp/store 17   → as once, and others may connect; "guest" where it connected itself
 *     node --import tsx tests/store-process.ts leave /tmp/store 17        → pages left in the journal, without opening
 */
import { existsSync, writeSync } from 'node:fs'
import { take } from '../src/app/desk/take.ts'
import { CrosswireError } from '../src/model/error.ts'
import type { Database } from '../src/store/database.ts'
import { leaveEntries } from '../src/store/embedded/embedded.ts'
import { presentOwner } from '../src/store/embedded/lock.ts'
import { watchJournal } from '../src/store/embedded/watch.ts'
import type { Entry } from '../src/store/entry.ts'
import { openDatabase } from '../src/store/open.ts'

const [mode = '', location = '', run = ''] = process.argv.slice(2)

const tell = (line: string): void => void writeSync(1, `${line}\n`)

function page(name: string): Entry {
  const bytes = new TextEncoder().encode(`<p>Page ${name}</p>${'water '.repeat(200 + (name.length % 7) * 300)}`)
  const capture = { bytes, path: `${name}.html`, url: null, mediaType: 'text/html', via: 'file' as const, capturedAt: null, given: {} }
  return { capture, at: new Date().toISOString(), known: 'skip' }
}

/** Calls of one to four pages. */
const call = (number: number): string[] =>
  Array.from({ length: 1 + (number % 4) }, (_, place) => `${run}-${String(number).padStart(4, '0')}-${place}`)

async function write(keep: (entries: readonly Entry[]) => Promise<unknown>, calls: number): Promise<void> {
  for (let number = 1; number <= calls; number += 1) {
    const names = call(number)
    await keep(names.map(page))
    for (const name of names) tell(`ack ${name}`)
  }
}

async function opened(): Promise<Database> {
  tell('opening')
  const database = await openDatabase(location, { longLived: mode.startsWith('serve'), patience: 30_000 })
  tell('open')
  if (existsSync(location) && presentOwner(location)?.pid !== process.pid) tell('guest')
  return database
}

async function work(): Promise<void> {
  if (mode === 'leave') return write((entries) => leaveEntries(location, entries), 20)
  const database = await opened()
  if (mode === 'serve' && database.folder !== null) watchJournal(database.folder, async () => void (await database.drain(take)))
  await write((entries) => database.take(entries, take), mode.endsWith('once') ? 1 : 10_000)
  await database.close()
  tell('closed')
}

work().catch((error: unknown) => {
  tell(error instanceof CrosswireError ? `refused ${error.code} ${error.message}` : `failed ${error instanceof Error ? error.stack : String(error)}`)
  process.exit(1)
})
