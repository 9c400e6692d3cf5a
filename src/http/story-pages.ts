/** Pages of stories: the list, a story, its sections, its changes and its exports. */
import type { Hono } from 'hono'
import { changesMarkdown, storiesMarkdown } from '../report/desk/list-markdown.ts'
import { EXPORT_KINDS, type ExportKind, exportTable } from '../report/export/export-rows.ts'
import { changesTable, storiesTable } from '../report/export/list-tables.ts'
import type { Table } from '../report/export/table.ts'
import { renderHtml } from '../report/html/html.ts'
import { renderMarkdown } from '../report/markdown/markdown.ts'
import { renderSectionMarkdown } from '../report/markdown/section-markdown.ts'
import type { SectionName as PartName } from '../report/sections.ts'
import { changesPage } from '../web/pages/changes.ts'
import { type ExportRow, exportPage } from '../web/pages/export.ts'
import { storiesPage } from '../web/pages/stories.ts'
import { isSectionName, type SectionName, sectionPage, storyPage } from '../web/pages/story.ts'
import type { ShownStory } from '../web/shown.ts'
import { storylineOf } from '../web/story-sheet.ts'
import { type Asked, type Env, frameOf, type Serving } from './context.ts'
import { REPORT_POLICY } from './headers.ts'
import { lenient, momentOf, offsetOf, storyQueryOf, storyQuestion } from './questions.ts'
import { sinceSeen } from './seen.ts'
import { type Ending, MOST_ROWS, partsOf, type Twins, twinOf } from './twins.ts'

export function addStoryPages(app: Hono<Env>, serving: Serving): void {
  app.get('/', async (asked) => (await storyList(serving, asked, null)) ?? asked.notFound())
  app.get('/stories', (asked) => asked.redirect(`/${new URL(asked.req.url).search}`))
  for (const ending of ['json', 'csv', 'md'] as const) {
    app.get(`/stories.${ending}`, async (asked) => (await storyList(serving, asked, ending)) ?? asked.notFound())
  }
  app.get('/stories/:id', async (asked) => (await oneStory(serving, asked)) ?? asked.notFound())
  app.get('/stories/:id/:part', async (asked) => (await storyPart(serving, asked)) ?? asked.notFound())
}

async function storyList(serving: Serving, asked: Asked, ending: Ending | null): Promise<Response | null> {
  const query = storyQueryOf(lenient(storyQuestion, asked.req.query()))
  const seen = ending === null ? await sinceSeen(serving, asked) : null
  const [listing, progress] = await Promise.all([serving.desk.listStories(query), serving.desk.progress()])
  const { rows, total } = listing
  const added = asked.req.query('told')
  const told = added === undefined ? null : (TOLD[added.split('-')[0] ?? '']?.(offsetOf(added.split('-')[1])) ?? null)
  const html = (): string => storiesPage(frameOf(serving, asked), { listing, query, progress, told, seen, problems: serving.settling.problems() })
  return twinOf(
    asked,
    { html, json: () => listing, table: () => storiesTable(rows), md: () => storiesMarkdown(rows), total, name: 'stories' },
    ending,
  )
}

/** What became of pages just added or removed; of the address only a number is read. */
const TOLD: Readonly<Record<string, (many: number) => string>> = {
  added: (many) => `Held: ${many === 1 ? 'one page' : `${many} pages`}. What follows from ${many === 1 ? 'it' : 'them'} is being worked out.`,
  removed: () => 'The page was removed.',
}

async function oneStory(serving: Serving, asked: Asked): Promise<Response | null> {
  const { name: id, ending } = partsOf(asked.req.param('id') ?? '')
  const shown = await serving.desk.showStory(id, { heads: ending !== 'json' })
  if (shown === null) return null
  if (shown.row.id !== id && ending === null) return asked.redirect(`/stories/${shown.row.id}`)
  const html = storyPage(frameOf(serving, asked), shown)
  if (html === null) return null
  const twins: Twins = {
    html: () => html,
    json: () => shown.report,
    md: () => renderMarkdown(shown.report, { problems: [] }),
    table: () => tableOf(shown, 'claims'),
    name: `story-${shown.row.id}-claims`,
  }
  return twinOf(asked, twins, ending)
}

const tableOf = (shown: ShownStory, kind: ExportKind): Table =>
  exportTable(kind, { story: shown.row.id, report: shown.report, accounts: storylineOf(shown)?.accounts ?? [] })

async function storyPart(serving: Serving, asked: Asked): Promise<Response | null> {
  const { name, ending } = partsOf(asked.req.param('part') ?? '')
  const isWhole = name === 'report' && ending === 'html'
  const shown = await serving.desk.showStory(asked.req.param('id') ?? '', { heads: !isWhole })
  if (shown === null) return null
  if (name === 'changes') return changes(serving, asked, shown, ending)
  if (name === 'export' && ending === null)
    return twinOf(asked, { html: () => exportPage(frameOf(serving, asked), shown, exportRows(shown)), name }, null)
  if (name === 'report' && ending === 'html') return reportFile(serving, asked, shown)
  return sectionAnswer(serving, asked, shown, name, ending)
}

const KIND_OF: Readonly<Record<SectionName, ExportKind>> = {
  check: 'differences',
  claims: 'claims',
  sources: 'sources',
  lineage: 'sources',
  timeline: 'timeline',
  figures: 'figures',
  quotes: 'quotes',
  places: 'places',
}

const partName = (name: SectionName): PartName => (name === 'check' || name === 'claims' ? 'account' : name)

async function sectionAnswer(serving: Serving, asked: Asked, shown: ShownStory, name: string, ending: Ending | null): Promise<Response | null> {
  const isSection = isSectionName(name)
  const kind = EXPORT_KINDS.find((one) => one === name) ?? (isSection ? KIND_OF[name] : null)
  if (kind === null) return null
  const table = (): Table => tableOf(shown, kind)
  const html = isSection ? sectionPage(frameOf(serving, asked), shown, name, offsetOf(asked.req.query('from'))) : null
  const twins: Twins = {
    ...(html !== null && { html: () => html }),
    ...(isSection && { md: () => renderSectionMarkdown(shown.report, partName(name)) }),
    json: () => listed(table()),
    table,
    name: `story-${shown.row.id}-${kind}`,
  }
  return twinOf(asked, twins, ending)
}

/** Rows as objects. */
const listed = ({ columns, rows }: Table): object => ({
  rows: rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))),
  total: rows.length,
  next: null,
})

async function changes(serving: Serving, asked: Asked, shown: ShownStory, ending: Ending | null): Promise<Response | null> {
  const { row } = shown
  const since = momentOf(asked.req.query('since')) ?? row.firstSeen
  const until = momentOf(asked.req.query('until'))
  const found = await serving.desk.changesOf(row.id, since, until ?? undefined)
  if (found === null) return null
  const from = offsetOf(asked.req.query('from'))
  const twins: Twins = {
    html: () => changesPage(frameOf(serving, asked), { row, since, until, changes: found, from }),
    json: () => ({ rows: found, total: found.length, next: null }),
    table: () => changesTable(found),
    md: () => changesMarkdown(found),
    name: `story-${row.id}-changes`,
  }
  return twinOf(asked, twins, ending)
}

function reportFile(serving: Serving, asked: Asked, { row, report }: ShownStory): Response {
  const html = renderHtml(report, { command: `crosswire show ${row.id} --format html`, excerpts: false, problems: [], program: serving.program })
  return asked.body(html, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Disposition': `attachment; filename="story-${row.id}.html"`,
    'Content-Security-Policy': REPORT_POLICY,
  })
}

const WHAT: Readonly<Record<ExportKind, string>> = {
  claims: 'claims with their status and support',
  statements: 'every passage of every claim',
  sources: 'pages: outlet, date, parent, what each adds and drops',
  differences: 'where pages part, a row a side',
  quotes: 'wordings of quotations',
  figures: 'values of figures',
  timeline: 'days the pages speak of',
  places: 'places named',
}

function exportRows(shown: ShownStory): readonly ExportRow[] {
  const pages = shown.report.articles.length
  const whole = { rows: pages, of: pages }
  const tables = EXPORT_KINDS.flatMap((kind) => {
    const of = tableOf(shown, kind).rows.length
    const row = { what: WHAT[kind], rows: Math.min(of, MOST_ROWS), of }
    return [
      { ...row, part: `${kind}.csv`, format: `${kind}.csv` },
      { ...row, part: `${kind}.jsonl`, format: `${kind}.jsonl` },
    ]
  })
  return [
    { part: 'report.html', format: 'HTML', what: 'the report as one file, with the texts of the pages', ...whole },
    { part: '.md', format: 'Markdown', what: 'the report as a document', ...whole },
    { part: '.json', format: 'JSON', what: 'crosswire.report/1: everything, with offsets', ...whole },
    ...tables,
  ]
}
