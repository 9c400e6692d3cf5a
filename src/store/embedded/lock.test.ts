import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLock, type Lock, myself, type Owner, presentOwner, takeLock } from './lock.ts'
import { startOf } from './process-start.ts'

function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-lock-'))
  try {
    work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function taken(folder: string): Lock {
  const lock = takeLock(folder)
  assert.ok(isLock(lock), 'somebody has it')
  return lock
}

const leftBy = (folder: string, owner: Partial<Owner>): void =>
  writeFileSync(join(folder, 'lock.00000007'), JSON.stringify({ ...myself(), ...owner }))
/** A process that has ended. */
const dead = (): number => spawnSync(process.execPath, ['-e', '']).pid

test('lock: one has it, the next is told who', () =>
  inFolder((folder) => {
    const lock = taken(folder)
    assert.deepEqual(takeLock(folder), { ...myself(), socket: null })
    lock.announce('/tmp/somewhere')
    assert.deepEqual(takeLock(folder), { ...myself(), socket: '/tmp/somewhere' })
    lock.release()
    assert.equal(presentOwner(folder), null)
    taken(folder)
  }))

test('lock: nothing but the newest lock remains, readable by its owner alone', () =>
  inFolder((folder) => {
    for (let round = 0; round < 3; round += 1) taken(folder).release()
    assert.deepEqual(readdirSync(folder), ['lock.00000003'])
    assert.equal(statSync(join(folder, 'lock.00000003')).mode & 0o777, 0o600)
  }))

test('lock: that of a process which is gone is taken over', () =>
  inFolder((folder) => {
    leftBy(folder, { pid: dead() })
    taken(folder)
    assert.deepEqual(readdirSync(folder), ['lock.00000008'])
  }))

test('lock: that of a process whose id was given to another is taken over', () =>
  inFolder((folder) => {
    leftBy(folder, { start: 'an earlier boot:17' })
    taken(folder)
  }))

test('lock: that of a living process is never taken over, however old', () =>
  inFolder((folder) => {
    leftBy(folder, {})
    utimesSync(join(folder, 'lock.00000007'), 0, 0)
    assert.ok(!isLock(takeLock(folder)))
  }))

test('lock: that of another machine, whose processes cannot be seen, stands', () =>
  inFolder((folder) => {
    leftBy(folder, { pid: dead(), machine: 'another-desk' })
    assert.ok(!isLock(takeLock(folder)))
  }))

test('lock: what a loss of power has emptied holds nobody up', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'lock.00000007'), '')
    taken(folder)
  }))

test('lock: who was late and made a lower number does not have it', () =>
  inFolder((folder) => {
    leftBy(folder, {})
    writeFileSync(join(folder, 'lock.00000005'), '') // as if 6 had been cleared away while somebody was about to make it
    assert.ok(!isLock(takeLock(folder)))
    assert.equal(JSON.parse(readFileSync(join(folder, 'lock.00000007'), 'utf8')).pid, process.pid)
  }))

test('process start: one for a living process, the same each time; none for one that has ended', () => {
  assert.notEqual(startOf(process.pid), null)
  assert.equal(startOf(process.pid), startOf(process.pid))
  assert.notEqual(startOf(process.pid), startOf(process.ppid))
  assert.equal(startOf(dead()), null)
})
