/**
 * A pool of workers that hold the tables, with a deadline a task. What hangs, runs out of memory or throws costs one worker and one task; the others
 * go on.
 */
import { Tinypool } from 'tinypool'

export interface WorkerPool {
  /** Tasks that may run at once: hand in no more, so that none spends its deadline waiting. */
  readonly size: number
  /** The workers have loaded their tables: what ends the program before is no task's fault. */
  readonly ready: () => Promise<unknown>
  /** Never rejects. */
  readonly run: <Result>(name: string, task: unknown, deadline: number) => Promise<Ran<Result>>
  readonly close: () => Promise<void>
}

/** What the task gave, or how it ended. */
export type Ran<Result> = { readonly result: Result } | { readonly failed: 'too-slow' | 'failed'; readonly why: string }

/** Opens a pool. The worker file exports `ready`, which answers once its tables are loaded. */
export function openWorkerPool(filename: string, size: number, megabytes: number): WorkerPool {
  const pool = new Tinypool({
    filename,
    minThreads: size,
    maxThreads: size,
    runtime: 'worker_threads',
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  let started: Promise<unknown> | null = null
  const ready = (): Promise<unknown> => {
    started ??= Promise.all(Array.from({ length: size }, () => pool.run(undefined, { name: 'ready' })))
    return started
  }
  const run = async <Result>(name: string, task: unknown, deadline: number): Promise<Ran<Result>> => {
    await ready()
    return runTask<Result>(pool, name, task, deadline)
  }
  return { size, ready, run, close: () => pool.destroy() }
}

/** The deadline begins when the workers have loaded their tables: their start is no task's fault. */
async function runTask<Result>(pool: Tinypool, name: string, task: unknown, deadline: number): Promise<Ran<Result>> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), deadline)
  try {
    return { result: (await pool.run(task, { name, signal: abort.signal })) as Result }
  } catch (error) {
    if (!abort.signal.aborted) return { failed: 'failed', why: error instanceof Error ? error.message : String(error) }
    await pool.run(undefined, { name: 'ready' }) // the worker that takes its place
    return { failed: 'too-slow', why: `given up after ${deadline / 1000} s` }
  } finally {
    clearTimeout(timer)
  }
}
