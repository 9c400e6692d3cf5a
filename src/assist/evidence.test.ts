import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Cited } from '../model/cited.ts'
import { articleOf } from '../testing/articles.ts'
import { citeWords } from '../testing/reports.ts'
import { citedIn } from './evidence.ts'

const { text, ...rest } = articleOf('Lisk, Monday\nThe mill made 36 people redundant, and\n136 more will go. “We wept,” said one of the 36 people.')
const article = { ...rest, text }
const passage = citeWords(article, 'The mill made 36 people redundant, and\n136 more will go. “We wept,” said one of the 36 people.')

const found: readonly (readonly [words: string, line: number])[] = [
  ['36 people', 2],
  ['The mill made 36 people redundant', 2],
  ['and\n136 more', 2],
  ['136', 3],
  ['“We wept,” said one', 3],
]
for (const [words, line] of found)
  test(`evidence: finds ${JSON.stringify(words)}`, () => assert.deepEqual(citedIn(passage, words), { ...citeWords(article, words), line }))

test('evidence: white space around the words is no part of them', () => assert.equal(citedIn(passage, ' 36 people\n')?.exact, '36 people'))

const refused: readonly string[] = [
  '36 persons',
  '36 People',
  'Lisk, Monday',
  '6 people',
  'ill made 36',
  '36 peop',
  'the',
  'mill',
  '“',
  ' ',
  '',
  'and 136 more',
]
for (const words of refused) test(`evidence: refuses ${JSON.stringify(words)}`, () => assert.equal(citedIn(passage, words), null))

test('evidence, law: what is cited stands in the page at its offsets', () => {
  const holds = (cited: Cited | null): boolean =>
    cited === null || (text.slice(cited.start, cited.end) === cited.exact && passage.exact.includes(cited.exact))
  fc.assert(
    fc.property(fc.nat(passage.exact.length), fc.nat(40), fc.string({ maxLength: 2 }), (at, width, more) =>
      holds(citedIn(passage, passage.exact.slice(at, at + width) + more)),
    ),
  )
})
