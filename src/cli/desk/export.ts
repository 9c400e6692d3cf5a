/**
 * `crosswire export`: a story's account for other programs, rows of all stories, or the whole store, so that it can move.
 *     export 5f0c -f html -o report.html        export 5f0c -f csv --rows quotes        export --all -f jsonl -o store.jsonl
 * How many rows of how many were written is always said, on standard error.
 */
import { type Command, Option } from 'commander'
import type { Desk, StoryShown } from '../../app/desk/desk.ts'
import { programVersion } from '../../app/version.ts'
import { csvOf, csvRowsOf } from '../../report/export/csv.ts'
import { EXPORT_KINDS, type ExportKind, exportTable } from '../../report/export/export-rows.ts'
import { firstRows, jsonRowsOf, rowsTold, type Table } from '../../report/export/table.ts'
import { renderHtml } from '../../report/html/html.ts'
import { renderMarkdown } from '../../report/markdown/markdown.ts'
import { EXIT } from '../exit-codes.ts'
import type { Faces } from '../faces.ts'
import { STORE, type StoreOption, withDesk } from '../store-option.ts'
import type { Terminal } from '../terminal.ts'
import { noStory } from './changes.ts'
import { type Asked, FORMATS, type Wanted, wantedOf } from './export-wanted.ts'
import { limitUpTo, storeTyped, terminalFor } from './listing-options.ts'

interface ExportOptions extends StoreOption, Asked {
  readonly output?: string
  readonly quiet?: boolean
}

export function addExport(program: Command, faces: Faces, end: (code: number) => void): void {
  program
    .command('export')
    .description('a story for other programs (md, html, json, jsonl, csv), or the whole store, so that it can move')
    .argument('[story]', 'the id of a story, or the beginning of one')
    .option('--all', 'all stories as rows; with jsonl and no --rows the whole store, for crosswire import')
    .addOption(new Option('-f, --format <format>', 'how (default: json; with --all jsonl; with --rows csv)').choices(FORMATS))
    .addOption(new Option('--rows <what>', 'csv and jsonl: which rows').choices(EXPORT_KINDS))
    .option('--limit <number>', 'csv and jsonl: no more rows than these', limitUpTo(100_000_000))
    .option(...STORE)
    .option('-o, --output <file>', 'write to a file instead of standard output; - is standard output')
    .option('-q, --quiet', 'no progress and no notes')
    .action(async (story: string | undefined, options: ExportOptions) => {
      const what = wantedOf(story, options)
      end(await withDesk(faces, options, (desk) => runExport(desk, what, options)))
    })
}

async function runExport(desk: Desk, wanted: Wanted, options: ExportOptions): Promise<number> {
  const terminal = terminalFor({ quiet: options.quiet ?? false, color: false })
  if (wanted.kind === 'store') return exportStore(desk, options, terminal)
  const stories = await storiesOf(desk, wanted.story)
  if (stories === null) {
    terminal.tell(wanted.story === null ? 'The store has no story yet.' : noStory(wanted.story))
    return EXIT.nothingFound
  }
  if (wanted.kind === 'rows') return exportRows(stories, wanted, options, terminal)
  for await (const shown of stories) printStory(shown, wanted, options, terminal)
  return EXIT.done
}

/** Null where there is none. */
async function storiesOf(desk: Desk, story: string | null): Promise<AsyncIterable<StoryShown> | null> {
  if (story === null) return (await desk.listStories({ limit: 1 })).total === 0 ? null : allStories(desk)
  const shown = await desk.showStory(story)
  return shown === null ? null : only(shown)
}

async function* only(shown: StoryShown): AsyncGenerator<StoryShown> {
  yield shown
}

const STORIES_AT_ONCE = 100

async function* allStories(desk: Desk): AsyncGenerator<StoryShown> {
  for (let after: string | null = ''; after !== null; ) {
    const { rows, next } = await desk.listStories({ limit: STORIES_AT_ONCE, ...(after !== '' && { after }) })
    for (const { id } of rows) {
      const shown = await desk.showStory(id)
      if (shown !== null) yield shown
    }
    after = next
  }
}

/** The accounts of the story itself; the one between the stories of a storyline goes with its first story. */
function tableOf({ row, storyline, report }: StoryShown, rows: ExportKind): Table {
  const isFirst = storyline[0]?.id === row.id
  const accounts = report.accounts.filter(({ scope, story }) => (scope === 'story' ? story === row.story : isFirst))
  return exportTable(rows, { story: row.id, report, accounts })
}

/** Row by row as the stories come: a store may have more than fit into memory. */
async function exportRows(
  stories: AsyncIterable<StoryShown>,
  { rows: kind, format }: Extract<Wanted, { kind: 'rows' }>,
  { limit = Number.POSITIVE_INFINITY, output }: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  let [all, written, begun] = [0, 0, false]
  async function* parts(): AsyncGenerator<string> {
    for await (const shown of stories) {
      const table = tableOf(shown, kind)
      const some = firstRows(table, Math.max(0, limit - written))
      all += table.rows.length
      written += some.rows.length
      if (format === 'jsonl') yield* jsonRowsOf(some)
      else yield* begun ? csvRowsOf(some) : csvOf(some)
      begun = true
    }
  }
  await terminal.printStream(parts(), output)
  terminal.tell(`${rowsTold(written, all)} (${kind}).`)
  return all === 0 ? EXIT.nothingFound : EXIT.done
}

function printStory(
  { row, report }: StoryShown,
  wanted: Extract<Wanted, { kind: 'document' | 'objects' }>,
  options: ExportOptions,
  terminal: Terminal,
): void {
  const problems: readonly never[] = []
  const command = `crosswire export ${row.id} -f html${storeTyped(options)}`
  const written = {
    md: () => renderMarkdown(report, { problems }),
    html: () => renderHtml(report, { command, excerpts: false, problems, program: `crosswire ${programVersion()}` }),
    json: () => `${JSON.stringify(report)}\n`,
  }
  const objects = [...report.articles, ...report.marks, report.links, ...report.accounts]
  if (wanted.kind === 'document') terminal.print(written[wanted.format](), options.output)
  else terminal.print(lines(objects), options.output)
  const [count, what] = wanted.kind === 'objects' ? [objects.length, 'objects'] : [report.articles.length, 'pages of the storyline']
  terminal.tell(`${rowsTold(count, count)} (${what}).`)
}

function* lines(objects: readonly object[]): Generator<string> {
  for (const object of objects) yield `${JSON.stringify(object)}\n`
}

async function exportStore(desk: Desk, { output }: ExportOptions, terminal: Terminal): Promise<number> {
  let rows = 0
  async function* counted(): AsyncGenerator<string> {
    for await (const line of desk.exportAll()) {
      rows++
      yield `${line}\n`
    }
  }
  await terminal.printStream(counted(), output)
  terminal.tell(`${rowsTold(rows, rows)}. Next: crosswire import ${output ?? 'FILE'} --store OTHER`)
  return rows === 0 ? EXIT.nothingFound : EXIT.done
}
