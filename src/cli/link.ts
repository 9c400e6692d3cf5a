/**
 * `crosswire link`: pages → stories and who took over from whom, for the next verb (JSON Lines), for a reader (trees in words), or for large sets
 * a row at a time.
 */
import { type Command, Option } from 'commander'
import type { RowsOfSet } from '../app/link-rows.ts'
import { NO_MANIFEST, readManifest } from '../app/manifest.ts'
import type { PageOptions } from '../app/pages.ts'
import { openPiped } from '../app/standard-input.ts'
import type { VerbInput } from '../app/verbs.ts'
import { CrosswireError } from '../model/error.ts'
import { count } from '../report/counting.ts'
import { CORRECTIONS, correctionsGiven } from './corrections-option.ts'
import { EXIT, exitCodeFor, isSerious } from './exit-codes.ts'
import { ended, linesFromStandardInput } from './filters.ts'
import { linksText } from './links/text.ts'
import { openTerminal, type Terminal } from './terminal.ts'

const FORMATS = ['jsonl', 'text'] as const
type Format = (typeof FORMATS)[number]

interface LinkOptions {
  readonly format?: Format
  readonly rows?: boolean
  readonly resume?: string
  readonly only?: boolean
  readonly manifest?: string
  readonly corrections?: string
  readonly output?: string
  readonly quiet?: boolean
  readonly color: boolean
}

export function addLink(program: Command, end: (code: number) => void): void {
  program
    .command('link')
    .description('pages → stories, texts and lineage: which pages tell one event, who took over from whom')
    .argument('[path...]', 'files, folders and globs of saved pages; - or none = standard input: JSON Lines, or a page with -')
    .addOption(new Option('-f, --format <format>', 'what to print (default: text on a terminal, else jsonl)').choices(FORMATS))
    .option('--rows', 'jsonl: one row for each story, origin, lineage edge, relation and near copy, and nothing else')
    .option('--resume <file>', 'write the rows to this file; where it was cut off, go on behind the last whole story')
    .option('--only', 'jsonl: print just what link adds')
    .option('-m, --manifest <file>', 'outlet, date, url, title of each page (CSV or JSON Lines)')
    .option(...CORRECTIONS)
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-q, --quiet', 'no progress and no notes')
    .option('--no-color', 'no colour')
    .action(async (paths: readonly string[], options: LinkOptions) => {
      end(await runLink(paths, options))
    })
}

async function runLink(paths: readonly string[], options: LinkOptions): Promise<number> {
  const format = formatOf(options)
  const terminal = openTerminal({ quiet: options.quiet ?? false, color: options.color })
  const manifest = options.manifest === undefined ? NO_MANIFEST : readManifest(options.manifest)
  const { input, piped } = await inputOf(paths, options.only ?? false)
  const settings = { manifest, progress: terminal.progress, ...piped, ...correctionsGiven(options) }
  if (options.rows) return printRows(input, settings, options, terminal)
  return format === 'text' ? printText(input, settings, options, terminal) : printLines(input, settings, options, terminal)
}

/** Lines for a program, words for a person at a terminal. Throws `wrong-use` where options do not fit together. */
function formatOf({ format, rows, resume, output, only }: LinkOptions): Format {
  const wrong = (message: string): CrosswireError => new CrosswireError('wrong-use', message)
  if (resume !== undefined && !rows) throw wrong('--resume goes on with a file of rows: give --rows with it.')
  if (resume !== undefined && output !== undefined) throw wrong('--resume names the file that is written: leave -o out.')
  if (rows && format === 'text') throw wrong('--rows belongs to --format jsonl; text has stories as trees.')
  if (rows || only) return format ?? 'jsonl'
  return format ?? (process.stdout.isTTY === true && output === undefined ? 'text' : 'jsonl')
}

/** With `-` standard input is a page or JSON Lines, which its first line tells; without a path it is JSON Lines. */
async function inputOf(
  paths: readonly string[],
  only: boolean,
): Promise<{ readonly input: VerbInput; readonly piped: Pick<PageOptions, 'standardInput'> }> {
  if (paths.some((path) => path !== '-')) return { input: { paths, jsonLines: '', only }, piped: {} }
  if (paths.length === 0) return { input: { paths, jsonLines: linesFromStandardInput('link'), only }, piped: {} }
  const piped = await openPiped()
  if (piped.kind === 'lines') return { input: { paths: [], jsonLines: piped.lines, only }, piped: {} }
  return { input: { paths: ['-'], jsonLines: '', only }, piped: { standardInput: piped.bytes } }
}

async function printLines(input: VerbInput, settings: PageOptions, { output }: LinkOptions, terminal: Terminal): Promise<number> {
  const { runVerb } = await import('../app/verbs.ts') // not loaded for --version and --help
  const { lines, problems } = await runVerb('link', input, settings)
  terminal.tellProblems(problems)
  if (lines.length === 0) return EXIT.nothingFound
  terminal.print(ended(lines), output)
  return exitCodeFor(lines.length, problems)
}

async function printText(input: VerbInput, settings: PageOptions, { output }: LinkOptions, terminal: Terminal): Promise<number> {
  const { gatherSet, linkedReport } = await import('../app/link-set.ts')
  const { pages, problems: met, corrections } = await gatherSet(input, settings)
  const { report, problems: unset } = linkedReport(pages, corrections)
  const problems = [...met, ...unset]
  terminal.tellProblems(problems.filter(isSerious))
  if (pages.length === 0) return EXIT.nothingFound
  const { color, width } = terminal
  terminal.print(linksText(report, { color: color && output === undefined, width, problems }), output)
  return exitCodeFor(pages.length, problems)
}

async function printRows(input: VerbInput, settings: PageOptions, { output, resume }: LinkOptions, terminal: Terminal): Promise<number> {
  const [{ gatherSet }, { rowTexts, rowsOfSet }] = await Promise.all([import('../app/link-set.ts'), import('../app/link-rows.ts')])
  const { pages, problems: met, corrections } = await gatherSet(input, settings)
  terminal.tellProblems(met)
  if (pages.length === 0) return EXIT.nothingFound
  const rows = rowsOfSet(pages, corrections)
  terminal.tellProblems(rows.problems)
  if (resume === undefined) terminal.print(rowTexts(rows), output)
  else await writeRows(rows, resume, terminal)
  return exitCodeFor(pages.length, [...met, ...rows.problems])
}

/** Each story is on its way to the disk before the next one is worked out. */
async function writeRows(rows: RowsOfSet, path: string, terminal: Terminal): Promise<void> {
  const [{ openRowsFile }, { rowTextsOf }] = await Promise.all([import('../app/rows-file.ts'), import('../app/link-rows.ts')])
  const file = openRowsFile(path, rows.set, rows.stories)
  if (file.kept > 0) terminal.tell(`${path} has ${file.kept} of ${count(rows.stories.length, 'story', 'stories')} already.`)
  try {
    for (const story of rows.stories.slice(file.kept)) for (const text of rowTextsOf(rows, story)) file.write(text)
  } finally {
    file.close()
  }
}
