/**
 * Processes that want one store at once. Of the lock alone: 6 of them, one in ten of whose turns ends with a death, hand on a counter; two at once would lose a count. Of the whole
 * store: two open one folder at the same moment and add pages; each is served or told who has it, and nothing acknowledged is lost.
 *     CROSSWIRE_TRIALS=100 node --import tsx --test tests/isolated/store-races.test.ts
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { take } from '../../src/app/desk/take.ts'
import { openDatabase } from '../../src/store/open.ts'
import { checkStore } from '../store-check.ts'
import { startRun } from '../store-runs.ts'

const TRIALS = Number(process.env['CROSSWIRE_TRIALS'] ?? 4)
const LOCKERS = 6
const LIVES = 5
const NEW_EVERY = 10

const LOCKING = fileURLToPath(new URL('../locking-process.ts', import.meta.url))

/** One that is started again whenever it dies: how often it had the lock. */
async function lockAndDie(folder: string): Promise<number> {
  let had = 0
  for (let life = 0; life < LIVES; life += 1) {
    const child = spawn(process.execPath, ['--import', 'tsx', LOCKING, folder, '50'], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (chunk: Buffer) => {
      had += chunk.toString().split('\n').length - 1
    })
    await once(child, 'close')
  }
  return had
}

test('lock: of many processes, one in ten of whose turns ends with a death, one at a time has it', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-locking-'))
  writeFileSync(join(folder, 'counter'), '0')
  const had = await Promise.all(Array.from({ length: LOCKERS }, () => lockAndDie(folder)))
  const total = had.reduce((sum, one) => sum + one, 0)
  context.diagnostic(`${total} turns, ${LOCKERS * LIVES} lives`)
  assert.equal(Number(readFileSync(join(folder, 'counter'), 'utf8')), total)
  assert.ok(total >= LOCKERS * LIVES)
  rmSync(folder, { recursive: true })
})

test(`store: in ${TRIALS} races of two processes for one folder nothing acknowledged is lost`, async (context) => {
  const root = mkdtempSync(join(tmpdir(), 'crosswire-races-'))
  let acknowledged: string[] = []
  let [total, connected] = [0, 0]
  for (let number = 0; number < TRIALS; number += 1) {
    if (number % NEW_EVERY === 0) acknowledged = []
    const folder = join(root, `store-${Math.floor(number / NEW_EVERY)}`)
    const long = number % 2 === 1
    const racers = [startRun(long ? 'serve-once' : 'once', folder, `a${number}`), startRun(long ? 'serve-once' : 'once', folder, `b${number}`)]
    await Promise.all(racers.map((racer) => racer.ended))
    for (const racer of racers) assert.match(racer.lines.join('\n'), /^(?:closed|refused store-(?:busy|unreachable) .*)$/m)
    connected += racers.filter((racer) => racer.lines.includes('guest')).length
    const now = racers.flatMap((racer) => racer.acknowledged())
    assert.ok(now.length >= 2, 'at least one has added its two pages')
    total += now.length
    acknowledged.push(...now)
    const database = await openDatabase(folder)
    await database.drain(take)
    const { lost, half } = await checkStore(database, acknowledged)
    await database.close()
    assert.deepEqual([lost, half], [[], []], `race ${number}`)
  }
  context.diagnostic(`${TRIALS} races, ${total} pages acknowledged, ${connected} of the processes spoke to the other`)
  rmSync(root, { recursive: true })
})
