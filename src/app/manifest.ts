/**
 * A manifest: what a person says of each page (outlet, date, url, title), as CSV with a header line or as JSON Lines.
 *     file,outlet,date,url,title
 *     a.txt,Harbour Post,2024-05-03,https://harbourpost.example/fire,Fire at the quay
 * What it gives stands above what the page says, and is printed as "given".
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { CrosswireError } from '../model/error.ts'
import type { Given } from '../model/given.ts'
import type { Problem } from '../model/problem.ts'
import { isDay } from '../text/calendar.ts'
import { reasonOf } from './inputs.ts'

const FIELDS = ['outlet', 'date', 'url', 'title'] as const
const ISO_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/

export interface Manifest {
  /** Where it was read; null where there is none. */
  readonly path: string | null
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

export const NO_MANIFEST: Manifest = { path: null, givenFor: () => ({}), problems: [], unmatched: () => [] }

/** Reads a manifest. Throws `wrong-use` where the file cannot be read or parsed at all. */
export function readManifest(path: string): Manifest {
  const records = parseRecords(path)
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
    problems,
    givenFor: (file) => rows.find((row) => matches(row, file))?.given ?? {},
    unmatched: (files) =>
      rows
        .filter((row) => !files.some((file) => matches(row, file)))
        .map((row) => ({
          code: 'manifest-row-unmatched',
          severity: 'warning',
          source: path,
          message: `${path} speaks of ${row.file}, which is not among the inputs.`,
        })),
  }
}

function parseRecords(path: string): readonly Record<string, unknown>[] {
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
    return text.trimStart().startsWith('{')
      ? linesOfJson(text)
      : parse(text, { columns: (names: readonly string[]) => names.map((name) => name.trim().toLowerCase()), skip_empty_lines: true, trim: true })
  } catch (error) {
    throw new CrosswireError(
      'wrong-use',
      `The manifest ${path} cannot be read: ${reasonOf(error)}. It must be CSV with a header line (file,outlet,date,url,title) or JSON Lines.`,
    )
  }
}

const linesOfJson = (text: string): readonly Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...(JSON.parse(line) as object) }))

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
  if (typeof given.date === 'string' && !isDate(given.date))
    return `"${given.date}" is no date of the form 2024, 2024-05, 2024-05-03 or 2024-05-03T14:30Z.`
  return { file, given }
}

/** A year, a month, a day or an instant that there is: no 30 February. */
function isDate(written: string): boolean {
  const [date, year, month = '1', day = '1'] = ISO_DATE.exec(written) ?? []
  return date !== undefined && isDay(Number(year), Number(month), Number(day))
}

/** A row speaks of a path that is it, ends in it, or has its name. */
function matches({ file }: Row, path: string | null): boolean {
  if (path === null) return file === '-'
  return path === file || path.endsWith(`/${file}`) || basename(path) === file
}
