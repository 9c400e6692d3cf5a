/** The store in a folder: opening, refusing, sharing, and what becomes of it when things fail. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { type Kysely, sql as words } from 'kysely'
import pg from 'pg'
import { take } from '../../src/app/desk/take.ts'
import { CrosswireError, type ErrorCode } from '../../src/model/error.ts'
import type { Database } from '../../src/store/database.ts'
import { durableFiles, START } from '../../src/store/embedded/durable-files.ts'
import { leaveEntries } from '../../src/store/embedded/embedded.ts'
import { initialiseData } from '../../src/store/embedded/new-data.ts'
import { watchJournal } from '../../src/store/embedded/watch.ts'
import type { Entry } from '../../src/store/entry.ts'
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts'
import { openDatabase } from '../../src/store/open.ts'
import { checkStore } from '../store-check.ts'

const root = mkdtempSync(join(tmpdir(), 'crosswire-embedded-'))
after(() => rmSync(root, { recursive: true }))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const entry = (name: string): Entry => ({
  capture: {
    bytes: new TextEncoder().encode(`<p>Page ${name}</p>`),
    path: `${name}.html`,
    url: null,
    mediaType: 'text/html',
    via: 'file',
    capturedAt: null,
    given: {},
  },
  at: '2026-03-01T08:00:00.000Z',
  known: 'skip',
})
/** A call of four pages, as store-check.ts counts them. */
const four = (run: string): Entry[] => [0, 1, 2, 3].map((place) => entry(`${run}-0003-${place}`))
const names = (run: string): string[] => [0, 1, 2, 3].map((place) => `${run}-0003-${place}`)

const refusedWith =
  (code: ErrorCode, told: RegExp) =>
  (error: unknown): boolean =>
    error instanceof CrosswireError && error.code === code && told.test(error.message)

async function withStore(folder: string, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(folder)
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

const tablesOf = async (sql: Kysely<never>): Promise<string[]> => {
  const { rows } = await words<{ readonly name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(sql)
  return rows.map(({ name }) => name)
}

test('embedded store: what is taken in is there when it is opened again', async () => {
  const folder = join(root, 'kept')
  await withStore(folder, async (database) => {
    await database.take(four('a'), take)
    await database.take(four('a'), take)
  })
  await withStore(folder, async (database) => assert.deepEqual(await checkStore(database, names('a')), { lost: [], half: [], pages: 4 }))
})

test('embedded store: nobody else may look into it', async () => {
  const folder = join(root, 'private')
  mkdirSync(folder, { mode: 0o755 })
  await withStore(folder, async (database) => void (await database.take(four('a'), take)))
  for (const path of ['', 'data', 'journal']) assert.equal(statSync(join(folder, path)).mode & 0o777, 0o700, path)
})

test('embedded store: without the template it begins the slow way, with the same settings', async () => {
  const [slow, fast] = [join(root, 'slow'), join(root, 'fast')]
  mkdirSync(slow)
  await initialiseData(join(slow, 'data'))
  const settings: unknown[] = []
  for (const folder of [slow, fast])
    await withStore(folder, async ({ sql }) => {
      const { rows } = await words`select name, setting from pg_settings where name in
        ('fsync', 'full_page_writes', 'wal_sync_method', 'max_wal_size', 'server_encoding', 'lc_collate', 'TimeZone') order by 1`.execute(sql)
      settings.push(rows)
    })
  assert.deepEqual(settings[0], settings[1])
  assert.ok(JSON.stringify(settings[0]).includes('{"name":"fsync","setting":"on"}'))
})

test('embedded store: each commit is on the disk before it is answered', async () => {
  const real = fs.fsyncSync
  let synced = 0
  fs.fsyncSync = (descriptor) => {
    synced += 1
    real(descriptor)
  }
  syncBuiltinESMExports()
  try {
    const folder = join(root, 'synced')
    const db = await PGlite.create({ fs: durableFiles(folder, assert.ifError), startParams: [...START] })
    await db.exec('create table t (a int)')
    for (let commit = 0; commit < 10; commit += 1) {
      const before = synced
      await db.query('insert into t values ($1)', [commit])
      assert.ok(synced > before, `commit ${commit}`)
    }
    await db.close()
  } finally {
    fs.fsyncSync = real
    syncBuiltinESMExports()
  }
})

test('embedded store: a path too long for a socket is no hindrance', async () => {
  const folder = join(root, 'a'.repeat(60), 'b'.repeat(60))
  const owner = await openDatabase(folder, { longLived: true })
  const guest = await openDatabase(folder)
  await guest.take(four('a'), take)
  assert.equal((await checkStore(owner, names('a'))).lost.length, 0)
  await guest.close()
  await owner.close()
  assert.deepEqual(
    readdirSync(tmpdir()).filter((name) => /^crosswire-\w{6}$/.test(name) && existsSync(join(tmpdir(), name, '.s.PGSQL.5432'))),
    [],
  )
})

test('embedded store: a zero-byte postmaster.pid, left by a kill, is healed', async () => {
  const folder = join(root, 'healed')
  await withStore(folder, async (database) => void (await database.take(four('a'), take)))
  writeFileSync(join(folder, 'data', 'postmaster.pid'), '')
  await withStore(folder, async (database) => assert.deepEqual((await checkStore(database, names('a'))).lost, []))
})

test('embedded store: what a killed first opening left is cleared away', async () => {
  const folder = join(root, 'unfinished')
  mkdirSync(join(folder, 'data.unfinished', 'base'), { recursive: true })
  writeFileSync(join(folder, 'data.unfinished', 'PG_VERSION'), '18\n')
  await withStore(folder, async ({ sql }) => assert.ok((await tablesOf(sql as unknown as Kysely<never>)).includes('pages')))
  assert.ok(!existsSync(join(folder, 'data.unfinished')))
})

test('embedded store: a folder that holds other things is left alone', async () => {
  const folder = join(root, 'letters')
  mkdirSync(folder)
  writeFileSync(join(folder, 'to-aunt.txt'), 'Dear aunt')
  await assert.rejects(openDatabase(folder), refusedWith('store-unfit', /to-aunt\.txt/))
  assert.deepEqual(readdirSync(folder), ['to-aunt.txt'])
  await assert.rejects(openDatabase(join(folder, 'to-aunt.txt')), refusedWith('store-unfit', /cannot be a store/))
})

test('embedded store: while another has it, its process is named', async () => {
  const folder = join(root, 'busy')
  await withStore(folder, async () => {
    await assert.rejects(openDatabase(folder, { patience: 200 }), refusedWith('store-busy', new RegExp(`process ${process.pid} `)))
  })
  await withStore(folder, async () => undefined)
})

test('embedded store: who waits politely gets it', async () => {
  const folder = join(root, 'waits')
  const first = await openDatabase(folder)
  const second = openDatabase(folder)
  await first.take(four('a'), take)
  await first.close()
  const database = await second
  assert.deepEqual((await checkStore(database, names('a'))).lost, [])
  await database.close()
})

test('embedded store: others work through an owner that lives long', async () => {
  const folder = join(root, 'shared')
  const owner = await openDatabase(folder, { longLived: true })
  const guests = await Promise.all([openDatabase(folder), openDatabase(folder)])
  await Promise.all([owner, ...guests].map((database, number) => database.take(four(`g${number}`), take)))
  assert.deepEqual(await checkStore(owner, ['g0', 'g1', 'g2'].flatMap(names)), { lost: [], half: [], pages: 12 })
  await Promise.all(guests.map((guest) => guest.close()))
  await owner.close()
})

test('embedded store: what a guest left unfinished is rolled back when it goes, and holds nobody up', async () => {
  const folder = join(root, 'gone')
  const owner = await openDatabase(folder, { longLived: true })
  const guest = new pg.Client({ host: folder, port: 5432, user: 'postgres', database: 'postgres' })
  guest.on('error', () => undefined)
  await guest.connect()
  await guest.query('begin')
  await guest.query("insert into captures values ('half', '')")
  const waiting = words<{ readonly n: number }>`select count(*) as n from captures`.execute(owner.sql)
  await sleep(50)
  ;(guest as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy()
  assert.deepEqual((await waiting).rows, [{ n: 0 }])
  await owner.close()
})

test('embedded store: of many queries at once each gets its own answer, however large its parameters', async () => {
  const folder = join(root, 'parallel')
  await withStore(folder, async ({ sql }) => {
    const large = 'x'.repeat(300_000)
    const ask = async (number: number): Promise<unknown> => {
      if (number % 3 === 0) return (await words`select ${number}::int as number, length(${large}) as length`.execute(sql)).rows[0]
      if (number % 3 === 1) return (await words`select ${String(number)}::text as words`.execute(sql)).rows[0]
      return words`select ${number}::int / 0`.execute(sql).catch((error: { code: string }) => error.code)
    }
    const numbers = Array.from({ length: 120 }, (_, number) => number)
    const right = (number: number): unknown => [{ number, length: 300_000 }, { words: String(number) }, '22012'][number % 3]
    assert.deepEqual(await Promise.all(numbers.map(ask)), numbers.map(right))
  })
})

test('embedded store: counts are numbers, and one that no number can hold is refused', async () => {
  await withStore(join(root, 'numbers'), async ({ sql }) => {
    assert.deepEqual((await words`select 9007199254740991::bigint as n`.execute(sql)).rows, [{ n: 9007199254740991 }])
    await assert.rejects(words`select 9007199254740993::bigint as n`.execute(sql), RangeError)
  })
})

test('embedded store: one that a newer program made is refused and left as it is', async () => {
  const folder = join(root, 'newer')
  const later = { up: async (sql: Kysely<never>) => void (await words`create table later (a int)`.execute(sql)) }
  await (await openDatabase(folder, { migrations: { ...MIGRATIONS, '9999-later': later } })).close()
  await assert.rejects(openDatabase(folder), refusedWith('store-newer', /9999-later/))
  const newer = await openDatabase(folder, { migrations: { ...MIGRATIONS, '9999-later': later } })
  assert.ok((await tablesOf(newer.sql as unknown as Kysely<never>)).includes('later'))
  await newer.close()
})

test('embedded store: killed at any step of a migration, it has the old tables or the new', async () => {
  const folder = join(root, 'migrated')
  await withStore(folder, async () => undefined)
  const seen: string[] = []
  for (let step = 0; step <= 4; step += 1) {
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'tests/migrating-process.ts'), folder, String(step)], { cwd: ROOT })
    const killed = signal === 'SIGKILL'
    const database = await openDatabase(folder, { migrations: { ...MIGRATIONS, '9998-first': { up: nothing }, '9999-second': { up: nothing } } })
    const made = (await tablesOf(database.sql as unknown as Kysely<never>)).filter((name) => /^(?:first|second)_/.test(name))
    seen.push(`${killed ? 'killed' : 'done'}: ${made.join(' ')}`)
    await words`delete from kysely_migration where name > '9998'`.execute(database.sql)
    await database.close()
  }
  assert.deepEqual(seen, [...Array.from({ length: 4 }, () => 'killed: '), 'done: first_a first_b second_a second_b'])
})

const nothing = async (): Promise<void> => undefined

test('embedded store: tables that changed much are vacuumed, also when it was little by little', async () => {
  const folder = join(root, 'upkeep')
  const rows = async ({ sql }: Database): Promise<unknown> =>
    (await words<{ readonly n: number }>`select reltuples::int as n from pg_class where relname = 'loose'`.execute(sql)).rows[0]?.n
  const seen: unknown[] = []
  for (let session = 0; session < 4; session += 1)
    await withStore(folder, async (database) => {
      seen.push(await rows(database))
      await words`insert into loose select generate_series(${session * 20}::int, ${session * 20 + 19}::int)`.execute(database.sql)
    })
  assert.deepEqual(seen, [-1, -1, -1, 60])
})

test('embedded store: what another process leaves in the journal, its owner takes in within moments', async () => {
  const folder = join(root, 'left')
  const owner = await openDatabase(folder, { longLived: true })
  const stop = watchJournal(folder, async () => void (await owner.drain(take)))
  await leaveEntries(folder, four('a'))
  const until = performance.now() + 5_000
  while ((await checkStore(owner, names('a'))).lost.length > 0 && performance.now() < until) await sleep(50)
  assert.deepEqual(await checkStore(owner, names('a')), { lost: [], half: [], pages: 4 })
  await stop()
  await owner.close()
})

for (const refusal of ['fsync:2', 'fsync:12', 'fsync:40', 'fsync:90', 'write:30', 'write:500', 'write:900'])
  test(`embedded store: a disk that refuses from ${refusal} on costs nothing that was acknowledged`, async () => {
    const folder = join(root, `refused-${refusal.replace(':', '-')}`)
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--require', './tests/failing-disk.cjs', '--import', 'tsx', 'tests/store-process.ts', 'write', folder, 'r'],
      { cwd: ROOT, env: { ...process.env, CROSSWIRE_REFUSE: refusal }, encoding: 'utf8', timeout: 60_000 },
    )
    assert.equal(status, 1)
    assert.match(stdout, /^refused store-(?:damaged|unreachable|not-written) /m)
    const acknowledged = stdout.split('\n').flatMap((line) => (line.startsWith('ack ') ? [line.slice('ack '.length)] : []))
    await withStore(folder, async (database) => {
      await database.drain(take)
      const { lost, half } = await checkStore(database, acknowledged)
      assert.deepEqual([lost, half], [[], []])
    })
  })
