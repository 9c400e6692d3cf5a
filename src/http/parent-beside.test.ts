/** A page beside its parent: both texts, the runs they share numbered on both sides, what is folded and left out counted, and no page too large. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { tables } from '../app/tables.ts'
import type { Article } from '../model/article.ts'
import type { Lineage } from '../model/lineage.ts'
import { markArticle } from '../pipeline/mark.ts'
import { articleOf } from '../testing/articles.ts'
import { askedApp } from '../testing/asking.ts'
import { deskOf } from '../testing/desk-of.ts'
import { emptyReport } from '../testing/reports.ts'

const MOST_BYTES = 250 * 1024

const WIRE = `# Lock keeper finds Roman jetty
A lock keeper in Vell found the oak piles of a Roman jetty on Monday when the canal was drained.
The piles are about 1,900 years old, said Ana Lindqvist of the county museum.
Divers will look for more in June.
Boats must wait until Friday.`
const COPY = `# Roman jetty in drained canal
In Vell, the oak piles of a Roman jetty were found on Monday.
“The piles are about 1,900 years old”, said Ana Lindqvist.
Nobody had looked there before.`

const wire = articleOf(WIRE, { id: 'a1a1', outlet: 'Vell Wire', published: '2031-05-03' })
const copy = articleOf(COPY, { id: 'b1b1', outlet: 'Canal News', published: '2031-05-04' })

const edgeOf = (from: Lineage['from'], to: Article, directed = true): Lineage => ({
  from,
  to: to.id,
  how: 'rewrite',
  confidence: 0.9,
  directed,
  or: [],
  because: [],
})

async function pageOf(articles: readonly Article[], lineage: readonly Lineage[], path: string) {
  const marks = articles.map((article) => markArticle(article, tables()))
  const { ask } = askedApp(deskOf({ ...emptyReport, articles, marks, links: { ...emptyReport.links, lineage } }))
  const text = await (await ask(path)).text()
  return { page: parseHTML(text).document, bytes: Buffer.byteLength(text) }
}

type Dom = Awaited<ReturnType<typeof pageOf>>['page']

const words = (page: Dom, where: string): string => page.querySelector(where)?.textContent ?? ''

/** The run behind a number: all its marked words up to the next number, without the signs that make no difference. */
function runAfter(page: Dom, id: string): string {
  const marked = [...page.querySelectorAll('.to,mark.run')]
  const from = marked.findIndex((one) => one.id === id) + 1
  const to = marked.findIndex((one, at) => at >= from && one.className === 'to')
  return marked
    .slice(from, to === -1 ? undefined : to)
    .map(({ textContent }) => textContent)
    .join('')
    .replaceAll(/[^\p{L}\d ]/gu, '')
}

test('parent beside: both texts, runs marked in both, each number leading to the same words on the other side', async () => {
  const { page } = await pageOf([wire, copy], [edgeOf(wire.id, copy)], '/articles/b1b1')
  assert.match(words(page, '#text > .note'), /Beside it Vell Wire, its parent by the story’s links \(same points, other words\)/)
  assert.match(words(page, '#text > .note'), /Shaded and underlined: 2 runs of 5 words or more in both; together 17 of the 28 words of this page/)
  assert.match(words(page, '#parent'), /Vell Wire 3 May 2031.*Boats must wait until Friday/s)
  const numbers = [...page.querySelectorAll('.beside > div:first-child a.to')]
  assert.deepEqual(
    numbers.map(({ textContent }) => textContent),
    ['1', '2'],
  )
  for (const link of numbers) {
    const there = page.querySelector(link.getAttribute('href') ?? '')
    assert.equal(there?.getAttribute('href'), `#${link.id}`)
    assert.equal(runAfter(page, there?.id ?? ''), runAfter(page, link.id))
  }
  assert.equal(runAfter(page, 'run-1'), 'the oak piles of a Roman jetty')
})

test('parent beside: which came first may not be known, and is said', async () => {
  const { page } = await pageOf([wire, copy], [edgeOf(wire.id, copy, false)], '/articles/b1b1')
  assert.match(words(page, '#text > .note'), /other words; which of the two came first is not known/)
})

test('parent beside: two texts with no run are said to have none', async () => {
  const other = articleOf('# Old wood\nOld wood came up.', { id: 'c1c1', outlet: 'Canal Mail' })
  const { page } = await pageOf([wire, other], [edgeOf(wire.id, other)], '/articles/c1c1')
  assert.match(words(page, '#text > .note'), /No run of 5 words stands in both/)
  assert.match(words(page, '#parent'), /Divers will look/)
})

for (const [name, lineage, path] of [
  ['no edge', [], '/articles/b1b1'],
  ['a parent that is not held', [edgeOf({ external: 'Northern Wire' }, copy)], '/articles/b1b1'],
  ['a page that others stand on', [edgeOf(wire.id, copy)], '/articles/a1a1'],
] as const)
  test(`parent beside: passes over ${name}`, async () => {
    const { page } = await pageOf([wire, copy], lineage, path)
    assert.equal(page.querySelectorAll('#parent,.run,.to,[href="#parent"]').length, 0)
    assert.equal(page.querySelectorAll('.sheet').length, 1)
  })

const NAMES = ['Anna Berg', 'Otto Holm', 'Ines Dahl', 'Karl Lund', 'Mona Frisk']
const said = (at: number, ends: string): string =>
  `“We will repair lock ${at} by Monday, 3 May 2032, for £${at} million,” ${NAMES[at % 5]} of the Vell office told ${at % 7} reporters in London on Friday ${ends}.`
const long = (ends: (at: number) => string, gap = 0): string =>
  Array.from({ length: 700 }, (_, at) => (at % 50 < gap ? `Line ${at} stands here alone.` : said(at, ends(at)))).join('\n')

test('parent beside: long pages are shown in part, the longest runs of them, and everything left out is counted', async () => {
  const parent = articleOf(`# Locks\n${long((at) => `at ${at}`, 10)}`, { id: 'd1d1', outlet: 'Vell Wire' })
  const page = articleOf(`# Locks\n${long((at) => `when it was ${at}`)}`, { id: 'e1e1', outlet: 'Canal News' })
  const shown = await pageOf([parent, page], [edgeOf(parent.id, page)], '/articles/e1e1')
  assert.ok(shown.bytes < MOST_BYTES, `${shown.bytes} bytes`)
  assert.ok(shown.bytes > MOST_BYTES / 3, `${shown.bytes} bytes: the bound is not tried`)
  assert.match(words(shown.page, '#text > .note'), /\d+ of [\d,]+ shared runs shown, the longest,/)
  assert.match(words(shown.page, '#text'), /Lines 1 to \d+ of 701 More/)
  assert.match(words(shown.page, '#parent'), /10 lines without a shared run/)
  assert.match(words(shown.page, '#parent'), /\d+ of 701 lines\. The whole page/)
  const next = shown.page.querySelector('a[rel=next]')?.getAttribute('href') ?? ''
  const second = await pageOf([parent, page], [edgeOf(parent.id, page)], next)
  assert.ok(second.bytes < MOST_BYTES, `${second.bytes} bytes`)
  assert.ok(second.page.querySelectorAll('.parent .to').length > 20, 'the parent is opened where the page stands')
})

test('parent beside: lines of two signs do not make a page larger', async () => {
  const lines = Array.from({ length: 9000 }, (_, at) => String.fromCodePoint(97 + (at % 23), 97 + (at % 17))).join('\n')
  const [parent, page] = [articleOf(lines, { id: 'f1f1' }), articleOf(`x\n${lines}`, { id: 'f2f2' })]
  const { bytes } = await pageOf([parent, page], [edgeOf(parent.id, page)], '/articles/f2f2')
  assert.ok(bytes < MOST_BYTES, `${bytes} bytes`)
})
