/**
 * A store moves from a folder to a PostgreSQL server and back: the same captures, accounts, names and corrections, byte for byte. It is the built program that is
 * tested, since its workers are files of their own.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Desk, Imported } from '../../src/app/desk/desk.ts'
import type { openDesk as OpenDesk } from '../../src/app/desk/open-desk.ts'
import { startPostgres } from '../postgres.ts'
import { capture, page } from './desk-pages.ts'

const built: string = new URL('../../dist/app/desk/open-desk.js', import.meta.url).href
const { openDesk } = (await import(built)) as { openDesk: typeof OpenDesk }

const folder = mkdtempSync(join(tmpdir(), 'crosswire-moving-'))
const server = await startPostgres()
after(() => {
  server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const ADDRESS = 'https://northern-wire.example/ferry'
const given = { given: { url: ADDRESS, outlet: 'Northern Wire' } }

/** Two stories until a third page tells that they are one. */
const FIRST = capture(
  'first',
  `Ferry sinks off Norvik, 38 saved

Northern Wire, 4 May 2031

The ferry Halka sank in thick fog off Norvik harbour on Sunday night, the coastguard said, and 38 people were taken from the water alive.

Coastguard captain Ivo Stenmark said the ship struck the Kettle reef shortly before ten o'clock. "We heard the horn, and then nothing at all," he told reporters on the quay.
`,
)
const OWNER = capture(
  'owner',
  `Halka Line under fire

Sund Times, 5 May 2031

The owner, Halka Line, said the ship was built in 1998 and was inspected in March. Mayor Dora Quist closed the harbour until Tuesday.

Norvik's mayor, Dora Quist, shut the port and asked families to come to the school on Harbour Street.

Owners of Halka Line met on Monday and said nothing more about the ship, built in 1998 and inspected in March.
`,
)
const SECRET = capture(
  'secret',
  'Tarnby trams\n\nTarnby Post, 2 June 2031\n\nThe treasurer of Tarnby sold trams to a man called Quillon Vex, he said.\n',
)

const ACT = { by: 'A. Weiss', reason: 'seen in the archive', at: null }
const CORRECTIONS = {
  path: 'set.csv',
  entries: [
    { kind: 'date', page: 'herald.txt', value: '2031-05-06', act: ACT },
    { kind: 'parent', page: 'copy.txt', parent: null, act: ACT },
    { kind: 'outlet', page: 'secret.txt', value: 'Quillon Vex Post', act: ACT },
  ],
  problems: [],
} as const

/** A clock that goes on by a second whenever it is asked. */
function clock(day: number): () => string {
  let seconds = 0
  return () => new Date(Date.UTC(2031, 5, day, 8, 0, seconds++)).toISOString()
}

const opened = (location: string, day = 20): Promise<Desk> => openDesk(location, { jobs: 1, now: clock(day) })

/** Stories that merged, claims that lead on, another version of an address, a page seen twice, one taken out, and what a person set. */
async function filled(location: string): Promise<Desk> {
  const desk = await opened(location)
  for (const pages of [[FIRST, SECRET], [OWNER], [page('wire', given)], [page('copy'), page('herald'), page('council')]]) {
    await desk.addPages(pages)
    await desk.settle()
  }
  await desk.addPages([page('wire', given), page('inquiry', { given: { url: ADDRESS } })])
  assert.equal((await desk.setActs(CORRECTIONS)).set, 3)
  await desk.settle()
  const [secret] = await desk.addPages([SECRET])
  await desk.removePage(secret?.article ?? '')
  await desk.settle()
  return desk
}

async function linesOf(desk: Desk): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of desk.exportAll()) lines.push(line)
  return lines
}

async function* each(lines: readonly string[], meanwhile: (line: string) => Promise<void> = async () => {}): AsyncGenerator<string> {
  for (const line of lines) {
    await meanwhile(line)
    yield line
  }
}

/** Everything that people see of the stories: names that were, too, what changed, and when. */
async function shownBy(desk: Desk): Promise<readonly string[]> {
  const { rows } = await desk.listStories({ limit: 100 })
  const shown = await Promise.all(rows.map(async ({ id }) => [await desk.showStory(id), await desk.changesOf(id, '')]))
  return shown.map((one) => JSON.stringify(one)).sort()
}

const namesIn = async (desk: Desk): Promise<readonly string[]> =>
  (await desk.listStories({ limit: 100 })).rows.map(({ id, formerly, articles }) => `${id} ${articles.length} < ${formerly.join()}`).sort()

const schemaOf = (line: string): string => (JSON.parse(line) as { readonly schema: string }).schema
const isName = (line: string): boolean => schemaOf(line) === 'crosswire.name/1'

test('a store moves from a folder to PostgreSQL and back: the same names, accounts, corrections, changes and instants', async (context) => {
  const url = await server?.url('moving')
  if (url === undefined) return context.skip('no PostgreSQL on this machine: install it, or name a server in CROSSWIRE_TEST_POSTGRES')
  const [from, there] = [await filled(join(folder, 'here')), await opened(url, 21)]
  const back = await opened(join(folder, 'back'), 22)
  try {
    const [lines, shown] = [await linesOf(from), await shownBy(from)]
    assert.ok(lines.map(schemaOf).includes('crosswire.succession/1') && shown.join().includes('2031-05-06'))
    for (const [one, before] of [
      [there, from],
      [back, there],
    ] as const) {
      const moving = await linesOf(before)
      const { problems, ...taken } = await one.importAll(each(moving))
      assert.deepEqual([taken, problems], [{ taken: 7, known: 0, acts: 2, names: 4 }, []])
      assert.deepEqual((await one.listStories({})).rows, [])
      assert.deepEqual([...(await linesOf(one))].sort(), [...lines].sort())
      await one.settle()
      assert.deepEqual(await shownBy(one), shown)
      assert.deepEqual([...(await linesOf(one))].sort(), [...lines].sort())
      assert.deepEqual(await one.importAll(each(moving)), { taken: 0, known: 7, acts: 0, names: 0, problems: [] } satisfies Imported)
      await one.settle()
      assert.deepEqual(await shownBy(one), shown)
      assert.ok((await one.examine({ deep: true })).every(({ ok }) => ok))
    }
  } finally {
    await Promise.all([from.close(), there.close(), back.close()])
  }
})

describe('moving', () => {
  let from: Desk
  let lines: readonly string[]
  before(async () => {
    from = await filled(join(folder, 'source'))
    lines = await linesOf(from)
  })
  after(() => from.close())

  const into = (what: string, run: (desk: Desk) => Promise<void>): void => {
    test(what, async () => {
      const desk = await opened(join(folder, what.replaceAll(/\W/g, '-')), 23)
      try {
        await run(desk)
      } finally {
        await desk.close()
      }
    })
  }

  test('a name that was leads to the story after the move as before, and claims lead on', async () => {
    const merged = lines.filter((line) => isName(line) && !line.includes('"leadsTo":null'))
    assert.equal(merged.length, 1)
    const { name, leadsTo } = JSON.parse(merged[0] ?? '') as { readonly name: string; readonly leadsTo: string }
    assert.equal((await from.showStory(name))?.row.id, leadsTo)
  })

  test('what was taken out stays behind, with what was set of it and every word of it', () =>
    assert.ok(!lines.some((line) => line.includes('Quillon Vex') || line.includes(Buffer.from(SECRET.bytes).toString('base64')))))

  into('pages that are settled while the move goes on have their names in the end', async (desk) => {
    const settled = async (line: string): Promise<void> => {
      if (isName(line) && (await desk.progress()).stories === 0) await desk.settle()
    }
    assert.deepEqual((await desk.importAll(each(lines, settled))).problems, [])
    await desk.settle()
    assert.deepEqual(await shownBy(desk), await shownBy(from))
    assert.deepEqual([...(await linesOf(desk))].sort(), [...lines].sort())
  })

  into('a move that is broken off goes on when it is begun again', async (desk) => {
    for (const end of [2, lines.findIndex(isName) + 1]) await desk.importAll(each(lines.slice(0, end)))
    await desk.importAll(each(lines))
    await desk.settle()
    assert.deepEqual(await shownBy(desk), await shownBy(from))
  })

  into('names that are there stay, and the names that come lead to them', async (desk) => {
    await desk.addPages([page('herald'), page('copy')])
    await desk.settle()
    const [own] = (await desk.listStories({ text: 'ferry' })).rows
    const { names } = await desk.importAll(each(lines))
    await desk.settle()
    const { rows } = await desk.listStories({ text: 'ferry' })
    const [there] = (await from.listStories({ text: 'ferry' })).rows
    assert.deepEqual([names, rows.length, rows[0]?.id], [4, 1, own?.id])
    for (const name of [there?.id ?? '', ...(there?.formerly ?? [])]) assert.equal((await desk.showStory(name))?.row.id, own?.id, name)
    const shown = await shownBy(desk)
    assert.equal((await desk.importAll(each(lines))).names, 0)
    await desk.settle()
    assert.deepEqual(await shownBy(desk), shown)
  })

  into('a name whose story was taken out here comes back with its pages', async (desk) => {
    await desk.importAll(each(lines))
    await desk.settle()
    const names = await namesIn(desk)
    const [council] = (await desk.listStories({ text: 'tram depot' })).rows
    await desk.removePage(council?.articles[0] ?? '')
    await desk.settle()
    assert.equal((await desk.listStories({ text: 'tram depot' })).total, 0)
    const later = lines.map((line) => line.replace('"at":"2031-06-20', '"at":"2031-06-19'))
    await desk.importAll(each(later))
    await desk.settle()
    assert.deepEqual(await namesIn(desk), names)
  })

  into('a file of before, with captures alone, is read, and names are given by the same rule', async (desk) => {
    const old = lines.filter((line) => schemaOf(line) === 'crosswire.capture/1')
    assert.deepEqual(await desk.importAll(each(old)), { taken: 7, known: 0, acts: 0, names: 0, problems: [] })
    await desk.settle()
    assert.equal((await desk.listStories({})).total, 2)
  })

  into('lines that are damaged are told, and nothing else is lost', async (desk) => {
    const at = lines.findIndex((line) => isName(line) && line.includes('"leadsTo":null'))
    const damaged = [...lines.slice(0, at), (lines[at] ?? '').slice(0, -9), '{"schema":"crosswire.weather/1"}', 'x', ...lines.slice(at + 1)]
    const { problems, taken, acts, names } = await desk.importAll(each(damaged))
    assert.deepEqual([taken, acts, names], [7, 2, 3])
    assert.deepEqual(
      problems.map(({ message }) => /^import:(\d+) .*It is left out.* import/.exec(message)?.[1]),
      [at + 1, at + 2, at + 3].map(String),
    )
    await desk.settle()
    assert.equal((await desk.listStories({})).total, 2)
    assert.equal((await desk.importAll(each(lines))).problems.length, 0)
  })
})
