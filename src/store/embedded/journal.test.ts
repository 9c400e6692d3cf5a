import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import * as files from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { CrosswireError } from '../../model/error.ts'
import type { Entry } from '../entry.ts'
import type { Disk } from './disk.ts'
import { appendEntries, drainJournal, leave, withdraw } from './journal.ts'

const entry = (path: string, at = '2026-03-01T08:00:00.000Z'): Entry => ({
  capture: { bytes: new TextEncoder().encode(path), path, url: null, mediaType: 'text/html', via: 'file', capturedAt: null, given: {} },
  at,
  known: 'skip',
})

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-journal-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Drains everything and tells the paths in the order in which they came. */
async function drained(folder: string, mine: readonly string[] = []): Promise<(string | null)[]> {
  const paths: (string | null)[] = []
  await drainJournal(folder, async (entries) => paths.push(...entries.map(({ capture }) => capture.path)), { mine, others: true })
  return paths
}

const inJournal = (folder: string): string[] => readdirSync(join(folder, 'journal'))

test('journal: what was appended is drained once, in the order of its instants', () =>
  inFolder(async (folder) => {
    await appendEntries(folder, [entry('c', '2026-03-03T08:00:00.000Z')])
    await appendEntries(folder, [entry('a', '2026-03-01T08:00:00.000Z'), entry('b', '2026-03-01T08:00:00.001Z')])
    assert.deepEqual(await drained(folder), ['a', 'b', 'c'])
    assert.deepEqual(await drained(folder), [])
    assert.deepEqual(inJournal(folder), [])
  }))

test('journal: of one instant, the order of the calls', () =>
  inFolder(async (folder) => {
    for (const path of ['a', 'b', 'c', 'd']) await appendEntries(folder, [entry(path)])
    assert.deepEqual(await drained(folder), ['a', 'b', 'c', 'd'])
  }))

test('journal: a folder without one is drained of nothing', () => inFolder(async (folder) => assert.deepEqual(await drained(folder), [])))

test('journal: files are for their owner alone', () =>
  inFolder(async (folder) => {
    const file = await appendEntries(folder, [entry('a')])
    assert.equal(statSync(join(folder, 'journal')).mode & 0o777, 0o700)
    assert.equal(statSync(join(folder, 'journal', file)).mode & 0o777, 0o600)
  }))

test('journal: what a process will take in itself is left alone by others while it lives, and is theirs when it leaves it', () =>
  inFolder(async (folder) => {
    const file = await appendEntries(folder, [entry('a')], { own: true })
    assert.deepEqual(await drained(folder), [])
    await leave(folder, file)
    assert.deepEqual(await drained(folder), ['a'])
  }))

test('journal: the files of a process that died are taken in', () =>
  inFolder(async (folder) => {
    const file = await appendEntries(folder, [entry('a')], { own: true })
    const dead = file.replace(`,${process.pid},`, ',4194304,')
    await files.rename(join(folder, 'journal', file), join(folder, 'journal', dead))
    assert.deepEqual(await drained(folder), ['a'])
  }))

test('journal: what is refused stays and does not hold up the rest', () =>
  inFolder(async (folder) => {
    for (const path of ['a', 'poison', 'c']) await appendEntries(folder, [entry(path)])
    const taken: (string | null)[] = []
    const take = async (entries: readonly Entry[]): Promise<void> => {
      if (entries[0]?.capture.path === 'poison') throw new Error('no')
      taken.push(...entries.map(({ capture }) => capture.path))
    }
    const { files: drainedFiles, failed } = await drainJournal(folder, take, { others: true })
    assert.deepEqual([taken, drainedFiles, failed.length], [['a', 'c'], 2, 1])
    await withdraw(folder, failed[0]?.file ?? '')
    assert.deepEqual(inJournal(folder), [])
  }))

test('journal: cut at any byte, the whole entries are taken and the file is put aside', () =>
  inFolder(async (folder) => {
    const whole = await appendEntries(folder, [entry('a'), entry('b')])
    const bytes = readFileSync(join(folder, 'journal', whole))
    for (let cut = 1; cut < bytes.length; cut += 1) {
      writeFileSync(join(folder, 'journal', whole), bytes)
      truncateSync(join(folder, 'journal', whole), cut)
      const entries = await drained(folder)
      assert.deepEqual(entries, cut < bytes.length / 2 ? [] : ['a'], `cut at ${cut}`)
      assert.deepEqual(inJournal(folder), cut === bytes.length / 2 ? [] : [`${whole}.damaged`])
      rmSync(join(folder, 'journal', `${whole}.damaged`), { force: true })
    }
  }))

test('journal: a draft was never acknowledged and counts for nothing; that of a dead process is cleared away', () =>
  inFolder(async (folder) => {
    const file = await appendEntries(folder, [entry('a')], { own: true })
    const draft = file.replace(`,${process.pid},`, ',4194304,').replace('.own', '.draft')
    await files.rename(join(folder, 'journal', file), join(folder, 'journal', draft))
    assert.deepEqual(await drained(folder), [])
    assert.deepEqual(inJournal(folder), [])
  }))

/** A disk that refuses its nth operation, and says how many it was asked for. */
function failingDisk(nth: number): { readonly disk: Disk; readonly asked: () => number } {
  let count = 0
  const step = (): void => {
    count += 1
    if (count === nth) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  }
  const disk: Disk = {
    open: async (...args) => {
      step()
      const file = await files.open(...args)
      return new Proxy(file, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name, target)
          if (typeof value !== 'function') return value
          return async (...rest: unknown[]) => {
            const close = name === 'close' ? await target.close() : undefined // a descriptor is closed, whatever it says
            step()
            return name === 'close' ? close : Reflect.apply(value, target, rest)
          }
        },
      })
    },
    rename: async (...args) => {
      step()
      await files.rename(...args)
    },
    rm: files.rm,
  }
  return { disk, asked: () => count }
}

test('journal: whatever step the disk refuses, the caller is told, and earlier entries are untouched', () =>
  inFolder(async (folder) => {
    await appendEntries(folder, [entry('earlier')])
    const { disk, asked } = failingDisk(Number.POSITIVE_INFINITY)
    await withdraw(folder, await appendEntries(folder, [entry('new'), entry('more')], { disk }))
    assert.ok(asked() >= 8, `only ${asked()} operations`)
    for (let nth = 1; nth <= asked(); nth += 1) {
      const failing = failingDisk(nth)
      await assert.rejects(
        appendEntries(folder, [entry('new'), entry('more')], { disk: failing.disk }),
        (error: unknown) => error instanceof CrosswireError && error.code === 'store-not-written' && error.message.includes('no space left'),
        `operation ${nth}`,
      )
    }
    const left = await drained(folder)
    assert.equal(left[0], 'earlier')
    assert.equal(left.length % 2, 1, 'a call is there whole or not at all')
  }))
