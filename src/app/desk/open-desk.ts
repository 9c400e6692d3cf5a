/**
 * Opens a desk over a store: a folder, or a PostgreSQL server.
 *     const desk = await openDesk('/home/ida/stories')
 *     const desk = await openDesk('postgres://desk@db.example/news', { longLived: true })
 */
import { availableParallelism } from 'node:os'
import type { Capture, Taken } from '../../model/capture.ts'
import { CrosswireError } from '../../model/error.ts'
import type { ArticleId } from '../../model/ids.ts'
import { takeOut } from '../../store/arrivals.ts'
import type { Database } from '../../store/database.ts'
import { isServer, openDatabase } from '../../store/open.ts'
import { counts } from '../../store/questions.ts'
import { MEGABYTES_A_WORKER } from '../page-pool.ts'
import { openWorkerPool, type WorkerPool } from '../worker-pool.ts'
import { compareArticles, findPage, rawCapture, search, showArticle } from './ask-articles.ts'
import { changesOf, listStories, newPages, showClaim, showStory } from './ask-stories.ts'
import type { AddOptions, Desk } from './desk.ts'
import { examine } from './examine.ts'
import { leavingDesk } from './leaving-desk.ts'
import { exportAll, importAll } from './move.ts'
import { openWork } from './open-work.ts'
import { actsLeft, setActs } from './set-acts.ts'
import { take } from './take.ts'
import { watchArrivals } from './watch-arrivals.ts'
import { type WorkOptions, work as workUntilStopped } from './work.ts'
import { versionsHere, type Workshop } from './workshop.ts'

export interface DeskOptions {
  /** Other processes may use an embedded store through this one, for as long as it is open. */
  readonly longLived?: boolean
  /** Workers; as many as the machine has cores where nobody says. */
  readonly jobs?: number
  /** The clock, ISO 8601 in UTC: for tests. */
  readonly now?: () => string
  /** Of a store that another process has: pages can still be left for it. */
  readonly mayLeave?: boolean
  /** Milliseconds to wait for a store that another process has. */
  readonly patience?: number
}

/** Works on a PostgreSQL store until the signal comes, or once until nothing waits. Throws `wrong-use` for a folder: it has one worker, its owner. */
export async function workOn(location: string, { jobs, ...options }: WorkOptions & Pick<DeskOptions, 'jobs'>): Promise<void> {
  if (!isServer(location)) throw new CrosswireError('wrong-use', ONE_WORKER)
  const database = await openDatabase(location)
  const pool = lazyPool(jobs ?? availableParallelism())
  try {
    await workUntilStopped(workshopOf(database, pool, systemClock), options)
  } finally {
    await pool.close()
    await database.close()
  }
}

const ONE_WORKER =
  'crosswire work needs a store on a PostgreSQL server: --store postgres://… A store in a folder is worked on by whoever has it open.'

/** Milliseconds a question waits for a server that is lost: it may be restarting. */
const PATIENCE_OF_A_READER = 10_000

/** Captures taken in one transaction. */
const CAPTURES_A_STEP = 100
const BYTES_A_STEP = 16 * 1024 * 1024

export async function openDesk(location: string, options: DeskOptions = {}): Promise<Desk> {
  const { longLived = false, mayLeave = false, patience, now = systemClock } = options
  try {
    return deskOver(await openDatabase(location, { longLived, ...(patience !== undefined && { patience }) }), options)
  } catch (error) {
    if (!(mayLeave && error instanceof CrosswireError && error.code === 'store-busy')) throw error
    return leavingDesk(location, error, now)
  }
}

/** A desk over a store that is open. Closing the desk closes it. */
export function deskOver(database: Database, { jobs = availableParallelism(), now = systemClock }: DeskOptions = {}): Desk {
  const pool = lazyPool(jobs)
  const shop = workshopOf(database, pool, now)
  const work = openWork(database, shop)
  const asked = <Answer>(question: () => Promise<Answer>): Promise<Answer> => database.patiently(question, PATIENCE_OF_A_READER)
  return {
    addPages: (captures, added = {}) => addPages(database, captures, added, now),
    setActs: (file) => setActs(shop, file),
    actsLeft: (file) => actsLeft(shop, file),
    removePage: async (typed) => {
      const page = await findPage(shop, typed)
      return page !== null && (await takeOut(database.sql, page.id)) ? (page.id as ArticleId) : null
    },
    settle: ({ progress } = {}) => work.settle(progress),
    progress: () => asked(() => counts(database.sql)),
    watch: (arrived) => watchArrivals(database, arrived),
    listStories: (query) => asked(() => listStories(shop, query)),
    showStory: (typed, shown) => asked(() => showStory(shop, typed, shown)),
    showClaim: (typed) => asked(() => showClaim(shop, typed)),
    showArticle: (typed) => asked(() => showArticle(shop, typed)),
    rawCapture: (typed) => asked(() => rawCapture(shop, typed)),
    search: (query) => asked(() => search(shop, query)),
    compareArticles: (a, b) => asked(() => compareArticles(shop, a, b)),
    changesOf: (story, since, until) => asked(() => changesOf(shop, story, since, until)),
    newPages: (since) => asked(() => newPages(shop, since)),
    examine: ({ deep }) => asked(() => examine(database, deep)),
    exportAll: () => exportAll(database),
    importAll: (lines) => importAll(lines, { store: database.sql, take: (entries) => database.take(entries, take), now }),
    close: async () => {
      await work.end()
      await pool.close()
      await database.close()
    },
  }
}

const systemClock = (): string => new Date().toISOString()

const workshopOf = (database: Database, pool: WorkerPool, now: () => string): Workshop => ({
  store: database.sql,
  pool,
  ...versionsHere(),
  now,
  shared: database.kind === 'postgres',
  patiently: database.patiently,
})

async function addPages(
  database: Database,
  captures: readonly Capture[],
  { known = 'update' }: AddOptions,
  now: () => string,
): Promise<readonly Taken[]> {
  const taken: Taken[] = []
  for (const step of stepsOf(captures)) {
    const entries = step.map((capture) => ({ capture, at: now(), known }))
    taken.push(...(await database.take(entries, take)))
  }
  return taken
}

/** Few enough to be held in memory with their copies. */
function* stepsOf(captures: readonly Capture[]): Generator<readonly Capture[]> {
  let [step, bytes]: [Capture[], number] = [[], 0]
  for (const capture of captures) {
    if (step.length === CAPTURES_A_STEP || (step.length > 0 && bytes + capture.bytes.length > BYTES_A_STEP)) {
      yield step
      ;[step, bytes] = [[], 0]
    }
    step.push(capture)
    bytes += capture.bytes.length
  }
  if (step.length > 0) yield step
}

/** Workers start when there is work: a question needs none. */
function lazyPool(size: number): WorkerPool {
  let pool: WorkerPool | null = null
  const open = (): WorkerPool => {
    pool ??= openWorkerPool(new URL('./desk-worker.js', import.meta.url).href, size, MEGABYTES_A_WORKER)
    return pool
  }
  return { size, ready: () => open().ready(), run: (name, task, deadline) => open().run(name, task, deadline), close: async () => pool?.close() }
}
