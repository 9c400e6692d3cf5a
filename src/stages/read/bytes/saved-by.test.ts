import assert from 'node:assert/strict'
import { test } from 'node:test'
import { growth } from '../../../testing/growth.ts'
import { readBytes } from './bytes.ts'
import { savedBy } from './saved-by.ts'
import { withoutEmbedded } from './without-embedded.ts'

const ADDRESS = 'https://courier.example/news/ferry-back?id=7'
const page = (comment: string): string =>
  `<!DOCTYPE html> <html lang=en>${comment}\n<head><title>Ferry back</title></head><body><p>The ferry came back.</p></body></html>`

// Found

const SAVED: readonly (readonly [string, string, string | null, string | null])[] = [
  [
    'SingleFile',
    page(
      `<!--\n Page saved with SingleFile \n url: ${ADDRESS} \n saved date: Thu Oct 31 2024 21:37:05 GMT+0100 (Central European Standard Time)\n-->`,
    ),
    ADDRESS,
    '2024-10-31T20:37Z',
  ],
  ['a browser', `<!DOCTYPE html>\n<!-- saved from url=(0044)${ADDRESS} -->\n<html><body><p>The ferry</p></body></html>`, ADDRESS, null],
  [
    'HTTrack',
    page(`\n<!-- Mirrored from courier.example/ferry.html by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 31 Oct 2024 20:37:05 GMT -->`),
    'http://courier.example/ferry.html',
    '2024-10-31T20:37Z',
  ],
  [
    'HTTrack at the end',
    `${page('')}<!-- Mirrored from courier.example/a&amp;b/ by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 31 Oct 2024 20:37:05 GMT -->\n</html>`,
    'http://courier.example/a&b/',
    '2024-10-31T20:37Z',
  ],
  ['monolith', `<!-- Saved from ${ADDRESS} at 2024-10-31T20:37:05Z using monolith v2.8.1 -->${page('')}`, ADDRESS, '2024-10-31T20:37Z'],
  [
    'WebScrapBook',
    `<html data-scrapbook-source="${ADDRESS}" data-scrapbook-create="20241031203705123"><body>The ferry`,
    ADDRESS,
    '2024-10-31T20:37Z',
  ],
  [
    'Save Page WE',
    page(`<meta name="savepage-url" content="${ADDRESS}"><meta name="savepage-date" content="Thu Oct 31 2024 21:37:05 GMT+0100 (CET)">`),
    ADDRESS,
    '2024-10-31T20:37Z',
  ],
  [
    'the Wayback Machine',
    `<html><head><script>__wm.wombat("${ADDRESS}","20241031203705","https://web.archive.org/","web","/_static/","1730407025");</script></head><body>The ferry</body></html>\n<!--\n     FILE ARCHIVED ON 20:37:05 Oct 31, 2024 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 10:00:00 Nov 02, 2024.\n-->`,
    ADDRESS,
    '2024-10-31T20:37Z',
  ],
  ['the older Wayback Machine', page(`</head><body><input type="text" name="url" id="wmtbURL" value="${ADDRESS}" onfocus="x">`), ADDRESS, null],
  ['a browser, of an archive', page(`<!-- saved from url=(0090)https://web.archive.org/web/20241031203705/${ADDRESS} -->`), ADDRESS, null],
]
for (const [program, text, url, savedAt] of SAVED)
  test(`saved by: ${program} says where and when`, () => assert.deepEqual(savedBy(text), { url, savedAt }))

test('saved by: what the program states goes with the page', () => {
  const { stated } = readBytes(new TextEncoder().encode(SAVED[0]?.[1] ?? ''), 'text/html', null)
  assert.deepEqual([stated?.url, stated?.savedAt, stated?.title], [ADDRESS, '2024-10-31T20:37Z', null])
})

test('without embedded: pictures that were written into the page are left out', () => {
  const picture = `data:image/png;base64,${'iVBORw0KGgo'.repeat(200)}==`
  assert.equal(
    withoutEmbedded(`<img src="${picture}" alt="The ferry"><p style='background:url(${picture})'>`),
    `<img src="data:," alt="The ferry"><p style='background:url(data:,)'>`,
  )
})

test('without embedded: megabytes cost no stack', () => {
  assert.equal(withoutEmbedded(`<img src="data:image/png;base64,${'iVBORw0K'.repeat(1_000_000)}">`), '<img src="data:,">')
})

// Passed over

for (const text of [
  page(''),
  page('<!-- saved from url=(0014)about:internet -->'),
  page('<!-- saved from url=(0030)file:///C:/Desktop/ferry.htm -->'),
  page('<p>Page saved with SingleFile url: https://courier.example</p>'),
])
  test(`saved by: passes over "${text.slice(30, 90)}"`, () => assert.deepEqual(savedBy(text), { url: null, savedAt: null }))

test('without embedded: short ones and those that are shown stay', () => {
  const long = `data:text/plain,${'a'.repeat(2000)}`
  for (const text of ['<img src="data:image/gif;base64,R0lGOD==">', `<pre>${long}</pre>`]) assert.equal(withoutEmbedded(text), text)
})

// Laws

test('saved by, without embedded: twice the page costs about twice the time', () => {
  for (const piece of ['"data:image/png;base64,', 'data:a/b;', '<!-- saved from url=(', '<html ', '<meta name=savepage-url ', '<!-- Mirrored from a'])
    assert.ok(
      growth(
        () => [savedBy(piece.repeat(40_000)), withoutEmbedded(piece.repeat(40_000))],
        () => [savedBy(piece.repeat(80_000)), withoutEmbedded(piece.repeat(80_000))],
      ) < 3.2,
      piece,
    )
})
