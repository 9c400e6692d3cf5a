/**
 * PostgreSQL's protocol over a socket, in front of PGlite, which is one session for all clients.
 *     P B D E S           five messages of one query are run as one, when the last (Sync) is there
 *     Q begin … Q commit  a transaction keeps its turn to the end; a client that dies in it, or says nothing for long, is rolled back
 * Why not `@electric-sql/pglite-socket` 0.2.17: it runs messages one by one, and when the parameters of one client come in several chunks, the messages of
 * another come between: of 300 parallel queries with 300 kB of parameters, 25 were answered with the rows of another client's statement.
 * Leaves open: COPY, Flush, cancelling a query, prepared statements with a name, settings of a session (`set` is seen by all: use `set local`).
 */
import type { Socket } from 'node:net'
import { openFrames } from './frames.ts'
import type { Turns } from './turns.ts'

/** What the protocol is spoken to. */
export interface Engine {
  readonly run: (messages: Uint8Array, answer: (chunk: Uint8Array) => void) => Promise<void>
  readonly inTransaction: () => boolean
}

const SSL = 80877103
const GSS = 80877104
const CANCEL = 80877102
const SYNC = 'S'.charCodeAt(0)
const QUERY = 'Q'.charCodeAt(0)
const GOODBYE = 'X'.charCodeAt(0)
const ROLLBACK = Buffer.concat([Buffer.from([QUERY, 0, 0, 0, 13]), Buffer.from('rollback\0')])

/** Answers one client until it goes. `silence`: milliseconds a client may hold its turn in a transaction without a word. */
export function answerClient(socket: Socket, engine: Engine, turns: Turns, silence: number): void {
  const frames = openFrames()
  const inbox: Buffer[] = []
  const batch: Buffer[] = []
  const state = { started: false, mine: false, busy: false, gone: false }
  let timer: NodeJS.Timeout | undefined

  const answer = (chunk: Uint8Array): void => {
    if (!state.gone) socket.write(Buffer.from(chunk)) // a copy: PGlite uses its buffer again
  }
  const start = async (message: Buffer): Promise<void> => {
    const code = message.readUInt32BE(4)
    if (code === SSL || code === GSS) socket.write('N')
    else if (code === CANCEL) socket.end()
    else {
      await turns.take()
      await engine.run(message, answer)
      turns.give()
      state.started = true
      frames.started()
    }
  }
  const runBatch = async (): Promise<void> => {
    clearTimeout(timer)
    if (!state.mine) await turns.take()
    state.mine = true
    const messages = batch.length === 1 && batch[0] !== undefined ? batch[0] : Buffer.concat(batch)
    batch.length = 0
    if (!state.gone) await engine.run(messages, answer)
    if (state.gone || !engine.inTransaction()) await giveUp()
    else timer = setTimeout(() => socket.destroy(), silence)
  }
  const giveUp = async (): Promise<void> => {
    clearTimeout(timer)
    if (!state.mine) return
    if (engine.inTransaction()) await engine.run(ROLLBACK, () => undefined)
    state.mine = false
    turns.give()
  }
  const handle = async (message: Buffer): Promise<void> => {
    if (!state.started) return start(message)
    if (message[0] === GOODBYE) {
      socket.end()
      return
    }
    batch.push(message)
    if (message[0] === SYNC || message[0] === QUERY) await runBatch()
  }
  const work = async (): Promise<void> => {
    if (state.busy) return
    state.busy = true
    for (let message = inbox.shift(); message !== undefined && !state.gone; message = inbox.shift()) await handle(message)
    if (state.gone) await giveUp()
    state.busy = false
  }

  socket.on('data', (chunk) => {
    try {
      inbox.push(...frames.push(chunk))
    } catch {
      socket.destroy()
    }
    void work()
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    state.gone = true
    void work()
  })
}
