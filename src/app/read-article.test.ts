import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Article } from '../model/article.ts'
import { readArticle } from './read-article.ts'

const STORY = 'The tram between Vell and Marrow Hill stopped on Monday after a mast fell across both tracks near the old mill, the operator said.'
const PAGE = `<!doctype html><html><head><title>Tram stops at Vell</title></head><body><article><h1>Tram stops at Vell</h1><p>${STORY}</p><p>${STORY.replace('Monday', 'Tuesday')}</p></article></body></html>`
const codes = ({ problems }: Article) => problems.map(({ code }) => code)
const bytesOf = (text: string) => new TextEncoder().encode(text)

// Found

test('readArticle: the headline and the lines of a page given as text', () => {
  const article = readArticle(PAGE)
  assert.equal(article.headline?.exact, 'Tram stops at Vell')
  assert.ok(article.blocks.some(({ kind, start, end }) => kind === 'paragraph' && article.text.slice(start, end) === STORY))
  assert.deepEqual([article.source.via, article.source.path, article.source.mediaType], ['memory', null, 'text/html'])
})

test('readArticle: what the caller says is believed, and marked "given"', () => {
  const article = readArticle(PAGE, { url: 'https://post.example/tram', outlet: 'Vell Post', publishedAt: '2024-05-03', capturedAt: '2024-05-09' })
  assert.deepEqual([article.outlet?.name, article.outlet?.how], ['Vell Post', 'given'])
  assert.deepEqual([article.publishedAt?.value, article.publishedAt?.how], ['2024-05-03', 'given'])
  assert.deepEqual([article.canonicalUrl, article.source.capturedAt], ['https://post.example/tram', '2024-05-09'])
})

test('readArticle: what the caller says stands against what the page says of itself', () => {
  const head =
    '<meta property="og:site_name" content="Orlo Daily"><meta property="article:published_time" content="2021-03-03T09:30Z"><link rel="canonical" href="https://orlo.example/2021/03/03/tram">'
  const page = PAGE.replace('<head>', `<head>${head}`).replace('<article>', '<article><p class="kicker">A mast across both tracks</p>')
  const hints = { title: 'A mast across both tracks', url: 'https://post.example/tram', outlet: 'Vell Post' }
  const article = readArticle(page, { ...hints, publishedAt: '2024' })
  assert.deepEqual([article.headline?.exact, article.canonicalUrl], [hints.title, hints.url])
  assert.deepEqual(article.outlet, { name: 'Vell Post', domain: 'post.example', how: 'given' })
  assert.deepEqual(article.publishedAt, { value: '2024', grain: 'year', how: 'given', evidence: null })
  assert.equal(readArticle(page, { publishedAt: '2021' }).publishedAt?.value, '2021-03-03T09:30Z')
})

test('readArticle: blanks say nothing', () => {
  assert.deepEqual(readArticle(PAGE, { title: ' ', url: '', outlet: ' ', publishedAt: '' }), readArticle(PAGE))
})

test('readArticle: a charset from outside is used where the page names none', () => {
  const bytes = Uint8Array.from(PAGE.replace('mill', 'caf\u00e9'), (sign) => sign.charCodeAt(0))
  assert.match(readArticle(bytes, { charset: 'iso-8859-1' }).text, /old café/)
})

test('readArticle: a decoded text is no longer in the charset that it names', () => {
  const article = readArticle(PAGE.replace('<head>', '<head><meta charset="windows-1252">').replace('mill', 'Mühle'))
  assert.match(article.text, /old Mühle/)
  assert.deepEqual(codes(article), [])
})

// Passed over

const bad: readonly (readonly [string, Uint8Array | string, string])[] = [
  ['no bytes', new Uint8Array(0), 'empty-file'],
  ['no text', '', 'empty-file'],
  ['a PDF file', bytesOf('%PDF-1.7 …'), 'binary-file'],
  ['more than 15 MB', new Uint8Array(15 * 1024 * 1024 + 1).fill(32), 'file-too-large'],
]
for (const [what, page, code] of bad)
  test(`readArticle: ${what} is an article with the problem ${code}`, () => {
    const article = readArticle(page)
    assert.deepEqual([codes(article), article.text], [[code], ''])
  })

// Laws

test('readArticle, law: any bytes and any hints give an article', () => {
  const words = fc.string({ maxLength: 30 })
  const hints = fc.record(
    { path: words, url: words, outlet: words, title: words, publishedAt: words, charset: words, mediaType: words, capturedAt: words },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 })), hints, (page, given) => {
      assert.equal(readArticle(page, given).schema, 'crosswire.article/1')
    }),
    { numRuns: 60 },
  )
})

test('readArticle, law: the text and its bytes give the same article', () => {
  assert.deepEqual(readArticle(PAGE, { path: 'a.html' }), readArticle(bytesOf(PAGE), { path: 'a.html' }))
})
