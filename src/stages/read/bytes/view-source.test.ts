import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { growth } from '../../../testing/growth.ts'
import { viewedSource } from './view-source.ts'

const PAGE = '<!doctype html>\n<html lang="en">\n\n<body class="a">\n<p>The ferry &amp; its crew came back to Lisk.</p>\n</body></html>'
const shown = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const html = (text: string): string | null => viewedSource(text)?.html ?? null
const numbered = (between: string): string =>
  PAGE.split('\n')
    .map((line, index) => `${index + 1}${between}${line}`)
    .join('\n')
const solid = (text: string | null): string | undefined => text?.replace(/\n+/g, '\n')

// Found

test('view-source: the first line is the address', () => {
  assert.deepEqual(viewedSource(`view-source:https://courier.example/ferry\r\n${PAGE}`), { html: PAGE, url: 'https://courier.example/ferry' })
})

test('view-source: numbers of lines are left out, on the line or on their own', () => {
  for (const between of ['\t', ' ', ' | ', ': ', '\n']) assert.equal(solid(html(numbered(between))), solid(PAGE), JSON.stringify(between))
  assert.equal(solid(html(`view-source:https://courier.example/\n${numbered('\t')}`)), solid(PAGE))
})

test('view-source: the view that Chrome saves is the page it shows', () => {
  const rows = PAGE.split('\n').map(
    (line, index) =>
      `<tr><td class="line-number" value="${index + 1}"></td><td class="line-content">${line === '' ? '<br>' : `<span class="html-tag">${shown(line)}</span>`}</td></tr>`,
  )
  const view = `<html><head><title>view-source:https://courier.example/ferry</title></head><body><table><tbody>${rows.join('\n')}</tbody></table></body></html>`
  assert.deepEqual(viewedSource(view), { html: PAGE, url: 'https://courier.example/ferry' })
  assert.equal(html(view.replaceAll('"line-content"', 'line-content').replaceAll('"line-number"', 'line-number')), PAGE)
})

test('view-source: the view that Firefox saves is the page it shows', () => {
  const lines = PAGE.split('\n').map((line, index) => `<span id="line${index + 1}"></span><span class="start-tag">${shown(line)}</span>`)
  const view = `<html><head><title>https://courier.example/ferry</title></head><body id="viewsource" class="highlight" style="x"><pre>${lines.join('\n')}</pre></body></html>`
  assert.deepEqual(viewedSource(view), { html: PAGE, url: 'https://courier.example/ferry' })
  const newer = PAGE.split('\n').map((line, index) => `<span id="line${index + 1}"><span></span><span>${shown(line)}</span><span>\n</span></span>`)
  assert.equal(html(`<html><body id="viewsource" style="tab-size: 4">${newer.join('')}</body></html>`)?.trim(), PAGE)
})

// Passed over

const NO_SOURCES: readonly string[] = [
  PAGE,
  `<html><body><p>To see it, type view-source:https://courier.example/ferry</p><pre>${shown(PAGE)}</pre></body></html>`,
  'view-source:https://courier.example/ferry\nThis is how the address looks, the teacher said.',
  '1 The ferry came back.\n2 The pier was mended.\n3 The harbour is open.\n4 The storm is over.',
  '1\n2\n3\n4',
  '<table><tr><td class="line-number">1<td class="line-content">let ferry = 1</td></tr></table>',
  '',
]
for (const text of NO_SOURCES) test(`view-source: passes over "${text.slice(0, 50)}"`, () => assert.equal(viewedSource(text), null))

// Laws

test('view-source: any text gives a page that is no longer, or none', () => {
  const piece = fc.constantFrom(
    '<td class="line-content">',
    '</td>',
    'line-number',
    '<body id="viewsource">',
    '&lt;html&gt;',
    '&#x10ffff;',
    '&#1114112;',
    '1\t',
    '\n',
    '<',
    'view-source:https://a.example',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      assert.ok((html(text)?.length ?? 0) <= text.length)
    }),
    { numRuns: 300 },
  )
})

const GROWING: readonly (readonly [string, string])[] = [
  ['line-number <td class="line-content">', '<td class="line-content">&lt;html>'],
  ['line-number <td class="line-content">', '<td '],
  ['<body id="viewsource">', '<'],
  ['<body id="viewsource">', '&lt;'],
  ['1\t<html>\n2\t', '1\t'],
]
for (const [start, piece] of GROWING)
  test(`view-source: twice as much "${piece.trim()}" costs about twice the time`, () => {
    const [small, large] = [start + piece.repeat(20_000), start + piece.repeat(40_000)]
    assert.ok(
      growth(
        () => viewedSource(small),
        () => viewedSource(large),
      ) < 3.2,
    )
  })
