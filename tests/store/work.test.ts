/**
 * Workers on a PostgreSQL store: together they do what one batch does, a worker that is killed leaves nothing behind, and a page that ends workers is given
 * up while the others go on.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { openDesk as OpenDesk, workOn as WorkOn } from '../../src/app/desk/open-desk.ts'
import { readPages } from '../../src/app/desk/read-pages.ts'
import { settleOneGroup } from '../../src/app/desk/settle-group.ts'
import { versionsHere, type Workshop } from '../../src/app/desk/workshop.ts'
import { CrosswireError } from '../../src/model/error.ts'
import { openDatabase } from '../../src/store/open.ts'
import { beginAttempts, waitingIn } from '../../src/store/pages.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { page } from './desk-pages.ts'

const built: string = new URL('../../dist/app/desk/open-desk.js', import.meta.url).href
const { openDesk, workOn } = (await import(built)) as { openDesk: typeof OpenDesk; workOn: typeof WorkOn }
const NONE = 'no PostgreSQL on this machine: install it, or name a server in CROSSWIRE_TEST_POSTGRES'
const PAGES = [page('wire'), page('copy'), page('herald'), page('council')]

let server: TestPostgres | null = null
before(async () => {
  server = await startPostgres()
})
after(() => server?.stop())

const soon = (tell: (line: string) => void = () => {}) => ({ jobs: 1, once: true, signal: new AbortController().signal, tell })

test('workers: two that start at the same time do everything once, and end when nothing waits', async (context) => {
  if (server === null) return context.skip(NONE)
  const url = await server.url('two_workers')
  const desk = await openDesk(url)
  await desk.addPages(PAGES)
  const lines: string[] = []
  await Promise.all([
    workOn(
      url,
      soon((line) => lines.push(line)),
    ),
    workOn(
      url,
      soon((line) => lines.push(line)),
    ),
  ])
  const { waiting, placing, groups, stories } = await desk.progress()
  assert.deepEqual([waiting, placing, groups, stories, lines], [0, 0, 0, 2, []])
  await desk.close()
})

test('workers: a page that ended the program three times is given up, and those read beside it are not', async (context) => {
  if (server === null) return context.skip(NONE)
  const url = await server.url('poison')
  const desk = await openDesk(url)
  await desk.addPages(PAGES)
  const database = await openDatabase(url)
  const begin = async (): Promise<readonly string[]> => (await beginAttempts(database.sql, await waitingIn(database.sql, 0))).map(({ id }) => id)
  const [poison = 'no page', ...others] = await begin()
  assert.equal(others.length, 3, 'at first all are begun together')
  assert.deepEqual(await begin(), [poison], 'then each alone: the program ended')
  assert.deepEqual(await begin(), [poison])
  await workOn(url, soon())
  const { waiting, quarantined } = await desk.progress()
  assert.deepEqual([waiting, quarantined], [0, 1])
  const read = (await desk.listStories({})).rows.flatMap(({ articles }) => articles)
  assert.deepEqual(read.sort(), others.sort())
  const given = (await desk.examine({ deep: false })).filter(({ ok }) => !ok)
  assert.deepEqual(
    given.map(({ what, message }) => [what, message.includes(poison)]),
    [['page given up', true]],
  )
  await database.close()
  await desk.close()
})

test('workers: a server that restarts under them is waited for, and so are questions', async (context) => {
  if (server === null) return context.skip(NONE)
  if (server.restart === null) return context.skip('the server is not ours to restart')
  const url = await server.url('restarted')
  const desk = await openDesk(url)
  const ending = new AbortController()
  const lines: string[] = []
  const worker = workOn(url, { jobs: 1, signal: ending.signal, tell: (line) => lines.push(line) })
  for (const [turn, capture] of PAGES.entries()) {
    await desk.addPages([capture])
    const restarted = server.restart(turn % 2 === 0 ? 'immediate' : 'fast')
    await Promise.all([restarted, desk.listStories({}), desk.search({ text: 'council' })])
  }
  await settled(desk)
  ending.abort()
  await worker
  const { stories, quarantined } = await desk.progress()
  assert.deepEqual([stories, quarantined], [2, 0])
  assert.ok(lines.every((line) => line.startsWith('The database is gone') || line.startsWith('The queue reports')))
  await desk.close()
})

async function settled(desk: Awaited<ReturnType<typeof OpenDesk>>): Promise<void> {
  for (const until = performance.now() + 60_000; performance.now() < until; await sleep(100)) {
    const { waiting, placing, groups } = await desk.progress()
    if (waiting + placing + groups === 0) return
  }
  assert.fail('not settled in a minute')
}

test('workers: what a lost server broke off is no attempt, and what failed is one', async (context) => {
  if (server === null) return context.skip(NONE)
  const url = await server.url('attempts')
  const desk = await openDesk(url)
  await desk.addPages([page('wire')])
  await desk.settle()
  await desk.addPages([page('copy')])
  await desk.close()
  const database = await openDatabase(url)
  const store = database.sql
  await store.updateTable('groups').set({ settled: false }).execute()
  const [group = { id: '' }] = await store.selectFrom('groups').select('id').execute()
  const breaking = (error: Error): Workshop => {
    const pool = { size: 1, ready: async () => {}, run: () => Promise.reject(error), close: async () => {} }
    return { store, pool, ...versionsHere(), now: () => '2026-01-01T00:00:00.000Z', shared: true, patiently: database.patiently }
  }
  const attempts = async (): Promise<readonly number[]> => [
    (await store.selectFrom('groups').select('attempts').executeTakeFirstOrThrow()).attempts,
    (await store.selectFrom('pages').select('attempts').where('state', '=', 'waiting').executeTakeFirstOrThrow()).attempts,
  ]
  const tryBoth = async (shop: Workshop): Promise<void> => {
    await assert.rejects(settleOneGroup(shop, group.id))
    await assert.rejects(readPages(shop, await waitingIn(store, 0)))
  }
  const gone = breaking(new CrosswireError('store-unreachable', 'gone'))
  for (let turn = 0; turn < 4; turn++) await tryBoth(gone)
  assert.deepEqual(await attempts(), [0, 0])
  await tryBoth(breaking(new Error('no memory')))
  assert.deepEqual(await attempts(), [1, 1])
  await database.close()
})

test('workers: a folder has none', async () => {
  await assert.rejects(workOn('/no/such/folder', soon()), (error: unknown) => error instanceof Error && 'code' in error && error.code === 'wrong-use')
})
