/**
 * Arrivals: captures become pages. The same arrival may be told any number of times, by a journal that is gone through again or by a caller who
 * never heard the answer: the store is the same after it. In whatever order captures come, the same pages stand in the end.
 *     the same bytes from the same place, again       one page, two sightings
 *     other bytes from a held address                 another version: the one saved last stands in stories
 */
import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Arrival, Arrived } from './arrival.ts'
import { withdraw } from './neighbourhood.ts'
import type { Standing, Tables } from './tables.ts'

interface Held {
  readonly number: number
  readonly intake: string
  readonly standing: Standing
}

/** In one transaction; the answers are in the order of the arrivals. */
export function takeIn(store: Kysely<Tables>, arrivals: readonly Arrival[]): Promise<readonly Arrived[]> {
  return store.transaction().execute(async (step) => {
    await lockAddresses(step, arrivals)
    const outcomes = new Map<Arrival, Arrived['outcome']>()
    for (const arrival of [...arrivals].sort(byArticle)) outcomes.set(arrival, await takeOne(step, arrival))
    return arrivals.map((arrival) => ({ article: arrival.article, outcome: outcomes.get(arrival) ?? 'known' }))
  })
}

/** One order for everybody, so that two who take in the same pages wait for each other and never for ever. */
const byArticle = (a: Arrival, b: Arrival): number => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0)

/** Two versions of one address that come at once must see each other. */
async function lockAddresses(step: Transaction<Tables>, arrivals: readonly Arrival[]): Promise<void> {
  const addresses = [...new Set(arrivals.flatMap(({ address }) => address ?? []))].sort()
  for (const address of addresses) await sql`select pg_advisory_xact_lock(hashtext(${address}))`.execute(step)
}

async function takeOne(step: Transaction<Tables>, arrival: Arrival): Promise<Arrived['outcome']> {
  const held = await heldPage(step, arrival.article)
  if (held !== undefined) return seenAgain(step, held, arrival)
  const versions = arrival.address === null ? 0 : await countVersions(step, arrival.address)
  if (versions > 0 && arrival.known === 'skip') return 'skipped'
  if (!(await inserted(step, arrival))) return takeOne(step, arrival) // somebody else was faster
  await see(step, arrival)
  if (versions > 0 && arrival.address !== null) await letLastStand(step, arrival.address)
  return versions > 0 ? 'version' : 'added'
}

const heldPage = (step: Transaction<Tables>, article: string): Promise<Held | undefined> =>
  step.selectFrom('pages').select(['number', 'intake', 'standing']).where('id', '=', article).forUpdate().executeTakeFirst()

async function countVersions(step: Transaction<Tables>, address: string): Promise<number> {
  const rows = await step.selectFrom('pages').select('id').where('address', '=', address).where('standing', '!=', 'removed').execute()
  return rows.length
}

async function inserted(step: Transaction<Tables>, arrival: Arrival): Promise<boolean> {
  const { article, sha256, address, intake, at, saved, bytes } = arrival
  await step
    .insertInto('captures')
    .values({ sha256, bytes: Buffer.from(bytes) })
    .onConflict((row) => row.column('sha256').doNothing())
    .execute()
  const row = await step
    .insertInto('pages')
    .values({ id: article, sha256, address, intake, input: null, version: null, reason: null, saved, first_seen: at })
    .onConflict((one) => one.column('id').doNothing())
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}

/** False where this very sighting is known. */
async function see(step: Transaction<Tables>, { article, intake, at }: Arrival): Promise<boolean> {
  const row = await step
    .insertInto('sightings')
    .values({ page: article, intake, at })
    .onConflict((one) => one.expression(sql`page, at, md5(intake)`).doNothing())
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}

/** A page that was taken out comes back when somebody brings it again. */
async function seenAgain(step: Transaction<Tables>, held: Held, arrival: Arrival): Promise<Arrived['outcome']> {
  if (!(await see(step, arrival))) return 'known'
  if (saysMore(arrival.intake, held.intake)) await readAnew(step, held.number, arrival.intake)
  if (held.standing !== 'removed') return 'known'
  await setStanding(step, held.number, 'stands')
  if (arrival.address !== null) await letLastStand(step, arrival.address)
  return 'added'
}

const readAnew = (step: Transaction<Tables>, number: number, intake: string): Promise<unknown> =>
  step.updateTable('pages').set({ intake, state: 'waiting', attempts: 0, reason: null }).where('number', '=', number).execute()

/** Of what was said of one page in several sightings, what says more holds; of equals, the lesser text. */
function saysMore(intake: string, held: string): boolean {
  const [more, less] = [told(intake), told(held)]
  return more === less ? intake < held : more > less
}

function told(intake: string): number {
  const { given } = JSON.parse(intake) as { readonly given?: Readonly<Record<string, unknown>> }
  return Object.values(given ?? {}).filter((value) => value !== null && value !== undefined).length
}

/** Of the versions of an address, the one saved last stands in stories; of equals, the greater id. */
async function letLastStand(step: Transaction<Tables>, address: string): Promise<void> {
  const versions = await step
    .selectFrom('pages')
    .select(['number', 'standing'])
    .where('address', '=', address)
    .where('standing', '!=', 'removed')
    .orderBy('saved', 'desc')
    .orderBy('id', 'desc')
    .forUpdate()
    .execute()
  for (const [place, { number, standing }] of versions.entries()) {
    const due: Standing = place === 0 ? 'stands' : 'superseded'
    if (standing !== due) await setStanding(step, number, due)
  }
}

/** A page that is to stand waits once more: what was made of it is found by its input, and it is published. */
async function setStanding(step: Transaction<Tables>, number: number, standing: Standing): Promise<void> {
  await withdraw(step, number)
  const fresh = standing === 'stands' ? ({ standing, state: 'waiting', attempts: 0 } as const) : { standing }
  await step.updateTable('pages').set(fresh).where('number', '=', number).execute()
}

/** Takes a page out of all stories; its captures stay. False where no such page stands anywhere. */
export function takeOut(store: Kysely<Tables>, article: string): Promise<boolean> {
  return store.transaction().execute(async (step) => {
    const page = await step.selectFrom('pages').select(['number', 'address', 'standing']).where('id', '=', article).forUpdate().executeTakeFirst()
    if (page === undefined || page.standing === 'removed') return false
    await setStanding(step, page.number, 'removed')
    if (page.address !== null) await letLastStand(step, page.address)
    return true
  })
}
