/**
 * `crosswire mark`: articles → marks, for the next verb (JSON Lines) or for a reader (the story in colours, each mark told in words).
 */
import { type Command, Option } from 'commander'
import { NO_MANIFEST, readManifest } from '../app/manifest.ts'
import type { VerbOutput } from '../app/verbs.ts'
import { EXIT, exitCodeFor } from './exit-codes.ts'
import { ended, linesFromStandardInput } from './filters.ts'
import { LAYERS, type Layer, layersOf } from './marks/layers.ts'
import { marksText } from './marks/text.ts'
import { openTerminal, type Terminal } from './terminal.ts'

const FORMATS = ['jsonl', 'text'] as const
type Format = (typeof FORMATS)[number]

interface MarkOptions {
  readonly format?: Format
  readonly show?: string
  readonly only?: boolean
  readonly manifest?: string
  readonly output?: string
  readonly quiet?: boolean
  readonly color: boolean
}

export function addMark(program: Command, end: (code: number) => void): void {
  program
    .command('mark')
    .description('articles → sentences, names, places, times, quantities, quotations, attributions, clauses, credits')
    .argument('[path...]', 'files, folders and globs of saved pages; none = JSON Lines on standard input')
    .addOption(new Option('-f, --format <format>', 'what to print (default: text on a terminal, else jsonl)').choices(FORMATS))
    .option('--show <layers>', `text format: what to show, of ${LAYERS.join(', ')} (default: all)`)
    .option('--only', 'print just what mark adds')
    .option('-m, --manifest <file>', 'outlet, date, url, title of each page (CSV or JSON Lines)')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-q, --quiet', 'no progress and no notes')
    .option('--no-color', 'no colour')
    .action(async (paths: readonly string[], options: MarkOptions) => {
      end(await runMark(paths, options))
    })
}

async function runMark(paths: readonly string[], options: MarkOptions): Promise<number> {
  const layers = options.show === undefined ? LAYERS : layersOf(options.show)
  const terminal = openTerminal({ quiet: options.quiet ?? false, color: options.color })
  const manifest = options.manifest === undefined ? NO_MANIFEST : readManifest(options.manifest)
  const jsonLines = paths.length > 0 ? '' : linesFromStandardInput('mark')
  const { runVerb } = await import('../app/verbs.ts') // not loaded for --version and --help
  const output = await runVerb('mark', { paths, jsonLines, only: options.only ?? false }, { manifest, progress: terminal.progress })
  terminal.tellProblems(output.problems)
  const printed = formatOf(options) === 'jsonl' ? [...ended(output.lines)] : texts(output, layers, options, terminal)
  if (printed.length === 0) return EXIT.nothingFound
  terminal.print(printed, options.output)
  return exitCodeFor(printed.length, output.problems)
}

/** Lines for a program, words for a person at a terminal or who asks for a layer. */
function formatOf({ format, show, output }: MarkOptions): Format {
  return format ?? (show !== undefined || (process.stdout.isTTY === true && output === undefined) ? 'text' : 'jsonl')
}

function texts({ articles, marks }: VerbOutput, layers: readonly Layer[], { output }: MarkOptions, { color, width }: Terminal): readonly string[] {
  const byArticle = new Map(marks.map((one) => [one.article, one]))
  const written = articles.flatMap((article) => {
    const own = byArticle.get(article.id)
    return own ? [marksText(article, own, { color: color && output === undefined, width, layers })] : []
  })
  return written.map((text, index) => `${index === 0 ? '' : `\n${'─'.repeat(width)}\n\n`}${text}\n`)
}
