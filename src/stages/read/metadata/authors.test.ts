import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Author, BlockKind } from '../../../model/article.ts'
import type { Reading } from '../../../model/reading.ts'
import { laidOut, STORY } from '../../../testing/read-pages.ts'
import { NO_HINTS } from '../../../text/no-hints.ts'
import { evidence } from '../../../text/spans.ts'
import { signersIn } from './author-names.ts'
import { pageAuthors } from './authors.ts'

const { names } = loadLexicon()
const HEADLINE = 'The old bridge at Lisk is open again'

/** A headline, labelled lines, the story, lines below it; and what the page states. */
function page(
  authors: readonly Author[],
  above: readonly (readonly [BlockKind, string])[] = [],
  below: readonly (readonly [BlockKind, string])[] = [],
): Reading {
  const lines: readonly (readonly [BlockKind, string])[] = [
    ['headline', HEADLINE],
    ...above,
    ...STORY.map((line) => ['paragraph', line] as const),
    ...below,
  ]
  const { text, blocks } = laidOut(lines)
  return { text, blocks, headline: evidence(text, 0, HEADLINE.length), hints: { ...NO_HINTS, authors }, problems: [] }
}

const found = (reading: Reading, outlet: string | null = null): readonly string[] => pageAuthors(reading, outlet, names).map(({ name }) => name)
const stated = (how: string, ...authors: readonly string[]): readonly Author[] => authors.map((name) => ({ name, how }))
const inLine = (written: string): readonly string[] => signersIn(written, names).map(({ name }) => name)

// Found

test('authors: degrees, roles, places and agencies behind a name are no names', () => {
  assert.deepEqual(inLine('Anna Quill, PhD, Harbour Expert'), ['Anna Quill'])
  assert.deepEqual(inLine('Anna Quill and Tom Fenn, Lisk, dpa'), ['Anna Quill', 'Tom Fenn'])
  assert.deepEqual(inLine('Von Anna Quill, Lisk'), ['Anna Quill'])
})

test('authors: a body is not taken apart at "and"', () => {
  assert.deepEqual(inLine('Center for Harbours and Piers'), ['Center for Harbours and Piers'])
  assert.deepEqual(inLine('The Associated Press'), ['The Associated Press'])
})

test('authors: a name that is written twice, or looks like a month, is one name', () => {
  assert.deepEqual(inLine('Anna QuillAnna Quill'), ['Anna Quill'])
  assert.deepEqual(inLine('Written By: Anna May'), ['Anna May'])
})

test('authors: persons come before the house, wherever they stand', () => {
  const house = stated('json-ld', 'Orlo Daily')
  assert.deepEqual(found(page([...house, ...stated('byline', 'Anna Quill')]), 'Orlo Daily'), ['Anna Quill'])
  assert.deepEqual(found(page(house, [['byline', 'By Anna Quill']]), 'Orlo Daily'), ['Anna Quill'])
  assert.deepEqual(found(page(house), 'Orlo Daily'), ['Orlo Daily'])
})

test('authors: a byline that holds everybody stated, and more, is the whole list', () => {
  assert.deepEqual(found(page([...stated('json-ld', 'Anna Quill'), ...stated('byline', 'By Anna Quill and Tom Fenn')])), ['Anna Quill', 'Tom Fenn'])
})

test('authors: a name in capitals is written as elsewhere on the page', () => {
  assert.deepEqual(found(page([...stated('json-ld', 'ANNA QUILL'), ...stated('byline', 'Anna Quill')])), ['Anna Quill'])
})

test('authors: a label announces the name in the next line, before the story or behind it', () => {
  assert.deepEqual(found(page([], [['boilerplate', 'Written by'], ['boilerplate', 'Anna Quill']])), ['Anna Quill']) // biome-ignore format: two lines of a page
  assert.deepEqual(found(page([], [], [['boilerplate', 'Autor:'], ['boilerplate', 'Anna Quill']])), ['Anna Quill']) // biome-ignore format: two lines of a page
})

test('authors: a name alone below the headline signs', () => {
  assert.deepEqual(found(page([], [['boilerplate', 'Anna Quill']])), ['Anna Quill'])
})

// Passed over

test('authors: addresses, accounts by default and controls sign nothing', () => {
  for (const name of ['https://social.example/orlo', 'anna@orlo.example', '@annaquill', 'admin', 'Facebook', 'September'])
    assert.deepEqual(inLine(name), [], name)
})

test('authors: a name alone behind the story signs nothing', () => {
  assert.deepEqual(found(page([], [], [['boilerplate', 'Anna Quill']])), [])
})

// Laws

test('authors: nobody is named twice', () => {
  const twice = page([...stated('json-ld', 'Anna Quill', 'Anna  Quill', 'ANNA QUILL')])
  assert.equal(found(twice).length, 1)
})
