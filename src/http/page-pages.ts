/** Pages of claims and articles, search, and two pages compared. */
import type { Hono } from 'hono'
import { bodyOf, LEAST_RUN, runsOf } from '../app/body-runs.ts'
import type { ClaimShown } from '../app/desk/desk.ts'
import type { HeldArticle } from '../model/held-article.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Report } from '../model/report.ts'
import { evidenceMarkdown } from '../report/desk/evidence-text.ts'
import { hitsMarkdown } from '../report/desk/list-markdown.ts'
import { titleWords } from '../report/desk/story-words.ts'
import { exportTable } from '../report/export/export-rows.ts'
import { hitsTable } from '../report/export/list-tables.ts'
import { inLetterOrder } from '../report/letters.ts'
import { outletWords } from '../report/parent-words.ts'
import { publishedWords } from '../report/printed-dates.ts'
import { articleMarkdown } from '../web/article-markdown.ts'
import { blocksTable, diffMarkdown, diffTable } from '../web/article-tables.ts'
import type { ShownParent } from '../web/beside.ts'
import { articlePage } from '../web/pages/article.ts'
import { claimPage, PASSAGES_A_PAGE } from '../web/pages/claim.ts'
import { choosePage, comparePage } from '../web/pages/compare.ts'
import { rawPage } from '../web/pages/raw.ts'
import { searchPage } from '../web/pages/search.ts'
import { viewOnce } from '../web/story-sheet.ts'
import { claimAnswer } from './claim-answer.ts'
import { type Asked, type Env, frameOf, type Serving } from './context.ts'
import { CAPTURE_POLICY } from './headers.ts'
import { lenient, offsetOf, searchQueryOf, searchQuestion, spanOf } from './questions.ts'
import { type Ending, page, partsOf, type Twins, twinOf } from './twins.ts'

const TWINS = ['json', 'csv', 'md'] as const

export function addPagePages(app: Hono<Env>, serving: Serving): void {
  app.get('/claims/:id', async (asked) => (await oneClaim(serving, asked)) ?? asked.notFound())
  app.get('/articles/:id', async (asked) => (await oneArticle(serving, asked)) ?? asked.notFound())
  app.get('/articles/:id/raw', async (asked) => {
    const held = await serving.desk.showArticle(asked.req.param('id'))
    return held === null ? asked.notFound() : page(asked, rawPage(frameOf(serving, asked), held.article))
  })
  app.get('/articles/:id/raw/bytes', async (asked) => (await rawBytes(serving, asked)) ?? asked.notFound())
  app.get('/search', async (asked) => (await search(serving, asked, null)) ?? asked.notFound())
  app.get('/compare', async (asked) => (await compare(serving, asked, null)) ?? asked.notFound())
  for (const ending of TWINS) {
    app.get(`/search.${ending}`, async (asked) => (await search(serving, asked, ending)) ?? asked.notFound())
    app.get(`/compare.${ending}`, async (asked) => (await compare(serving, asked, ending)) ?? asked.notFound())
  }
}

async function oneClaim(serving: Serving, asked: Asked): Promise<Response | null> {
  const { name: id, ending } = partsOf(asked.req.param('id') ?? '')
  const shown = await serving.desk.showClaim(id)
  if (shown === null) return null
  const { claim, account, report, row } = shown
  const alone = { ...account, claims: [claim] }
  const twins: Twins = {
    html: async () => {
      const from = offsetOf(asked.req.query('from'))
      return claimPage(frameOf(serving, asked), { ...shown, report: await withBlocks(serving, shown, from) }, from)
    },
    json: () => claimAnswer(shown),
    table: () => exportTable('statements', { story: row.id, report, accounts: [alone] }),
    md: () => `${evidenceMarkdown(shown)}\n`,
    name: `claim-${claim.id}-statements`,
  }
  return twinOf(asked, twins, ending)
}

/** The pages of the passages shown with their blocks, which tell where the context of a passage ends. */
async function withBlocks({ desk }: Serving, { claim, report }: ClaimShown, from: number): Promise<Report> {
  const { letters } = viewOnce(report)
  const shown = inLetterOrder(letters, claim.statements).slice(from, from + PASSAGES_A_PAGE)
  const held = await Promise.all([...new Set(shown.map(({ article }) => article))].map((id) => desk.showArticle(id)))
  const whole = new Map(held.flatMap((one) => (one === null ? [] : [[one.article.id, one.article] as const])))
  return { ...report, articles: report.articles.map((article) => whole.get(article.id) ?? article) }
}

/** Kin whose outlets are looked up. */
const MOST_NAMES = 16

async function oneArticle(serving: Serving, asked: Asked): Promise<Response | null> {
  const { name: id, ending } = partsOf(asked.req.param('id') ?? '')
  const held = await serving.desk.showArticle(id)
  if (held === null) return null
  const html = async (): Promise<string> => {
    const kin = await kinOf(serving, held)
    const names = new Map(kin.map((one): [ArticleId, string] => [one.article.id, nameOf(one)]))
    const at = spanOf(asked.req.query('at'))
    const shown = { held, at, names, storyTitle: null, from: offsetOf(asked.req.query('line')), parent: parentOf(held, kin) }
    return articlePage(frameOf(serving, asked), shown)
  }
  const { article } = held
  return twinOf(
    asked,
    { html, json: () => held, table: () => blocksTable(article), md: () => articleMarkdown(article), name: `page-${article.id}` },
    ending,
  )
}

/** Pages it has to do with, those it stands on first. */
async function kinOf({ desk }: Serving, { article, lineage, relations }: HeldArticle): Promise<readonly HeldArticle[]> {
  const above = lineage.filter(({ to }) => to === article.id).map(({ from }) => from)
  const ends = [...above, ...lineage.flatMap(({ from, to }) => [from, to]), ...relations.flatMap(({ a, b }) => [a, b])]
  const kin = [...new Set(ends.filter((end): end is ArticleId => typeof end === 'string' && end !== article.id))].slice(0, MOST_NAMES)
  return (await Promise.all(kin.map((id) => desk.showArticle(id)))).filter((one) => one !== null)
}

/** The first page held that the story's links give it as a parent, with the runs of words both have. */
function parentOf({ article, lineage }: HeldArticle, kin: readonly HeldArticle[]): ShownParent | null {
  for (const edge of lineage) {
    const found = edge.to === article.id ? kin.find((one) => one.article.id === edge.from) : undefined
    if (found === undefined) continue
    const [own, other] = [bodyOf(article), bodyOf(found.article)]
    return { article: found.article, edge, runs: runsOf(own, other, LEAST_RUN), leastRun: LEAST_RUN, words: own.words.length }
  }
  return null
}

const nameOf = ({ article }: HeldArticle): string =>
  article.outlet === null ? (article.headline?.exact ?? outletWords(article)) : outletWords(article)

/** As text, whatever it is, and where nothing may run. */
async function rawBytes({ desk }: Serving, asked: Asked): Promise<Response | null> {
  const capture = await desk.rawCapture(asked.req.param('id') ?? '')
  if (capture === null) return null
  const saved = asked.req.query('download') === '1'
  return asked.body(Uint8Array.from(capture.bytes), 200, {
    'Content-Type': saved ? 'application/octet-stream' : 'text/plain; charset=utf-8',
    'Content-Security-Policy': CAPTURE_POLICY,
    ...(saved && { 'Content-Disposition': `attachment; filename="${capture.sha256.slice(0, 16)}.bin"` }),
  })
}

async function search(serving: Serving, asked: Asked, ending: Ending | null): Promise<Response | null> {
  const kinds = asked.req.queries('kind')?.join(',')
  const query = searchQueryOf(lenient(searchQuestion, { ...asked.req.query(), ...(kinds !== undefined && { kinds }) }))
  const text = query.text ?? ''
  const listing = text.trim() === '' ? null : await serving.desk.search({ ...query, text })
  const { rows, total } = listing ?? { rows: [], total: 0 }
  const twins: Twins = {
    html: () => searchPage(frameOf(serving, asked), { query: { ...query, text }, listing }),
    json: () => listing ?? { rows, total, next: null },
    table: () => hitsTable(rows),
    md: () => hitsMarkdown(rows),
    total,
    name: 'search',
  }
  return twinOf(asked, twins, ending)
}

async function compare(serving: Serving, asked: Asked, ending: Ending | null): Promise<Response | null> {
  const [a, b] = [idOf(asked.req.query('a')), idOf(asked.req.query('b'))]
  const { desk } = serving
  const [diff, first, second] =
    a === '' || b === '' ? [null, null, null] : await Promise.all([desk.compareArticles(a, b), desk.showArticle(a), desk.showArticle(b)])
  if (diff === null || first === null || second === null) return ending === null ? choose(serving, asked, a === '' && b === '') : null
  const html = (): string => comparePage(frameOf(serving, asked), { diff, a: first, b: second })
  return twinOf(
    asked,
    { html, json: () => diff, table: () => diffTable(diff), md: () => diffMarkdown(diff, first.article, second.article), name: 'compare' },
    ending,
  )
}

/** An id, or the address of the page that has it. */
function idOf(text: string | undefined): string {
  const [, after = text ?? ''] = (text ?? '').split('/articles/')
  return after.trim().split(/[#?/.]/, 1)[0] ?? ''
}

async function choose(serving: Serving, asked: Asked, isNew: boolean): Promise<Response> {
  const id = asked.req.query('story') ?? ''
  const [listing, shown] = await Promise.all([
    serving.desk.listStories({ limit: 50 }),
    id === '' ? null : serving.desk.showStory(id, { heads: true }),
  ])
  const own = new Set(shown?.row.articles ?? [])
  const pages = (shown?.report.articles ?? [])
    .filter((article) => own.has(article.id))
    .map((article) => ({
      id: article.id,
      name: `${outletWords(article)}, ${publishedWords(article.publishedAt)}: ${titleWords({ title: article.headline?.exact ?? null }).slice(0, 80)}`,
    }))
  const told = isNew ? null : 'One of the two is not held under this id.'
  return page(asked, choosePage(frameOf(serving, asked), { stories: listing.rows, story: shown?.row ?? null, pages, told }), isNew ? 200 : 404)
}
