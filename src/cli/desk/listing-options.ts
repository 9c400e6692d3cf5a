/**
 * What the commands that print lists of a store have in common: their options, their formats, and the word on how many of how many rows these are.
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { momentOf } from '../../app/moments.ts'
import type { Listing } from '../../model/listing.ts'
import { csvOf } from '../../report/export/csv.ts'
import { rowsTold, type Table } from '../../report/export/table.ts'
import { EXIT } from '../exit-codes.ts'
import { STORE, type StoreOption } from '../store-option.ts'
import { openTerminal, type Terminal } from '../terminal.ts'

const FORMATS = ['text', 'jsonl', 'csv', 'md'] as const
type ListFormat = (typeof FORMATS)[number]

export interface ListingOptions extends StoreOption {
  readonly format: ListFormat
  readonly json?: boolean
  readonly output?: string
  readonly quiet?: boolean
  readonly color: boolean
}

export const addListingOptions = (command: Command): Command =>
  command
    .option(...STORE)
    .addOption(new Option('-f, --format <format>', 'what to print').choices(FORMATS).default('text'))
    .option('--json', 'the same as --format jsonl')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-q, --quiet', 'no progress and no notes')
    .option('--no-color', 'no colour')

/** How a list is written in each format. */
export interface Written<Row> {
  readonly text: (rows: readonly Row[], options: { readonly color: boolean; readonly width: number }) => string
  readonly md: (rows: readonly Row[]) => string
  readonly table: (rows: readonly Row[]) => Table
}

export const terminalFor = ({ quiet, color }: Pick<ListingOptions, 'quiet' | 'color'>): Terminal => openTerminal({ quiet: quiet ?? false, color })

/** Prints the rows and says how many they are; `next` is the command that prints those after them, or what is useful now. Gives the exit code. */
export function printListing<Row>(
  { rows, total }: Pick<Listing<Row>, 'rows' | 'total'>,
  written: Written<Row>,
  options: ListingOptions,
  { nothing, next }: { readonly nothing: string; readonly next: string },
): number {
  const terminal = terminalFor(options)
  if (rows.length === 0) {
    terminal.tell(nothing)
    return EXIT.nothingFound
  }
  terminal.print(partsOf(rows, written, options, terminal), options.output)
  const all = Math.max(total, rows.length)
  if (isData(options) || all > rows.length) terminal.tell(`${rowsTold(rows.length, all)}.`)
  if (next !== '') terminal.tell(next)
  return EXIT.done
}

const formatOf = ({ json, format }: ListingOptions): ListFormat => (json ? 'jsonl' : format)
const isData = (options: ListingOptions): boolean => ['jsonl', 'csv'].includes(formatOf(options))

function partsOf<Row>(
  rows: readonly Row[],
  { text, md, table }: Written<Row>,
  options: ListingOptions,
  { color, width }: Terminal,
): Iterable<string> {
  const parts: Readonly<Record<ListFormat, () => Iterable<string>>> = {
    text: () => [`${text(rows, { color: color && options.output === undefined, width })}\n`],
    jsonl: () => rows.map((row) => `${JSON.stringify(row)}\n`),
    csv: () => csvOf(table(rows)),
    md: () => [`${md(rows)}\n`],
  }
  return parts[formatOf(options)]()
}

/** For `--limit`. */
export const limitUpTo =
  (most: number) =>
  (value: string): number => {
    const limit = Number(value)
    if (!Number.isInteger(limit) || limit < 1 || limit > most) throw new InvalidArgumentError(`Give a number from 1 to ${most}.`)
    return limit
  }

/** For `--since` and `--until`. */
export function momentGiven(value: string): string {
  const moment = momentOf(value)
  if (moment === null) throw new InvalidArgumentError('Give a day or an instant: 2031-05-03 or 2031-05-03T14:30Z.')
  return moment
}

/** An argument as one would type it again. */
export const typed = (word: string): string => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)

/** `--store` again, where it was given. */
export const storeTyped = ({ store }: StoreOption): string => (store === undefined ? '' : ` --store ${typed(store)}`)
