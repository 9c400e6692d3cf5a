/**
 * Results: what stages gave, kept by (stage, version, hash of the inputs). What was made once of the same inputs is never made again; what differs by a
 * version stands beside it until it is swept.
 */
import { type Kysely, sql } from 'kysely'
import type { ResultsTable, Tables } from './tables.ts'

export type Result = ResultsTable
export type ResultKey = Omit<ResultsTable, 'value'>

export async function keepResults(store: Kysely<Tables>, results: readonly Result[]): Promise<void> {
  if (results.length === 0) return
  await store
    .insertInto('results')
    .values([...results])
    .onConflict((row) => row.columns(['stage', 'input', 'version']).doNothing())
    .execute()
}

/** The value, or null where it was never made. */
export async function findResult(store: Kysely<Tables>, { stage, version, input }: ResultKey): Promise<string | null> {
  const row = await store
    .selectFrom('results')
    .select('value')
    .where('stage', '=', stage)
    .where('input', '=', input)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.value ?? null
}

/** Values of one stage by their inputs, whatever the version: an input's hash covers it. */
export async function resultsOf(store: Kysely<Tables>, stage: Result['stage'], inputs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (inputs.length === 0) return new Map()
  const rows = await store.selectFrom('results').select(['input', 'value']).where('stage', '=', stage).where('input', 'in', inputs).execute()
  return new Map(rows.map(({ input, value }) => [input, value]))
}

/** Takes away what was made of these inputs and nothing refers to any more. */
export async function dropResults(step: Kysely<Tables>, inputs: readonly string[]): Promise<void> {
  if (inputs.length === 0) return
  await sql`delete from results r where input = any (${inputs}::text[])
    and not exists (select from pages where input = r.input) and not exists (select from stories where account_input = r.input)`.execute(step)
}
