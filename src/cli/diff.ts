/**
 * `crosswire diff`: two pages, bodies alone: the words they share, what each tells that the other does not, and which may stand on which. Each side is a
 * file, or an article of the store; or the versions of one article of the store, each against the one before.
 */
import { existsSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Desk } from '../app/desk/desk.ts'
import { NO_MANIFEST, readManifest } from '../app/manifest.ts'
import type { Diff } from '../model/diff.ts'
import { CrosswireError } from '../model/error.ts'
import type { HeldArticle } from '../model/held-article.ts'
import type { Page } from '../model/page.ts'
import { count } from '../report/counting.ts'
import { diffText } from './diffs/text.ts'
import { EXIT, exitCodeFor, isSerious } from './exit-codes.ts'
import type { Faces } from './faces.ts'
import { STORE, type StoreOption, withDesk } from './store-option.ts'
import { openTerminal, type Terminal } from './terminal.ts'

const FORMATS = ['text', 'json'] as const
type Format = (typeof FORMATS)[number]

interface DiffOptions extends StoreOption {
  readonly format: Format
  readonly words: number
  readonly versions?: string
  readonly manifest?: string
  readonly output?: string
  readonly quiet?: boolean
  readonly color: boolean
}

export function addDiff(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('diff')
    .description('two pages word by word: shared runs, what each adds and drops, which may stand on the other')
    .argument(
      '[a]',
      'a saved page (HTML or plain text), a file with one article as `crosswire read` prints it, an article’s id, or - for standard input',
    )
    .argument('[b]', 'the other')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(FORMATS).default('text'))
    .option('--words <number>', 'words a shared run has at least', wordsOf, 5)
    .option('--versions <article>', 'an article of the store: each capture of its address against the one before')
    .option(...STORE)
    .option('-m, --manifest <file>', 'outlet, date, url, title of each page (CSV or JSON Lines)')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-q, --quiet', 'no progress and no notes')
    .option('--no-color', 'no colour')
    .action(async (a: string | undefined, b: string | undefined, options: DiffOptions) => {
      end(await runDiff(a, b, options, faces))
    })
}

async function runDiff(a: string | undefined, b: string | undefined, options: DiffOptions, faces: Faces): Promise<number> {
  const { versions } = options
  if (versions !== undefined && a === undefined) return withDesk(faces, options, (desk) => diffVersions(desk, versions, options))
  if (versions !== undefined)
    throw new CrosswireError('wrong-use', '--versions compares the captures of one address with one another: name no other page.')
  if (a === undefined || b === undefined)
    throw new CrosswireError('wrong-use', 'crosswire diff needs two pages, files or articles of the store: crosswire diff first.html second.html')
  const held = [a, b].filter(isArticleId)
  if (held.length === 0) return diffOf(a, b, options, new Map())
  const pages = await withDesk(faces, options, (desk) => heldPages(desk, held))
  return diffOf(a, b, options, pages)
}

/** What looks like an id and is no file. */
const isArticleId = (word: string): boolean => /^[0-9a-f]{4,64}$/.test(word) && !existsSync(word)

async function heldPages(desk: Desk, ids: readonly string[]): Promise<ReadonlyMap<string, Page>> {
  const pages = new Map<string, Page>()
  for (const id of ids) {
    const page = await desk.showArticle(id)
    if (page === null)
      throw new CrosswireError('wrong-use', `${id} is neither a file nor an article of the store. crosswire search finds articles by their words.`)
    pages.set(id, page)
  }
  return pages
}

async function diffOf(first: string, second: string, options: DiffOptions, held: ReadonlyMap<string, Page>): Promise<number> {
  const terminal = openTerminal({ quiet: options.quiet ?? false, color: options.color })
  const manifest = options.manifest === undefined ? NO_MANIFEST : readManifest(options.manifest)
  const { readTwo } = await import('../app/diff-files.ts') // not loaded for --help
  const { a, b, problems } = await readTwo(first, second, { manifest, progress: terminal.progress }, held)
  terminal.tellProblems(options.format === 'json' ? problems : problems.filter(isSerious))
  if (a === null || b === null) {
    terminal.tell('Two pages are needed, and one could not be read.')
    return EXIT.nothingFound
  }
  terminal.print(await printed(a, b, options, terminal), options.output)
  return exitCodeFor(2, problems)
}

async function printed(a: Page, b: Page, { format, words, output }: DiffOptions, { color, width }: Terminal): Promise<string> {
  const { diffPages } = await import('../app/diff-articles.ts')
  const diff: Diff = diffPages(a, b, words)
  return format === 'json' ? `${JSON.stringify(diff)}\n` : diffText(diff, a, b, { color: color && output === undefined, width })
}

/** Each capture of an address against the one before it. */
async function diffVersions(desk: Desk, article: string, options: DiffOptions): Promise<number> {
  const terminal = openTerminal({ quiet: options.quiet ?? false, color: options.color })
  const page = await desk.showArticle(article)
  if (page === null) {
    terminal.tell(`No page of the store has the id ${article}. crosswire search finds articles by their words.`)
    return EXIT.nothingFound
  }
  const held = await Promise.all(page.versions.map((version) => desk.showArticle(version.article)))
  const versions = held.filter((one): one is HeldArticle => one !== null)
  terminal.tell(`${count(versions.length, 'capture')} of this address${versions.length < 2 ? ': nothing to compare.' : '.'}`)
  const parts: string[] = []
  for (const [at, later] of versions.slice(1).entries()) {
    const earlier = versions[at]
    if (earlier !== undefined) parts.push(await printed(earlier, later, options, terminal))
  }
  if (parts.length > 0) terminal.print(parts.join(options.format === 'json' ? '' : `${'─'.repeat(terminal.width)}\n`), options.output)
  return EXIT.done
}

/** Longer than any page: nothing would be shared. */
const MOST_WORDS = 1000

function wordsOf(value: string): number {
  const words = Number(value)
  if (!Number.isInteger(words) || words < 1 || words > MOST_WORDS) throw new InvalidArgumentError(`Give a number from 1 to ${MOST_WORDS}.`)
  return words
}
