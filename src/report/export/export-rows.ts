/**
 * A story's account as rows: claims, their statements, sources, differences, quotations, figures, the timeline and the places. Every passage comes with
 * its page, the hash of the page's bytes, line and offsets, so that it can be found again.
 *     exportTable('claims', { story: '5f0c…', report, accounts })
 */
import type { Account, AccountSource, FigurePoint, FigureSeries, PlaceEntry, QuoteFamily, QuoteVariant, TimelineEntry } from '../../model/account.ts'
import type { Article } from '../../model/article.ts'
import type { Cited } from '../../model/cited.ts'
import type { Claim, Statement } from '../../model/claim.ts'
import type { Difference, Side } from '../../model/difference.ts'
import type { External } from '../../model/external.ts'
import type { Report } from '../../model/report.ts'
import { DRIFT_WORDS, pagesWith, speakerNames, statusWords } from '../wording.ts'
import { type Columns, type Table, tableOf } from './table.ts'

export const EXPORT_KINDS = ['claims', 'statements', 'sources', 'differences', 'quotes', 'figures', 'timeline', 'places'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

export interface Exported {
  /** The id by which the store knows the story. */
  readonly story: string
  readonly report: Report
  /** Of the story, and the one between the stories of its storyline. */
  readonly accounts: readonly Account[]
}

export function exportTable(kind: ExportKind, { story, report, accounts }: Exported): Table {
  const articles = new Map(report.articles.map((article) => [article.id, article]))
  return TABLES[kind]({ story, accounts, article: ({ article }) => articles.get(article) })
}

interface From {
  readonly story: string
  readonly accounts: readonly Account[]
  readonly article: (passage: Pick<Cited, 'article'>) => Article | undefined
}

/** Something of an account, with the account that has it. */
interface Of<Item> {
  readonly account: Account
  readonly item: Item
}

const all = <Item>({ accounts }: From, of: (account: Account) => readonly Item[]): readonly Of<Item>[] =>
  accounts.flatMap((account) => of(account).map((item) => ({ account, item })))

/** The columns with which every row begins. */
const place = (from: From): Columns<{ readonly account: Account }> => ({
  story: () => from.story,
  scope: ({ account }) => account.scope,
})

/** The columns with which a row ends that has a passage. */
const passage = <Item>({ article }: From, of: (item: Item) => Cited): Columns<Item> => ({
  text: (item) => of(item).exact,
  line: (item) => of(item).line,
  start: (item) => of(item).start,
  end: (item) => of(item).end,
  article: (item) => of(item).article,
  ...page((item) => article(of(item))),
})

const page = <Item>(of: (item: Item) => Article | undefined): Columns<Item> => ({
  outlet: (item) => of(item)?.outlet?.name ?? of(item)?.outlet?.domain ?? null,
  published: (item) => of(item)?.publishedAt?.value ?? null,
  path: (item) => of(item)?.source.path ?? null,
  url: (item) => addressOf(of(item)),
  sha256: (item) => of(item)?.source.sha256 ?? null,
})

const addressOf = (article: Article | undefined): string | null => article?.source.url ?? article?.canonicalUrl ?? null

const joined = (parts: readonly string[]): string => parts.join('; ')
const speaker = (account: Account, id: string | null): string | null => (id === null ? null : joined(speakerNames(account, [id])) || null)

function claims(from: From): Table {
  const columns: Columns<Of<Claim>> = {
    ...place(from),
    claim: ({ item }) => item.id,
    status: ({ item }) => item.status,
    words: ({ account, item }) => statusWords(account, item),
    about: ({ item }) => item.slot,
    kind: ({ item }) => item.kind,
    forecast: ({ item }) => item.forecast,
    texts: ({ item }) => item.texts,
    speakers: ({ account, item }) => joined(speakerNames(account, item.speakers)),
    pages: ({ item }) => pagesWith(item),
    rule: ({ item }) => item.rule,
    ...passage(from, ({ item }) => item.text),
  }
  return tableOf(
    columns,
    all(from, (account) => account.claims),
  )
}

function statements(from: From): Table {
  const columns: Columns<Of<{ readonly claim: Claim; readonly one: Statement }>> = {
    ...place(from),
    claim: ({ item }) => item.claim.id,
    status: ({ item }) => item.claim.status,
    stance: ({ item }) => item.one.stance,
    how: ({ item }) => item.one.how,
    speaker: ({ account, item }) => speaker(account, item.one.speaker),
    ...passage(from, ({ item }) => item.one),
  }
  return tableOf(
    columns,
    all(from, (account) => account.claims.flatMap((claim) => claim.statements.map((one) => ({ claim, one })))),
  )
}

const nameOfParent = (parent: AccountSource['parent']): string | null => (isOutside(parent) ? parent.external : parent)
const isOutside = (parent: AccountSource['parent']): parent is External => parent !== null && typeof parent !== 'string'

function sources(from: From): Table {
  const columns: Columns<Of<AccountSource>> = {
    ...place(from),
    article: ({ item }) => item.article,
    ...page(({ item }) => from.article(item)),
    headline: ({ item }) => from.article(item)?.headline?.exact ?? null,
    origin: ({ item }) => item.origin,
    parent: ({ item }) => nameOfParent(item.parent),
    parentHeld: ({ item }) => (item.parent === null ? null : !isOutside(item.parent)),
    pointsShared: ({ item }) => item.points?.shared ?? null,
    pointsOf: ({ item }) => item.points?.of ?? null,
    pointsOrder: ({ item }) => item.points?.order ?? null,
    pointsWith: ({ item }) => item.points?.with ?? null,
    reused: ({ item }) => item.reused,
    adds: ({ item }) => item.adds.length,
    drops: ({ item }) => item.drops.length,
  }
  return tableOf(
    columns,
    all(from, (account) => (account.scope === 'story' ? account.sources : [])),
  )
}

function differences(from: From): Table {
  const columns: Columns<Of<{ readonly whole: Difference; readonly one: Side; readonly number: number }>> = {
    ...place(from),
    difference: ({ item }) => item.whole.id,
    kind: ({ item }) => item.whole.kind,
    relation: ({ item }) => item.whole.relation,
    severity: ({ item }) => item.whole.severity,
    claim: ({ item }) => item.whole.claim,
    note: ({ item }) => item.whole.note,
    side: ({ item }) => item.number,
    role: ({ item }) => item.one.role,
    value: ({ item }) => item.one.value,
    ...passage(from, ({ item }) => item.one),
  }
  const sides = (whole: Difference) => whole.sides.map((one, index) => ({ whole, one, number: index + 1 }))
  return tableOf(
    columns,
    all(from, (account) => account.differences.flatMap(sides)),
  )
}

function quotes(from: From): Table {
  const columns: Columns<Of<{ readonly number: number; readonly whole: QuoteFamily; readonly one: QuoteVariant }>> = {
    ...place(from),
    quote: ({ item }) => item.number,
    speaker: ({ account, item }) => speaker(account, item.whole.speaker),
    speakerHere: ({ account, item }) => speaker(account, item.one.speaker),
    drift: ({ item }) => item.one.drift,
    words: ({ item }) => DRIFT_WORDS[item.one.drift],
    ...passage(from, ({ item }) => item.one),
  }
  return tableOf(
    columns,
    all(from, (account) => account.quotes.flatMap((whole, index) => whole.variants.map((one) => ({ number: index + 1, whole, one })))),
  )
}

function figures(from: From): Table {
  const columns: Columns<Of<{ readonly number: number; readonly whole: FigureSeries; readonly one: FigurePoint }>> = {
    ...place(from),
    figure: ({ item }) => item.number,
    subject: ({ item }) => item.whole.subject,
    unit: ({ item }) => item.whole.unit,
    of: ({ item }) => item.whole.scope,
    low: ({ item }) => item.one.low,
    high: ({ item }) => item.one.high,
    bound: ({ item }) => item.one.bound,
    at: ({ item }) => item.one.at,
    ...passage(from, ({ item }) => item.one),
  }
  return tableOf(
    columns,
    all(from, (account) => account.figures.flatMap((whole, index) => whole.points.map((one) => ({ number: index + 1, whole, one })))),
  )
}

function timeline(from: From): Table {
  const columns: Columns<Of<{ readonly whole: TimelineEntry; readonly one: Cited }>> = {
    ...place(from),
    from: ({ item }) => item.whole.from,
    to: ({ item }) => item.whole.to,
    forecast: ({ item }) => item.whole.forecast,
    said: ({ item }) => item.whole.text.exact,
    ...passage(from, ({ item }) => item.one),
  }
  const passages = (whole: TimelineEntry) => (whole.statements.length === 0 ? [whole.text] : whole.statements).map((one) => ({ whole, one }))
  return tableOf(
    columns,
    all(from, (account) => account.timeline.flatMap(passages)),
  )
}

function places(from: From): Table {
  const columns: Columns<Of<{ readonly whole: PlaceEntry; readonly one: Cited }>> = {
    ...place(from),
    place: ({ item }) => item.whole.place.name,
    country: ({ item }) => item.whole.place.country,
    lat: ({ item }) => item.whole.place.lat,
    lon: ({ item }) => item.whole.place.lon,
    kind: ({ item }) => item.whole.place.kind,
    ...passage(from, ({ item }) => item.one),
  }
  return tableOf(
    columns,
    all(from, (account) => account.places.flatMap((whole) => whole.statements.map((one) => ({ whole, one })))),
  )
}

const TABLES: Readonly<Record<ExportKind, (from: From) => Table>> = { claims, statements, sources, differences, quotes, figures, timeline, places }
