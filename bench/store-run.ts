/**
 * One run of the store benchmark, in a process of its own: a PostgreSQL store is filled to each size in turn with generated pages, and what people do is
 * timed there. The pages that fill it are sketched as real ones are and stand in stories, with claims to be found; they are not read and accounted, which
 * would take hours and is not what is asked. The pages that are timed come in by the front door.
 *     node --import tsx bench/store-run.ts postgres://… 1000,10000      {"1000":{"add a page":81.2, …}, …}
 */
import { sql } from 'kysely'
import { openDesk } from '../dist/app/desk/open-desk.js'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { candidatesOf } from '../src/store/neighbourhood.ts'
import { openDatabase } from '../src/store/open.ts'
import { stem } from '../src/text/stem.ts'
import { type GeneratedPage, generatePages, generateStory } from './generated-pages.ts'
import { fillStore } from './store-filling.ts'

export type StoreRun = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Pages added one by one at each size, and the first of them that warm everything up. */
const PROBES = 14
const PROBE_SEED = 7
const WARMING = 4
const ASKED = 45

const [url = '', sizes = '1000'] = process.argv.slice(2)
const lexicon = loadLexicon()
const database = await openDatabase(url)
const desk = await openDesk(url, { jobs: 1 })
const found: Record<string, Record<string, number>> = {}
const wanted = sizes.split(',').map(Number)
const archive = generatePages(Math.max(...wanted), lexicon)
const probes = [...generateStory(PROBES, lexicon, PROBE_SEED)]
const told = namesIn(probes)
let filled = 0
for (const size of wanted) {
  await fillStore(database.sql, taken(archive, size - filled), lexicon)
  await sql`vacuum analyze`.execute(database.sql)
  found[size] = await measured(probes.map((page) => ({ ...page, name: `${size}/${page.name}` })))
  filled = size
}
process.stdout.write(JSON.stringify(found))
await desk.close()
await database.close()

function taken(pages: Generator<GeneratedPage>, count: number): readonly GeneratedPage[] {
  return Array.from({ length: count }, () => pages.next().value as GeneratedPage)
}

/** The same pages at each size, taken out again: what they cost hangs on the archive around them alone. */
async function measured(probes: readonly GeneratedPage[]): Promise<Record<string, number>> {
  const adding: number[] = []
  const articles: string[] = []
  for (const page of probes) adding.push(await timed(async () => articles.push(await added(page))))
  const { rows } = await desk.listStories({ limit: ASKED })
  const numbers = await database.sql.selectFrom('sketches').select('page').orderBy('page', 'desc').limit(PROBES).execute()
  const costs = {
    'add a page': middle(adding.slice(WARMING)),
    'candidate query': await middleOf(
      numbers.map(
        ({ page }) =>
          () =>
            candidatesOf(database.sql, page),
      ),
    ),
    'search, the same answer': await middleOf(repeated(() => desk.search({ text: told }))),
    'search, more at each size': await middleOf(repeated(() => desk.search({ text: 'water market' }))),
    'list of stories': await middleOf(repeated(() => desk.listStories({}))),
    'a story': await middleOf(
      rows.map(
        ({ id }) =>
          () =>
            desk.showStory(id, { heads: true }),
      ),
    ),
  }
  for (const article of articles) await desk.removePage(article)
  await desk.settle()
  return costs
}

/** The two names told of most often, of those that are no words of English: they find these pages, and few others. */
function namesIn(pages: readonly GeneratedPage[]): string {
  const text = pages.flatMap(({ paragraphs }) => paragraphs).join('\n')
  const counts = new Map<string, number>()
  for (const [name] of text.matchAll(/(?<=[a-z,] )[A-Z][a-z]{4,}/g)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].filter(([name]) => !lexicon.words.frequency.has(stem(name.toLowerCase())))
  const often = names.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return often
    .slice(0, 2)
    .map(([name]) => name)
    .join(' ')
}

async function added({ name, markup, mediaType }: GeneratedPage): Promise<string> {
  const capture = { bytes: Buffer.from(markup), path: name, url: null, mediaType, via: 'file', capturedAt: null, given: {} } as const
  const [taken] = await desk.addPages([capture])
  await desk.settle()
  return taken?.article ?? ''
}

function repeated(ask: () => Promise<unknown>): readonly (() => Promise<unknown>)[] {
  return Array.from({ length: ASKED }, () => ask)
}

async function middleOf(asks: readonly (() => Promise<unknown>)[]): Promise<number> {
  const times: number[] = []
  for (const ask of asks) times.push(await timed(ask))
  return middle(times)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
