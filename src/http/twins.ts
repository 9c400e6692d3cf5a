/**
 * One address, four forms: the page, and beside it .json, .csv and .md. CSV says in a header how many rows of how many it holds, and so does the name
 * of its file.
 */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { csvOf } from '../report/export/csv.ts'
import { firstRows, jsonRowsOf, rowsTold, type Table } from '../report/export/table.ts'
import type { Asked } from './context.ts'

const ENDINGS = ['json', 'csv', 'md', 'jsonl', 'html'] as const
export type Ending = (typeof ENDINGS)[number]

/** Rows of one file. */
export const MOST_ROWS = 50_000

/** "5f0c.json" → "5f0c" and "json". */
export function partsOf(name: string): { readonly name: string; readonly ending: Ending | null } {
  const [, stem, ending] = /^(.+)\.([a-z]+)$/.exec(name) ?? []
  const known = ENDINGS.find((one) => one === ending)
  return stem === undefined || known === undefined ? { name, ending: null } : { name: stem, ending: known }
}

export interface Twins {
  readonly html?: () => string | Promise<string>
  readonly json?: () => unknown
  readonly md?: () => string
  readonly table?: () => Table
  /** How many rows there are in all, where the table has not all. */
  readonly total?: number
  /** Of the file: "stories". */
  readonly name: string
}

/** Null where there is no such form. */
export async function twinOf(asked: Asked, twins: Twins, ending: Ending | null): Promise<Response | null> {
  if (ending === 'json' && twins.json !== undefined) return asked.json(twins.json() as object)
  if (ending === 'md' && twins.md !== undefined) return asked.body(twins.md(), 200, { 'Content-Type': 'text/markdown; charset=utf-8' })
  if ((ending === 'csv' || ending === 'jsonl') && twins.table !== undefined) return tableAnswer(asked, twins.table(), twins, ending)
  return ending === null && twins.html !== undefined ? page(asked, await twins.html()) : null
}

export const page = (asked: Asked, html: string, status: ContentfulStatusCode = 200): Response =>
  asked.body(html, status, { 'Content-Type': 'text/html; charset=utf-8' })

function tableAnswer(asked: Asked, table: Table, { total, name }: Twins, ending: 'csv' | 'jsonl'): Response {
  const held = firstRows(table, MOST_ROWS)
  const all = total ?? table.rows.length
  const file = `${name.replace(/[^\w.-]/g, '-')}-${held.rows.length}-of-${all}.${ending}`
  const lines = ending === 'csv' ? csvOf(held) : jsonRowsOf(held)
  return asked.body([...lines].join(''), 200, {
    'Content-Type': ending === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/jsonl; charset=utf-8',
    'Content-Disposition': `attachment; filename="${file}"`,
    'Crosswire-Rows': rowsTold(held.rows.length, all),
  })
}
