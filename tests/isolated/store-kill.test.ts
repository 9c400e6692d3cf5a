/**
 * A process that adds pages is killed (SIGKILL) at a random moment, its start among them; then the store is opened again. Every fifth trial begins with a new store,
 * every third has a second process that leaves pages in the journal.
 *     CROSSWIRE_TRIALS=200 node --import tsx --test tests/isolated/store-kill.test.ts
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { take } from '../../src/app/desk/take.ts'
import { openDatabase } from '../../src/store/open.ts'
import { checkStore } from '../store-check.ts'
import { startRun } from '../store-runs.ts'

const TRIALS = Number(process.env['CROSSWIRE_TRIALS'] ?? 8)
const NEW_EVERY = 5
const LEAVER_EVERY = 3
/** Milliseconds within which a process is killed: every other one after its start, the rest after its first page. */
const STARTING = 1_500
const WORKING = 800

interface Tally {
  lost: string[]
  half: string[]
  acknowledged: number
  startUps: number
  failures: string[]
}

async function trial(folder: string, number: number, acknowledged: string[], tally: Tally): Promise<void> {
  const writer = startRun('write', folder, `w${number}`)
  const leaver = number % LEAVER_EVERY === 0 ? startRun('leave', folder, `l${number}`) : null
  if (number % 2 === 0) await sleep(Math.random() * STARTING)
  else await writer.told('ack').then(() => sleep(Math.random() * WORKING))
  writer.child.kill('SIGKILL')
  leaver?.child.kill('SIGKILL')
  await Promise.all([writer.ended, leaver?.ended])
  if (!writer.lines.includes('open')) tally.startUps += 1
  acknowledged.push(...writer.acknowledged(), ...(leaver?.acknowledged() ?? []))
  try {
    const database = await openDatabase(folder)
    await database.drain(take)
    const { lost, half } = await checkStore(database, acknowledged)
    await database.close()
    tally.lost.push(...lost)
    tally.half.push(...half)
  } catch (error) {
    tally.failures.push(`trial ${number}: ${String(error)}`)
  }
}

test(`store: killed ${TRIALS} times at random moments, it loses nothing that was acknowledged`, async (context) => {
  const root = mkdtempSync(join(tmpdir(), 'crosswire-kill-'))
  const tally: Tally = { lost: [], half: [], acknowledged: 0, startUps: 0, failures: [] }
  let acknowledged: string[] = []
  for (let number = 0; number < TRIALS; number += 1) {
    if (number % NEW_EVERY === 0) {
      tally.acknowledged += acknowledged.length
      acknowledged = []
    }
    await trial(join(root, `store-${Math.floor(number / NEW_EVERY)}`), number, acknowledged, tally)
  }
  tally.acknowledged += acknowledged.length
  rmSync(root, { recursive: true })
  context.diagnostic(`${TRIALS} kills, ${tally.startUps} of them during start-up; ${tally.acknowledged} pages acknowledged`)
  assert.deepEqual([tally.failures, tally.lost, tally.half], [[], [], []])
  assert.ok(tally.acknowledged > TRIALS, `only ${tally.acknowledged} pages were acknowledged: nothing was tested`)
})
