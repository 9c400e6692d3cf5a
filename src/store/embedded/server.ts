/** Starts the thread that owns an embedded store (server-worker.ts), and ends it. */
import { Worker } from 'node:worker_threads'
import { CrosswireError } from '../../model/error.ts'
import type { ServerNews, ServerTask } from './server-worker.ts'

/** A thread reads no TypeScript: where this file is not built, it is the built one that is started. */
const CODE = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/store/embedded/server-worker.js' : './server-worker.js', import.meta.url)

export interface Server {
  readonly close: () => Promise<void>
  /** Why it ended by itself; null while it runs. */
  readonly failure: () => string | null
}

/** The server of a store, ready for connections. */
export async function startServer(task: ServerTask): Promise<Server> {
  const worker = new Worker(CODE, { workerData: task, stdout: true, stderr: true })
  worker.stdout.resume()
  worker.stderr.resume()
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  await ready(worker, task.data)
  let failure: string | null = null
  worker.on('error', (error: Error) => {
    failure ??= error.message
  })
  worker.on('message', (news: ServerNews) => {
    failure = news.kind === 'failed' ? news.message : failure
  })
  return {
    failure: () => failure,
    close: async () => {
      worker.postMessage('close')
      await ended
    },
  }
}

function ready(worker: Worker, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (why: string): void =>
      reject(
        new CrosswireError(
          'store-damaged',
          `The store in ${folder} does not open (${why}). Look whether the disk is full and its files may be read and written; else restore it from a backup or an export.`,
        ),
      )
    worker.once('error', (error: Error) => refuse(error.message))
    worker.once('exit', (code) => refuse(`it ended with code ${code}`))
    worker.on('message', (news: ServerNews) => (news.kind === 'ready' ? resolve() : refuse(news.message)))
  })
}
