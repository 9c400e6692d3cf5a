/**
 * The journal of a store's folder: what was acknowledged stands here until it stands in the database. Whoever takes captures in writes them first; a command
 * that cannot have the store leaves them to its owner.
 *     journal/20261122T184512345Z,000001,4211,…8412007,desk,9f2c01aa.journal     the entries of one call; never written to again
 *     … .draft                                                              a call under way, or broken off: nobody was told that it is kept
 * Drained files are given in the order of their names, and removed when `take` has returned, which must be when its transaction is on the disk. A crash in between
 * gives them a second time. A file that does not end with a whole record is put aside as `.damaged`, its whole records taken.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CrosswireError } from '../../model/error.ts'
import type { Entry } from '../entry.ts'
import { DISK, type Disk, syncPath, writeDurably } from './disk.ts'
import { decodeEntries, encodeEntry } from './journal-records.ts'
import { lives, myself } from './lock.ts'

export const FOLDER = 'journal'
const WAITS = '.journal'
/** Whoever wrote it takes it in itself, unless it dies. */
const OWN = '.own'
const DRAFT = '.draft'
const DAMAGED = '.damaged'

export type Take = (entries: readonly Entry[], file: string) => Promise<unknown>

export interface AppendOptions {
  /** True: this process drains it itself, and others leave it alone while it lives. */
  readonly own?: boolean
  readonly disk?: Disk
}

let appended = 0

/** The file in which the entries are kept, when they are on the disk. */
export async function appendEntries(folder: string, entries: readonly Entry[], { own = false, disk = DISK }: AppendOptions = {}): Promise<string> {
  const name = nameOf(entries)
  const file = `${name}${own ? OWN : WAITS}`
  const path = join(folder, FOLDER, file)
  try {
    await openJournal(folder, disk)
    await writeDurably(path, entries.map(encodeEntry), join(folder, FOLDER, name + DRAFT), disk)
  } catch (error) {
    throw notWritten(folder, entries.length, error)
  }
  return file
}

export function notWritten(folder: string, captures: number, cause: unknown): CrosswireError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new CrosswireError(
    'store-not-written',
    `${captures} captures could not be kept in ${folder} (${why}). Nothing of them counts as added. Make room on the disk, look at its permissions, and add them again.`,
    { cause },
  )
}

async function openJournal(folder: string, disk: Disk): Promise<void> {
  const made = await mkdir(join(folder, FOLDER), { recursive: true, mode: 0o700 })
  if (made !== undefined) await syncPath(folder, disk)
}

function nameOf(entries: readonly Entry[]): string {
  const { pid, start, machine } = myself()
  appended += 1
  const at = (entries[0]?.at ?? '').replaceAll(/[-:.]/g, '')
  const writer = [String(pid), start, machine].map(encodeURIComponent) // no comma is left in them
  return [at, String(appended).padStart(6, '0'), ...writer, randomBytes(4).toString('hex')].join(',')
}

export interface DrainOptions {
  /** Files of this process that are drained now. */
  readonly mine?: readonly string[]
  /** True for the owner of the store alone: what other processes left, too. */
  readonly others: boolean
}

export interface Drained {
  readonly files: number
  /** What could not be taken in, and why; it stays. */
  readonly failed: readonly { readonly file: string; readonly error: unknown }[]
}

/** Gives every file that waits to `take`, one at a time, and removes it. What is refused does not hold up the rest. */
export async function drainJournal(folder: string, take: Take, { mine = [], others }: DrainOptions): Promise<Drained> {
  const waiting = (await waitingIn(folder)).filter((file) => mine.includes(file) || (others && (file.endsWith(WAITS) || !writerLives(file))))
  const files = waiting.filter((file) => !file.endsWith(DRAFT))
  const failed: { file: string; error: unknown }[] = []
  for (const file of files) await drainFile(join(folder, FOLDER), file, take).catch((error: unknown) => failed.push({ file, error }))
  for (const draft of waiting.filter((file) => file.endsWith(DRAFT))) await rm(join(folder, FOLDER, draft), { force: true })
  return { files: files.length - failed.length, failed }
}

/** Leaves a file of this process to whoever owns the store next. */
export const leave = (folder: string, file: string): Promise<void> =>
  rename(join(folder, FOLDER, file), join(folder, FOLDER, `${file.slice(0, -OWN.length)}${WAITS}`))

/** Takes back what was appended and is refused for good: its caller is told so. */
export const withdraw = (folder: string, file: string): Promise<void> => rm(join(folder, FOLDER, file), { force: true })

/** Files of the journal that are not drained, in the order in which they will be. */
async function waitingIn(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, FOLDER)).catch(none)
  return names.filter((name) => [WAITS, OWN, DRAFT].some((ending) => name.endsWith(ending))).sort()
}

const none = (error: NodeJS.ErrnoException): string[] => {
  if (error.code === 'ENOENT') return []
  throw error
}

function writerLives(file: string): boolean {
  const [pid, start, machine] = file.split(',').slice(2)
  return lives({ pid: Number(pid), start: decodeURIComponent(start ?? ''), machine: decodeURIComponent(machine ?? '') })
}

async function drainFile(journal: string, file: string, take: Take): Promise<void> {
  const path = join(journal, file)
  const { entries, whole } = decodeEntries(await readFile(path))
  if (entries.length > 0) await take(entries, file)
  await (whole ? rm(path, { force: true }) : rename(path, `${path}${DAMAGED}`))
}
