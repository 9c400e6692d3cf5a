/**
 * What tests ask of a store after they have killed its processes: is every acknowledged page there, whole, and every call there in full or not at all?
 *     const { lost, half, pages } = await checkStore(database, ['17-0001-0', …])
 */
import { createHash } from 'node:crypto'
import { sql as words } from 'kysely'
import type { Database } from '../src/store/database.ts'

export interface StoreState {
  readonly lost: readonly string[]
  readonly half: readonly string[]
  readonly pages: number
}

interface Row {
  readonly path: string
  readonly sha256: string
  readonly bytes: Buffer
  readonly seen: number
}

export async function checkStore({ sql }: Database, acknowledged: readonly string[]): Promise<StoreState> {
  const { rows } = await words<Row>`
    select p.intake::json ->> 'path' as path, p.sha256, c.bytes, (select count(*) from sightings s where s.page = p.id) as seen
    from pages p left join captures c on c.sha256 = p.sha256`.execute(sql)
  const names = new Map(rows.map((row) => [row.path.replace('.html', ''), row]))
  const broken = [...names].filter(([name, row]) => !isWhole(name, row)).map(([name]) => name)
  return { lost: acknowledged.filter((name) => !names.has(name)), half: [...broken, ...halfCalls([...names.keys()])], pages: names.size }
}

function isWhole(name: string, { sha256, bytes, seen }: Row): boolean {
  const right = createHash('sha256').update(bytes).digest('hex') === sha256
  return right && seen > 0 && bytes.toString().startsWith(`<p>Page ${name}</p>`)
}

/** The nth call of a run has 1 + n mod 4 pages. */
function halfCalls(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) {
    const call = name.slice(0, name.lastIndexOf('-'))
    counts.set(call, (counts.get(call) ?? 0) + 1)
  }
  return [...counts].filter(([call, count]) => count !== 1 + (Number(call.split('-')[1]) % 4)).map(([call]) => call)
}
