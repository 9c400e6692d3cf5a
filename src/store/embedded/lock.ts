/**
 * The lock of a store's folder: one process owns it, for two that open one PGlite lose rows without a word.
 *     lock.00000007   {"pid":4211,"start":"0f2c…:8412007","machine":"desk","socket":null}
 * Of the files the highest number counts. Who wants the store makes the next number, and may do so only where the owner of the highest is gone: dead by its id and
 * start time, or it has written that it is done. A number is made with link(2), so that it is there once, whole, for one process; who made it and sees a higher one
 * was late and takes its own back. So at every moment a crash leaves either an owner or a number that the next may follow, no file needs to be removed
 * before another is made, and age plays no part (a thread that computes for minutes is alive).
 * Leaves open: a folder shared by machines. The owner's processes cannot be seen from another, so its lock stands until a person removes it.
 */
import { randomBytes } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { startOf, UNKNOWN } from './process-start.ts'

/** Who owns a store. */
export interface Owner {
  readonly pid: number
  readonly start: string
  readonly machine: string
  /** Folder of the socket at which other processes may speak to the store; null: they wait. */
  readonly socket: string | null
}

export interface Lock {
  /** Tells others where they may connect. */
  readonly announce: (socket: string) => void
  readonly release: () => void
}

const NAME = /^lock\.(\d{8})$/
const DONE = 'done\n'

/** The lock, or the live process that has it. */
export function takeLock(folder: string): Lock | Owner {
  const highest = highestLock(folder)
  const owner = highest === 0 ? null : ownerOf(lockFile(folder, highest))
  if (owner !== null && lives(owner)) return owner
  const mine = highest + 1
  if (!make(folder, mine) || !isHighest(folder, mine)) return takeLock(folder) // another was quicker
  for (const number of locksIn(folder)) if (number < mine) rmSync(lockFile(folder, number), { force: true })
  return {
    announce: (socket) => replace(folder, mine, written({ ...myself(), socket })),
    release: () => replace(folder, mine, DONE),
  }
}

export const isLock = (lock: Lock | Owner): lock is Lock => 'release' in lock

/** Who has the store now; null where nobody does. */
export function presentOwner(folder: string): Owner | null {
  const highest = highestLock(folder)
  const owner = highest === 0 ? null : ownerOf(lockFile(folder, highest))
  return owner !== null && lives(owner) ? owner : null
}

/** Whether a process that names itself so lives. Where nothing can be known, it does. */
export function lives({ pid, start, machine }: Pick<Owner, 'pid' | 'start' | 'machine'>): boolean {
  if (machine !== thisMachine()) return true
  const now = startOf(pid)
  return now === UNKNOWN || now === start
}

/** The name without its domain, which changes with the network. */
const thisMachine = (): string => hostname().split('.')[0] ?? ''

/** This process, as a lock or a journal names it. */
export function myself(): Owner {
  return { pid: process.pid, start: startOf(process.pid) ?? UNKNOWN, machine: thisMachine(), socket: null }
}

function locksIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const number = NAME.exec(name)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
}

const highestLock = (folder: string): number => Math.max(0, ...locksIn(folder))
const lockFile = (folder: string, number: number): string => join(folder, `lock.${String(number).padStart(8, '0')}`)
const written = (owner: Owner): string => `${JSON.stringify(owner)}\n`

/** Null: it is done, or nobody can read it. A lock is there with all its words or not at all, so half a one is what a loss of power left. */
function ownerOf(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isHighest(folder: string, mine: number): boolean {
  if (highestLock(folder) === mine) return true
  rmSync(lockFile(folder, mine), { force: true })
  return false
}

function make(folder: string, number: number): boolean {
  const draft = join(folder, `draft.${randomBytes(8).toString('hex')}`)
  writeFileSync(draft, written(myself()), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, lockFile(folder, number))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Only the owner writes its number: the new words take the place of the old in one step. */
function replace(folder: string, number: number, words: string): void {
  const draft = join(folder, `draft.${randomBytes(8).toString('hex')}`)
  writeFileSync(draft, words, { mode: 0o600, flag: 'wx' })
  renameSync(draft, lockFile(folder, number))
}
