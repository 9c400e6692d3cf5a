/**
 * Pages: which wait to be read, what they became, and which were given up. An attempt is counted before it is made, so that a page that kills the
 * program is not tried for ever.
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import { type PageKeys, publish, withdraw } from './neighbourhood.ts'
import { dropResults, keepResults } from './results.ts'
import type { Standing, Tables } from './tables.ts'

/** Attempts after which a page, or a group of pages, is given up. */
export const MOST_ATTEMPTS = 3

/** Pages whose numbers stand side by side are read by one process at a time, in one transaction: who looks for work sees the same bounds as all others. */
export const PAGES_A_BUCKET = 50

export interface WaitingPage {
  readonly number: number
  readonly id: string
  readonly sha256: string
  readonly intake: string
  readonly attempts: number
  /** Of what was made of it before; null where nothing was. */
  readonly input: string | null
}

const WAITING = ['number', 'id', 'sha256', 'intake', 'attempts', 'input'] as const

/** Pages read by another version of the stages wait again. */
export async function awaitNewer(store: Kysely<Tables>, version: string): Promise<void> {
  await store
    .updateTable('pages')
    .set({ state: 'waiting', attempts: 0 })
    .where('state', '=', 'read')
    .where('version', 'is distinct from', version)
    .execute()
}

/** The bucket of the first page that waits, from this one on; null where none does. */
export async function nextBucket(store: Kysely<Tables>, from = 0): Promise<number | null> {
  const row = await store
    .selectFrom('pages')
    .select('number')
    .where('state', '=', 'waiting')
    .where('number', '>=', from * PAGES_A_BUCKET)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : Math.floor(row.number / PAGES_A_BUCKET)
}

/** Pages of a bucket to read next; those that were begun before and never finished come alone, as one of them may be what ended the program. */
export async function waitingIn(store: Kysely<Tables>, bucket: number): Promise<readonly WaitingPage[]> {
  const pages = await store
    .selectFrom('pages')
    .select(WAITING)
    .where('state', '=', 'waiting')
    .where('number', '>=', bucket * PAGES_A_BUCKET)
    .where('number', '<', (bucket + 1) * PAGES_A_BUCKET)
    .orderBy('number')
    .execute()
  const begun = pages.findIndex(({ attempts }) => attempts > 0)
  return begun < 0 ? pages : pages.slice(0, Math.max(1, begun))
}

/** Counts an attempt for each. Those that had their last are given up; the others are given. */
export async function beginAttempts(store: Kysely<Tables>, pages: readonly WaitingPage[]): Promise<readonly WaitingPage[]> {
  const numbers = pages.map(({ number }) => number)
  await store
    .updateTable('pages')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
    .where('number', 'in', numbers)
    .where('attempts', '<', MOST_ATTEMPTS)
    .execute()
  const [left, lost] = [pages.filter(({ attempts }) => attempts < MOST_ATTEMPTS), pages.filter(({ attempts }) => attempts >= MOST_ATTEMPTS)]
  for (const { number } of lost) await giveUp(store, number, `The program ended ${MOST_ATTEMPTS} times while it read this page.`)
  return left
}

async function giveUp(store: Kysely<Tables>, number: number, reason: string): Promise<void> {
  await store.updateTable('pages').set({ state: 'quarantined', reason }).where('number', '=', number).execute()
}

/** Attempts that something broke off which was no fault of the pages do not count. */
export async function giveAttemptsBack(store: Kysely<Tables>, pages: readonly WaitingPage[]): Promise<void> {
  const numbers = pages.map(({ number }) => number)
  await store
    .updateTable('pages')
    .set(({ eb }) => ({ attempts: eb('attempts', '-', 1) }))
    .where('number', 'in', numbers)
    .where('state', '=', 'waiting')
    .where('attempts', '>', 0)
    .execute()
}

/** An attempt that failed without ending the program. */
export async function failAttempt(store: Kysely<Tables>, { number, attempts }: WaitingPage, reason: string): Promise<void> {
  if (attempts + 1 >= MOST_ATTEMPTS) await giveUp(store, number, reason)
  else await store.updateTable('pages').set({ reason }).where('number', '=', number).execute()
}

export interface ReadPage {
  readonly page: WaitingPage
  /** Hash of everything the results were made of. */
  readonly input: string
  readonly version: string
  readonly article: string
  readonly marks: string
  /** The page as far as lists and accounts show it. */
  readonly head: string
  readonly keys: PageKeys
}

/** Keeps what was read, and publishes the page where it stands. Nothing happens where somebody else was faster, or more was said of it meanwhile. */
export async function keepRead(step: Transaction<Tables>, read: ReadPage): Promise<boolean> {
  const { page, input, version } = read
  const row = await step
    .updateTable('pages')
    .set({ state: 'read', input, version, attempts: 0, reason: null })
    .where('number', '=', page.number)
    .where('state', '=', 'waiting')
    .where('intake', '=', page.intake)
    .returning('standing')
    .executeTakeFirst()
  if (row === undefined) return false
  if (page.input !== null && page.input !== input) await dropResults(step, [page.input])
  await keepResults(step, [
    { stage: 'article', version, input, value: read.article },
    { stage: 'marks', version, input, value: read.marks },
    { stage: 'head', version, input, value: read.head },
  ])
  if (row.standing === 'stands') await publish(step, page.number, read.keys)
  else await withdraw(step, page.number)
  return true
}

/** Pages that are published and whose neighbours are to be looked up. */
export async function nextUnplaced(store: Kysely<Tables>, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<{ number: number }>`select number from pages
    where state = 'read' and standing = 'stands' and not placed and exists (select from sketches where page = number)
    order by number limit ${limit}`.execute(store)
  return rows.map(({ number }) => number)
}

export interface PageRow {
  readonly number: number
  readonly id: string
  readonly sha256: string
  readonly address: string | null
  readonly input: string | null
  readonly standing: Standing
  readonly reason: string | null
  readonly first_seen: string
}

const ROW = ['number', 'id', 'sha256', 'address', 'input', 'standing', 'reason', 'first_seen'] as const

/** Pages whose id begins so, two at most: one is an answer, two are too many. */
export const pagesByPrefix = (store: Kysely<Tables>, prefix: string): Promise<readonly PageRow[]> =>
  store.selectFrom('pages').select(ROW).where('id', 'like', `${prefix}%`).orderBy('id').limit(2).execute()

export const pagesByIds = async (store: Kysely<Tables>, ids: readonly string[]): Promise<readonly PageRow[]> =>
  ids.length === 0 ? [] : store.selectFrom('pages').select(ROW).where('id', 'in', ids).orderBy('id').execute()

export async function captureOf(store: Kysely<Tables>, sha256: string): Promise<Uint8Array | null> {
  const row = await store.selectFrom('captures').select('bytes').where('sha256', '=', sha256).executeTakeFirst()
  return row?.bytes ?? null
}
