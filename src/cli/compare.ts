/**
 * `crosswire compare`: the main job.
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { NO_MANIFEST, readManifest } from '../app/manifest.ts'
import { programVersion } from '../app/version.ts'
import { CrosswireError } from '../model/error.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { renderHtml } from '../report/html/html.ts'
import { renderMarkdown } from '../report/markdown/markdown.ts'
import { renderText } from '../report/text/text.ts'
import { type AssistOptions, addAssistOptions, assistantOf, assistWords } from './assist-options.ts'
import { CORRECTIONS, correctionsGiven } from './corrections-option.ts'
import { CONDITIONS, type Condition, EXIT, exitCodeOf, isSerious } from './exit-codes.ts'
import { openTerminal, type Terminal } from './terminal.ts'

const FORMATS = ['text', 'md', 'html', 'json'] as const
type Format = (typeof FORMATS)[number]

const NO_PATH = 'crosswire compare needs files, folders or globs of saved pages, or - for a page on standard input: crosswire compare pages/'

export interface CompareOptions extends AssistOptions {
  readonly format: Format
  readonly output?: string
  readonly manifest?: string
  readonly corrections?: string
  readonly excerpts?: boolean
  readonly failOn: readonly Condition[]
  readonly quiet?: boolean
  readonly color: boolean
}

export function addCompare(program: Command, end: (code: number) => void): void {
  const command = program
    .command('compare')
    .description('compare pages about one event: which texts share a source, what they agree on, where they part')
    .argument('[path...]', 'files, folders and globs of saved pages (HTML or plain text); - for standard input')
    .usage('[options] <path...>')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(FORMATS).default('text'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-m, --manifest <file>', 'outlet, date, url, title of each page (CSV or JSON Lines)')
    .option(...CORRECTIONS)
    .option('--excerpts', 'HTML report without the full page texts')
    .addOption(
      new Option('--fail-on <conditions>', `exit with 10 when one holds (${CONDITIONS.join(', ')}; comma-separated)`)
        .argParser(conditionsOf)
        .default([], 'none'),
    )
    .option('-q, --quiet', 'no progress and no notes')
    .option('--no-color', 'no colour')
  addAssistOptions(command).action(async (paths: readonly string[], options: CompareOptions) => {
    if (paths.length === 0) throw new CrosswireError('wrong-use', NO_PATH)
    end(await runCompare(paths, options))
  })
}

/** Compares, prints, and gives the exit code. */
export async function runCompare(paths: readonly string[], options: CompareOptions): Promise<number> {
  const terminal = openTerminal({ quiet: options.quiet ?? false, color: options.color })
  const manifest = options.manifest === undefined ? NO_MANIFEST : readManifest(options.manifest)
  const assistant = await assistantOf(options)
  if (assistant) terminal.tell(`Pairs of sentences, with the headline, go to ${assistant.by} for proposals.`)
  const { compare } = await import('../app/compare.ts') // not loaded for --version and --help
  const given = { manifest, progress: terminal.progress, ...correctionsGiven(options), ...(assistant && { assistant }) }
  const { report, problems } = await compare(paths, given)
  terminal.tellProblems(options.format === 'json' ? problems : problems.filter(isSerious))
  if (report.articles.length === 0) {
    terminal.tell('No page could be read. Give saved pages (HTML or plain text), or a folder of them.')
    return EXIT.nothingFound
  }
  terminal.print(render(report, problems, paths, options, terminal), options.output)
  return exitCodeOf(report, problems, options.failOn)
}

function render(report: Report, problems: readonly Problem[], paths: readonly string[], options: CompareOptions, { color, width }: Terminal): string {
  const written: Readonly<Record<Format, () => string>> = {
    text: () => renderText(report, { color: color && options.output === undefined, width, problems }),
    md: () => renderMarkdown(report, { problems }),
    html: () =>
      renderHtml(report, {
        command: commandOf(paths, options),
        excerpts: options.excerpts ?? false,
        problems,
        program: `crosswire ${programVersion()}`,
      }),
    json: () => JSON.stringify(report),
  }
  return `${written[options.format]().trimEnd()}\n`
}

/** The command that makes this report again, as one would type it. */
function commandOf(paths: readonly string[], { format, manifest, corrections, excerpts, ...rest }: CompareOptions): string {
  const parts = [
    'crosswire',
    'compare',
    ...paths,
    '--format',
    format,
    ...(manifest === undefined ? [] : ['--manifest', manifest]),
    ...(corrections === undefined ? [] : ['--corrections', corrections]),
    ...(excerpts ? ['--excerpts'] : []),
    ...assistWords(rest),
  ]
  return parts.map((part) => (/^[\w./:@%+=,-]+$/.test(part) ? part : `'${part.replaceAll("'", "'\\''")}'`)).join(' ')
}

function conditionsOf(value: string): readonly Condition[] {
  return value.split(',').map((word) => {
    const condition = CONDITIONS.find((known) => known === word.trim())
    if (condition === undefined) throw new InvalidArgumentError(`"${word}" is none of ${CONDITIONS.join(', ')}.`)
    return condition
  })
}
