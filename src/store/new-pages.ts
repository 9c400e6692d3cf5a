/**
 * Which stories have pages that came in after an instant. Asked through the stories that changed since, the last ones first, so that the work is bounded
 * however long nobody looked.
 */
import { type Kysely, sql } from 'kysely'
import { SETTLED } from './questions.ts'
import type { Tables } from './tables.ts'

/** Stories that are looked at. */
const MOST_STORIES = 1000

export interface NewPagesFound {
  readonly until: string | null
  readonly rows: readonly { readonly name: string; readonly pages: number }[]
  readonly whole: boolean
}

/** `since`: null for nothing but the instant. A page that was taken out and came back in between was there before. */
export async function newPagesSince(store: Kysely<Tables>, since: string | null): Promise<NewPagesFound> {
  const until = await lastChange(store)
  if (since === null || until === null || until <= since) return { until, rows: [], whole: true }
  const { rows } = await sql<{ name: string; pages: number; looked: number }>`
    with changed as (select id, name, last_changed from ${SETTLED} s where last_changed > ${since} order by last_changed desc, name limit ${MOST_STORIES}),
      firsts as (select distinct on (c.name, c.subject) c.name, c.subject, c.kind from changed s join changes c on c.name = s.name and c.at > ${since}
        where c.kind in ('page-added', 'page-removed') order by c.name, c.subject, c.number)
    select s.name, count(*)::integer as pages, (select count(*)::integer from changed) as looked
    from changed s join firsts f on f.name = s.name and f.kind = 'page-added' join story_pages p on p.story = s.id and p.page = f.subject
    group by s.name, s.last_changed order by s.last_changed desc, s.name`.execute(store)
  return { until, rows: rows.map(({ name, pages }) => ({ name, pages })), whole: (rows[0]?.looked ?? 0) < MOST_STORIES }
}

async function lastChange(store: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`select max(last_changed) as last from ${SETTLED} s`.execute(store)
  return rows[0]?.last ?? null
}
