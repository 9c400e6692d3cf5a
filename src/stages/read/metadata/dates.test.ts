import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { BlockKind } from '../../../model/article.ts'
import type { PageHints, Reading, Stated } from '../../../model/reading.ts'
import { laidOut, STORY } from '../../../testing/read-pages.ts'
import { NO_HINTS } from '../../../text/no-hints.ts'
import { type DateContext, type PageDates, pageDates } from './dates.ts'

const { months } = loadLexicon().outlets
type Line = readonly [BlockKind, string]

function reading(before: readonly Line[], hints: Partial<PageHints> = {}, after: readonly Line[] = []): Reading {
  const all = [...before, ...STORY.map((line): Line => ['paragraph', line]), ...after]
  const { text, blocks } = laidOut(all)
  return { text, blocks, headline: null, hints: { ...NO_HINTS, ...hints }, problems: [] }
}

const dates = (page: Reading, context: Partial<DateContext> = {}): PageDates =>
  pageDates(page, { givenDate: null, url: null, capturedAt: null, months, order: null, ...context })
const published = (page: Reading, context: Partial<DateContext> = {}): string | undefined => dates(page, context).publishedAt?.value
const stated = (how: string, ...values: readonly string[]): Stated[] => values.map((value) => ({ value, how }))

// Found

test('dates: an instant in universal time is the day that the page shows for it', () => {
  const shown = [...stated('json-ld', '2024-05-14T23:30:00Z'), ...stated('class', 'Posted 15 May 2024')]
  assert.equal(published(reading([], { published: shown })), '2024-05-15')
  assert.equal(published(reading([], { published: shown.slice(0, 1) })), '2024-05-14T23:30Z')
})

test('dates: two witnesses of different kinds outvote one', () => {
  const page = reading([['dateline', '14 May 2024']], { published: stated('meta', '2024-05-02') })
  assert.equal(published(page), '2024-05-02')
  assert.equal(published(page, { url: 'https://orlo.example/2024/05/14/bridge' }), '2024-05-14')
})

for (const [url, value] of [
  ['https://orlo.example/2024/5/14/bridge', '2024-05-14'],
  ['https://orlo.example/bridge-20240514.html', '2024-05-14'],
  ['https://orlo.example/news/14-05-2024', '2024-05-14'],
  ['https://orlo.example/2024/05/bridge', '2024-05'],
] as const) {
  test(`dates: reads ${value} in ${url}`, () => assert.equal(published(reading([]), { url }), value))
}

for (const [value, instant] of [
  ['1715711640', '2024-05-14T18:34Z'],
  ['1715711640000', '2024-05-14T18:34Z'],
  ['20240514T183400Z', '2024-05-14'],
  ['Tue, 14 May 2024 18:34 +0200', '2024-05-14T18:34+02:00'],
  ['2024-05', '2024-05'],
] as const) {
  test(`dates: reads "${value}" as ${instant}`, () => assert.equal(published(reading([], { published: stated('meta', value) })), instant))
}

test('dates: a label tells a change from publication, in its line or the line before', () => {
  const page = reading([], {}, [
    ['boilerplate', 'Erschienen am: 14.05.2024'],
    ['boilerplate', 'Letzte Änderung:'],
    ['boilerplate', '16.05.2024'],
  ])
  assert.equal(published(page), '2024-05-14')
  assert.equal(dates(page).modifiedAt?.value, '2024-05-16')
})

test('dates: a page that tells only its last change was there that day, and says how it is known', () => {
  const { publishedAt } = dates(reading([], {}, [['boilerplate', 'This page was last edited on 3 May 2021, at 10:04.']]))
  assert.deepEqual([publishedAt?.value, publishedAt?.how], ['2021-05-03T10:04', 'modified'])
})

test('dates: a stamp relative to now is read where it is known when the page was saved', () => {
  const saved = { capturedAt: '2024-05-14T01:10:00Z' }
  assert.equal(published(reading([['dateline', '2 hours ago']]), saved), '2024-05-13')
  assert.equal(published(reading([['byline', 'By Ada Quill, vor 3 Tagen']]), saved), '2024-05-11')
  assert.equal(published(reading([['dateline', '2 hours ago']])), undefined)
})

test('dates: the candidates are kept, with a confidence, the likeliest first', () => {
  const { candidates } = dates(reading([['dateline', '14 May 2024']], { published: stated('json-ld', '2024-05-14', '2023-01-02', '2024-05-14') }))
  assert.deepEqual(candidates.publishedAt, [
    { value: '2024-05-14', how: 'dateline', confidence: 0.88 },
    { value: '2024-05-14', how: 'json-ld', confidence: 0.85 },
    { value: '2023-01-02', how: 'json-ld', confidence: 0.17 },
  ])
})

const shownOn = (...days: readonly string[]): Reading => reading(days.map((day): Line => ['dateline', day]))
const given = (givenDate: string, page: Reading, context: Partial<DateContext> = {}): string => {
  const { publishedAt } = dates(page, { givenDate, ...context })
  return publishedAt === null ? 'none' : `${publishedAt.value}, ${publishedAt.grain}, ${publishedAt.how}`
}

for (const [written, value] of [
  ['2024', '2024, year, given'],
  ['2024-05', '2024-05, month, given'],
  ['2024-05-14', '2024-05-14, day, given'],
  ['2024-05-14T09:30+02:00', '2024-05-14T09:30+02:00, minute, given'],
  ['14 May 2024', '2024-05-14, day, given'],
  ['1893-06', '1893-06, month, given'],
  ['1893-06-05', '1893-06-05, day, given'],
] as const) {
  test(`dates: "${written}" that is given stands where the page says another date, and where it says none`, () => {
    assert.equal(given(written, shownOn('3 March 2021')), value)
    assert.equal(given(written, reading([])), value)
    assert.equal(given(written, reading([]), { capturedAt: '2001-01-01T00:00Z' }), value)
  })
}

test('dates: what is given is told more finely by what the page says within it', () => {
  assert.equal(given('2024-05-14', reading([], { published: stated('json-ld', '2024-05-14T09:30Z') })), '2024-05-14T09:30Z, minute, json-ld')
  assert.equal(given('2024-05', shownOn('14 May 2024')), '2024-05-14, day, dateline')
  assert.equal(given('2024', shownOn('14 May 2024')), '2024-05-14, day, dateline')
  assert.equal(given('2024-05', reading([], { published: stated('json-ld', '2024-05-14T09:30Z') })), '2024-05-14T09:30Z, minute, json-ld')
  assert.equal(given('2024', reading([]), { url: 'https://orlo.example/2024/05/bridge' }), '2024-05, month, url')
})

test('dates: of several days those within what is given are weighed among themselves', () => {
  const hints = { published: [...stated('json-ld', '2021-03-03', '2024-05-14'), ...stated('meta', '2021-03-03'), ...stated('time', '2021-03-03')] }
  assert.equal(given('2024-05', reading([], hints)), '2024-05-14, day, json-ld')
})

test('dates: what is given is the likeliest candidate, and the page goes on saying what it says', () => {
  const { candidates } = dates(shownOn('3 March 2021'), { givenDate: '2024-05' })
  assert.deepEqual(candidates.publishedAt, [
    { value: '2024-05', how: 'given', confidence: 1 },
    { value: '2021-03-03', how: 'dateline', confidence: 0.88 },
  ])
})

// Passed over

test('dates: an instant that is given is told no more finely, nor is a day by the clock of another', () => {
  const page = reading([], { published: stated('json-ld', '2024-05-14T09:30Z') })
  assert.equal(given('2024-05-13', page), '2024-05-13, day, given')
  assert.equal(given('2024-05-14T08:00', page), '2024-05-14T08:00, minute, given')
})

test('dates: neither the last change nor a date of the story tells a month that is given more finely', () => {
  assert.equal(given('2024-05', reading([], { modified: stated('meta', '2024-05-20') })), '2024-05, month, given')
  assert.equal(given('2024-05', reading([], {}, [['boilerplate', 'The boat race is on 18 May 2024']])), '2024-05, month, given')
})

for (const written of ['soon', '', ' ', '2024-13', '2024-02-30', '24'])
  test(`dates: "${written}" that is given is no date, and is passed over`, () => {
    assert.equal(given(written, shownOn('3 March 2021')), '2021-03-03, day, dateline')
  })

test('dates: a mark on the day of the stated change is the change, unless a dateline shows it', () => {
  const hints = {
    published: [...stated('json-ld', '2024-05-14'), ...stated('time', '2024-05-20')],
    modified: stated('json-ld', '2024-05-20T08:00Z'),
  }
  assert.equal(published(reading([], hints)), '2024-05-14')
  assert.equal(published(reading([['dateline', '20 May 2024']], hints)), '2024-05-20')
})

test('dates: a day that stands somewhere in the page is a candidate and no date', () => {
  const page = reading([], {}, [['boilerplate', 'Winners of the boat race of 3 May 2021']])
  assert.equal(published(page), undefined)
  assert.deepEqual(dates(page).candidates.publishedAt, [{ value: '2021-05-03', how: 'near text', confidence: 0.45 }])
})

test('dates: comments and teasers date nothing', () => {
  const page = reading([], {}, [
    ['comment', 'Posted on 3 May 2021'],
    ['teaser', 'Published: 4 May 2021'],
  ])
  assert.deepEqual(dates(page).candidates.publishedAt, [])
})

test('dates: nothing is published before the web, or after it was saved', () => {
  assert.equal(published(reading([], { published: stated('json-ld', '1979-05-14') })), undefined)
  const tomorrow = reading([], { published: stated('json-ld', '2024-05-15T07:00+12:00', '2024-05-17') })
  assert.equal(published(tomorrow, { capturedAt: '2024-05-14T20:00:00Z' }), '2024-05-15T07:00+12:00')
  assert.equal(dates(tomorrow, { capturedAt: '2024-05-14T20:00:00Z' }).candidates.publishedAt.length, 1)
})

// Laws

const DAY = '2022-02-02'.length

test('dates: what is given stands, whatever the page says: the date is it, or within it', () => {
  const value = fc.constantFrom('2022-02-02T10:00Z', '2022-02-02', '2022-02', '2022', '2024-05-14', '2023-01-02T10:00Z', '3 May 2021', '1715711640')
  const how = fc.constantFrom('json-ld', 'meta', 'time', 'class', 'script', 'itemprop')
  const all = fc.array(fc.record({ value, how }), { maxLength: 8 })
  fc.assert(
    fc.property(all, all, fc.constantFrom('2022', '2022-02', '2022-02-02', '2022-02-02T08:00'), (first, last, givenDate) => {
      const { publishedAt } = dates(reading([], { published: first, modified: last }), { givenDate })
      const { value: told = '', how: from = '' } = publishedAt ?? {}
      assert.ok(told.startsWith(givenDate))
      assert.equal(from === 'given', told === givenDate)
      if (givenDate.length > DAY) assert.equal(from, 'given')
    }),
  )
})

test('dates: what is believed is one of the candidates, and more trusted than half', () => {
  const value = fc.constantFrom('2024-05-14', '2024-05-13T23:00Z', '2023-01-02T10:00+02:00', '2021')
  const how = fc.constantFrom('json-ld', 'meta', 'time', 'stray text', 'image address', 'another')
  fc.assert(
    fc.property(fc.array(fc.record({ value, how }), { maxLength: 8 }), (all) => {
      const { publishedAt, candidates } = dates(reading([], { published: all }))
      assert.ok(publishedAt === null || candidates.publishedAt.some(({ value: one, how: by }) => one === publishedAt.value && by === publishedAt.how))
      assert.ok(candidates.publishedAt.every(({ confidence }) => confidence >= 0 && confidence <= 1))
    }),
  )
})
