/**
 * Records that a person wrote: CSV with a header line, or JSON Lines. Names of columns are given in lower case.
 *     File,Outlet                      { file: 'a.txt', outlet: 'Harbour Post' }
 *     a.txt,Harbour Post
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { CrosswireError } from '../model/error.ts'
import { reasonOf } from './inputs.ts'

export type FileRecord = Readonly<Record<string, unknown>>

/** `what` the file is and its `columns` are for the message. Throws `wrong-use` where the file cannot be read or parsed at all. */
export function readRecords(path: string, what: string, columns: string): readonly FileRecord[] {
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
    return text.trimStart().startsWith('{')
      ? linesOfJson(text)
      : parse(text, { columns: (names: readonly string[]) => names.map((name) => name.trim().toLowerCase()), skip_empty_lines: true, trim: true })
  } catch (error) {
    throw new CrosswireError(
      'wrong-use',
      `The ${what} ${path} cannot be read: ${reasonOf(error)}. It must be CSV with a header line (${columns}) or JSON Lines.`,
    )
  }
}

const linesOfJson = (text: string): readonly FileRecord[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...(JSON.parse(line) as object) }))
