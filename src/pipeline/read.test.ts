import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import type { Given } from '../model/given.ts'
import type { SourceId } from '../model/ids.ts'
import { pageExpectation, pageFixtureNames, pageFixtures, readPageFixture } from '../testing/page-fixtures.ts'
import { STORY } from '../testing/read-pages.ts'
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

const codes = (article: Article): readonly string[] => article.problems.map(({ code }) => code)

// Found

for (const name of pageFixtureNames()) {
  test(`read: the page "${name}" is read as expected.json says`, () => {
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, pageFixtures), 'utf8'))
    const hint = `tests/fixtures/pages/${name} is read otherwise. If that is right, run: node --import tsx scripts/write-fixtures.ts`
    assert.deepEqual(JSON.parse(JSON.stringify(pageExpectation(readPageFixture(name, lexicon)))), expected, hint)
  })
}

test('read: a page in another language is read and says so', () => {
  const german =
    'Die alte Brücke in Orlau ist am Dienstag nach zwei Jahren wieder für den Verkehr freigegeben worden, wie die Stadt am Abend mitteilte. '
  const article = articleFrom(`<html><body><h1>Brücke in Orlau wieder offen</h1><p>${german.repeat(3)}</p></body></html>`)
  assert.equal(article.language, 'de')
  assert.deepEqual(codes(article), ['language-not-supported'])
})

// Passed over

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
