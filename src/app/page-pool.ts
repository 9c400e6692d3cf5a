/**
 * A pool of workers with a deadline a page. What hangs, runs out of memory or throws becomes a problem; the other pages go on.
 */
import { availableParallelism } from 'node:os'
import { Tinypool } from 'tinypool'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import type { PageTask } from './page-worker.ts'

/** Milliseconds one page may take, reading and marking together. */
const PAGE_DEADLINE = 10_000
/** Pages for which one more worker pays its start. */
const PAGES_A_WORKER = 6
/** Heap of one worker; a page of 15 MB stays below it. */
const MEGABYTES_A_WORKER = 1024

export interface PagePool {
  /** Tasks that may run at once: hand in no more, so that none spends its deadline waiting. */
  readonly size: number
  /** Never rejects: the page, or the problem it became. */
  readonly run: (task: PageTask) => Promise<Page | Problem>
  readonly close: () => Promise<void>
}

/** Opens a pool fit for this many pages, or of `jobs` workers. Close it when the last page is read. */
export function openPagePool(pages: number, deadline: number = PAGE_DEADLINE, jobs: number = workersFor(pages)): PagePool {
  const size = Math.max(1, Math.min(jobs, pages))
  const pool = new Tinypool({
    filename: new URL('./page-worker.js', import.meta.url).href,
    minThreads: size,
    maxThreads: size,
    runtime: 'worker_threads',
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_A_WORKER },
  })
  let started: Promise<unknown> | null = null
  const start = (): Promise<unknown> => Promise.all(Array.from({ length: size }, () => pool.run(undefined, { name: 'ready' })))
  const run = async (task: PageTask): Promise<Page | Problem> => {
    started ??= start()
    await started
    return runTask(pool, task, deadline)
  }
  return { size, run, close: () => pool.destroy() }
}

const workersFor = (pages: number): number => Math.min(availableParallelism(), Math.ceil(pages / PAGES_A_WORKER))

/** The deadline begins when the workers have loaded their tables: their start is no page's fault. */
async function runTask(pool: Tinypool, task: PageTask, deadline: number): Promise<Page | Problem> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), deadline)
  try {
    return (await pool.run(task, { name: 'readAndMark', signal: abort.signal })) as Page
  } catch (error) {
    if (!abort.signal.aborted) return failed(task, error)
    await pool.run(undefined, { name: 'ready' }) // the worker that takes its place
    return tooSlow(task, deadline)
  } finally {
    clearTimeout(timer)
  }
}

const nameOf = ({ source }: PageTask): string => source.path ?? 'standard input'

const tooSlow = (task: PageTask, deadline: number): Problem => ({
  code: 'reading-took-too-long',
  severity: 'error',
  source: nameOf(task),
  message: `${nameOf(task)} was given up after ${deadline / 1000} s. Save the page again as plain text and give that.`,
})

const failed = (task: PageTask, error: unknown): Problem => ({
  code: 'reading-failed',
  severity: 'error',
  source: nameOf(task),
  message: `${nameOf(task)} could not be read (${error instanceof Error ? error.message : String(error)}). Please report this with the page.`,
})
