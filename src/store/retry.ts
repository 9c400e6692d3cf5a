/**
 * Waits for a database that is lost for a while: restarted, failed over, cut off. Only for work that may be done twice.
 *     await withRetry(() => sql.transaction().execute(…), 'db.example')     tried again for a minute, then `store-unreachable`
 * Connection trouble is told from wrong SQL by its code: SQLSTATE classes 08 and 57P, and those of the operating system.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { CrosswireError } from '../model/error.ts'

const PATIENCE = 60_000
const FIRST_PAUSE = 50
const LONGEST_PAUSE = 5_000
const LOST: ReadonlySet<string> = new Set([
  ...['57P01', '57P02', '57P03', '53300'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'],
])
/** What node-postgres says without a code. */
const LOST_WORDS = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

export async function withRetry<Result>(work: () => Promise<Result>, where: string, patience: number = PATIENCE): Promise<Result> {
  const until = performance.now() + patience
  for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
    try {
      return await work()
    } catch (error) {
      if (!isLost(error)) throw error
      if (performance.now() + pause > until) throw unreachable(where, patience, error)
      await sleep(pause)
    }
  }
}

/** Two transactions stood in each other's way, and this one was chosen to be done again. */
export const isInTheWay = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')

/** No fault of the work: it may be done again. */
export const isPassing = (error: unknown): boolean => isLost(error) || isInTheWay(error)

export function isLost(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isLost) // of a name with several addresses
  if (!(error instanceof Error)) return false
  if (error instanceof CrosswireError) return error.code === 'store-unreachable'
  const code = 'code' in error ? String(error.code) : ''
  return LOST.has(code) || code.startsWith('08') || LOST_WORDS.test(error.message)
}

/** What to say when a server was lost. */
export const lostServer =
  (where: string) =>
  (why: string): string =>
    `The store ${where} does not answer (${why}). Look whether the server runs, whether its address, user and password are right, and whether the network lets this machine through.`

function unreachable(where: string, patience: number, error: unknown): CrosswireError {
  if (error instanceof CrosswireError) return error
  const why = error instanceof Error ? error.message : String(error)
  return new CrosswireError('store-unreachable', lostServer(where)(`for ${Math.round(patience / 1000)} s: ${why}`), { cause: error })
}
