/**
 * A store on a PostgreSQL server, version 15 or later.
 *     await openPostgres('postgres://desk@db.example/news', { migrations })
 */
import { sql as words } from 'kysely'
import { CrosswireError } from '../model/error.ts'
import type { Database, OpenOptions, Patiently } from './database.ts'
import { migrate } from './migrate.ts'
import { type Connections, openConnections } from './pool.ts'
import { lostServer, withRetry } from './retry.ts'

const OLDEST = 15
/** What a person waits for ends within this; migrations may take longer. */
const STATEMENT_DEADLINE = 60_000
const CONNECT_DEADLINE = 10_000

export async function openPostgres(url: string, { migrations }: OpenOptions): Promise<Database> {
  const config = { connectionString: url, application_name: 'crosswire', connectionTimeoutMillis: CONNECT_DEADLINE, keepAlive: true }
  const lost = lostServer(nameOf(url))
  await prepare(openConnections({ ...config, max: 1 }, lost), url, migrations)
  const { sql, close } = openConnections({ ...config, statement_timeout: STATEMENT_DEADLINE }, lost)
  const patiently: Patiently = (work, patience) => withRetry(work, nameOf(url), patience)
  return {
    kind: 'postgres',
    guest: false,
    sql,
    url,
    folder: null,
    take: (entries, takeIn) => patiently(() => takeIn(sql, entries)),
    drain: async () => 0,
    patiently,
    close,
  }
}

async function prepare(connections: Connections, url: string, migrations: OpenOptions['migrations']): Promise<void> {
  try {
    await withRetry(async () => {
      await refuseOldServer(connections, url)
      await migrate(connections.sql, migrations, nameOf(url))
    }, nameOf(url))
  } finally {
    await connections.close()
  }
}

async function refuseOldServer({ sql }: Connections, url: string): Promise<void> {
  const { rows } = await words<{ readonly server_version_num: string }>`show server_version_num`.execute(sql)
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (version < OLDEST)
    throw new CrosswireError(
      'store-version',
      `The server ${nameOf(url)} is PostgreSQL ${version}; Crosswire needs ${OLDEST} or later. Update it, or use a store in a folder.`,
    )
}

/** The address without its password. */
function nameOf(url: string): string {
  const address = new URL(url)
  address.password = ''
  return address.href
}
