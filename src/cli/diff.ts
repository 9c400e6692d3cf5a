/**
 * `crosswire diff`: two pages, bodies alone: the words they share, what each tells that the other does not, and which may stand on which.
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { NO_MANIFEST, readManifest } from '../app/manifest.ts'
import { diffText } from './diffs/text.ts'
import { EXIT, exitCodeFor, isSerious } from './exit-codes.ts'
import { openTerminal } from './terminal.ts'

const FORMATS = ['text', 'json'] as const
type Format = (typeof FORMATS)[number]

interface DiffOptions {
  readonly format: Format
  readonly words: number
  readonly manifest?: string
  readonly output?: string
  readonly quiet?: boolean
  readonly color: boolean
}

export function addDiff(program: Command, end: (code: number) => void): void {
  program
    .command('diff')
    .description('two pages word by word: shared runs, what each adds and drops, which may stand on the other')
    .argument('<a>', 'a saved page (HTML or plain text), a file with one article as `crosswire read` prints it, or - for standard input')
    .argument('<b>', 'the other')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(FORMATS).default('text'))
    .option('--words <number>', 'words a shared run has at least', wordsOf, 5)
    .option('-m, --manifest <file>', 'outlet, date, url, title of each page (CSV or JSON Lines)')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-q, --quiet', 'no progress and no notes')
    .option('--no-color', 'no colour')
    .action(async (a: string, b: string, options: DiffOptions) => {
      end(await runDiff(a, b, options))
    })
}

async function runDiff(first: string, second: string, { format, words, manifest, output, quiet, color }: DiffOptions): Promise<number> {
  const terminal = openTerminal({ quiet: quiet ?? false, color })
  const known = manifest === undefined ? NO_MANIFEST : readManifest(manifest)
  const [{ readTwo }, { diffPages }] = await Promise.all([import('../app/diff-files.ts'), import('../app/diff-articles.ts')]) // not loaded for --help
  const { a, b, problems } = await readTwo(first, second, { manifest: known, progress: terminal.progress })
  terminal.tellProblems(format === 'json' ? problems : problems.filter(isSerious))
  if (a === null || b === null) {
    terminal.tell('Two pages are needed, and one could not be read.')
    return EXIT.nothingFound
  }
  const diff = diffPages(a, b, words)
  const sheet = { color: terminal.color && output === undefined, width: terminal.width }
  terminal.print(format === 'json' ? `${JSON.stringify(diff)}\n` : diffText(diff, a, b, sheet), output)
  return exitCodeFor(2, problems)
}

/** Longer than any page: nothing would be shared. */
const MOST_WORDS = 1000

function wordsOf(value: string): number {
  const words = Number(value)
  if (!Number.isInteger(words) || words < 1 || words > MOST_WORDS) throw new InvalidArgumentError(`Give a number from 1 to ${MOST_WORDS}.`)
  return words
}
