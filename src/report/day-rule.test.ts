import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimelineEntry } from '../model/account.ts'
import type { PageDate } from '../model/article.ts'
import type { Time } from '../model/time.ts'
import { articleOf } from '../testing/articles.ts'
import { citeWords } from '../testing/reports.ts'
import { dayRule } from './day-rule.ts'
import type { SourceView } from './view.ts'

const page = articleOf('Two boats sank on\nThursday, 31 October 2024. Nobody was hurt.', { id: 'aaaa' })

function ruleOf(exact: string, anchor: Time['anchor'], publishedAt: Partial<PageDate> | null): string {
  const article = {
    ...page,
    publishedAt: publishedAt && { value: '2024-11-01', grain: 'day' as const, how: 'given', evidence: null, ...publishedAt },
  }
  const text = citeWords(article, 'Two boats sank')
  const entry: TimelineEntry = {
    from: '2024-10-31',
    to: '2024-11-01',
    forecast: false,
    text,
    statements: [],
    dated: { ...citeWords(article, exact), anchor },
  }
  return dayRule(entry, { pages: [{ article } as SourceView] })
}

// found
for (const [name, rule, anchor, publishedAt] of [
  ['a dateline', '“on Thursday” → 31 Oct 2024, from the dateline', 'published', { how: 'dateline' }],
  ['a date of another witness', '“on Thursday” → 31 Oct 2024, from the day of publication', 'published', { how: 'json-ld' }],
  ['a date that a person set', '“on Thursday” → 31 Oct 2024, from the date that a person set', 'published', { how: 'correction', setBy: [] }],
  ['another day of the text', '“on Thursday” → 31 Oct 2024, from a day in the text', 'text', null],
  ['nothing', '“on Thursday” → 31 Oct 2024', 'none', null],
] as const)
  test(`day rule: counted from ${name}`, () => assert.equal(ruleOf('on\nThursday', anchor, publishedAt), rule))

// passed over
test('day rule: words that give the year need none', () => assert.equal(ruleOf('Thursday, 31 October 2024', 'published', { how: 'dateline' }), ''))
test('day rule: accounts of earlier programs have none', () =>
  assert.equal(dayRule({ from: '2024-10-31', to: null, forecast: false, text: citeWords(page, 'sank'), statements: [] }, { pages: [] }), ''))
