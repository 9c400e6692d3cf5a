/**
 * CSV for spreadsheets: a header line, commas, quotation marks where they are needed, CRLF.
 *     =HYPERLINK("http://x.example") in a page's words      "'=HYPERLINK(""http://x.example"")"
 * Words of pages that a spreadsheet would take for a formula get an apostrophe before them, as OWASP advises; numbers of ours get none. Control signs
 * become �, so that no row draws over a terminal; line breaks and tabs stay. JSON Lines have the words as they are.
 * [Reference] RFC 4180; OWASP, CSV Injection (https://owasp.org/www-community/attacks/CSV_Injection). Leaves open: no byte order mark is written, and
 * some spreadsheets ask for the encoding, which is UTF-8.
 */
import type { Cell, Table } from './table.ts'

/** The header line, then a line for each row, each with its end. */
export function* csvOf(table: Table): Generator<string> {
  yield lineOf(table.columns)
  yield* csvRowsOf(table)
}

/** Without the header line: for tables that go on below another. */
export function* csvRowsOf({ rows }: Table): Generator<string> {
  for (const row of rows) yield lineOf(row)
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = guarded(cell.replace(CONTROLS, '\uFFFD'))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** What a spreadsheet reads as the beginning of a formula, blanks before it or not; the wide forms of the signs, too. */
const FORMULA = /^(?:[\t\r\n]|[\s\uFEFF\u200B]*[=+\-@＝＋－＠])/
const CONTROLS = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu
