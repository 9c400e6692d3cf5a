/**
 * Laws of `read`, over pages by chance: whatever comes in, an article comes out that shows what the page shows.
 * Two exceptions are the reader's own and do not arise here: a page that hides nearly all its prose, and a story stated in JSON-LD alone.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import { dumps, strayBytes, tornPages, wholePages } from '../testing/generated-pages.ts'
import { sourceOf } from '../testing/read-pages.ts'
import { linesShown, shownPage } from '../testing/shown-page.ts'
import { readArticle } from './read.ts'

const lexicon = loadLexicon()
const RUNS = Number(process.env['CROSSWIRE_RUNS'] ?? 60)

function read(page: string | Uint8Array, mediaType = 'text/html'): Article {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
  return readArticle({ source: sourceOf(mediaType), bytes, given: {} }, lexicon)
}

/** Shown to be read to its end, in labelled blocks that lie one behind the other, and in a headline that is in the page. */
function assertSound({ text, blocks, headline, problems }: Article): void {
  assert.deepEqual(
    problems.filter(({ code }) => code === 'reading-failed'),
    [],
  )
  let at = 0
  for (const { start, end } of blocks) {
    assert.ok(start >= at && end > start && end <= text.length)
    assert.equal(text.slice(at, start).trim(), '')
    at = end
  }
  assert.equal(text.slice(at).trim(), '')
  if (headline) assert.equal(text.slice(headline.start, headline.end), headline.exact)
}

const law = <Input>(says: string, inputs: fc.Arbitrary<Input>, holds: (input: Input) => void): void => {
  test(`read: ${says}`, () => fc.assert(fc.property(inputs, holds), { numRuns: RUNS }))
}

// Found

law('every line that a page shows stands in the text, in order, and nothing else does', wholePages, (page) => {
  assert.deepEqual(read(page).text.split('\n').filter(Boolean), shownPage(page).lines)
})

law('the path of a block leads to an element that shows its line', wholePages, (page) => {
  const { text, blocks } = read(page)
  const shown = shownPage(page)
  for (const { start, path } of blocks) {
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? ''
    const held = shown.at(path ?? '').flatMap(linesShown)
    assert.ok(
      held.some((each) => each === line || isCellOf(line, each, path)),
      `${path} does not show “${line}”`,
    )
  }
})

/** A line of a table begins in its first cell. */
const isCellOf = (line: string, cell: string, path: string | null): boolean => /(?:td|th)[^>]*$/.test(path ?? '') && line.startsWith(cell)

law('the text of a dump is the text of the file, sign by sign', dumps, (dump) => {
  const article = read(dump, 'text/plain')
  if (article.blocks.length > 0) assert.equal(article.text, dump.replace(/^\ufeff/, ''))
  assertSound(article)
})

// Passed over

law('torn markup gives sound blocks', tornPages, (page) => assertSound(read(page)))

law('bytes without meaning give sound blocks or a problem', strayBytes, (bytes) => {
  const article = read(bytes)
  assertSound(article)
  assert.ok(article.blocks.length > 0 || article.problems.some(({ severity }) => severity === 'error'))
})

// Laws

law('the same bytes give the same article', fc.oneof(wholePages, tornPages, dumps), (page) => assert.deepEqual(read(page), read(page)))
