/**
 * A store in a folder: PGlite in a thread of the process that has the folder's lock.
 *     await openEmbedded('/home/ida/stories', { migrations })                      it is ours until `close`; others wait for us, some seconds
 *     await openEmbedded('/home/ida/stories', { migrations, longLived: true })     others connect to us
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { CrosswireError } from '../../model/error.ts'
import type { Database, OpenOptions } from '../database.ts'
import type { Entry, TakeIn } from '../entry.ts'
import { migrate, missingMigrations } from '../migrate.ts'
import { type Connections, openConnections } from '../pool.ts'
import { isLost } from '../retry.ts'
import { dataFolder, prepareData, prepareFolder } from './folder.ts'
import { appendEntries, drainJournal, leave, notWritten, withdraw } from './journal.ts'
import { isLock, type Lock, type Owner, takeLock } from './lock.ts'
import { startServer } from './server.ts'
import { closeSocketFolder, openSocketFolder, PORT, socketIn } from './socket-folder.ts'
import { openUpkeep } from './upkeep.ts'

const PATIENCE = 10_000
const PAUSE = 50
/** Milliseconds a client may keep a transaction open without a word, while all others wait. */
const SILENCE = 60_000
const CLIENTS = 4
const UPKEEP_EVERY = 60_000

export async function openEmbedded(folder: string, options: OpenOptions): Promise<Database> {
  await prepareFolder(folder)
  const until = performance.now() + (options.patience ?? PATIENCE)
  for (;;) {
    const lock = takeLock(folder)
    if (isLock(lock)) return openOwned(folder, lock, options)
    const connected = lock.socket === null ? null : await openConnected(folder, lock.socket, lock, options)
    if (connected !== null) return connected
    if (performance.now() > until) throw busy(folder, lock)
    await sleep(PAUSE)
  }
}

/** Keeps entries in a folder's journal for its owner, where another process has it. They count as added. */
export async function leaveEntries(folder: string, entries: readonly Entry[]): Promise<void> {
  await prepareFolder(folder)
  if (entries.length > 0) await appendEntries(folder, entries)
}

async function openOwned(folder: string, lock: Lock, { migrations, longLived = false }: OpenOptions): Promise<Database> {
  const undo: (() => Promise<void> | void)[] = [lock.release]
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    await prepareData(folder)
    const socket = await openSocketFolder(folder)
    undo.push(() => closeSocketFolder(folder, socket))
    const server = await startServer({ data: dataFolder(folder), socket: socketIn(socket), silence: SILENCE })
    undo.push(server.close)
    const { sql, close: disconnect } = connectTo(socket, folder, server.failure)
    undo.push(disconnect)
    await migrate(sql, migrations, folder)
    undo.push(startUpkeep(sql, folder, longLived))
    if (longLived) lock.announce(socket)
    return database(folder, sql, close, true)
  } catch (error) {
    await close()
    throw error
  }
}

/** What ends it, with a last look. Upkeep is never worth a failure: the next session does it. */
function startUpkeep(sql: Connections['sql'], folder: string, longLived: boolean): () => Promise<void> {
  const { keepUp, finish } = openUpkeep(sql, folder)
  const timer = longLived ? setInterval(() => void keepUp().catch(() => undefined), UPKEEP_EVERY) : undefined
  return async () => {
    clearInterval(timer)
    await finish().catch(() => undefined)
  }
}

/** All is said here, so that no PGSSLMODE or PGOPTIONS of the surroundings is asked. */
const connectTo = (socket: string, folder: string, failure: () => string | null): Connections =>
  openConnections(
    { host: socket, port: PORT, user: 'postgres', database: 'postgres', password: '', options: '', ssl: false, max: CLIENTS },
    (why) =>
      `The store in ${folder} was lost (${failure() ?? why}): the process that has it has ended, or its disk refuses to write. What was acknowledged is kept. Look at the disk, and begin again.`,
  )

/** Null where the owner is about to go: its lock will tell. */
async function openConnected(folder: string, socket: string, owner: Owner, { migrations }: OpenOptions): Promise<Database | null> {
  const { sql, close } = connectTo(socket, folder, () => null)
  try {
    const missing = await missingMigrations(sql, migrations, folder)
    if (missing.length > 0) throw older(folder, owner)
    return database(folder, sql, close, false)
  } catch (error) {
    await close()
    if (isLost(error)) return null
    throw error
  }
}

function database(folder: string, sql: Connections['sql'], close: () => Promise<void>, owned: boolean): Database {
  const oneByOne = openQueue()
  const take = async <Result>(entries: readonly Entry[], takeIn: TakeIn<Result>): Promise<readonly Result[]> => {
    if (entries.length === 0) return []
    const mine = await appendEntries(folder, entries, { own: true })
    let results: readonly Result[] = []
    const keep = async (held: readonly Entry[], file: string): Promise<void> => {
      const taken = await takeIn(sql, held)
      if (file === mine) results = taken
    }
    const { failed } = await oneByOne(() => drainJournal(folder, keep, { mine: [mine], others: owned }))
    const refused = failed.find(({ file }) => file === mine)
    if (refused === undefined) return results
    if (!isLost(refused.error)) await withdraw(folder, mine)
    else await leave(folder, mine)
    throw isNoRoom(refused.error) ? notWritten(folder, entries.length, refused.error) : refused.error
  }
  const drain = async (takeIn: TakeIn<unknown>): Promise<number> => {
    if (!owned) return 0
    const { files, failed } = await oneByOne(() => drainJournal(folder, (entries) => takeIn(sql, entries), { others: true }))
    if (failed[0] !== undefined) throw failed[0].error
    return files
  }
  return { kind: 'embedded', guest: !owned, sql, url: null, folder, take, drain, patiently: (work) => work(), close }
}

/** SQLSTATE 53100 and 58030: the disk is full, or refuses. */
const isNoRoom = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === '53100' || error.code === '58030')

/** Runs pieces of work one after the other, whatever becomes of each. */
function openQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

function busy(folder: string, { pid, machine }: Owner): CrosswireError {
  return new CrosswireError(
    'store-busy',
    `The store ${folder} is in use by process ${pid} on ${machine}. Wait until it is done, or end it. If no such process runs there any more, remove the file lock.* in that folder.`,
  )
}

function older(folder: string, { pid }: Owner): CrosswireError {
  return new CrosswireError(
    'store-busy',
    `The store ${folder} is in use by process ${pid}, which is an older Crosswire. End it, so that this version can bring the store up to date.`,
  )
}
