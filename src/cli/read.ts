/**
 * `crosswire read`: pages → articles, for the next verb (JSON Lines), for a reader (text), or for a note (Markdown).
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { NO_MANIFEST, readManifest } from '../app/manifest.ts'
import type { PageOptions } from '../app/pages.ts'
import { openPiped } from '../app/standard-input.ts'
import type { VerbInput, VerbOutput } from '../app/verbs.ts'
import { CrosswireError } from '../model/error.ts'
import type { Problem } from '../model/problem.ts'
import { articleMarkdown } from './article/markdown.ts'
import { articleText } from './article/text.ts'
import { CORRECTIONS, correctionsGiven } from './corrections-option.ts'
import { EXIT, exitCodeFor, isSerious } from './exit-codes.ts'
import { openTerminal, type Terminal } from './terminal.ts'

const FORMATS = ['jsonl', 'text', 'md'] as const
type Format = (typeof FORMATS)[number]
/** Workers one may ask for: each holds the tables, some 130 MB. */
const MOST_JOBS = 64

interface ReadOptions {
  readonly format?: Format
  readonly only?: boolean
  readonly blocks?: boolean
  readonly manifest?: string
  readonly corrections?: string
  readonly output?: string
  readonly jobs?: number
  readonly quiet?: boolean
  readonly color: boolean
}

export function addRead(program: Command, end: (code: number) => void): void {
  program
    .command('read')
    .description('pages → articles: every line labelled, headline, outlet, authors, dates')
    .argument('[path...]', "files, folders and globs ('pages/**/*.html') of saved pages; - or none = standard input: a page, or JSON Lines")
    .addOption(new Option('-f, --format <format>', 'what to print (default: text on a terminal, else jsonl)').choices(FORMATS))
    .option('--only', 'print just what read adds: no lines that came in')
    .option('--blocks', 'text format: every line with its label, confidence and why')
    .option('-m, --manifest <file>', 'outlet, date, url, title of each page (CSV or JSON Lines)')
    .option(...CORRECTIONS)
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-j, --jobs <number>', 'pages read at once (default: as the pages and the machine allow)', jobsOf)
    .option('-q, --quiet', 'no progress and no notes')
    .option('--no-color', 'no colour')
    .action(async (paths: readonly string[], options: ReadOptions) => {
      end(await runRead(paths, options))
    })
}

async function runRead(paths: readonly string[], options: ReadOptions): Promise<number> {
  const format = formatOf(options)
  const terminal = openTerminal({ quiet: options.quiet ?? false, color: options.color })
  const { input, piped } = await inputOf(paths, options.only ?? false)
  const manifest = options.manifest === undefined ? NO_MANIFEST : readManifest(options.manifest)
  const { runVerb } = await import('../app/verbs.ts') // not loaded for --version and --help
  const output = await runVerb('read', input, {
    manifest,
    progress: terminal.progress,
    ...piped,
    ...correctionsGiven(options),
    ...jobsGiven(options),
  })
  terminal.tellProblems(format === 'text' ? problemsToTell(output) : output.problems)
  const printed = partsOf(format, output, options, terminal)
  if (printed.length === 0) return EXIT.nothingFound
  terminal.print(printed, options.output)
  return exitCodeFor(printed.length, output.problems)
}

/** Notes on a page stand under its text already. */
function problemsToTell({ articles, problems }: VerbOutput): readonly Problem[] {
  const printed = new Set(articles.flatMap((article) => article.problems.map(({ code }) => code)))
  return problems.filter((problem) => isSerious(problem) || !printed.has(problem.code))
}

const jobsGiven = ({ jobs }: ReadOptions): Pick<PageOptions, 'jobs'> => (jobs === undefined ? {} : { jobs })

/** Lines for a program, words for a person at a terminal. Throws `wrong-use` where options do not fit together. */
function formatOf({ format, blocks, output }: ReadOptions): Format {
  if (blocks && format !== undefined && format !== 'text')
    throw new CrosswireError(
      'wrong-use',
      `--blocks belongs to --format text; ${format === 'jsonl' ? 'jsonl has every line' : 'md has the body alone'}.`,
    )
  return format ?? (blocks || (process.stdout.isTTY === true && output === undefined) ? 'text' : 'jsonl')
}

/** Standard input is read first, to see whether it is a page or what a verb printed. */
async function inputOf(
  paths: readonly string[],
  only: boolean,
): Promise<{ readonly input: VerbInput; readonly piped: Pick<PageOptions, 'standardInput'> }> {
  if (paths.some((path) => path !== '-')) return { input: { paths, jsonLines: '', only }, piped: {} }
  if (paths.length === 0 && process.stdin.isTTY)
    throw new CrosswireError(
      'wrong-use',
      'crosswire read needs files, folders or globs of saved pages; or a page, or JSON Lines, on standard input: crosswire read pages/',
    )
  const piped = await openPiped()
  if (piped.kind === 'lines') return { input: { paths: [], jsonLines: piped.lines, only }, piped: {} }
  return { input: { paths: ['-'], jsonLines: '', only }, piped: { standardInput: piped.bytes } }
}

/** The printed pages, each with its line ends, and what stands between them. */
function partsOf(format: Format, { lines, articles }: VerbOutput, options: ReadOptions, { color, width }: Terminal): readonly string[] {
  if (format === 'jsonl') return lines.map((line) => `${line}\n`)
  const isColored = color && options.output === undefined
  const written = articles.map((article) =>
    format === 'md' ? articleMarkdown(article) : articleText(article, { color: isColored, width, blocks: options.blocks ?? false }),
  )
  const between = format === 'md' ? '\n' : `\n${'─'.repeat(width)}\n\n`
  return written.map((text, index) => `${index === 0 ? '' : between}${text}\n`)
}

function jobsOf(value: string): number {
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(`Give a number from 1 to ${MOST_JOBS}.`)
  return jobs
}
