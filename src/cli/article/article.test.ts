/**
 * An article as text and as Markdown. The article is made by hand, so that what a reader of pages finds does not matter here.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Article, Block, BlockKind } from '../../model/article.ts'
import { columnsOf } from '../../report/text/wrap.ts'
import { articleOf } from '../../testing/articles.ts'
import { hostileReports } from '../../testing/hostile-report.ts'
import { articleMarkdown } from './markdown.ts'
import { articleText } from './text.ts'

type Line = readonly [kind: BlockKind, text: string, path?: string]

const HEADLINE = 'Ferry to Tolm returns after storm'
const LINES: readonly Line[] = [
  ['boilerplate', 'News'],
  ['boilerplate', 'Sport'],
  ['headline', HEADLINE],
  ['byline', 'By Ada Quill'],
  ['paragraph', 'The ferry came back to Tolm on Monday,', 'article > p:nth-of-type(2)'],
  ['paragraph', 'three days after the storm.', 'article > p:nth-of-type(2)'],
  ['subhead', 'What it costs', 'article > h3:nth-of-type(1)'],
  ['list', 'Adults pay 4 pounds.', 'article > ul:nth-of-type(1) > li:nth-of-type(1)'],
  ['list', 'Children go free.', 'article > ul:nth-of-type(1) > li:nth-of-type(2)'],
  ['list', 'Cars wait.', 'article > ol:nth-of-type(1) > li:nth-of-type(2)'],
  [
    'quote',
    '"We carried 240 people," said harbour master Jana Brandt, who has kept the quay open in every winter since the old pier was lost.',
    'article > blockquote:nth-of-type(1)',
  ],
  ['table', 'Lisk 06:00', 'tr:nth-of-type(1)'],
  ['table', 'Tolm 06:40', 'tr:nth-of-type(2)'],
  ['credit', 'Source: Northern Wire'],
  ['teaser', 'Harbour wall to be raised'],
  ['boilerplate', '© 2024 Lisk Courier'],
]

const bare: Article = { ...articleOf('x'), text: '', blocks: [], language: null }
const unknown: Article = { ...bare, source: { ...bare.source, path: null } }
const ferry: Article = {
  ...withLines(bare, LINES),
  source: { ...bare.source, path: 'ferry.html', sha256: 'f00d' },
  outlet: { name: 'Lisk Courier', domain: null, how: 'og:site_name' },
  authors: [
    { name: 'Ada Quill', how: 'byline' },
    { name: 'Tom Fenn', how: 'json-ld' },
  ],
  publishedAt: { value: '2024-05-06', grain: 'day', how: 'dateline', evidence: null },
  modifiedAt: { value: '2024-05-07T07:05Z', grain: 'minute', how: 'meta', evidence: null },
  canonicalUrl: 'https://courier.example/ferry',
  language: 'en',
}

function withLines(article: Article, lines: readonly Line[]): Article {
  const text = lines.map(([, words]) => words).join('\n')
  let end = -1
  const blocks = lines.map(([kind, words, path = null]): Block => {
    const start = end + 1
    end = start + words.length
    return { kind, start, end, path, why: 'a line of the story', confidence: 0.8 }
  })
  const at = text.indexOf(HEADLINE)
  return { ...article, text, blocks, headline: at === -1 ? null : { start: at, end: at + HEADLINE.length, exact: HEADLINE } }
}

const plain = { color: false, width: 80, blocks: false }
const printed = articleText(ferry, plain)

/** The lines after the head. */
const bodyOf = (article: Article): string => articleMarkdown(article).split('\n---\n')[1]?.trimStart() ?? ''
const oneLine = (text: string, kind: BlockKind = 'paragraph'): string => bodyOf(withLines(bare, [[kind, text]]))

// Found

test('read text: headline, what is known and how, body, and the rest folded', () => {
  assert.equal(
    printed,
    `Ferry to Tolm returns after storm
Lisk Courier (og:site_name) · Ada Quill (byline), Tom Fenn (json-ld) · 6 May
2024 (dateline)
changed 7 May 2024, 07:05 UTC (meta) · https://courier.example/ferry
ferry.html · language en

The ferry came back to Tolm on Monday,
three days after the storm.

## What it costs

 • Adults pay 4 pounds.
 • Children go free.

 2. Cars wait.

 │ "We carried 240 people," said harbour master Jana Brandt, who has kept the
 │ quay open in every winter since the old pier was lost.

 ┊ Lisk 06:00
 ┊ Tolm 06:40

LEFT OUT OF THE BODY · 6 lines (--blocks shows each)
 1 byline             “By Ada Quill”
 1 credit line        “Source: Northern Wire”
 1 teaser             “Harbour wall to be raised”
 3 lines of the site  “News”, “Sport” …`,
  )
})

test('read text: with blocks every line has its number, label, confidence and why', () => {
  const lines = articleText(ferry, { ...plain, blocks: true }).split('\n')
  assert.ok(lines.includes('ALL LINES · 16'))
  const at = lines.findIndex((line) => /What it costs/.test(line))
  assert.deepEqual(lines.slice(at, at + 2), ['    7 subhead     0.80  What it costs', '                        a line of the story'])
})

test('read text: problems have their code', () => {
  const article = { ...ferry, problems: [{ code: 'charset-guessed' as const, severity: 'note' as const, message: 'Read as UTF-8.' }] }
  assert.match(articleText(article, plain), /PROBLEMS · 1\n note {4}Read as UTF-8\. \(charset-guessed\)$/)
})

test('read md: the head is YAML, null where the page says nothing', () => {
  const head = articleMarkdown(ferry).split('\n').slice(0, 17)
  assert.deepEqual(head, [
    '---',
    'title: "Ferry to Tolm returns after storm"',
    'outlet: "Lisk Courier"',
    'outletFrom: "og:site_name"',
    'authors: ["Ada Quill","Tom Fenn"]',
    'authorsFrom: ["byline","json-ld"]',
    'published: "2024-05-06"',
    'publishedFrom: "dateline"',
    'modified: "2024-05-07T07:05Z"',
    'modifiedFrom: "meta"',
    'url: "https://courier.example/ferry"',
    'language: "en"',
    'file: "ferry.html"',
    'sha256: "f00d"',
    'leftOut: {"byline":1,"credit":1,"teaser":1,"boilerplate":3}',
    'problems: []',
    '---',
  ])
  assert.match(articleMarkdown(unknown), /^---\ntitle: null\noutlet: null\noutletFrom: null\nauthors: \[\]$/m)
})

test('read md: headline, sub-headings, lists, quotations and rows are what they are', () => {
  assert.equal(
    bodyOf(ferry),
    `# Ferry to Tolm returns after storm

The ferry came back to Tolm on Monday,\\
three days after the storm.

### What it costs

- Adults pay 4 pounds.
- Children go free.

2. Cars wait.

> "We carried 240 people," said harbour master Jana Brandt, who has kept the quay open in every winter since the old pier was lost.

\`\`\`text
Lisk 06:00
Tolm 06:40
\`\`\``,
  )
})

// Passed over

test('read text: what is not known is said to be unknown', () => {
  assert.equal(articleText(unknown, plain), 'No headline found\noutlet unknown · no author named · undated\nstandard input · language unknown')
})

const inert: readonly (readonly [string, string])[] = [
  ['1. May is a holiday', '1\\. May is a holiday'],
  ['12) was the last', '12\\) was the last'],
  ['- not a list', '\\- not a list'],
  ['# not a heading', '\\# not a heading'],
  ['> not a quotation', '\\> not a quotation'],
  ['===', '\\==='],
  ['---', '\\---'],
  ['```', '\\`\\`\\`'],
  ['*a* _b_ [c](d) <e> `f`', '\\*a\\* \\_b\\_ \\[c\\](d) &lt;e> \\`f\\`'],
]
for (const [from, to] of inert) test(`read md: "${from}" stays words`, () => assert.equal(oneLine(from), to))

test('read md: a fence in a row does not end the rows', () => assert.equal(oneLine('a ```` b', 'table'), '`````text\na ```` b\n`````'))

// Laws

for (const width of [40, 60, 120])
  test(`read text, law: no line is wider than ${width} columns`, () => {
    for (const blocks of [false, true])
      for (const line of articleText(ferry, { ...plain, width, blocks }).split('\n')) assert.ok(columnsOf(line) <= width, line)
  })

for (const { payload, report } of hostileReports)
  test(`read text, law: ${JSON.stringify(payload)} sends no control to the terminal`, () => {
    for (const article of report.articles)
      for (const blocks of [false, true]) assert.doesNotMatch(articleText(article, { ...plain, blocks }), /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u)
  })

for (const { payload, report } of hostileReports)
  test(`read md, law: ${JSON.stringify(payload)} stays words`, () => {
    for (const article of report.articles) {
      const body = bodyOf(article)
      assert.doesNotMatch(body, /<[a-z/!]/i)
      assert.doesNotMatch(body, /(?<!\\)!?\[[^\]\\]*\]\(/)
      assert.doesNotMatch(articleMarkdown(article), /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u)
    }
  })

test('read md, law: the head stays one line a key, and each value can be read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      const written = articleMarkdown({ ...unknown, outlet: { name: `x${name}`, domain: null, how: 'given' } })
      const line = written.split('\n')[2] ?? ''
      assert.equal(JSON.parse(line.slice('outlet: '.length)), `x${name}`)
    }),
  )
})
