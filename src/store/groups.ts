/**
 * Groups: pages that are linked together, the connected parts of the neighbourhood. A part that is too large is parted again by stronger edges, so
 * that the work on one page has a limit; which groups there are hangs on the edges alone, never on the order in which they came.
 *     a – b – c, d        groups {a b c} {d}
 *     2,000 pages that weak edges chain together      the parts that stronger edges leave of them
 * One caller at a time regroups (an advisory lock); it is short work. [Reference] measured in notes: deterministic re-clustering a part at a time
 * gave one result in eight runs, greedy assignment five in six.
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import { dropDeserted } from './stories.ts'
import type { Tables } from './tables.ts'

/**
 * Edges of less strength chain pages of one subject, not of one event: with the first level, stories of three labelled sets are found as well as
 * over all pages at once (BCubed F1 .914 for .919, .959 for .976, .865 for .871). The others are for parts that are too large.
 */
export const LEVELS = [0.16, 0.2, 0.25, 0.32, 0.4, 0.5, 0.65, 0.8, 1] as const
/** Parts whose sketches are larger than this, some 500 pages as long as news is, are linked together only where the strongest edges do so. */
const MOST_BYTES = 4 * 1024 * 1024

const REGROUPING = 7_305_111

export type GroupIdOf = (articles: readonly string[]) => string

/** Gives the number of groups that have to be linked. */
export function regroup(store: Kysely<Tables>, groupIdOf: GroupIdOf, now: () => string): Promise<number> {
  return store.transaction().execute(async (step) => {
    await sql`select pg_advisory_xact_lock(${REGROUPING})`.execute(step)
    const loose = (await step.deleteFrom('loose').returning('page').execute()).map(({ page }) => page)
    if (loose.length === 0) return 0
    await dropDeserted(step, loose, now())
    const groups = await groupsAround(step, loose)
    for (const pages of groups) await keepGroup(step, pages, groupIdOf)
    await sql`delete from groups where not exists (select from members where group_id = groups.id)`.execute(step)
    return groups.length
  })
}

/** The groups of these pages, and of all pages that stood or will stand with them. */
async function groupsAround(step: Transaction<Tables>, loose: readonly number[]): Promise<readonly (readonly number[])[]> {
  const graph = openGraph(step)
  const todo = await standingWith(step, loose)
  const seen = new Set(todo)
  const grouped = new Set<number>()
  const groups: (readonly number[])[] = []
  for (let page = todo.pop(); page !== undefined; page = todo.pop()) {
    if (grouped.has(page)) continue
    const pages = await graph.groupOf(page)
    groups.push(pages)
    for (const member of pages) grouped.add(member)
    const strangers = pages.filter((member) => !seen.has(member))
    for (const member of await standingWith(step, strangers))
      if (!seen.has(member)) {
        seen.add(member)
        todo.push(member)
      }
  }
  return groups
}

/** These pages, as far as they are placed, and all pages of their groups as they were. */
async function standingWith(step: Transaction<Tables>, pages: readonly number[]): Promise<number[]> {
  if (pages.length === 0) return []
  const { rows } = await sql<{ number: number }>`
    select number from pages where placed and standing = 'stands' and number = any (
      select unnest(${pages}::bigint[]) union
      select page from members where group_id in (select group_id from members where page = any (${pages}::bigint[])))
    order by number`.execute(step)
  return rows.map(({ number }) => number)
}

interface Graph {
  /** All pages of the group that holds this one, ascending. */
  readonly groupOf: (page: number) => Promise<readonly number[]>
}

interface Known {
  /** Page → strength. */
  readonly near: ReadonlyMap<number, number>
  /** Of its sketch. */
  readonly bytes: number
}

function openGraph(step: Transaction<Tables>): Graph {
  const known = new Map<number, Known>()
  const learned = async (pages: readonly number[]): Promise<readonly Known[]> => {
    await learn(step, pages, known)
    return pages.flatMap((page) => known.get(page) ?? [])
  }
  const levels = LEVELS.map((least, level) => ({
    least,
    most: level === LEVELS.length - 1 ? Number.POSITIVE_INFINITY : MOST_BYTES,
    /** Pages of parts that are too large. */
    crowded: new Set<number>(),
  }))
  const groupOf = async (page: number): Promise<readonly number[]> => {
    for (const { least, most, crowded } of levels.filter((level) => !level.crowded.has(page))) {
      const { pages, bytes } = await partFrom(page, { least, most }, learned)
      if (bytes <= most) return [...pages].sort((a, b) => a - b)
      for (const one of pages) crowded.add(one)
    }
    return [page]
  }
  return { groupOf }
}

interface Part {
  readonly pages: ReadonlySet<number>
  readonly bytes: number
}

/** All pages that a chain of edges joins to this one; no more are looked for once they are too many. */
async function partFrom(
  page: number,
  { least, most }: { readonly least: number; readonly most: number },
  learned: (pages: readonly number[]) => Promise<readonly Known[]>,
): Promise<Part> {
  const pages = new Set([page])
  let bytes = 0
  for (let fresh: readonly number[] = [page]; fresh.length > 0 && bytes <= most; ) {
    const met = await learned(fresh)
    bytes += met.reduce((sum, one) => sum + one.bytes, 0)
    const near = met.flatMap((one) => [...one.near].filter(([, strength]) => strength >= least).map(([other]) => other))
    fresh = [...new Set(near)].filter((other) => !pages.has(other))
    for (const other of fresh) pages.add(other)
  }
  return { pages, bytes }
}

async function learn(step: Transaction<Tables>, pages: readonly number[], known: Map<number, Known>): Promise<void> {
  const unknown = pages.filter((page) => !known.has(page))
  if (unknown.length === 0) return
  const edges = await step.selectFrom('edges').selectAll().where('a', 'in', unknown).execute()
  const { rows } = await sql<{ page: number; bytes: number }>`
    select page, octet_length(sketch) as bytes from sketches where page = any (${unknown}::bigint[])`.execute(step)
  const near = new Map(unknown.map((page) => [page, new Map<number, number>()]))
  for (const { a, b, strength } of edges) near.get(a)?.set(b, strength)
  const bytes = new Map(rows.map((row) => [row.page, row.bytes]))
  for (const [page, list] of near) known.set(page, { near: list, bytes: bytes.get(page) ?? 0 })
}

/** A group that was touched is looked at again, even where it has the pages it had: one of them may have been read anew. */
async function keepGroup(step: Transaction<Tables>, pages: readonly number[], groupIdOf: GroupIdOf): Promise<void> {
  const rows = await step.selectFrom('pages').select('id').where('number', 'in', pages).orderBy('id').execute()
  const id = groupIdOf(rows.map((row) => row.id))
  const fresh = { settled: false, attempts: 0, reason: null }
  await step
    .insertInto('groups')
    .values({ id, pages: pages.length, version: null, ...fresh })
    .onConflict((row) => row.column('id').doUpdateSet(fresh))
    .execute()
  await sql`insert into members (page, group_id) select page, ${id} from unnest(${pages}::bigint[]) as one (page)
    on conflict (page) do update set group_id = excluded.group_id`.execute(step)
}
