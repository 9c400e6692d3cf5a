/**
 * A manifest: what a person says of each page (outlet, date, url, title), as CSV with a header line or as JSON Lines.
 *     file,outlet,date,url,title
 *     a.txt,Harbour Post,2024-05-03,https://harbourpost.example/fire,Fire at the quay
 * What it gives stands above what the page says, and is printed as "given".
 */
import type { Given } from '../model/given.ts'
import type { Problem } from '../model/problem.ts'
import { namesPath } from './page-names.ts'
import { readRecords } from './records.ts'
import { DATE_FORMS, isDate } from './set-dates.ts'

const FIELDS = ['outlet', 'date', 'url', 'title'] as const

export interface Manifest {
  /** Where it was read; null where there is none. */
  readonly path: string | null
  /** The files that its rows name, as they are written there. */
  readonly files: readonly string[]
  /** What is said of the file at this path; an empty object where nothing is. */
  readonly givenFor: (path: string | null) => Given
  /** Rows that are broken. */
  readonly problems: readonly Problem[]
  /** Rows whose file is not among these. */
  readonly unmatched: (paths: readonly (string | null)[]) => readonly Problem[]
}

interface Row {
  readonly file: string
  readonly given: Given
}

export const NO_MANIFEST: Manifest = { path: null, files: [], givenFor: () => ({}), problems: [], unmatched: () => [] }

/** Reads a manifest. Throws `wrong-use` where the file cannot be read or parsed at all. */
export function readManifest(path: string): Manifest {
  const records = readRecords(path, 'manifest', 'file,outlet,date,url,title')
  const problems: Problem[] = []
  const rows = records.flatMap((record, index) => {
    const row = rowOf(record)
    if (typeof row !== 'string') return [row]
    problems.push({
      code: 'manifest-row-invalid',
      severity: 'warning',
      source: path,
      message: `${path}, entry ${index + 1}: ${row} The entry is left out.`,
    })
    return []
  })
  return {
    path,
    files: rows.map(({ file }) => file),
    problems,
    givenFor: (file) => rows.find((row) => namesPath(row.file, file))?.given ?? {},
    unmatched: (files) =>
      rows
        .filter((row) => !files.some((file) => namesPath(row.file, file)))
        .map((row) => ({
          code: 'manifest-row-unmatched',
          severity: 'warning',
          source: path,
          message: `${path} speaks of ${row.file}, which is not among the inputs.`,
        })),
  }
}

/** The row, or what is wrong with it. */
function rowOf(record: Record<string, unknown>): Row | string {
  const file = record['file'] ?? record['path']
  if (typeof file !== 'string' || file === '') return 'it names no file.'
  const given = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const told = record[field]
      return typeof told === 'string' && told.trim() !== '' ? [[field, told.trim()]] : []
    }),
  ) as Given
  if (typeof given.date === 'string' && !isDate(given.date)) return `"${given.date}" is no date of the form ${DATE_FORMS}.`
  return { file, given }
}
