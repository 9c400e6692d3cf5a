import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Block, BlockKind } from '../../../model/article.ts'
import type { Given } from '../../../model/given.ts'
import type { PageHints, Reading } from '../../../model/reading.ts'
import { STORY, sourceOf } from '../../../testing/read-pages.ts'
import { type Metadata, metadata, pageMetadata } from './metadata.ts'

const lexicon = loadLexicon()
const SILENT: PageHints = {
  titles: [],
  authors: [],
  published: [],
  modified: [],
  outlets: [],
  bodies: [],
  descriptions: [],
  canonicalUrl: null,
  language: null,
}

/** Labelled lines before the story, and what the page's head states. */
function reading(lines: readonly (readonly [BlockKind, string])[], hints: Partial<PageHints> = {}): Reading {
  const all = [...lines, ...STORY.map((line) => ['paragraph', line] as const)]
  let at = 0
  const blocks = all.map(([kind, line]): Block => {
    const start = at
    at += line.length + 1
    return { kind, start, end: start + line.length, path: null, why: '', confidence: 1 }
  })
  return { text: all.map(([, line]) => line).join('\n'), blocks, headline: null, hints: { ...SILENT, ...hints }, problems: [] }
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

test('metadata: a page that says nothing of itself has nothing', () => {
  assert.deepEqual(read(reading([])), { outlet: null, authors: [], publishedAt: null, modifiedAt: null, canonicalUrl: null, language: 'en' })
})

// Laws

test('metadata: a page has at most one doubt, and none where it could not be read', () => {
  const doubts = (page: Reading): readonly string[] =>
    metadata.run({ reading: page, source: sourceOf('text/html'), given: {}, lexicon }).doubts.map(({ code }) => code)
  const bare: Reading = { text: 'Log in', blocks: [], headline: null, hints: SILENT, problems: [] }
  assert.deepEqual(doubts(reading([])), [])
  assert.deepEqual(doubts(bare), ['page-without-article'])
  assert.deepEqual(doubts({ ...bare, text: ' ' }), ['page-without-text'])
  assert.deepEqual(doubts({ ...bare, problems: [{ code: 'page-with-too-many-elements', severity: 'error', message: '' }] }), [])
})
