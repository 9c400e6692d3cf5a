import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerpt, quoted, tellingPart, tellingWords } from './excerpt.ts'

const LONG = 'The council said on Monday that the bill for the bridge has risen to £4 million, twice what was planned in the spring'

const found: readonly (readonly [string, string, string])[] = [
  ['a short passage as it is', 'Ferries will run', excerpt('Ferries will run', { limit: 40 })],
  ['line breaks as spaces', 'Ferries will run', excerpt('Ferries\nwill\t run ', { limit: 40 })],
  ['the beginning where nothing is telling', 'The council said on Monday…', excerpt(LONG, { limit: 30 })],
  ['the telling words in the middle', '…has risen to £4 million, twice what was…', excerpt(LONG, { limit: 40, telling: '£4 million' })],
  ['the end', '…was planned in the spring', excerpt(LONG, { limit: 28, telling: 'the spring' })],
]
for (const [name, expected, made] of found) test(`excerpt: shows ${name}`, () => assert.equal(made, expected))

test('excerpt: puts quotation marks around a passage that has none', () => {
  assert.equal(quoted('two boats, said Mayor Harrow'), '“two boats, said Mayor Harrow”')
  assert.equal(quoted('“Two boats”'), '“Two boats”')
  assert.equal(quoted('“Two boats,” he said'), '‘“Two boats,” he said’')
})

test('excerpt: finds the words in which two passages part', () => {
  assert.equal(tellingPart('inspectors found 540 loose bolts', 'inspectors found 450 loose bolts'), '540')
  assert.equal(tellingPart('the same words', 'the same words'), '')
  assert.equal(tellingWords({ exact: 'It may cost Up To £3 million', value: 'up to £3 million' }, 'x'), 'Up To £3 million')
  assert.equal(tellingWords({ exact: 'found 540 bolts', value: 'five hundred' }, 'found 450 bolts'), '540')
})

test('excerpt, law: what it shows stands in the passage, between its cuts', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 20, max: 120 }), fc.nat(200), (passage, limit, at) => {
      const telling = passage.slice(at, at + 8).trim()
      const shown = excerpt(passage, { limit, telling }).replace(/^…|…$/g, '')
      assert.ok(passage.includes(shown), shown)
      assert.ok(shown.length <= limit)
    }),
  )
})

test('excerpt, law: hostile text keeps its limit and never splits a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 50, maxLength: 300 }), fc.integer({ min: 10, max: 40 }), (passage, limit) => {
      const shown = excerpt(passage, { limit })
      assert.ok(shown.length <= limit + 3)
      assert.ok(shown.isWellFormed())
    }),
  )
})
