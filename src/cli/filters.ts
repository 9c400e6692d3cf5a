/**
 * `crosswire account`: the last verb, as a filter.
 */
import type { Command } from 'commander'
import { NO_MANIFEST, readManifest } from '../app/manifest.ts'
import { linesOfBytes } from '../app/standard-input.ts'
import type { Verb } from '../app/verbs.ts'
import { CrosswireError } from '../model/error.ts'
import { CORRECTIONS, correctionsGiven } from './corrections-option.ts'
import { EXIT, exitCodeFor } from './exit-codes.ts'
import { openTerminal } from './terminal.ts'

type Filter = Exclude<Verb, 'read' | 'mark' | 'link'>

const FILTERS: Readonly<Record<Filter, string>> = {
  account: 'linked articles → claims, differences, quotes, figures, timeline',
}

interface FilterOptions {
  readonly only?: boolean
  readonly manifest?: string
  readonly corrections?: string
  readonly output?: string
  readonly quiet?: boolean
}

export function addFilters(program: Command, end: (code: number) => void): void {
  for (const verb of Object.keys(FILTERS) as Filter[])
    program
      .command(verb)
      .description(FILTERS[verb])
      .argument('[path...]', 'files, folders and globs of saved pages; none = JSON Lines on standard input')
      .option('--only', `print just what ${verb} adds`)
      .option('-m, --manifest <file>', 'outlet, date, url, title of each page (CSV or JSON Lines)')
      .option(...CORRECTIONS)
      .option('-o, --output <file>', 'write to a file instead of standard output')
      .option('-q, --quiet', 'no progress and no notes')
      .action(async (paths: readonly string[], options: FilterOptions) => {
        end(await runFilter(verb, paths, options))
      })
}

async function runFilter(verb: Filter, paths: readonly string[], options: FilterOptions): Promise<number> {
  const terminal = openTerminal({ quiet: options.quiet ?? false, color: false })
  const manifest = options.manifest === undefined ? NO_MANIFEST : readManifest(options.manifest)
  const jsonLines = paths.length > 0 ? '' : linesFromStandardInput(verb)
  const { runVerb } = await import('../app/verbs.ts') // not loaded for --version and --help
  const settings = { manifest, progress: terminal.progress, ...correctionsGiven(options) }
  const { lines, problems } = await runVerb(verb, { paths, jsonLines, only: options.only ?? false }, settings)
  terminal.tellProblems(problems)
  if (lines.length === 0) return EXIT.nothingFound
  terminal.print(ended(lines), options.output)
  return exitCodeFor(lines.length, problems)
}

/** Each line with its end. */
export function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}

/** Throws `wrong-use` at a terminal, where nobody would know that lines are awaited. */
export function linesFromStandardInput(verb: Verb): AsyncIterable<string> {
  if (process.stdin.isTTY)
    throw new CrosswireError(
      'wrong-use',
      `crosswire ${verb} needs files, folders or globs of saved pages; or JSON Lines on standard input: crosswire read pages/ | crosswire ${verb}`,
    )
  return linesOfBytes()
}
