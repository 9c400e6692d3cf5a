/**
 * Connections to a database that speaks PostgreSQL's protocol, and Kysely over them.
 *     bigint → number     the pool's own parser; a number that a double cannot hold is refused, not rounded
 * A connection that breaks is an event of its client, also while somebody works with it: without a listener it would end the program. The query that ran is refused with
 * `store-unreachable`, and may be tried again by who knows that it may be done twice (retry.ts).
 */
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { CrosswireError } from '../model/error.ts'
import { isLost } from './retry.ts'
import type { Tables } from './tables.ts'

const BIGINT = 20

export interface Connections {
  readonly sql: Kysely<Tables>
  readonly close: () => Promise<void>
}

/** `lost`: what to say when the connection broke. */
export function openConnections(config: pg.PoolConfig, lost: (why: string) => string): Connections {
  const pool = new pg.Pool({ ...config, types: { getTypeParser } })
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  const told = (error: unknown): never => {
    if (!isLost(error) || error instanceof CrosswireError) throw error
    throw new CrosswireError('store-unreachable', lost(wordsOf(error)), { cause: error })
  }
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect().catch(told)
    const query = (words: string, values?: readonly unknown[]): Promise<pg.QueryResult> => client.query(words, values as unknown[]).catch(told)
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
  }
  const sql = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect, end: () => pool.end() } }) })
  return { sql, close: () => sql.destroy() }
}

/** The query that ran is refused with the same error; there, somebody can act on it. */
const ignore = (): void => undefined

function wordsOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === BIGINT && format !== 'binary' ? safeNumber : pg.types.getTypeParser(type, format as 'text')

function safeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number of this program.`)
  return number
}
