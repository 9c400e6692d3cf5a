import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article, Block, BlockKind } from '../../../src/model/article.ts'
import type { Attribution } from '../../../src/model/attribution.ts'
import type { ArticleId } from '../../../src/model/ids.ts'
import type { Marks } from '../../../src/model/marks.ts'
import type { Quantity } from '../../../src/model/quantity.ts'
import type { Time } from '../../../src/model/time.ts'
import { articleOf } from '../../../src/testing/articles.ts'
import { evidence, linesOf } from '../../../src/text/spans.ts'
import type { GoldFigure, SeedPage } from './gold.ts'
import { scoreSeeds } from './score-seeds.ts'

const TEXT = [
  'Home | Weather',
  'Ten boats lost off Lisk',
  '“We lost about ten boats,” Mayor Vera Lund said on Monday.',
  'The pier is 3 km long, she said.',
  '© 2031 Lisk Post',
].join('\n')
const KINDS: readonly BlockKind[] = ['boilerplate', 'headline', 'paragraph', 'paragraph', 'boilerplate']

const words = (exact: string) => {
  const start = TEXT.indexOf(exact)
  assert.ok(start >= 0, exact)
  return evidence(TEXT, start, start + exact.length)
}
const surface = (exact: string) => ({ ...words(exact), surface: exact })

const TEN: GoldFigure = { ...surface('ten boats'), value: 10, unit: 'people', approximator: 'about' }
const PAGE: SeedPage = {
  id: 'lisk',
  file: 'lisk.txt',
  text: TEXT,
  title: { text: 'Ten boats lost off Lisk', line: 2 },
  outlet: { name: 'Lisk Post' },
  publicationDate: { value: '2031-05-05', explicit: false, alone: { value: '2031' } },
  body: [3, 4],
  boilerplate: [{ lines: [1, 1] }, { lines: [5, 5] }],
  quotes: [{ ...surface('We lost about ten boats'), speaker: 'Vera Lund' }],
  figures: [TEN],
  times: [{ ...surface('Monday'), line: 3, value: '2031-05-05' }],
  places: [{ ...surface('Lisk'), country: 'NL', use: 'toponym' }],
}

const blocks = linesOf(TEXT).map(({ start, end }, at): Block => ({ start, end, kind: KINDS[at] ?? 'paragraph', path: null, why: '', confidence: 1 }))
const ARTICLE: Article = {
  ...articleOf(TEXT),
  id: 'lisk' as ArticleId,
  text: TEXT,
  blocks,
  headline: words('Ten boats lost off Lisk'),
  outlet: { name: 'Lisk Post', domain: null, how: 'copyright line' },
  publishedAt: { value: '2031', grain: 'year', how: 'copyright line', evidence: null },
}
const ATTRIBUTION: Attribution = {
  id: 'a1',
  form: 'direct',
  content: [words('We lost about ten boats')],
  quotations: ['u1'],
  cue: words('said'),
  source: words('Mayor Vera Lund'),
  speaker: 'e1',
  within: null,
  polarity: 'says',
  certainty: 'asserted',
}
const QUANTITY: Quantity = {
  ...words('about ten boats'),
  id: 'q1',
  kind: 'count',
  low: 10,
  high: 10,
  bound: 'exactly',
  approximator: 'about',
  unit: null,
  per: null,
  si: null,
  of: null,
  base: null,
}
const TIME: Time = {
  ...words('on Monday'),
  id: 't1',
  type: 'DATE',
  value: '2031-05-05',
  from: null,
  to: null,
  said: [],
  anchor: 'published',
  vague: false,
}
const MARKS: Marks = {
  schema: 'crosswire.marks/1',
  article: ARTICLE.id,
  sentences: [],
  clauses: [],
  entities: [{ id: 'e1', kind: 'person', name: 'Vera Lund', role: null, aliases: [] }],
  mentions: [],
  places: [{ ...words('Lisk'), id: 'p1', use: 'toponym', entity: null, place: { name: 'Lisk', country: 'NL', lat: null, lon: null, kind: 'city' } }],
  times: [TIME],
  quantities: [QUANTITY],
  quotations: [{ ...words('We lost about ten boats'), id: 'u1', use: 'speech' }],
  attributions: [ATTRIBUTION],
  credits: [],
}

function valuesOf(marks: Partial<Marks> = {}, article: Partial<Article> = {}, page: Partial<SeedPage> = {}): ReadonlyMap<string, number> {
  const predicted = { articles: [{ ...ARTICLE, ...article }], marks: [{ ...MARKS, ...marks }] }
  const { metrics } = scoreSeeds({ people: ['Vera Lund', 'Otto Brandt'], pages: [{ ...PAGE, ...page }] }, predicted)
  return new Map(metrics.map(({ metric, value }) => [metric, value]))
}
const quantity = (change: Partial<Quantity>) => valuesOf({ quantities: [{ ...QUANTITY, ...change }] })

test('pages: the truth scores 1 throughout, nothing outside the body', () => {
  const values = new Map(valuesOf())
  assert.equal(values.get('outside-body'), 0)
  values.delete('outside-body')
  assert.deepEqual(
    [...values.values()],
    Array.from(values.keys(), () => 1),
  )
})

test('pages: another speaker is wrong, an unresolved name of the right one is right', () => {
  const otto = [{ id: 'e1', kind: 'person' as const, name: 'Otto Brandt', role: null, aliases: [] }]
  assert.equal(valuesOf({ entities: otto }).get('speakers'), 0)
  assert.equal(valuesOf({ entities: [], attributions: [{ ...ATTRIBUTION, speaker: null }] }).get('speakers'), 1)
})

test('pages: a speaker in brackets is found by the name or by the words for it', () => {
  const quotes = [{ ...surface('We lost about ten boats'), speaker: 'the town (Lund)', speakerSurface: 'Town hall' }]
  assert.equal(valuesOf({}, {}, { quotes }).get('speakers'), 1)
})

test('pages: value and unit, and each part of a figure', () => {
  assert.equal(quantity({ low: 11, high: 11 }).get('figures'), 0)
  assert.equal(quantity({ unit: 'km' }).get('figures'), 0)
  assert.equal(quantity({ bound: 'up to' }).get('figures/bound'), 0)
  assert.equal(quantity({ approximator: null }).get('figures/approximator'), 0)
})

test('pages: an invented rate or base counts as wrong', () => {
  assert.equal(quantity({ per: 'P1D' }).get('figures/rate'), 0)
  assert.equal(quantity({ base: 'q1' }).get('figures/base'), 0)
})

test('pages: a daily rate is the same however it is written', () => {
  const figures = [{ ...TEN, rate: 'P1D' }]
  const rate = (per: string) => valuesOf({ quantities: [{ ...QUANTITY, per }] }, {}, { figures }).get('figures/rate')
  assert.deepEqual([rate('P1D'), rate('day'), rate('P1W')], [1, 1, 0])
})

test('pages: a vague time may be any that is vague and no earlier than the day it is told', () => {
  const times = [{ ...surface('Monday'), line: 3, value: 'FUTURE_REF', fuzzy: true, interval: ['2031-05-06', '2031-05-12'] as const }]
  const vague = (from: string) => valuesOf({ times: [{ ...TIME, value: null, from, to: '2031-05-20', vague: true }] }, {}, { times }).get('times')
  assert.deepEqual([vague('2031-05-05'), vague('2031-04-01')], [1, 0])
})

test('pages: times are read from the page whose date is given', () => {
  const given = {
    ...ARTICLE,
    id: 'dated/lisk' as ArticleId,
    publishedAt: { value: '2031-05-05', grain: 'day' as const, how: 'given', evidence: null },
  }
  const wrong = { ...MARKS, times: [{ ...TIME, value: '2031' }] }
  const predicted = { articles: [ARTICLE, given], marks: [wrong, { ...MARKS, article: given.id }] }
  const values = new Map(scoreSeeds({ people: [], pages: [PAGE] }, predicted).metrics.map(({ metric, value }) => [metric, value]))
  assert.deepEqual([values.get('times'), values.get('metadata')], [1, 1])
})

test('pages: labels, title, outlet and date as the page alone gives them', () => {
  assert.equal(valuesOf({}, { blocks: blocks.map((block) => ({ ...block, kind: 'paragraph' })) }).get('blocks'), 2 / 5)
  assert.equal(valuesOf({}, { headline: null, outlet: null }).get('metadata'), 1 / 3)
  assert.equal(valuesOf({}, { publishedAt: null }).get('metadata'), 2 / 3)
})

test('pages: marks on lines outside the story are counted', () => {
  assert.equal(valuesOf({ sentences: [{ id: 'n1', start: 0, end: TEXT.length }] }).get('outside-body'), 1)
})

test('pages: a page that was not read has nothing right', () => {
  const { metrics } = scoreSeeds({ people: [], pages: [PAGE] }, { articles: [], marks: [] })
  const asked = metrics.filter(({ n }) => n > 0)
  assert.deepEqual(
    asked.map(({ value }) => value),
    asked.map(() => 0),
  )
})
