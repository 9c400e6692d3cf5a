import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../lexicon/lexicon.ts'
import type { Article } from '../../model/article.ts'
import type { Given } from '../../model/given.ts'
import type { SourceId } from '../../model/ids.ts'
import { pageExpectation, pageFixtureNames, pageFixtures, readPageFixture } from '../../testing/page-fixtures.ts'
import { readArticle } from './read.ts'

const lexicon = loadLexicon()

interface Sketch {
  readonly mediaType?: string
  readonly given?: Given
  readonly charset?: string
  readonly capturedAt?: string
}

function articleFrom(page: string | Uint8Array, { mediaType = 'text/html', given = {}, charset, capturedAt }: Sketch = {}): Article {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
  const source = {
    id: 's' as SourceId,
    path: 'page',
    url: null,
    mediaType,
    bytes: bytes.length,
    sha256: 'f00d',
    capturedAt: capturedAt ?? null,
    via: 'memory' as const,
  }
  return readArticle({ source, bytes, given, charset: charset ?? null }, lexicon)
}

const dump = (text: string, sketch: Sketch = {}): Article => articleFrom(text, { mediaType: 'text/plain', ...sketch })

const kindOf = (article: Article, words: string): string | undefined =>
  article.blocks.find(({ start, end }) => article.text.slice(start, end).includes(words))?.kind

const codes = (article: Article): readonly string[] => article.problems.map(({ code }) => code)

const STORY = [
  'The council of Orlo Bay voted on Tuesday to reopen the old bridge, two years after a barge struck its middle pier.',
  'Mayor Ines Vantongeren said the repairs had cost 3.1 million pounds, which was less than the council had feared.',
  'Lorries of more than 12 tonnes will be kept off the bridge until engineers have watched it through one winter.',
  'The ferry that carried walkers during the works will run until the end of the month, its operator said on Tuesday evening.',
]

// Found

for (const name of pageFixtureNames()) {
  test(`read: the page "${name}" is read as expected.json says`, () => {
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, pageFixtures), 'utf8'))
    const hint = `tests/fixtures/pages/${name} is read otherwise. If that is right, run: node --import tsx scripts/write-fixtures.ts`
    assert.deepEqual(JSON.parse(JSON.stringify(pageExpectation(readPageFixture(name, lexicon)))), expected, hint)
  })
}

test('read: a heading marked as in Markdown is the headline, a title above it is not body', () => {
  const page = [
    'Bridge at Orlo Bay: Council Votes to Reopen',
    '',
    'Lisk Media',
    'Politics',
    '14/05/2024 18h20',
    '',
    '### Old Bridge at Orlo Bay to Reopen, Council Says',
    '',
    ...STORY,
  ]
  const article = dump(page.join('\n'))
  assert.equal(article.headline?.exact, 'Old Bridge at Orlo Bay to Reopen, Council Says')
  assert.equal(article.publishedAt?.value, '2024-05-14T18:20')
  assert.ok(!['paragraph', 'subhead', 'headline'].includes(kindOf(article, 'Council Votes to Reopen') ?? ''))
})

test('read: what is given is believed before what the page says', () => {
  const article = dump([...STORY, '© 2024 Lisk Courier. All Rights Reserved.'].join('\n'), {
    given: { outlet: 'Orlo Daily', date: '2024-05-14', url: 'https://orlo.example/bridge', domain: 'orlo.example' },
  })
  assert.deepEqual(article.outlet, { name: 'Orlo Daily', domain: 'orlo.example', how: 'given' })
  assert.deepEqual(article.publishedAt, { value: '2024-05-14', grain: 'day', how: 'given', evidence: null })
  assert.equal(article.canonicalUrl, 'https://orlo.example/bridge')
})

test('read: without any date the year of the copyright line stands, as a year', () => {
  const { publishedAt, outlet } = dump([...STORY, '© 2021-2024 Lisk Courier. All Rights Reserved.'].join('\n'))
  assert.equal(publishedAt?.value, '2024')
  assert.equal(publishedAt?.grain, 'year')
  assert.equal(outlet?.name, 'Lisk Courier')
})

test('read: words never glue across blocks, and what is hidden is no text', () => {
  const article = articleFrom(
    `<body><p>One <b>two</b></p><p>three</p><div>four<br>five</div><p hidden>six</p><div style="display: none">seven</div></body>`,
  )
  assert.equal(article.text, 'One two\nthree\nfour\nfive')
})

test('read: a page in another language is read and says so', () => {
  const german =
    'Die alte Brücke in Orlau ist am Dienstag nach zwei Jahren wieder für den Verkehr freigegeben worden, wie die Stadt am Abend mitteilte. '
  const article = articleFrom(`<html><body><h1>Brücke in Orlau wieder offen</h1><p>${german.repeat(3)}</p></body></html>`)
  assert.equal(article.language, 'de')
  assert.deepEqual(codes(article), ['language-not-supported'])
})

// Passed over

test('read: a lead paragraph is no headline, nor is the name of a logo', () => {
  assert.equal(dump(['Smiling sun', 'Tides    Harbour Cameras', '', ...STORY, 'Share.'].join('\n')).headline, null)
})

test('read: a date that may be read two ways is not read', () => {
  assert.equal(dump(['Old bridge at Orlo Bay will reopen', '03/04/2024', ...STORY].join('\n')).publishedAt, null)
  assert.equal(dump(['Old bridge at Orlo Bay will reopen', '23/04/2024', ...STORY].join('\n')).publishedAt?.value, '2024-04-23')
})

test('read: nothing is published after it was saved', () => {
  const page = `<html><head><meta property="article:published_time" content="2031-01-01"></head><body>${STORY.map((line) => `<p>${line}</p>`).join('')}</body></html>`
  assert.equal(articleFrom(page, { capturedAt: '2024-06-01T00:00:00Z' }).publishedAt, null)
  assert.equal(articleFrom(page).publishedAt?.value, '2031-01-01')
})

const UNREADABLE: readonly (readonly [string, Uint8Array, string])[] = [
  ['no bytes', new Uint8Array(0), 'empty-file'],
  ['a PDF file', new TextEncoder().encode('%PDF-1.7 …'), 'binary-file'],
  ['zeros', new Uint8Array(500), 'binary-file'],
  ['a page of blanks', new TextEncoder().encode(' \n\t \n'), 'page-without-text'],
  ['a page of scripts', new TextEncoder().encode('<html><body><script>let a = 1</script></body></html>'), 'page-without-text'],
  ['a login page', new TextEncoder().encode('<html><body><form>Password</form></body></html>'), 'page-without-article'],
]
for (const [what, bytes, code] of UNREADABLE) {
  test(`read: ${what} has the problem ${code}`, () => {
    assert.deepEqual(codes(articleFrom(bytes)), [code])
  })
}

test('read: a page of ten thousand nested tags is read, and noted', () => {
  const article = articleFrom(`<html><body>${'<div>'.repeat(10_000)}${STORY.map((line) => `<p>${line}</p>`).join('')}</body></html>`)
  assert.deepEqual(codes(article), ['page-too-deep'])
  assert.equal(article.blocks.filter(({ kind }) => kind === 'paragraph').length, STORY.length)
})

test('read: markup inside scripts opens no elements', () => {
  const script = `<script>${'var a = "<div>";'.repeat(2000)}</script>`
  const article = articleFrom(`<html><head>${script}</head><body>${STORY.map((line) => `<p>${line}</p>`).join('')}</body></html>`)
  assert.equal(article.text, STORY.join('\n'))
})

// Laws

const lineOf = fc.constantFrom(
  ...STORY,
  'Share',
  'Related',
  'World',
  '© 2024 Lisk Courier',
  '',
  '  ',
  'By Ada Quill',
  'Source: Northern Wire',
  'Ferry fares rise...',
)

function assertSound(article: Article): void {
  let at = 0
  for (const { start, end } of article.blocks) {
    assert.ok(start >= at && end > start && end <= article.text.length)
    assert.equal(article.text.slice(at, start).trim(), '')
    at = end
  }
  assert.equal(article.text.slice(at).trim(), '')
  if (article.headline) assert.equal(article.text.slice(article.headline.start, article.headline.end), article.headline.exact)
}

test('read: the text of a dump stays as it is, and every non-blank line has one block', () => {
  fc.assert(
    fc.property(fc.array(lineOf, { maxLength: 14 }), (lines) => {
      const text = lines.join('\n')
      const article = dump(text)
      if (text !== '') assert.equal(article.text, text)
      assertSound(article)
    }),
    { numRuns: 40 },
  )
})

const piece = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="related">',
  '</div>',
  '<a href=x>',
  '</a>',
  '<table><tr><td>',
  '<h1>',
  '</h1>',
  '<br>',
  '<!--',
  '<',
  '&amp;',
  STORY[0] ?? '',
  'Share',
)

test('read: any markup gives sound blocks', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => assertSound(articleFrom(`<html><body>${pieces.join(' ')}`))),
    { numRuns: 60 },
  )
})

test('read: any bytes give an article', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => assertSound(articleFrom(bytes))),
    { numRuns: 80 },
  )
})
