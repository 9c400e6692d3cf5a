/**
 * An archive: a CSV or JSON Lines file with a page in every row, its text in a column. Rows come one by one, so that a file may be larger than memory.
 *     id,title,publication,date,content
 *     73471,Ferry returns,Harbour Post,2031-05-03,"The ferry came back on Monday. …"
 *     { text: 'content', id: 'id', outlet: 'publication' }      a capture named archive.csv#73471
 * The capture's bytes are the row's text, with its title as a first line where the text does not begin with it. Leaves open: rows in other encodings
 * than UTF-8, and compressed files.
 */
import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Capture } from '../model/capture.ts'
import type { Given } from '../model/given.ts'
import type { Problem } from '../model/problem.ts'
import type { CaptureOrProblem } from './captures.ts'
import { reasonOf } from './inputs.ts'
import { isDate } from './set-dates.ts'
import { describeSource, MAX_PAGE_BYTES } from './sources.ts'
import { linesOfBytes } from './standard-input.ts'

/** Names of the columns; case does not matter. */
export interface ArchiveColumns {
  readonly text: string
  /** Without it a row is named by its number. */
  readonly id?: string
  readonly outlet?: string
  readonly date?: string
  readonly url?: string
  readonly title?: string
}

type Row = Readonly<Record<string, unknown>>

/** Every row as a capture, or the problem that stands in its place. A file that cannot be opened is one problem. `-` is standard input. */
export async function* archiveCaptures(path: string, columns: ArchiveColumns): AsyncGenerator<CaptureOrProblem> {
  const name = path === '-' ? 'standard input' : path
  const input = path === '-' ? process.stdin : createReadStream(path)
  let number = 0
  try {
    for await (const row of rowsOf(input, path)) {
      number++
      yield* row === null ? [invalid(name, number, 'is no JSON object')] : capturesOf(row, name, number, columns)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) yield invalid(name, number + 1, `breaks off the file: ${reasonOf(error)}`)
    else
      yield {
        problem: {
          code: 'unreadable-path',
          severity: 'error',
          source: name,
          message: `${name} cannot be read (${reasonOf(error)}). Check the path and its permissions.`,
        },
      }
  }
}

/** Null for a line that is no object. */
async function* rowsOf(input: Readable, path: string): AsyncGenerator<Row | null> {
  if (!/^\.(?:jsonl|ndjson|json)$/i.test(extname(path))) {
    const lower = (names: readonly string[]): string[] => names.map((one) => one.trim().toLowerCase())
    const parser = parse({ columns: lower, bom: true, skip_empty_lines: true, relax_column_count: true })
    input.on('error', (error) => parser.destroy(error))
    yield* input.pipe(parser) as AsyncIterable<Row>
    return
  }
  for await (const line of linesOfBytes(input)) if (line.trim() !== '') yield rowOfJson(line)
}

function rowOfJson(line: string): Row | null {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]))
  } catch {
    return null
  }
}

function* capturesOf(row: Row, name: string, number: number, columns: ArchiveColumns): Generator<CaptureOrProblem> {
  const text = told(row, columns.text)
  if (text === null) {
    yield invalid(name, number, `has nothing in the column "${columns.text}"`)
    return
  }
  const { given, badDate } = givenOf(row, columns)
  if (badDate !== null) yield invalid(name, number, `has a date that is none ("${badDate.slice(0, 40)}")`, 'The page is kept without it')
  const bytes = bytesOf(text, given.title ?? null)
  if (bytes.length > MAX_PAGE_BYTES) yield invalid(name, number, 'is larger than 15 MB, more than any article needs')
  else yield { capture: { ...pageOf(`${name}#${told(row, columns.id ?? 'id') ?? number}`, bytes), given } }
}

function pageOf(path: string, bytes: Uint8Array): Omit<Capture, 'given'> {
  const { mediaType } = describeSource(null, bytes, 'archive')
  return { bytes, path, url: null, mediaType, via: 'archive', capturedAt: null }
}

function givenOf(row: Row, columns: ArchiveColumns): { readonly given: Given; readonly badDate: string | null } {
  const date = told(row, columns.date ?? 'date')
  const iso = date === null ? null : isoOf(date)
  const given: Given = {
    ...only('outlet', told(row, columns.outlet ?? 'outlet')),
    ...only('date', iso),
    ...only('url', told(row, columns.url ?? 'url')),
    ...only('title', told(row, columns.title ?? 'title')),
  }
  return { given, badDate: iso === null ? date : null }
}

/** Words of a column, or its number; null where there are none. */
function told(row: Row, column: string): string | null {
  const value = row[column.toLowerCase()]
  const words = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  return words === '' ? null : words
}

const only = <Key extends string>(key: Key, value: string | null): { readonly [Name in Key]?: string } =>
  (value === null ? {} : { [key]: value }) as { readonly [Name in Key]?: string }

/** Databases write a blank where ISO 8601 has a T. */
function isoOf(date: string): string | null {
  const iso = date
    .replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/, '$1T$2')
    .replace(/T00:00(?::00(?:\.0+)?)?$/, '')
    .replace(/(:\d\d)\.\d+/, '$1')
  return isDate(iso) ? iso : null
}

/** The title stands on the page; a row of HTML brings its own. */
function bytesOf(text: string, title: string | null): Uint8Array {
  const bytes = Buffer.from(text)
  const isPage = describeSource(null, bytes, 'archive').mediaType === 'text/html'
  return title === null || isPage || text.startsWith(title) ? bytes : Buffer.from(`${title}\n\n${text}`)
}

const invalid = (name: string, number: number, what: string, then = 'The row is left out'): { readonly problem: Problem } => ({
  problem: { code: 'manifest-row-invalid', severity: 'warning', source: name, message: `${name}, row ${number} ${what}. ${then}.` },
})
