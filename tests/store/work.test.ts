/**
 * Workers on a PostgreSQL store: together they do what one batch does, a worker that is killed leaves nothing behind, and a page that ends workers is given
 * up while the others go on.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { openDesk as OpenDesk, workOn as WorkOn } from '../../src/app/desk/open-desk.ts'
import { openDatabase } from '../../src/store/open.ts'
import { beginAttempts, nextWaiting } from '../../src/store/pages.ts'
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
  const begin = async (): Promise<readonly string[]> => (await beginAttempts(database.sql, await nextWaiting(database.sql, 10))).map(({ id }) => id)
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

test('workers: a folder has none', async () => {
  await assert.rejects(workOn('/no/such/folder', soon()), (error: unknown) => error instanceof Error && 'code' in error && error.code === 'wrong-use')
})
