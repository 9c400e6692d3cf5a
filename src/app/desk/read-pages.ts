/**
 * The first step: pages that wait are read and marked in workers, and published. What was made before of the same bytes by the same versions is taken as
 * it is. A page that fails is tried again, and given up after its third attempt; the others go on.
 */
import type { Transaction } from 'kysely'
import type { Correction } from '../../model/correction.ts'
import type { Problem } from '../../model/problem.ts'
import { actsOn } from '../../store/acts.ts'
import { beginAttempts, captureOf, failAttempt, giveAttemptsBack, keepRead, type ReadPage, type WaitingPage } from '../../store/pages.ts'
import { resultsOf } from '../../store/results.ts'
import { isPassing } from '../../store/retry.ts'
import type { Tables } from '../../store/tables.ts'
import { failed, PAGE_DEADLINE, tooSlow } from '../page-pool.ts'
import type { Ran } from '../worker-pool.ts'
import type { ReadResult } from './desk-worker.ts'
import { inputHash } from './input-hash.ts'
import { type Intake, sourceOf } from './intake.ts'
import type { Workshop } from './workshop.ts'

export interface PagesRead {
  /** Numbers of the pages that are then published. */
  readonly pages: readonly number[]
  readonly problems: readonly Problem[]
}

interface Outcome {
  readonly read: ReadPage | null
  readonly problems: readonly Problem[]
}

/** `also` is done in the transaction that keeps what was read. */
export async function readPages(
  shop: Workshop,
  waiting: readonly WaitingPage[],
  also: (step: Transaction<Tables>) => Promise<void> = async () => {},
): Promise<PagesRead> {
  await shop.pool.ready()
  const begun = await beginAttempts(shop.store, waiting)
  try {
    return await readAndKept(shop, begun, also)
  } catch (error) {
    if (begun.length > 0 && isPassing(error)) await shop.patiently(() => giveAttemptsBack(shop.store, begun)).catch(() => undefined)
    throw error
  }
}

async function readAndKept(shop: Workshop, begun: readonly WaitingPage[], also: (step: Transaction<Tables>) => Promise<void>): Promise<PagesRead> {
  const outcomes: Outcome[] = []
  const todo = [...begun]
  const work = async (): Promise<void> => {
    for (let page = todo.shift(); page !== undefined; page = todo.shift()) outcomes.push(await readOne(shop, page))
  }
  await Promise.all(Array.from({ length: shop.pool.size }, work))
  const read = outcomes.flatMap((outcome) => outcome.read ?? []).sort((a, b) => a.page.number - b.page.number)
  await shop.store.transaction().execute(async (step) => {
    for (const one of read) await keepRead(step, one)
    await also(step)
  })
  return { pages: read.map(({ page }) => page.number), problems: outcomes.flatMap(({ problems }) => problems) }
}

async function readOne(shop: Workshop, page: WaitingPage): Promise<Outcome> {
  const intake = JSON.parse(page.intake) as Intake
  const acts = (await actsOn(shop.store, [page.id])).filter(({ kind }) => kind === 'date' || kind === 'outlet')
  const input = inputHash(shop.pageVersion, page.sha256, page.intake, JSON.stringify(acts))
  const known = await madeBefore(shop, input)
  if (known !== null) return { read: readPage(shop, page, input, known), problems: [] }
  const ran = await readAnew(shop, page, intake, acts)
  if ('result' in ran) return { read: readPage(shop, page, input, ran.result), problems: withSource(ran.result.problems, intake) }
  const problem = ran.failed === 'too-slow' ? tooSlow(nameOf(intake), PAGE_DEADLINE) : failed(nameOf(intake), ran.why)
  await failAttempt(shop.store, page, problem.message)
  return { read: null, problems: [problem] }
}

async function madeBefore({ store, pool }: Workshop, input: string): Promise<Omit<ReadResult, 'problems'> | null> {
  const article = (await resultsOf(store, 'article', [input])).get(input)
  const marks = (await resultsOf(store, 'marks', [input])).get(input)
  if (article === undefined || marks === undefined) return null
  const ran = await pool.run<Pick<ReadResult, 'head' | 'sketch'>>('sketchAgain', { article, marks }, PAGE_DEADLINE)
  return 'result' in ran ? { article, marks, ...ran.result } : null
}

async function readAnew({ store, pool }: Workshop, page: WaitingPage, intake: Intake, acts: readonly Correction[]): Promise<Ran<ReadResult>> {
  const bytes = await captureOf(store, page.sha256)
  if (bytes === null) return { failed: 'failed', why: 'its bytes are not in the store' }
  return pool.run<ReadResult>('readPage', { source: sourceOf(intake, page.sha256, bytes), bytes, given: intake.given, acts }, PAGE_DEADLINE)
}

function readPage({ pageVersion }: Workshop, page: WaitingPage, input: string, { sketch, ...kept }: Omit<ReadResult, 'problems'>): ReadPage {
  const { day, copies, topics, bytes } = sketch
  return { page, input, version: pageVersion, ...kept, keys: { day, copies, topics, sketch: bytes } }
}

const nameOf = ({ path, url, given }: Intake): string => path ?? given.url ?? url ?? 'standard input'

const withSource = (problems: readonly Problem[], intake: Intake): readonly Problem[] => {
  const source = nameOf(intake)
  return problems.map((one) => ({ ...one, source, message: one.message.startsWith(source) ? one.message : `${source}: ${one.message}` }))
}
