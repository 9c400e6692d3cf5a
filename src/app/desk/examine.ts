/**
 * Examining a store: what is held is what came in, what is shown was made of it, nothing waits for ever. Nothing is changed.
 */
import { createHash } from 'node:crypto'
import type { Database } from '../../store/database.ts'
import { capturesAfter, type Looked, looked, quarantined } from '../../store/examined.ts'
import type { DoctorFinding } from './desk.ts'

const CAPTURES_A_LOOK = 100

export async function examine({ sql: store, kind }: Database, deep: boolean): Promise<readonly DoctorFinding[]> {
  const state = await looked(store)
  const given = await quarantined(store)
  return [
    { what: 'store', ok: true, message: kind === 'embedded' ? 'The store is a folder of its own.' : 'The store is on a PostgreSQL server.' },
    pagesFinding(state),
    workFinding(state),
    ...given.map(({ id, reason }) => ({
      what: 'page given up',
      ok: false,
      message: `${id} was given up after three attempts: ${reason ?? 'no reason is known'} Save it as plain text and add that, or remove it.`,
    })),
    ...(deep ? [await hashesFinding(store)] : []),
  ]
}

function pagesFinding({ pages, captures, orphans }: Looked): DoctorFinding {
  const held = `Pages held: ${pages}; captures: ${captures}.`
  if (orphans === 0) return { what: 'pages', ok: true, message: held }
  return {
    what: 'pages',
    ok: false,
    message: `${held} What was made of ${orphans} of them is missing. Export the store and import it into a new one: everything is worked out anew from the bytes.`,
  }
}

function workFinding({ unsettled, failed }: Looked): DoctorFinding {
  if (failed > 0)
    return {
      what: 'work',
      ok: false,
      message: `${failed} groups of pages could not be compared. Please report this with the reasons that crosswire add told.`,
    }
  const message = unsettled === 0 ? 'Nothing waits.' : `${unsettled} pages or groups wait: the next crosswire add, serve or work goes on with them.`
  return { what: 'work', ok: true, message }
}

async function hashesFinding(store: Database['sql']): Promise<DoctorFinding> {
  const damaged: string[] = []
  let checked = 0
  for (let after = ''; ; ) {
    const captures = await capturesAfter(store, after, CAPTURES_A_LOOK)
    if (captures.length === 0) break
    for (const { sha256, bytes } of captures) if (createHash('sha256').update(bytes).digest('hex') !== sha256) damaged.push(sha256)
    checked += captures.length
    after = captures.at(-1)?.sha256 ?? ''
  }
  if (damaged.length === 0) return { what: 'hashes', ok: true, message: `Captures that have the bytes they came with: ${checked} of ${checked}.` }
  return {
    what: 'hashes',
    ok: false,
    message: `${damaged.length} of ${checked} captures are not what came in: ${damaged.join(', ')}. Take them from a backup.`,
  }
}
