/**
 * Runs as files: an array of rows, or, with items, an object that holds both.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Row } from './rows.ts'
import type { SetResult } from './run.ts'
import type { Item } from './task.ts'

export interface SavedRun {
  readonly rows: readonly Row[]
  readonly items: readonly SavedItems[]
}

/** All items of one set. */
export interface SavedItems {
  readonly task: string
  readonly set: string
  readonly items: readonly Item[]
}

/** "-" writes to standard output. */
export function saveRun(path: string, results: readonly SetResult[], withItems: boolean): void {
  const rows = results.flatMap((result) => result.rows)
  const items = results.map(({ set, items }): SavedItems => ({ task: set.task, set: set.name, items }))
  const text = withItems ? `{"rows": ${listed(rows)},\n"items": ${listed(items)}}\n` : `${listed(rows)}\n`
  if (path === '-') process.stdout.write(text)
  else writeFileSync(path, text)
}

/** One entry a line. */
const listed = (entries: readonly object[]): string => `[\n${entries.map((entry) => ` ${JSON.stringify(entry)}`).join(',\n')}\n]`

export function readRun(path: string): SavedRun {
  const saved = JSON.parse(readFileSync(path, 'utf8')) as SavedRun | readonly Row[]
  return 'rows' in saved ? saved : { rows: saved, items: [] }
}
