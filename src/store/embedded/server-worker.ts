/**
 * The thread that owns an embedded store: PGlite, and a socket at which it is spoken to like any PostgreSQL. In a thread of its own, because a query of PGlite
 * stops everything else in its thread until it is done.
 *     { kind: 'ready' }      to the program, when it may connect
 *     'close'                from the program: ends all sessions, closes the database, ends the thread
 */
import { createServer, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { durableFiles, START } from './durable-files.ts'
import { openTurns } from './turns.ts'
import { answerClient, type Engine } from './wire.ts'

export interface ServerTask {
  /** PostgreSQL's own folder. */
  readonly data: string
  readonly socket: string
  /** Milliseconds a client may keep a transaction open without a word. */
  readonly silence: number
}

export type ServerNews = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly message: string }

const tell = (news: ServerNews): void => parentPort?.postMessage(news)
let lastWords = ''
const fail = (error: unknown): never => {
  const message = error instanceof Error ? error.message : String(error)
  tell({ kind: 'failed', message: lastWords || message || 'it gives no reason' })
  process.exit(1) // this thread alone
}

/** What PostgreSQL itself says of a trouble. */
function listen(text: string): boolean {
  if (/\b(?:FATAL|PANIC):/.test(text)) lastWords = text.trim()
  return true
}

async function openServer({ data, socket, silence }: ServerTask): Promise<void> {
  const db = await PGlite.create({ fs: durableFiles(data, fail), startParams: [...START], onStdout: listen, onStderr: listen })
  const engine: Engine = {
    run: (messages, answer) => db.execProtocolRawStream(messages, { syncToFs: false, onRawData: answer }),
    inTransaction: () => db.isInTransaction(),
  }
  const turns = openTurns()
  const clients = new Set<Socket>()
  const server = createServer((client) => {
    clients.add(client)
    client.on('close', () => clients.delete(client))
    answerClient(client, engine, turns, silence)
  })
  const close = async (): Promise<void> => {
    server.close()
    for (const client of clients) client.destroy()
    await turns.take() // behind every query that is under way
    await db.close()
    process.exit(0)
  }
  parentPort?.on('message', () => void close().catch(fail))
  server.on('error', fail)
  server.listen(socket, () => tell({ kind: 'ready' }))
}

openServer(workerData as ServerTask).catch(fail)
