/**
 * Whatever the order in which pages come, whoever brings them and however often, and whatever ends in between: edges, origins, stories and accounts are
 * byte for byte those of one batch.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, before, type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { openDesk as OpenDesk } from '../../src/app/desk/open-desk.ts'
import type { Database } from '../../src/store/database.ts'
import { bind, candidatesOf, type PageKeys, publish } from '../../src/store/neighbourhood.ts'
import { openDatabase } from '../../src/store/open.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import type { AddingTask } from './adding-process.ts'
import { samplePages } from './sample-pages.ts'

const built: string = new URL('../../dist/app/desk/open-desk.js', import.meta.url).href
const { openDesk } = (await import(built)) as { openDesk: typeof OpenDesk }
const PROCESS = fileURLToPath(new URL('./adding-process.ts', import.meta.url))
const SHUFFLES = Number(process.env['CROSSWIRE_SHUFFLES'] ?? 5)
const PROCESSES = 4
const NONE = 'no PostgreSQL on this machine: install it, or name a server in CROSSWIRE_TEST_POSTGRES'

let server: TestPostgres | null = null
before(async () => {
  server = await startPostgres()
})
after(() => server?.stop())

/** Ends with the exit code, or null where the process was killed. */
function adding(url: string, task: AddingTask): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', PROCESS, url, JSON.stringify(task)], { stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', reject).on('exit', resolve)
  })
}

/** All that must not hang on the order. */
async function outcome(url: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const database = await openDatabase(url)
  const rowsOf = async (query: ReturnType<typeof sql>): Promise<readonly unknown[]> => (await query.execute(database.sql)).rows
  const made = {
    edges: await rowsOf(
      sql`select p.id as a, q.id as b, strength from edges join pages p on p.number = a join pages q on q.number = b order by 1, 2`,
    ),
    groups: await rowsOf(sql`select id, pages, settled, reason from groups order by id`),
    stories: await rowsOf(sql`select id, storyline, row, disputed from stories order by id`),
    links: await rowsOf(sql`select distinct value from results r join stories s on r.stage = 'links' and r.input = s.links_input order by 1`),
    accounts: await rowsOf(sql`select distinct value from results r join stories s on r.stage = 'account' and r.input = s.account_input order by 1`),
    entries: await rowsOf(sql`select owner, kind, text, article, claim from entries order by 1, 2, 3, 4, 5`),
  }
  await database.close()
  return made
}

/** The same every time. */
function shuffled(numbers: readonly number[], seed: number): readonly number[] {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state
  }
  return numbers
    .map((number) => ({ number, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ number }) => number)
}

test(`store: ${SHUFFLES} orders, four processes, pages brought twice, three of them killed: the same as one batch`, async (context) => {
  if (server === null) return context.skip(NONE)
  const numbers = [...samplePages().keys()]
  const batch = await server.url('batch')
  assert.equal(await adding(batch, { share: numbers, settleEvery: numbers.length + 1, dieAfter: null }), 0)
  const truth = await outcome(batch)
  assert.ok((truth['accounts']?.length ?? 0) > 3 && (truth['edges']?.length ?? 0) > 50)
  for (let seed = 1; seed <= SHUFFLES; seed++) {
    const url: string = await server.url(`order_${seed}`)
    const order = shuffled(numbers, seed)
    const shares = Array.from({ length: PROCESSES }, (_, at) => order.filter((_one, place) => place % PROCESSES === at))
    const tasks = shares.map((share, at): AddingTask => {
      const twice = [...share, ...order.slice(0, 3)]
      return { share: twice, settleEvery: 2 + at, dieAfter: at === 0 ? null : 1500 + ((seed * 977 + at * 1301) % 4000) }
    })
    const ends: readonly (number | null)[] = await Promise.all(tasks.map((task) => adding(url, task)))
    assert.equal(ends[0], 0)
    assert.equal(await adding(url, { share: shuffled(numbers, seed + 100), settleEvery: 7, dieAfter: null }), 0)
    await takeBack(url, context)
    const made = await outcome(url)
    for (const part of Object.keys(truth)) assert.deepEqual(made[part], truth[part], `${part} of order ${seed}`)
  }
})

/** A page that all three were killed over is given up, as it should be; a person takes it out and brings it again. */
async function takeBack(url: string, context: TestContext): Promise<void> {
  const database = await openDatabase(url)
  const rows = await database.sql.selectFrom('pages').select('id').where('state', '=', 'quarantined').execute()
  await database.close()
  if (rows.length === 0) return
  context.diagnostic(`${rows.length} given up after three kills, and brought again`)
  const desk = await openDesk(url, { jobs: 1 })
  for (const { id } of rows) await desk.removePage(id)
  await desk.addPages(samplePages())
  await desk.settle()
  await desk.close()
}

/** Pairs of pages that share one key, brought at the same time by several connections. */
const PAIRS = 150
const CONNECTIONS = 4

/** How a page gets its edges; one of the two ways is the store's. */
type Way = (database: Database, page: number, keys: PageKeys) => Promise<void>

const publishThenLook: Way = async ({ sql: store }, page, keys) => {
  await store.transaction().execute((step) => publish(step, page, keys))
  const found = await candidatesOf(store, page)
  await store.transaction().execute((step) => bindAll(step, found))
}

const allAtOnce: Way = async ({ sql: store }, page, keys) => {
  await store.transaction().execute(async (step) => {
    await publish(step, page, keys)
    await bindAll(step, await candidatesOf(step, page))
  })
}

async function bindAll(step: Parameters<typeof bind>[0], found: Awaited<ReturnType<typeof candidatesOf>>): Promise<void> {
  if (found !== null)
    await bind(
      step,
      found.own,
      found.others.map((to) => ({ to, strength: 0.5 })),
    )
}

/** How many of the pairs have no edge. */
async function missed(name: string, way: Way): Promise<number> {
  const database = await openDatabase((await server?.url(name)) ?? '')
  const { sql: store } = database
  await sql`insert into captures values ('00', '')`.execute(store)
  await sql`insert into pages (id, sha256, intake, saved, first_seen) select 'p' || n, '00', '{}', '', '' from generate_series(1, ${2 * PAIRS}::integer) n`.execute(
    store,
  )
  const pages = (await store.selectFrom('pages').select('number').orderBy('number').execute()).map(({ number }) => number)
  const todo = pages.map((page, at) => ({ page, keys: { day: null, copies: [], topics: [1000 + Math.floor(at / 2)], sketch: new Uint8Array([1]) } }))
  const worker = async (): Promise<void> => {
    for (let next = todo.shift(); next !== undefined; next = todo.shift()) await way(database, next.page, next.keys)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  const edges = await store.selectFrom('edges').select('a').execute()
  await database.close()
  return PAIRS - edges.length / 2
}

test('store: pages that are published before they look miss no neighbour, however many come at once', async (context) => {
  if (server === null) return context.skip(NONE)
  assert.equal(await missed('published', publishThenLook), 0)
})

test('store: pages that publish and look in one transaction miss neighbours, so that this test can tell', async (context) => {
  if (server === null) return context.skip(NONE)
  assert.ok((await missed('at_once', allAtOnce)) > 0)
})
