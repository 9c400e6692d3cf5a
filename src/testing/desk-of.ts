/**
 * A desk over one report in memory: for tests of faces, which then need no store. What it gives is what a store would give of the same pages.
 */
import type { Desk, StoryShown } from '../app/desk/desk.ts'
import { captureRow, movingRow } from '../app/desk/moving-rows.ts'
import { diffArticles } from '../app/diff-articles.ts'
import type { Account } from '../model/account.ts'
import type { Capture } from '../model/capture.ts'
import type { Change } from '../model/change.ts'
import { CrosswireError } from '../model/error.ts'
import type { ArticleId, LastingId, StoryId } from '../model/ids.ts'
import type { Listing } from '../model/listing.ts'
import type { NewPages } from '../model/new-pages.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import type { SearchHit } from '../model/search-hit.ts'
import type { Story } from '../model/story.ts'
import type { StoryRow } from '../model/story-row.ts'

const SEEN = '2031-05-03T09:00:00.000Z'
const CHANGED = '2031-05-04T10:30:00.000Z'

const NOTHING_HAPPENS: Pick<Desk, 'settle' | 'watch' | 'setActs' | 'actsLeft' | 'close'> = {
  setActs: async () => ({ set: 0, known: 0, problems: [] }),
  actsLeft: async () => [],
  settle: async () => ({ problems: [] }),
  watch: () => async () => {},
  close: async () => {},
}

/** Captures are made of the articles' texts. Nothing can be added. */
export function deskOf(report: Report): Desk {
  const rows = report.links.stories.map((story) => rowOf(story, report))
  const articles = new Map<string, Report['articles'][number]>(report.articles.map((one) => [one.id, one]))
  const marks = new Map<string, Report['marks'][number]>(report.marks.map((one) => [one.article, one]))
  const rowOfArticle = (id: ArticleId): StoryRow | null => rows.find((row) => row.articles.includes(id)) ?? null
  const shown = (row: StoryRow): StoryShown => {
    const storyline = rows.filter((one) => one.storyline === row.storyline)
    return { row, storyline, report: part(report, new Set(storyline.map(({ story }) => story)), row.storyline) }
  }
  return {
    addPages: async () => [],
    removePage: async (id) => find(articles.values(), id)?.id ?? null,
    ...NOTHING_HAPPENS,
    progress: async () => ({ waiting: 0, placing: 0, groups: 0, pages: articles.size, stories: rows.length, quarantined: 0 }),
    listStories: async ({ disputed, text, limit = 50 }) => {
      const found = rows.filter((row) => (disputed !== true || row.disputed > 0) && has(row.title, text))
      return listing(found, limit)
    },
    showStory: async (id) => {
      const row = find(rows, id)
      return row === null ? null : shown(row)
    },
    showClaim: async (id) => {
      for (const account of report.accounts) {
        const claim = find(account.claims, id)
        const row = rows.find(({ story, storyline }) => account.story === story || account.story === storyline)
        if (claim !== null && row !== undefined) return { claim, account, row, report: shown(row).report }
      }
      return null
    },
    showArticle: async (id) => {
      const article = find(articles.values(), id)
      const own = article === null ? undefined : marks.get(article.id)
      if (article === null || own === undefined) return null
      const { path, url, via } = article.source
      return {
        article,
        marks: own,
        story: rowOfArticle(article.id)?.id ?? null,
        lineage: report.links.lineage.filter(({ from, to }) => from === article.id || to === article.id),
        relations: report.links.relations.filter(({ a, b }) => a === article.id || b === article.id),
        sightings: [{ at: SEEN, path, url, via }],
        versions: [{ article: article.id, at: SEEN, headline: article.headline?.exact ?? null }],
      }
    },
    rawCapture: async (id) => {
      const article = find(articles.values(), id)
      return article === null ? null : { bytes: Buffer.from(article.text), mediaType: article.source.mediaType, sha256: article.source.sha256 }
    },
    search: async ({ text, limit = 20 }) => listing(claimHits(report, rows, text), limit),
    compareArticles: async (a, b) => {
      const [first, second] = [find(articles.values(), a), find(articles.values(), b)]
      return first === null || second === null ? null : diffArticles(first, second)
    },
    changesOf: async (id, since, until = '9999') => {
      const row = find(rows, id)
      return row === null ? null : changesIn(row, report).filter(({ at }) => at >= since && at < until)
    },
    newPages: async (since) => newPagesIn(rows, report, since),
    examine: async () => [{ what: 'captures', ok: true, message: `${articles.size} captures are held, each with the bytes it came with.` }],
    exportAll: async function* () {
      for (const article of report.articles) yield JSON.stringify(captureRow(captureOf(article), article.id, SEEN))
    },
    importAll: async (lines) => {
      const problems: Problem[] = []
      let known = 0
      let number = 0
      for await (const line of lines) {
        const read = movingRow(line, 'store.jsonl', ++number)
        if ('code' in read) problems.push(read)
        else known += 1
      }
      return { taken: 0, known, acts: 0, names: 0, problems }
    },
  }
}

/** The one whose id begins so. Throws `id-ambiguous` where there are several. */
function find<One extends { readonly id: string }>(all: Iterable<One>, prefix: string): One | null {
  const found = [...all].filter(({ id }) => prefix !== '' && id.startsWith(prefix))
  const [first, ...others] = found
  if (first === undefined) return null
  if (others.length === 0 || first.id === prefix) return first
  throw new CrosswireError('id-ambiguous', `${found.length} ids begin with ${prefix}: ${found.map(({ id }) => id).join(', ')}. Give more of it.`)
}

function captureOf({ text, source }: Report['articles'][number]): Capture {
  const { path, url, mediaType, via, capturedAt } = source
  return { bytes: Buffer.from(text), path, url, mediaType, via, capturedAt, given: {} }
}

/** The last page came a day after the others. */
function changesIn({ id, articles }: StoryRow, report: Report): readonly Change[] {
  return articles.map((subject, index) => ({
    schema: 'crosswire.change/1',
    kind: 'page-added',
    story: id,
    at: index === articles.length - 1 ? CHANGED : SEEN,
    subject,
    text: report.articles.find((one) => one.id === subject)?.headline?.exact ?? null,
    before: null,
    after: null,
  }))
}

function newPagesIn(rows: readonly StoryRow[], report: Report, since: string | null): NewPages {
  const came = since === null ? [] : rows.map((row) => ({ story: row.id, pages: changesIn(row, report).filter(({ at }) => at > since).length }))
  return { until: rows.length === 0 ? null : CHANGED, stories: came.filter(({ pages }) => pages > 0), whole: true }
}

const has = (words: string | null, text: string | undefined): boolean =>
  text === undefined || (words ?? '').toLowerCase().includes(text.toLowerCase())

const listing = <Row>(rows: readonly Row[], limit: number): Listing<Row> => ({
  rows: rows.slice(0, limit),
  total: rows.length,
  next: rows.length > limit ? String(limit) : null,
})

function rowOf(story: Story, { accounts, links, articles }: Report): StoryRow {
  const account = accounts.find((one) => one.scope === 'story' && one.story === story.id)
  const dates = articles.filter(({ id }) => story.articles.includes(id)).flatMap(({ publishedAt }) => publishedAt?.value ?? [])
  return {
    schema: 'crosswire.story/1',
    id: story.id.slice(0, 12) as LastingId,
    story: story.id,
    storyline: story.storyline,
    title: account?.label?.exact ?? story.label?.exact ?? null,
    articles: story.articles,
    texts: links.origins
      .filter((one) => one.story === story.id && one.joins.length === 0)
      .map((one) => one.articles.length)
      .sort((a, b) => b - a),
    claims: account?.claims.length ?? 0,
    differences: account?.differences.filter(({ relation }) => relation !== 'compatible').length ?? 0,
    disputed: account?.claims.filter(({ status }) => status === 'disputed' || status === 'differs').length ?? 0,
    people: account?.entities.map(({ name }) => name).slice(0, 12) ?? [],
    places: account?.places.map(({ place }) => place.name).slice(0, 12) ?? [],
    firstPublished: dates.sort()[0] ?? null,
    lastPublished: dates.at(-1) ?? null,
    firstSeen: SEEN,
    lastChanged: CHANGED,
    formerly: [],
  }
}

/** The report of some of its stories. */
function part(report: Report, stories: ReadonlySet<StoryId>, storyline: string): Report {
  const kept = report.links.stories.filter(({ id }) => stories.has(id))
  const members = new Set(kept.flatMap(({ articles }) => articles))
  const ofStory = (account: Account): boolean => account.story === storyline || kept.some(({ id }) => id === account.story)
  return {
    schema: 'crosswire.report/1',
    articles: report.articles.filter(({ id }) => members.has(id)),
    marks: report.marks.filter(({ article }) => members.has(article)),
    links: {
      schema: 'crosswire.links/1',
      stories: kept,
      origins: report.links.origins.filter(({ story }) => stories.has(story)),
      lineage: report.links.lineage.filter(({ to }) => members.has(to)),
      relations: report.links.relations.filter(({ a }) => members.has(a)),
    },
    accounts: report.accounts.filter(ofStory),
  }
}

function claimHits(report: Report, rows: readonly StoryRow[], text: string): readonly SearchHit[] {
  return report.accounts.flatMap((account) =>
    account.claims.flatMap((claim): readonly SearchHit[] => {
      const at = claim.text.exact.toLowerCase().indexOf(text.toLowerCase())
      const row = rows.find(({ story }) => story === account.story)
      if (at < 0) return []
      return [
        {
          schema: 'crosswire.hit/1',
          kind: 'claim',
          text: claim.text.exact,
          marks: [{ start: at, end: at + text.length }],
          article: claim.text.article,
          outlet: report.articles.find(({ id }) => id === claim.text.article)?.outlet?.name ?? null,
          story: row?.id ?? null,
          storyTitle: row?.title ?? null,
          claim: claim.id,
          at: { start: claim.text.start, end: claim.text.end },
        },
      ]
    }),
  )
}
