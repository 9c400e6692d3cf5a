import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import type { Report } from '../../model/report.ts'
import { bridgeReport } from '../../testing/bridge-report.ts'
import { hostileReports } from '../../testing/hostile-report.ts'
import { emptyReport } from '../../testing/reports.ts'
import { renderHtml } from './html.ts'
import { html } from './markup.ts'
import { wordDiff } from './word-diff.ts'

const options = { command: 'crosswire compare pages --format html', excerpts: false, problems: [], program: 'crosswire 0.1.0' }
const domOf = (report: Report, excerpts = false) => parseHTML(renderHtml(report, { ...options, excerpts })).document
const page = domOf(bridgeReport)

const found: readonly (readonly [string, RegExp])[] = [
  ['h1', /^Ostrel bridge shut after 450 bolts fail$/],
  ['title', /^Ostrel bridge shut after 450 bolts fail – Crosswire$/],
  ['.mast', /Machine comparison, not reviewed/],
  ['#check', /4 differences · 0 disputed.*Figures differ from A\. 540 loose bolts where its parent has 450\..*is not held/s],
  ['#check mark', /^450$/],
  ['#claims', /Same in 2 texts, several speakers.*Same in 2 texts, one speaker.*One text, 2 pages.*One page/s],
  ['#claims', /How many bolts were loose/],
  ['#sources', /Ostrel Courier.*41 of 100 words of its narration.*Leaves out 1 point.*Adds 1 point/s],
  ['#lineage svg .absent', /Northern Wire.*not held/s],
  ['#lineage svg .speaker', /Ines Harrow.*Mayor/s],
  ['#lineage', /Speaker.*Ines Harrow.*Mayor.*AC.*A:3/s],
  ['#lineage table', /same points, other words.*inferred/s],
  ['#figures', /loose bolts.*450.*540.*60 % × 20,000 = 12,000: adds up/s],
  ['#quotes del', /^taken out$/],
  ['#quotes .quote ins', /^stays$/],
  ['#timeline', /11 Mar 2025.*was shut on Tuesday.*“on Tuesday” → 11 Mar 2025, from the day of publication.*forecast.*24 Mar 2025/s],
  ['#places', /Ostrel.*city, United Kingdom/s],
  ['#limits', /B: no day of publication/],
  ['#making', /crosswire compare pages --format html.*by crosswire 0\.1\.0 on Node 20.*sha256 /s],
]
for (const [where, words] of found) test(`html: ${where} shows ${words}`, () => assert.match(page.querySelector(where)?.textContent ?? '', words))

test('html: every place leads to the line it names', () => {
  const places = [...page.querySelectorAll('a.at,.ats a')]
  assert.ok(places.length > 20)
  for (const link of places) {
    const line = page.getElementById((link.getAttribute('href') ?? '').slice(1))
    assert.ok(line, link.textContent ?? '')
    assert.equal(link.textContent?.split(':')[1], line.querySelector('i')?.textContent)
  }
})

test('html, law: ids are unique, links inside lead somewhere, headings leave out no level', () => {
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const link of page.querySelectorAll('a[href^="#"]')) assert.ok(ids.includes((link.getAttribute('href') ?? '').slice(1)), link.outerHTML)
  const levels = [...page.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName.slice(1)))
  for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 0) + 1, `h${level} after h${levels[index - 1]}`)
})

test('html: asks for nothing: no script, no source, no style sheet, and a policy that forbids them', () => {
  assert.equal(page.querySelectorAll('script,img,link,iframe,object,embed,[src]').length, 0)
  assert.match(page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '', /^default-src 'none'; style-src 'unsafe-inline'; img-src data:/)
  assert.doesNotMatch(renderHtml(bridgeReport, options), /url\((?!#)|@import/)
})

test('html: with excerpts the texts of the pages are left out and places are no links', () => {
  const short = domOf(bridgeReport, true)
  assert.equal(short.querySelectorAll('a.at, .ats a, details.page').length, 0)
  assert.match(short.querySelector('#texts')?.textContent ?? '', /left out/)
  assert.ok(short.querySelectorAll('span.at').length > 20)
})

test('html: furniture of a page is folded where it stands, and counted', () => {
  const articles = bridgeReport.articles.map((article) => ({
    ...article,
    blocks: article.blocks.map((block, index) => (index === 1 ? { ...block, kind: 'boilerplate' as const } : block)),
  }))
  const folded = domOf({ ...bridgeReport, articles })
  assert.match(folded.querySelector('#page-A > summary')?.textContent ?? '', /5 lines · 1 line of page furniture folded/)
  assert.match(folded.querySelector('#page-A .out')?.textContent ?? '', /The Vane bridge in Ostrel was shut/)
})

test('html: several storylines stand under one title, their ids apart', () => {
  const stories = bridgeReport.links.stories.map((story, index) => ({
    ...story,
    follows: [],
    storyline: index === 0 ? story.storyline : (story.id as string as typeof story.storyline),
  }))
  const two = domOf({ ...bridgeReport, links: { ...bridgeReport.links, stories } })
  assert.equal(two.querySelector('h1')?.textContent, '4 pages, 2 storylines')
  assert.equal(two.querySelectorAll('h2').length, 2 + 2)
  assert.ok(two.querySelector('#s1-check h3') && two.querySelector('#s2-check h3'))
})

test('html: a report without pages is still a page', () => assert.equal(domOf(emptyReport).querySelector('h1')?.textContent, '0 pages, 0 storylines'))

for (const { payload, report } of hostileReports) {
  test(`html, law: ${JSON.stringify(payload)} makes no element and no attribute`, () => {
    const markup = renderHtml(report, {
      ...options,
      command: payload,
      program: payload,
      problems: [{ code: 'reading-failed', severity: 'error', source: payload, message: payload }],
    })
    const { document } = parseHTML(markup)
    assert.equal(document.querySelectorAll('script,img,iframe,link,[src]').length, 0)
    const names = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ name }) => name))
    assert.deepEqual(
      names.filter((name) => name.startsWith('on') || name === 'style'),
      [],
    )
    const addresses = [...document.querySelectorAll('[href]')].map((element) => element.getAttribute('href') ?? '')
    assert.deepEqual(
      addresses.filter((address) => !/^(#|https?:)/.test(address)),
      [],
    )
    assert.ok(markup.isWellFormed())
  })
}

test('markup, law: no sign of any words can end their element or attribute, and entities give the words back', () => {
  const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#96;': '`', '&amp;': '&' }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const written = html`${words}`.text
      assert.doesNotMatch(written, /[<>"'`]|&(?!lt;|gt;|quot;|#39;|#96;|amp;)/)
      const back = written.replace(/&[a-z#0-9]+;/g, (entity) => signs[entity] ?? entity)
      assert.equal(back, words.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '\uFFFD').toWellFormed())
    }),
  )
})

test('markup: lists are joined, null and false give nothing', () => {
  assert.equal(html`a${['<', null, [html`<b>`, 1]]}${false}`.text, 'a&lt;<b>1')
})

test('word diff: words put in and taken out stand together', () => {
  assert.equal(html`${wordDiff('it will stay shut', 'it stays shut')}`.text, 'it <del>will stay</del> <ins>stays</ins> shut')
  assert.equal(html`${wordDiff('same <words>', 'same <words>')}`.text, 'same &lt;words&gt;')
})

test('word diff: two texts with nothing in common stand unmarked', () => {
  const other = Array.from({ length: 400 }, (_, index) => `w${index}`).join(' ')
  assert.equal(wordDiff(other.replaceAll('w', 'v'), other), other)
})
