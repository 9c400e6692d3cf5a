/** What an export is of, from what was asked; what does not fit together is wrong use. */
import { CrosswireError } from '../../model/error.ts'
import type { ExportKind } from '../../report/export/export-rows.ts'

export const FORMATS = ['md', 'html', 'json', 'jsonl', 'csv'] as const
type Format = (typeof FORMATS)[number]

export interface Asked {
  readonly all?: boolean
  readonly format?: Format
  readonly rows?: ExportKind
  readonly limit?: number
}

/** The whole store, rows (of all stories where `story` is null), the objects of a story one a line, or a story as one document. */
export type Wanted =
  | { readonly kind: 'store' }
  | { readonly kind: 'rows'; readonly story: string | null; readonly rows: ExportKind; readonly format: 'csv' | 'jsonl' }
  | { readonly kind: 'objects'; readonly story: string }
  | { readonly kind: 'document'; readonly story: string; readonly format: 'md' | 'html' | 'json' }

/** Throws `wrong-use`. */
export function wantedOf(story: string | undefined, asked: Asked): Wanted {
  const { all = false, rows, limit } = asked
  if (all === (story !== undefined)) throw wrong('crosswire export needs a story or --all: crosswire export 5f0c -f html -o report.html')
  const format = formatOf(asked)
  if (format !== 'csv' && format !== 'jsonl') return documentOf(story, format, asked)
  if (format === 'csv' || rows !== undefined || limit !== undefined) return { kind: 'rows', story: story ?? null, rows: rows ?? 'claims', format }
  return story === undefined ? { kind: 'store' } : { kind: 'objects', story }
}

function formatOf({ format, rows, all }: Asked): Format {
  if (format !== undefined) return format
  if (rows !== undefined) return 'csv'
  return all ? 'jsonl' : 'json'
}

function documentOf(story: string | undefined, format: 'md' | 'html' | 'json', { rows, limit }: Asked): Wanted {
  if (story === undefined) throw wrong(`--format ${format} is one story: name it. All stories come as csv or jsonl rows.`)
  if (rows !== undefined || limit !== undefined) throw wrong(`--rows and --limit are for csv and jsonl; ${format} has everything.`)
  return { kind: 'document', story, format }
}

const wrong = (message: string): CrosswireError => new CrosswireError('wrong-use', message)
