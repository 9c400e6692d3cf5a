import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Block, BlockKind } from '../../../model/article.ts'
import type { Given } from '../../../model/given.ts'
import type { PageHints, Reading } from '../../../model/reading.ts'
import { laidOut, STORY, sourceOf } from '../../../testing/read-pages.ts'
import { NO_HINTS } from '../../../text/no-hints.ts'
import { type Metadata, metadata, pageMetadata } from './metadata.ts'

const lexicon = loadLexicon()

/** Labelled lines before the story, and what the page's head states. */
function reading(lines: readonly (readonly [BlockKind, string])[], hints: Partial<PageHints> = {}): Reading {
  const all = [...lines, ...STORY.map((line) => ['paragraph', line] as const)]
  const { text, blocks } = laidOut(all)
  return { text, blocks, headline: null, hints: { ...NO_HINTS, ...hints }, problems: [] }
}

const read = (page: Reading, given: Given = {}, capturedAt: string | null = null): Metadata =>
  pageMetadata(page, sourceOf('text/plain', capturedAt), given, lexicon)

const authors = (line: string): readonly string[] => read(reading([['byline', line]])).authors.map(({ name }) => name)

// Found

test('metadata: what is given is believed before what the page says', () => {
  const given = { outlet: 'Orlo Daily', date: '2024-05-14', url: 'https://orlo.example/bridge', domain: 'orlo.example' }
  const { outlet, publishedAt, canonicalUrl } = read(reading([['boilerplate', '© 2023 Lisk Courier. All Rights Reserved.']]), given)
  assert.deepEqual(outlet, { name: 'Orlo Daily', domain: 'orlo.example', how: 'given' })
  assert.deepEqual(publishedAt, { value: '2024-05-14', grain: 'day', how: 'given', evidence: null })
  assert.equal(canonicalUrl, 'https://orlo.example/bridge')
})

test('metadata: a domain that is given stands before that of the table', () => {
  const [known = ''] = lexicon.outlets.names.keys()
  const { outlet } = read(reading([]), { domain: `harbour.${known}` })
  assert.equal(outlet?.domain, `harbour.${known}`)
})

test('metadata: a title that is given is the likeliest candidate, whole, whether the page shows it or not', () => {
  const page = {
    ...reading([['headline', 'Bridge reopens']], titled('Bridge reopens | Orlo Daily')),
    headline: { start: 0, end: 14, exact: 'Bridge reopens' },
  }
  assert.deepEqual(read(page, { title: 'Old bridge open | Orlo Daily', outlet: 'Orlo Daily' }).candidates.headline, [
    { value: 'Old bridge open | Orlo Daily', how: 'given', confidence: 1 },
    { value: 'Bridge reopens', how: 'page', confidence: 0.88 },
  ])
})

test('metadata: without any date the year of the copyright line stands, as a year', () => {
  const { publishedAt, outlet } = read(reading([['boilerplate', '© 2021-2024 Lisk Courier. All Rights Reserved.']]))
  assert.equal(publishedAt?.value, '2024')
  assert.equal(publishedAt?.grain, 'year')
  assert.equal(outlet?.name, 'Lisk Courier')
})

test('metadata: a byline names one author or several', () => {
  assert.deepEqual(authors('By Ada Quill'), ['Ada Quill'])
  assert.deepEqual(authors('By Ada Quill and Tom Fenn'), ['Ada Quill', 'Tom Fenn'])
  assert.deepEqual(authors('ByAda Quill'), ['Ada Quill'])
})

test('metadata: roles, agencies and stamps in a byline are no names', () => {
  assert.deepEqual(authors('By Ada Quill and Tom Fenn, Orlo Staff Writers'), ['Ada Quill', 'Tom Fenn'])
  assert.deepEqual(authors('By Anna Quill Orlo Correspondent, updated May 14, 2024'), ['Anna Quill'])
  assert.deepEqual(authors('By Anna Quill, The Associated Press'), ['Anna Quill'])
  assert.deepEqual(authors('By Anna Quill May 14, 2024'), ['Anna Quill'])
  assert.deepEqual(authors('By Contributing Opinion Writer'), [])
})

test('metadata: a stamp that names a person is signed', () => {
  const signed = (line: string): readonly string[] => read(reading([['dateline', line]])).authors.map(({ name }) => name)
  assert.deepEqual(signed('Anna Quill | Oct 11, 2023'), ['Anna Quill'])
  assert.deepEqual(signed('Aug 12, 2021 / Anna Quill'), ['Anna Quill'])
  assert.deepEqual(signed('Dec 22, 2023 by Anna Quill'), ['Anna Quill'])
  assert.deepEqual(signed('Tuesday May 14, 2024 Lisk Harbour'), [])
})

test('metadata: a stamp between headline and lead is the date', () => {
  const { publishedAt } = read(reading([['dateline', '14/05/2024 18h20']]))
  assert.equal(publishedAt?.value, '2024-05-14T18:20')
  assert.equal(publishedAt?.how, 'dateline')
  assert.equal(publishedAt?.evidence?.exact, '14/05/2024 18h20')
})

const titled = (title: string): Partial<PageHints> => ({ titles: [{ value: title, how: 'title' }] })
const outletOf = (above: string, below: string, title = ''): string | null | undefined => {
  const page = reading([['boilerplate', above]], title === '' ? {} : titled(title))
  const text = `${page.text}\n${below}`
  const foot: Block = { kind: 'boilerplate', start: page.text.length + 1, end: text.length, path: null, why: '', confidence: 1 }
  return read({ ...page, text, blocks: [...page.blocks, foot] }).outlet?.name
}

test('metadata: a name that title, masthead and foot repeat is the outlet', () => {
  assert.equal(outletOf('Orlo Daily', 'Contact', 'Bridge reopens | Orlo Daily'), 'Orlo Daily')
  assert.equal(outletOf('Menu', 'Radio Orlo, Pier Street 3', 'Radio Orlo 97.3 | Bridge reopens'), 'Radio Orlo')
  assert.equal(outletOf('CARGO MAIL', 'Cargo Mail is sent to subscribers.'), 'Cargo Mail')
  assert.equal(outletOf('Menu', 'Orlo Daily © 2024. Kopieren nur mit Erlaubnis.'), 'Orlo Daily')
})

test('metadata: a desk signs where nobody else does, a staff byline names nobody', () => {
  assert.deepEqual(authors('By Orlo World Desk'), ['Orlo World Desk'])
  assert.deepEqual(authors('By our Lisk staff'), [])
  assert.deepEqual(authors('By Anna Quill, Radio Orlo news, Thursday 14 May 2024'), ['Anna Quill'])
})

test('metadata: addresses are made whole, front pages and logos come last', () => {
  const hints: Partial<PageHints> = {
    addresses: [
      { value: '/', how: 'link' },
      { value: '/harbour/bridge', how: 'og:url' },
    ],
    images: [
      { value: '/img/orlo-logo.png', how: 'og:image' },
      { value: '//img.orlo.example/bridge.jpg', how: 'json-ld' },
    ],
  }
  const { canonicalUrl, image, candidates } = pageMetadata(
    reading([], hints),
    { ...sourceOf('text/html'), url: 'https://orlo.example/x?from=feed' },
    {},
    lexicon,
  )
  assert.equal(canonicalUrl, 'https://orlo.example/harbour/bridge')
  assert.equal(image, 'https://img.orlo.example/bridge.jpg')
  assert.deepEqual(
    candidates.image.map(({ value }) => value),
    ['https://orlo.example/img/orlo-logo.png', 'https://img.orlo.example/bridge.jpg'],
  )
})

test('metadata: the section is the deepest part of the path that is not the page', () => {
  const path = ['Bridge reopens', 'Harbour', 'News', 'Home'].map((value) => ({ value, how: 'breadcrumb' }))
  const page = reading([['headline', 'Bridge reopens']], { sections: path })
  const headline = { start: 0, end: 14, exact: 'Bridge reopens' }
  const { section, candidates } = read({ ...page, headline })
  assert.equal(section, 'Harbour')
  assert.deepEqual(
    candidates.section.map(({ value }) => value),
    ['Harbour', 'News'],
  )
})

test('metadata: what is stated and not believed stays a candidate', () => {
  const titles = [{ value: 'Bridge reopens – Orlo Daily', how: 'og:title' }]
  const outlets = [{ value: 'Orlo Daily', how: 'og:site_name' }]
  const { candidates } = read(
    reading([], {
      titles,
      outlets,
      authors: [
        { name: 'Anna Quill', how: 'json-ld' },
        { name: 'Orlo Daily', how: 'meta' },
      ],
    }),
  )
  assert.deepEqual(candidates.headline, [{ value: 'Bridge reopens', how: 'og:title', confidence: 0.7 }])
  assert.deepEqual(
    candidates.authors.map(({ value, how }) => `${value} (${how})`),
    ['Anna Quill (json-ld)', 'Orlo Daily (meta, body)'],
  )
})

// Passed over

test('metadata: a section at the end of a title and a name above the story alone are no outlet', () => {
  assert.equal(outletOf('Menu', 'Harbour', 'Bridge reopens | Harbour'), undefined)
  assert.equal(outletOf('Boat Sales', 'Boat Sales'), undefined)
  assert.equal(outletOf('Anna Quill', 'Anna Quill is a writer in Lisk.'), undefined)
  assert.equal(outletOf('Boat Sales', 'Boat Sales fall again at Lisk'), undefined)
})

test('metadata: a date that may be read two ways is not read', () => {
  assert.equal(read(reading([['dateline', '03/04/2024']])).publishedAt, null)
  assert.equal(read(reading([['dateline', '23/04/2024']])).publishedAt?.value, '2024-04-23')
})

test('metadata: nothing is published after it was saved', () => {
  const page = reading([], { published: [{ value: '2031-01-01', how: 'meta' }] })
  assert.equal(read(page, {}, '2024-06-01T00:00:00Z').publishedAt, null)
  assert.equal(read(page).publishedAt?.value, '2031-01-01')
})

test('metadata: a page that says nothing of itself has nothing but its language', () => {
  const { candidates, ...found } = read(reading([]))
  const nothing = { outlet: null, authors: [], publishedAt: null, modifiedAt: null, canonicalUrl: null, language: 'en', section: null, image: null }
  assert.deepEqual(found, nothing)
  const { language, ...others } = candidates
  assert.deepEqual(language, [{ value: 'en', how: 'text', confidence: 1 }])
  assert.deepEqual(new Set(Object.values(others).flat()), new Set())
})

// Laws

test('metadata: a page has at most one doubt, and none where it could not be read', () => {
  const doubts = (page: Reading): readonly string[] =>
    metadata
      .run({ page: { format: 'text', text: '', problems: [] }, reading: page, source: sourceOf('text/html'), given: {}, lexicon })
      .doubts.map(({ code }) => code)
  const bare: Reading = { text: 'Log in', blocks: [], headline: null, hints: NO_HINTS, problems: [] }
  assert.deepEqual(doubts(reading([])), [])
  assert.deepEqual(doubts(bare), ['page-without-article'])
  assert.deepEqual(doubts({ ...bare, text: ' ' }), ['page-without-text'])
  assert.deepEqual(doubts({ ...bare, problems: [{ code: 'page-with-too-many-elements', severity: 'error', message: '' }] }), [])
})

test('metadata: no field has more than eight candidates, none is a text', () => {
  const titles = Array.from({ length: 40 }, (_, index) => ({ value: `Bridge ${'reopens '.repeat(index * 2)}${index}`, how: 'json-ld' }))
  const { headline } = read(reading([], { titles })).candidates
  assert.equal(headline.length, 8)
  assert.ok(headline.every(({ value }) => value.length <= 300))
})
