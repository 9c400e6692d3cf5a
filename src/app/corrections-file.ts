/**
 * A file of corrections: what a person sets of pages, parents, remarks, claims and differences, as CSV with a header line or as JSON Lines.
 *     kind,page,value,by,reason
 *     date,a.txt,2024-10-31,A. Weiss,the archive's stamp
 *     parent,b.html,none,A. Weiss,both had the wire
 * The order of the lines makes no difference, and a line that stands twice counts once.
 */
import type { Problem } from '../model/problem.ts'
import { type Entry, entryOf } from './correction-entries.ts'
import { readRecords } from './records.ts'

export interface CorrectionsFile {
  readonly path: string
  /** In one order, whatever that of the lines. */
  readonly entries: readonly Entry[]
  /** Entries that are broken. */
  readonly problems: readonly Problem[]
}

const COLUMNS = 'kind,page,value,words,other_page,other_words,by,reason,at'
/** Letters of a broken entry that tell which it is. */
const SHOWN = 160

/** Reads the file. Throws `wrong-use` where it cannot be read or parsed at all. */
export function readCorrections(path: string): CorrectionsFile {
  const read = readRecords(path, 'file of corrections', COLUMNS).map((record) => ({ record, entry: entryOf(record) }))
  const broken = read.flatMap(({ record, entry }) => (typeof entry === 'string' ? [`${shown(record)}: ${entry}`] : []))
  return {
    path,
    entries: inOneOrder(read.flatMap(({ entry }) => (typeof entry === 'string' ? [] : [entry]))),
    problems: [...new Set(broken)].sort().map((message) => ({
      code: 'correction-invalid',
      severity: 'warning',
      source: path,
      message: `${path}: not applied: ${message}`,
    })),
  }
}

/** By their content; each once. */
function inOneOrder(entries: readonly Entry[]): readonly Entry[] {
  const byContent = new Map(entries.map((entry) => [JSON.stringify(entry), entry]))
  return [...byContent].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry)
}

/** A line's number would hang on the order: the entry is told by what it says. */
function shown(record: Readonly<Record<string, unknown>>): string {
  const said = JSON.stringify(Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')))
  return said.length <= SHOWN ? said : `${said.slice(0, SHOWN)}…`
}
