import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Reading } from '../../../model/reading.ts'
import { kindOf, STORY, storyPage } from '../../../testing/read-pages.ts'
import { readHtml } from './html.ts'

const lexicon = loadLexicon()
const read = (page: string, title: string | null = null): Reading => readHtml({ text: page }, title, lexicon)
const codes = ({ problems }: Reading): readonly string[] => problems.map(({ code }) => code)

// Found

test('html: the headline is the visible line that says the stated title', () => {
  const page = storyPage('<h1>Orlo Daily</h1><h2>Old bridge reopens</h2>', '', '<meta property="og:title" content="Old Bridge Reopens | Orlo Daily">')
  assert.equal(read(page).headline?.exact, 'Old bridge reopens')
  assert.equal(read(storyPage('<h1>Orlo Daily</h1><h2>Old bridge reopens</h2>'), 'Old bridge reopens').headline?.exact, 'Old bridge reopens')
})

const LINES: readonly (readonly [string, string, string])[] = [
  ['<figure><img><figcaption>The bridge in spring</figcaption></figure>', 'The bridge in spring', 'caption'],
  ['<div class="related-posts"><a href="/f">Ferry fares rise again at Lisk</a></div>', 'Ferry fares', 'teaser'],
  ['<div class="newsletter-signup"><p>The morning letter from the bay, free, every day.</p></div>', 'morning letter', 'boilerplate'],
  ['<section id="comments"><p>They should have left it shut.</p></section>', 'left it shut', 'comment'],
  ['<section id="comments"><b>Ana</b> <time>May 16, 2024</time><p>They should have left it shut.</p></section>', 'May 16', 'comment'],
  ['<div class="related-posts"><a href="/f">Ferry fares rise again at Lisk</a><p>By Tom Fenn, May 3, 2024</p></div>', 'By Tom', 'teaser'],
  ['<blockquote>The pier is as good as new, and we shall watch it all winter.</blockquote>', 'as good as new', 'quote'],
  ['<p>This article was originally published by Northern Wire.</p>', 'Northern Wire', 'credit'],
  ['<p>Read more: <a href="/f">Ferry fares rise again at Lisk</a></p>', 'Ferry fares', 'teaser'],
]
for (const [markup, words, kind] of LINES) {
  test(`html: after the story, ${markup.slice(0, 36)}… is ${kind}`, () => assert.equal(kindOf(read(storyPage('', markup)), words), kind))
}

const TABLE =
  '<table><tr><th><div>Route</div></th><th><div>Sailings a day</div></th></tr><tr><td><div>Lisk–Skerry</div></td><td><div>6</div></td></tr></table>'

test('html: a table of figures inside the story is the story, though an advertisement stands between', () => {
  const page = read(storyPage('').replace('</p>', `</p>${TABLE}<div class="ad">Advertisement</div>`))
  assert.deepEqual([kindOf(page, 'Sailings a day'), kindOf(page, 'Skerry'), kindOf(page, 'Advertisement')], ['table', 'table', 'boilerplate'])
})

const NEXT =
  '<article><h2>Harbour fees to rise</h2><p>The council of Lisk has voted to raise what ships pay at the quay by a tenth from next year.</p></article>'

test('html: links in a box of other pages are teasers, though the box stands inside the story', () => {
  const box =
    '<aside class="related"><ul><li><a href="/f">Ferry fares to rise by a tenth in May</a></li><li><a href="/h">Herring quota cut again</a></li></ul></aside>'
  const page = read(storyPage('').replace('</p>', `</p>${box}`))
  assert.deepEqual([kindOf(page, 'Ferry fares'), kindOf(page, 'Herring')], ['teaser', 'teaser'])
})

test('html: the article that stands below the story is not the story', () => {
  const page = read(storyPage('<main><article><h1>Old bridge reopens</h1>', `</article>${NEXT}</main>`, '<title>Old bridge reopens</title>'))
  assert.deepEqual([kindOf(page, 'middle pier'), kindOf(page, 'ships pay')], ['paragraph', 'teaser'])
})

test('html: the entries of a live page are its story, each an article', () => {
  const entries = STORY.map((line, at) => `<article><h3>Entry ${at + 1} of the day</h3><p>${line}</p></article>`).join('')
  const page = read(`<title>Bridge vote as it happens</title><main><h1>Bridge vote as it happens</h1>${entries}</main>`)
  assert.deepEqual(
    STORY.map((line) => kindOf(page, line.slice(0, 40))),
    STORY.map(() => 'paragraph'),
  )
})

const BOLD: readonly (readonly [string, string, string])[] = [
  ['<p><b>What comes next</b></p>', 'What comes next', 'subhead'],
  ['<p><strong>Who pays for the bridge?</strong></p>', 'Who pays', 'subhead'],
  ['<p><b>The toll stays.</b></p>', 'The toll stays', 'paragraph'],
  ['<p><b>The toll</b> stays at two crowns for another year</p>', 'The toll', 'paragraph'],
]
for (const [markup, words, kind] of BOLD) {
  test(`html: inside the story, ${markup.slice(0, 40)}… is ${kind}`, () => {
    const story = storyPage('').replace('</p>', `</p>${markup}`)
    assert.equal(kindOf(read(story), words), kind)
  })
}

test('html: what the head states is handed on with its place', () => {
  const { hints } = read(storyPage('', '', '<meta name="author" content="Ada Quill"><link rel="canonical" href="https://orlo.example/bridge">'))
  assert.deepEqual(hints.authors, [{ name: 'Ada Quill', how: 'meta' }])
  assert.equal(hints.canonicalUrl, 'https://orlo.example/bridge')
})

test('html: the place and the agency before a story are no part of its paragraph', () => {
  const [lead = '', ...rest] = STORY
  const reading = read(storyPage(`<p>LISK, Denmark (AFP) — ${lead}</p>${rest.map((line) => `<p>${line}</p>`).join('')}`))
  assert.deepEqual(
    reading.blocks.slice(0, 3).map(({ kind, start, end }) => [kind, reading.text.slice(start, end)]),
    [
      ['dateline', 'LISK, Denmark'],
      ['credit', '(AFP) —'],
      ['paragraph', lead],
    ],
  )
})

// Passed over

test('html: words never glue across blocks, and what is hidden is no text', () => {
  const page = '<body><p>One <b>two</b></p><p>three</p><div>four<br>five</div><p hidden>six</p><div style="display: none">seven</div></body>'
  assert.equal(read(page).text, 'One two\nthree\nfour\nfive')
})

test('html: a title that no line carries gives no headline', () => {
  assert.equal(read(storyPage('', '', '<title>Old bridge reopens</title>')).headline, null)
})

test('html: markup inside scripts opens no elements', () => {
  assert.equal(read(storyPage('', '', `<script>${'var a = "<div>";'.repeat(2000)}</script>`)).text, STORY.join('\n'))
})

// Laws

test('html: a page of ten thousand nested tags is read, and noted', () => {
  const reading = read(storyPage('<div>'.repeat(10_000)))
  assert.deepEqual(codes(reading), ['page-too-deep'])
  assert.equal(reading.blocks.filter(({ kind }) => kind === 'paragraph').length, STORY.length)
})

test('html: a page of too many elements is refused', () => {
  assert.deepEqual(codes(read(storyPage('<i></i>'.repeat(200_001)))), ['page-with-too-many-elements'])
})

test('html: of a long run of stray signs one stays', () => {
  assert.equal(read(storyPage(`<p>${'<'.repeat(500_000)} Orlo</p>`)).text, ['< Orlo', ...STORY].join('\n'))
})
