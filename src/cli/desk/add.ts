/**
 * `crosswire add`: pages into a store. They are held, whatever happens, before anything is read in them; then all that follows from them is worked out.
 */
import { isAbsolute, join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ArchiveColumns } from '../../app/archive.ts'
import type { CaptureOrProblem } from '../../app/captures.ts'
import { type CorrectionsFile, readCorrections } from '../../app/corrections-file.ts'
import type { ActsSet, Desk } from '../../app/desk/desk.ts'
import { NO_MANIFEST, readManifest } from '../../app/manifest.ts'
import { DATE_FORMS, isDate } from '../../app/set-dates.ts'
import type { TakenIn } from '../../app/take-in.ts'
import type { Capture, Taken } from '../../model/capture.ts'
import { CrosswireError } from '../../model/error.ts'
import type { Given } from '../../model/given.ts'
import type { Problem } from '../../model/problem.ts'
import type { WorkLeft } from '../../model/progress.ts'
import { count } from '../../report/counting.ts'
import { CORRECTIONS } from '../corrections-option.ts'
import { EXIT, isSerious } from '../exit-codes.ts'
import type { Faces } from '../faces.ts'
import { type ProgressLine, progressOnStandardError } from '../progress.ts'
import { STORE, type StoreOption, withDesk } from '../store-option.ts'
import type { Terminal } from '../terminal.ts'
import { limitUpTo, storeTyped, terminalFor } from './listing-options.ts'

/** Problems printed one by one; an archive may have a hundred thousand of one kind. */
const MOST_PROBLEMS = 20
const MOST_JOBS = 64

interface AddOptions extends StoreOption {
  readonly manifest?: string
  readonly textColumn?: string
  readonly idColumn?: string
  readonly outletColumn?: string
  readonly dateColumn?: string
  readonly urlColumn?: string
  readonly titleColumn?: string
  readonly corrections?: string
  readonly known?: 'skip' | 'update'
  readonly outlet?: string
  readonly published?: string
  readonly url?: string
  readonly title?: string
  readonly jobs?: number
  readonly wait: boolean
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color: boolean
}

export function addAdd(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('add')
    .description('pages into the store; the same command again passes over what is known')
    .argument('[path...]', 'files, folders and globs of saved pages; - for a page on standard input')
    .option(...STORE)
    .option('-m, --manifest <file>', 'outlet, date, url, title of each page; without paths also which files (CSV or JSON Lines)')
    .option('--text-column <name>', 'the manifest is an archive: each row is a page, its text in this column')
    .option('--id-column <name>', 'archive: the column that names a row (default: id)')
    .option('--outlet-column <name>', 'archive: the column of outlets (default: outlet)')
    .option('--date-column <name>', 'archive: the column of dates (default: date)')
    .option('--url-column <name>', 'archive: the column of addresses (default: url)')
    .option('--title-column <name>', 'archive: the column of titles (default: title)')
    .option(...CORRECTIONS)
    .addOption(
      new Option('--known <what>', 'an address that is held with other bytes: a new version, or left (default: update)').choices(['skip', 'update']),
    )
    .option('--outlet <name>', 'outlet of the one page that is given')
    .option('--published <date>', 'its date', publishedOf)
    .option('--url <address>', 'its address')
    .option('--title <words>', 'its title')
    .option('-j, --jobs <number>', 'pages read at once (default: as the machine allows)', limitUpTo(MOST_JOBS))
    .option('--no-wait', 'take the pages in, and leave the reading to a later command or a worker')
    .option('--json', 'print one line for each page: its id and what became of it')
    .option('-q, --quiet', 'no progress and no notes')
    .option('--no-color', 'no colour')
    .action(async (paths: readonly string[], options: AddOptions) => {
      checkTogether(paths, options)
      const { jobs } = options
      end(await withDesk(faces, options, (desk) => runAdd(desk, paths, options), { mayLeave: true, ...(jobs !== undefined && { jobs }) }))
    })
}

const SINGLE = ['outlet', 'published', 'url', 'title'] as const
const COLUMNS = ['id', 'outlet', 'date', 'url', 'title'] as const

function checkTogether(paths: readonly string[], options: AddOptions): void {
  const wrong = (message: string): CrosswireError => new CrosswireError('wrong-use', message)
  if (paths.length === 0 && options.manifest === undefined && options.corrections === undefined)
    throw wrong('crosswire add needs files, folders or globs of saved pages, - for a page on standard input, or --manifest: crosswire add pages/')
  if (options.textColumn !== undefined && options.manifest === undefined) throw wrong('--text-column is a column of --manifest FILE: give that, too.')
  if (options.textColumn !== undefined && paths.length > 0)
    throw wrong('With --text-column the pages are the rows of the manifest: leave the paths out.')
  const column = COLUMNS.find((name) => options[`${name}Column`] !== undefined)
  if (column !== undefined && options.textColumn === undefined)
    throw wrong(`--${column}-column is for archives: say with --text-column where the text stands.`)
  const said = SINGLE.find((name) => options[name] !== undefined)
  if (said !== undefined && paths.length !== 1) throw wrong(`--${said} is said of one page: name one, or give a --manifest for several.`)
}

async function runAdd(desk: Desk, paths: readonly string[], options: AddOptions): Promise<number> {
  const terminal = terminalFor(options)
  const progress = progressOnStandardError(options.quiet ?? false)
  const problems = problemTeller(terminal)
  const { takeIn } = await import('../../app/take-in.ts') // not loaded for --help
  let held = 0
  const tellTaken = (taken: Taken, capture: Capture): void => {
    progress.show(`${count(++held, 'page')} taken in`, null)
    if (options.json) terminal.print(`${JSON.stringify({ ...taken, path: capture.path, url: capture.given.url ?? capture.url })}\n`)
  }
  const known = options.known === undefined ? {} : { known: options.known }
  const taken = await takeIn(desk, await streamOf(paths, options), { ...known, taken: tellTaken, problem: problems.tell })
  progress.end()
  if (taken.outcomes.left > 0) return leftWords(terminal, taken, options)
  const acts = options.corrections === undefined ? null : await setActs(desk, readCorrections(options.corrections), problems)
  const serious = taken.serious + (acts?.problems.length ?? 0) + (options.wait ? await settled(desk, progress, problems, acts) : 0)
  problems.end()
  if (held === 0 && acts === null) {
    terminal.tell('No page was taken in.')
    return EXIT.nothingFound
  }
  if (!options.json) terminal.print(`${addedWords(taken, acts)}\n`)
  terminal.tell(await nextWords(desk, options))
  return serious > 0 ? EXIT.inPart : EXIT.done
}

interface Acts extends ActsSet {
  readonly file: CorrectionsFile
}

async function setActs(desk: Desk, file: CorrectionsFile, teller: ProblemTeller): Promise<Acts> {
  const set = await desk.setActs(file)
  for (const problem of set.problems) teller.tell(problem)
  return { ...set, file }
}

const addedWords = (taken: TakenIn, acts: ActsSet | null): string =>
  acts === null
    ? takenWords(taken)
    : `${takenWords(taken)} · ${count(acts.set, 'correction')} set${acts.known === 0 ? '' : `, ${acts.known} known before`}`

function leftWords(terminal: Terminal, { outcomes, serious }: TakenIn, { json }: AddOptions): number {
  if (!json) terminal.print(`${count(outcomes.left, 'page')} kept for the process that has the store\n`)
  terminal.tell('They are safe. That process takes them in, or the next command that opens the store.')
  return serious > 0 ? EXIT.inPart : EXIT.done
}

async function streamOf(paths: readonly string[], options: AddOptions): Promise<AsyncIterable<CaptureOrProblem>> {
  if (options.textColumn !== undefined && options.manifest !== undefined) {
    const { archiveCaptures } = await import('../../app/archive.ts')
    return archiveCaptures(options.manifest, columnsOf(options.textColumn, options))
  }
  const { captures } = await import('../../app/captures.ts')
  const manifest = options.manifest === undefined ? NO_MANIFEST : readManifest(options.manifest)
  const beside = (file: string): string => (isAbsolute(file) ? file : join(options.manifest ?? '', '..', file))
  return captures(paths.length > 0 ? paths : manifest.files.map(beside), { manifest, given: givenOf(options) })
}

function columnsOf(text: string, options: AddOptions): ArchiveColumns {
  return {
    text,
    ...Object.fromEntries(COLUMNS.flatMap((name) => (options[`${name}Column`] === undefined ? [] : [[name, options[`${name}Column`]]]))),
  }
}

function givenOf({ outlet, published, url, title }: AddOptions): Given {
  return Object.fromEntries(Object.entries({ outlet, date: published, url, title }).filter(([, value]) => value !== undefined))
}

/** How many errors and warnings the reading gave. */
async function settled(desk: Desk, progress: ProgressLine, teller: ProblemTeller, acts: Acts | null): Promise<number> {
  let most = 0
  const show = (now: WorkLeft): void => {
    const left = now.waiting + now.placing + now.groups
    most = Math.max(most, left)
    progress.show(progressWords(now), most === 0 ? null : 1 - left / most)
  }
  const settling = await desk.settle({ progress: show })
  progress.end()
  const problems = [...settling.problems, ...(acts === null ? [] : await desk.actsLeft(acts.file))]
  for (const problem of problems) teller.tell(problem)
  return problems.filter(isSerious).length
}

const progressWords = ({ waiting, placing, groups }: WorkLeft): string =>
  [
    waiting === 0 ? '' : `${count(waiting, 'page')} to read`,
    placing === 0 ? '' : `${count(placing, 'page')} to compare`,
    groups === 0 ? '' : `${count(groups, 'group')} of pages to account for`,
  ]
    .filter(Boolean)
    .join(' · ') || 'nearly done'

interface ProblemTeller {
  readonly tell: (problem: Problem) => void
  readonly end: () => void
}

function problemTeller(terminal: Terminal): ProblemTeller {
  let told = 0
  return {
    tell: (problem) => {
      if (told++ < MOST_PROBLEMS) terminal.tellProblems([problem])
    },
    end: () => {
      if (told > MOST_PROBLEMS) terminal.tell(`… and ${count(told - MOST_PROBLEMS, 'more problem', 'more problems')}.`)
    },
  }
}

/** "12 pages added · 3 known before · 1 new version of a page". */
function takenWords({ outcomes: { added, known, version, skipped } }: TakenIn): string {
  return [
    `${count(added, 'page')} added`,
    known === 0 ? '' : `${known.toLocaleString('en-GB')} known before`,
    version === 0 ? '' : count(version, 'new version of a page', 'new versions of pages'),
    skipped === 0 ? '' : `${count(skipped, 'other version')} left out`,
  ]
    .filter(Boolean)
    .join(' · ')
}

async function nextWords(desk: Desk, options: AddOptions): Promise<string> {
  const { pages, stories, waiting, quarantined } = await desk.progress()
  const left = waiting === 0 ? '' : `; ${count(waiting, 'page')} still to read`
  const given = quarantined === 0 ? '' : `; ${count(quarantined, 'page')} given up (crosswire doctor)`
  return `The store holds ${count(pages, 'page')} in ${count(stories, 'story', 'stories')}${left}${given}. Next: crosswire stories${storeTyped(options)}`
}

function publishedOf(value: string): string {
  if (!isDate(value)) throw new InvalidArgumentError(`Give a date of the form ${DATE_FORMS}.`)
  return value
}
