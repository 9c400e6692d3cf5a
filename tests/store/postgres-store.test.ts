/** The store on a PostgreSQL server: what only a server can do, and have done to it. */
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql as words } from 'kysely'
import { CrosswireError } from '../../src/model/error.ts'
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts'
import { openDatabase } from '../../src/store/open.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { checkStore } from '../store-check.ts'
import { startRun } from '../store-runs.ts'

const RESTARTS = Number(process.env['CROSSWIRE_TRIALS'] ?? 4)
const NONE = 'no PostgreSQL on this machine: install it, or name a server in CROSSWIRE_TEST_POSTGRES'

let server: TestPostgres | null = null
before(async () => {
  server = await startPostgres()
})
after(() => server?.stop())

test('PostgreSQL store: several open it at once for the first time, and its tables are made once', async (context) => {
  if (server === null) return context.skip(NONE)
  const url = await server.url('several')
  const databases = await Promise.all([1, 2, 3, 4].map(() => openDatabase(url)))
  const made = await words<{ readonly name: string }>`select name from kysely_migration`.execute(databases[0]?.sql as Kysely<never>)
  assert.deepEqual(
    made.rows.map(({ name }) => name),
    Object.keys(MIGRATIONS),
  )
  await Promise.all(databases.map((database) => database.close()))
})

test('PostgreSQL store: one that a newer program made is refused', async (context) => {
  if (server === null) return context.skip(NONE)
  const url = await server.url('newer')
  await (await openDatabase(url, { migrations: { ...MIGRATIONS, '9999-later': { up: async () => undefined } } })).close()
  await assert.rejects(openDatabase(url), (error: unknown) => error instanceof CrosswireError && error.code === 'store-newer')
})

test('PostgreSQL store: counts are numbers', async (context) => {
  if (server === null) return context.skip(NONE)
  const database = await openDatabase(await server.url('numbers'))
  assert.deepEqual((await words`select count(*) as n from pages`.execute(database.sql)).rows, [{ n: 0 }])
  await database.close()
})

test(`PostgreSQL store: ${RESTARTS} restarts of the server under load end no program and lose nothing acknowledged`, async (context) => {
  if (server === null) return context.skip(NONE)
  if (server.restart === null) return context.skip('the server is not ours to restart')
  const url = await server.url('restarts')
  await (await openDatabase(url)).close()
  const writers = ['a', 'b'].map((run) => startRun('write', url, run))
  await Promise.all(writers.map((writer) => writer.told('ack')))
  for (let number = 0; number < RESTARTS; number += 1) {
    await server.restart(number % 2 === 0 ? 'immediate' : 'fast')
    const before = writers.map((writer) => writer.acknowledged().length)
    const until = performance.now() + 30_000
    while (writers.some((writer, place) => writer.acknowledged().length <= (before[place] ?? 0)) && performance.now() < until) await sleep(20)
  }
  assert.deepEqual(
    writers.map(({ child }) => child.exitCode),
    [null, null],
  )
  for (const writer of writers) writer.child.kill('SIGKILL')
  await Promise.all(writers.map((writer) => writer.ended))
  const acknowledged = writers.flatMap((writer) => writer.acknowledged())
  const database = await openDatabase(url)
  const { lost, half, pages } = await checkStore(database, acknowledged)
  await database.close()
  context.diagnostic(`${acknowledged.length} pages acknowledged, ${pages} held`)
  assert.deepEqual([lost, half], [[], []])
})

/** A server that says it is PostgreSQL 14, and nothing else. */
function oldServer(): Promise<{ readonly url: string; readonly close: () => void }> {
  const message = (letter: string, ...parts: (string | number[])[]): Buffer => {
    const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(letter), length, body])
  }
  const ready = message('Z', 'I')
  const version = [
    message('T', [0, 1], 'server_version_num\0', [0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
    message('D', [0, 1, 0, 0, 0, 6], '140012'),
    message('C', 'SHOW\0'),
    ready,
  ]
  const listener = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', [0, 0, 0, 0]), ready]))
      socket.on('data', (chunk) => {
        if (chunk.includes('server_version_num')) socket.write(Buffer.concat([message('1'), message('2'), ...version]))
      })
    })
  })
  return new Promise((resolve) => {
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      resolve({
        url: `postgres://ida@127.0.0.1:${typeof address === 'object' ? address?.port : ''}/x?sslmode=disable`,
        close: () => listener.close(),
      })
    })
  })
}

test('PostgreSQL store: a server older than 15 is refused by name', async () => {
  const { url, close } = await oldServer()
  await assert.rejects(
    openDatabase(url),
    (error: unknown) => error instanceof CrosswireError && error.code === 'store-version' && error.message.includes('PostgreSQL 14'),
  )
  close()
})
