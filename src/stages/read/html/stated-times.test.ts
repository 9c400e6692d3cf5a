import assert from 'node:assert/strict'
import { test } from 'node:test'
import { growth } from '../../../testing/growth.ts'
import { sortedElements } from './stated-elements.ts'
import { type StatedTimes, statedTimes } from './stated-times.ts'
import { parsePage } from './tree.ts'

const times = (markup: string, meta: ReadonlyMap<string, readonly string[]> = new Map()): StatedTimes =>
  statedTimes(sortedElements(parsePage(markup, { depth: 256, elements: 200_000 }).elements), meta)

// Found

for (const [markup, value, how] of [
  ['<time datetime="2024-05-14T18:20Z">yesterday</time>', '2024-05-14T18:20Z', 'time'],
  ['<p itemprop="datePublished" content="2024-05-14">today</p>', '2024-05-14', 'itemprop'],
  ['<span class="posted-on">14 May 2024</span>', '14 May 2024', 'class'],
  ['<div class="ArticleDate">14.05.2024</div>', '14.05.2024', 'class'],
  ['<abbr data-utime="1715711640">yesterday</abbr>', '1715711640', 'time'],
  ['<span class="date" title="14 May 2024">Tuesday</span>', '14 May 2024', 'class'],
  ['<script>page = {"publishDate": "2024-05-14T18:20Z"}</script>', '2024-05-14T18:20Z', 'script'],
  ["<script>var article_publication_date = '14.05.2024';</script>", '14.05.2024', 'script'],
  ['<script type="application/ld+json">{"headline":"Bridge "reopens"","datePublished":"2024-05-14"}</script>', '2024-05-14', 'json-ld'],
] as const) {
  test(`stated times: finds ${markup}`, () => assert.deepEqual(times(markup).published[0], { value, how }))
}

test('stated times: the time nearest to the headline comes first', () => {
  const page =
    '<title>The bridge reopens</title><time>1 May 2024</time><p></p><p></p><h1>The bridge reopens</h1><time>14 May 2024</time><p></p><time>2 May 2024</time>'
  assert.equal(times(page).published[0]?.value, '14 May 2024')
})

test('stated times: a class or the words before tell a change', () => {
  for (const markup of [
    '<time class="updated">14 May 2024</time>',
    '<p>Last updated on <time>14 May 2024</time></p>',
    '<span class="date">Updated 14 May 2024</span>',
  ])
    assert.deepEqual([times(markup).published.length, times(markup).modified.length > 0], [0, true], markup)
})

test('stated times: meta tags, and the address of the picture', () => {
  const meta = new Map([
    ['article:published_time', ['2024-05-14']],
    ['og:updated_time', ['2024-05-15']],
    ['og:image', ['https://orlo.example/2024/05/14/bridge.jpg']],
  ])
  const { published, modified } = times('', meta)
  assert.deepEqual(
    published.map(({ how }) => how),
    ['meta', 'image address'],
  )
  assert.deepEqual(modified, [{ value: '2024-05-15', how: 'meta' }])
})

// Passed over

for (const markup of [
  '<aside><time datetime="2024-05-14">14 May</time></aside>',
  '<div class="related-posts"><span class="date">14 May 2024</span></div>',
  '<section id="comments"><time datetime="2024-05-14T10:00Z"></time></section>',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-14"}</script>',
  '<script>expires = "2024-05-14T18:20Z"</script>',
  '<span class="update">14 boats</span>',
]) {
  test(`stated times: passes over ${markup}`, () => assert.deepEqual(times(markup).published, []))
}

// Laws

test('stated times: twice the scripts and marks cost about twice the time', () => {
  for (const piece of ['<script>publish_date_date_ = "x</script>', '<span class="date">14</span>', '<div class="meta">'])
    assert.ok(
      growth(
        () => times(piece.repeat(4000)),
        () => times(piece.repeat(8000)),
      ) < 3.5,
      piece,
    )
})
