/** Pages that came into stories since an instant: the same on a store in a folder and on a PostgreSQL server, by the built program. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Desk } from '../../src/app/desk/desk.ts'
import type { openDesk as OpenDesk } from '../../src/app/desk/open-desk.ts'
import type { Capture } from '../../src/model/capture.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { page } from './desk-pages.ts'

const { openDesk } = (await import(new URL('../../dist/app/desk/open-desk.js', import.meta.url).href)) as { openDesk: typeof OpenDesk }

const folder = mkdtempSync(join(tmpdir(), 'crosswire-new-'))
let server: TestPostgres | null = null
before(async () => {
  server = await startPostgres()
})
after(() => {
  server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const PLACES: Readonly<Record<string, () => Promise<string | null>>> = {
  'in a folder': async () => join(folder, 'new'),
  'on PostgreSQL': async () => (await server?.url('new_pages')) ?? null,
}

function clock(): () => string {
  let seconds = 0
  return () => new Date(Date.UTC(2031, 5, 20, 8, 0, seconds++)).toISOString()
}

for (const [where, place] of Object.entries(PLACES))
  test(`new pages ${where}: counted by story since the instant, until they are gone or the instant is reached`, async (context) => {
    const location = await place()
    if (location === null) return context.skip('no PostgreSQL on this machine: install it, or name a server in CROSSWIRE_TEST_POSTGRES')
    const desk = await openDesk(location, { jobs: 1, now: clock() })
    try {
      await contract(desk)
    } finally {
      await desk.close()
    }
  })

async function contract(desk: Desk): Promise<void> {
  assert.deepEqual(await desk.newPages(null), { until: null, stories: [], whole: true })
  assert.deepEqual(await desk.newPages('2031-01-01T00:00:00.000Z'), { until: null, stories: [], whole: true })

  await added(desk, page('wire'))
  const first = await desk.newPages(null)
  const [ferry] = (await desk.listStories({})).rows
  assert.deepEqual(first, { until: ferry?.lastChanged, stories: [], whole: true })
  const since = first.until ?? ''
  assert.deepEqual(await desk.newPages(since), first)
  assert.deepEqual((await desk.newPages('2031-01-01T00:00:00.000Z')).stories, [{ story: ferry?.id, pages: 1 }])

  const [copy, herald] = await added(desk, page('copy'), page('herald'))
  await added(desk, page('council'))
  const depot = (await desk.listStories({ text: 'depot' })).rows[0]
  const grown = await desk.newPages(since)
  assert.deepEqual(grown.stories, [
    { story: depot?.id, pages: 1 },
    { story: ferry?.id, pages: 2 },
  ])
  assert.equal(grown.until, depot?.lastChanged)
  const told = (await desk.changesOf(ferry?.id ?? '', since))?.filter(({ kind }) => kind === 'page-added')
  assert.deepEqual(told?.map(({ subject }) => subject).sort(), [copy, herald].sort())

  await desk.removePage(herald ?? '')
  await desk.settle()
  assert.deepEqual((await desk.newPages(since)).stories.find(({ story }) => story === ferry?.id)?.pages, 1)
  await added(desk, page('herald'))
  assert.deepEqual((await desk.newPages(since)).stories.find(({ story }) => story === ferry?.id)?.pages, 2)
  assert.deepEqual((await desk.newPages((await desk.newPages(null)).until)).stories, [])

  const later = (await desk.newPages(null)).until ?? ''
  await desk.removePage(copy ?? '')
  await desk.settle()
  await added(desk, page('copy'))
  assert.deepEqual((await desk.newPages(later)).stories, [], 'gone and back again is nothing new')
}

async function added(desk: Desk, ...captures: readonly Capture[]): Promise<readonly string[]> {
  const taken = await desk.addPages(captures)
  await desk.settle()
  return taken.map(({ article }) => article)
}
