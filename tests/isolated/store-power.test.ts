/**
 * The power is lost at a random write of the database: of what it has not synced, each write is kept or undone by chance. Started as PGlite comes, with `-F`, it then
 * loses everything that was acknowledged (measured: 80 of 80, 1,360 of 1,360, 3,380 of 3,380 pages); synced, nothing.
 *     CROSSWIRE_TRIALS=100 node --import tsx --test tests/isolated/store-power.test.ts
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { take } from '../../src/app/desk/take.ts'
import { openDatabase } from '../../src/store/open.ts'
import { checkStore } from '../store-check.ts'
import { startRun } from '../store-runs.ts'

const TRIALS = Number(process.env['CROSSWIRE_TRIALS'] ?? 4)
const NEW_EVERY = 4
const LAST_WRITE = 1_000

test(`store: in ${TRIALS} losses of power it loses nothing that was acknowledged`, async (context) => {
  if (process.platform !== 'linux') return context.skip('files are followed through /proc/self/fd, which is Linux')
  const root = mkdtempSync(join(tmpdir(), 'crosswire-power-'))
  let acknowledged: string[] = []
  let total = 0
  for (let number = 0; number < TRIALS; number += 1) {
    if (number % NEW_EVERY === 0) acknowledged = []
    const folder = join(root, `store-${Math.floor(number / NEW_EVERY)}`)
    const power = `${1 + Math.floor(Math.random() * LAST_WRITE)}:${number}`
    const writer = startRun('write', folder, `p${number}`, power)
    await writer.ended
    assert.equal(writer.child.signalCode, 'SIGKILL', writer.lines.slice(-2).join('\n'))
    acknowledged.push(...writer.acknowledged())
    total += writer.acknowledged().length
    const database = await openDatabase(folder)
    await database.drain(take)
    const { lost, half } = await checkStore(database, acknowledged)
    await database.close()
    assert.deepEqual([lost, half], [[], []], `trial ${number}, power ${power}`)
  }
  rmSync(root, { recursive: true })
  context.diagnostic(`${TRIALS} losses of power, ${total} pages acknowledged`)
  assert.ok(total > 0)
})
