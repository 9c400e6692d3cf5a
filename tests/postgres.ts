/**
 * A PostgreSQL for tests: the one that CROSSWIRE_TEST_POSTGRES names, or a cluster of our own in a temporary folder, on a Unix socket, without fsync.
 *     const server = await startPostgres()          null where the machine has no PostgreSQL; on CI that is an error
 *     server.url('contract')                        the address of an empty database of that name
 *     await server.restart()                        as an administrator would, with "immediate" as a crash would
 * PostgreSQL refuses to run as root: then the cluster belongs to "postgres", or to "nobody" where there is no such user.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface TestPostgres {
  /** Makes the database anew. */
  readonly url: (database: string) => Promise<string>
  /** Null for a server that is not ours. */
  readonly restart: ((how: 'fast' | 'immediate') => Promise<void>) | null
  readonly stop: () => void
}

const DEBIAN = '/usr/lib/postgresql'

export async function startPostgres(): Promise<TestPostgres | null> {
  const given = process.env['CROSSWIRE_TEST_POSTGRES']
  if (given !== undefined && given !== '') return { url: (database) => freshDatabase(given, database), restart: null, stop: () => undefined }
  const programs = findPrograms()
  if (programs !== null) return startCluster(programs)
  if (process.env['CI'] !== undefined)
    throw new Error('No PostgreSQL here: install the package "postgresql", or name a server in CROSSWIRE_TEST_POSTGRES.')
  return null
}

/** Folder of initdb and pg_ctl, of the newest version installed. */
function findPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), '/usr/local/bin', '/opt/homebrew/bin']
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

function startCluster(programs: string): TestPostgres {
  const folder = mkdtempSync(join(tmpdir(), 'crosswire-postgres-'))
  const user = process.getuid?.() === 0 ? unprivilegedUser() : null
  if (user !== null) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o755)
  const run = (program: string, ...args: string[]): void => {
    execFileSync(join(programs, program), args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder, ...(user ?? {}) })
  }
  const data = join(folder, 'data')
  const log = join(folder, 'log')
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '-N')
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off -c max_connections=60`
  const control = (...args: string[]): void => run('pg_ctl', '-D', data, '-w', '-l', log, ...args)
  control('-o', options, 'start')
  const stop = (): void => {
    control('-m', 'immediate', 'stop')
    rmSync(folder, { recursive: true })
  }
  const server = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`
  return { url: (database) => freshDatabase(server, database), restart: async (how) => control('-m', how, '-o', options, 'restart'), stop }
}

function unprivilegedUser(): { readonly uid: number; readonly gid: number } {
  const idOf = (name: string, kind: '-u' | '-g'): number => Number(execFileSync('id', [kind, name], { encoding: 'utf8', stdio: 'pipe' }))
  try {
    return { uid: idOf('postgres', '-u'), gid: idOf('postgres', '-g') }
  } catch {
    return { uid: idOf('nobody', '-u'), gid: idOf('nobody', '-g') }
  }
}

async function freshDatabase(server: string, database: string): Promise<string> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`drop database if exists "${database}" with (force)`)
  await client.query(`create database "${database}"`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
