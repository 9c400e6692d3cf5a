/**
 * A pool of workers with a deadline a page. What hangs, runs out of memory or throws becomes a problem; the other pages go on.
 */
import { availableParallelism } from 'node:os'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import type { PageTask } from './page-worker.ts'
import { openWorkerPool, type WorkerPool } from './worker-pool.ts'

/** Milliseconds one page may take, reading and marking together. */
export const PAGE_DEADLINE = 10_000
/** Pages for which one more worker pays its start. */
const PAGES_A_WORKER = 6
/** Heap of one worker; a page of 15 MB stays below it. */
export const MEGABYTES_A_WORKER = 1024

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
  const pool = openWorkerPool(new URL('./page-worker.js', import.meta.url).href, size, MEGABYTES_A_WORKER)
  return { size, run: (task) => runPage(pool, task, deadline), close: pool.close }
}

const workersFor = (pages: number): number => Math.min(availableParallelism(), Math.ceil(pages / PAGES_A_WORKER))

async function runPage(pool: WorkerPool, task: PageTask, deadline: number): Promise<Page | Problem> {
  const ran = await pool.run<Page>('readAndMark', task, deadline)
  if ('result' in ran) return ran.result
  return ran.failed === 'too-slow' ? tooSlow(nameOf(task), deadline) : failed(nameOf(task), ran.why)
}

const nameOf = ({ source }: PageTask): string => source.path ?? 'standard input'

export const tooSlow = (name: string, deadline: number): Problem => ({
  code: 'reading-took-too-long',
  severity: 'error',
  source: name,
  message: `${name} was given up after ${deadline / 1000} s. Save the page again as plain text and give that.`,
})

export const failed = (name: string, why: string): Problem => ({
  code: 'reading-failed',
  severity: 'error',
  source: name,
  message: `${name} could not be read (${why}). Please report this with the page.`,
})
