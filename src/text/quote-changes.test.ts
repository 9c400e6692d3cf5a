import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { asWritten, contentChanges } from './quote-changes.ts'

test('as written: words as they stand in the quotation', () => {
  assert.equal(asWritten('Nobody in Lisk slept', ['lisk']), 'Lisk')
  assert.equal(asWritten('the Al-Ras gate', ['al', 'ras']), 'Al-Ras')
  assert.equal(asWritten('We, the people, know', ['the', 'people', 'know']), 'the people, know')
})

test('as written: words that do not stand there stay as they are', () => {
  assert.equal(asWritten('Nobody slept', ['lisk']), 'lisk')
  assert.equal(asWritten('Nobody slept', []), '')
})

const { words: counts } = loadLexicon()
const matters = (mine: string, theirs: string): boolean =>
  contentChanges([{ mine: mine.split(' '), theirs: theirs.split(' '), beyond: false }], counts).length > 0

for (const [mine, theirs] of [
  ['restore', 'rebuild'],
  ['can', 'cannot'],
  ['before', 'after'],
  ['nothing', 'something'],
] as const)
  test(`content changes: “${mine}” for “${theirs}” matters`, () => assert.equal(matters(mine, theirs), true))

for (const [mine, theirs] of [
  ['sen', 'senator'],
  ['i.r.s', 'irs'],
  ['world view', 'worldview'],
  ['of', 'to'],
  ['homes', 'home'],
] as const)
  test(`content changes: “${mine}” for “${theirs}” does not matter`, () => assert.equal(matters(mine, theirs), false))
