/**
 * A store moves from a folder to a PostgreSQL server and back: the same captures, the same accounts, byte for byte. It is the built program that is
 * tested, since its workers are files of their own.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Desk, Imported } from '../../src/app/desk/desk.ts'
import type { openDesk as OpenDesk } from '../../src/app/desk/open-desk.ts'
import { startPostgres } from '../postgres.ts'
import { page } from './desk-pages.ts'

const built: string = new URL('../../dist/app/desk/open-desk.js', import.meta.url).href
const { openDesk } = (await import(built)) as { openDesk: typeof OpenDesk }

const folder = mkdtempSync(join(tmpdir(), 'crosswire-moving-'))
const server = await startPostgres()
after(() => {
  server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const places: Readonly<Record<string, () => Promise<string | null>>> = {
  'from a folder to another': async () => join(folder, 'other'),
  'from a folder to PostgreSQL': async () => (await server?.url('moving')) ?? null,
}

const ADDRESS = 'https://northern-wire.example/ferry'

async function filled(location: string): Promise<Desk> {
  const desk = await openDesk(location, { jobs: 1 })
  const given = { given: { url: ADDRESS, outlet: 'Northern Wire' } }
  await desk.addPages([page('wire', given), page('copy'), page('herald'), page('council')])
  await desk.addPages([page('wire', given), page('inquiry', { given: { url: ADDRESS } })]) // seen again, and another version of its address
  await desk.removePage((await desk.addPages([page('council', { path: 'taken-out.txt' })]))[0]?.article ?? '')
  await desk.settle()
  return desk
}

async function linesOf(desk: Desk): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of desk.exportAll()) lines.push(line)
  return lines
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

/** What people see of the stories, but for the moments at which things came to the store. */
async function shownBy(desk: Desk): Promise<readonly string[]> {
  const { rows } = await desk.listStories({ limit: 100 })
  const shown = await Promise.all(rows.map(({ id }) => desk.showStory(id)))
  return shown.map((one) => JSON.stringify([one?.row.id, one?.report])).sort()
}

for (const [what, place] of Object.entries(places))
  test(`a store moves ${what}`, async (context) => {
    const location = await place()
    if (location === null) return context.skip('no PostgreSQL on this machine: install it, or name a server in CROSSWIRE_TEST_POSTGRES')
    const from = await filled(join(folder, what.replaceAll(' ', '-')))
    const to = await openDesk(location, { jobs: 1 })
    try {
      const lines = await linesOf(from)
      const taken = async (): Promise<Imported> => to.importAll(each(lines))
      assert.deepEqual(await taken(), { taken: 5, known: 0, problems: [] })
      await to.settle()
      assert.deepEqual([...(await linesOf(to))].sort(), [...lines].sort())
      assert.deepEqual(await shownBy(to), await shownBy(from))
      assert.deepEqual(await taken(), { taken: 0, known: 5, problems: [] })
      assert.equal((await linesOf(to)).length, lines.length)
      assert.ok((await to.examine({ deep: true })).every(({ ok }) => ok))
    } finally {
      await Promise.all([from.close(), to.close()])
    }
  })
