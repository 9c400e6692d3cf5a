import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, plainSigns } from './fold.ts'
import { shortHash } from './hash.ts'
import { containment, shingleHashes, textShingleHashes } from './shingles.ts'
import { stem } from './stem.ts'
import { wordsOf } from './words.ts'

test('words: inner apostrophes, hyphens, points and commas stay', () => {
  assert.deepEqual(
    wordsOf('The mayor’s 86-minute talk cost $1,200 in the U.S., he said.').map(({ text }) => text),
    ['The', "mayor's", '86-minute', 'talk', 'cost', '1,200', 'in', 'the', 'U.S', 'he', 'said'],
  )
})

test('words: offsets are into the whole text', () => {
  assert.deepEqual(wordsOf('one two three', 4, 7), [{ start: 4, end: 7, text: 'two', lower: 'two' }])
})

test('fold: signs become plain, letters small, the length stays', () => {
  assert.equal(fold('“Éire’s” – İzmir'), '"éire\'s" - İzmir')
  assert.equal(plainSigns('‘No’'), "'No'")
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text).length === text.length))
})

const stems: readonly (readonly string[])[] = [
  ['soldier', 'soldiers', "soldier's"],
  ['announce', 'announced', 'announces', 'announcing'],
  ['city', 'cities'],
  ['crash', 'crashes', 'crashed'],
  ['stop', 'stopped', 'stopping'],
]
for (const forms of stems) test(`stem: ${forms.join(', ')} meet`, () => assert.equal(new Set(forms.map(stem)).size, 1, forms.map(stem).join(' ')))
for (const [a, b] of [
  ['police', 'policy'],
  ['bus', 'business'],
  ['1,200', '1,201'],
] as const)
  test(`stem: ${a} and ${b} stay apart`, () => assert.notEqual(stem(a), stem(b)))

test('shingles: a cut stands in its whole, the whole not in its cut', () => {
  const whole = 'the ferry came back to the pier on monday after three days'.split(' ')
  const [part, all] = [new Set(shingleHashes(whole.slice(2, 8), 3)), new Set(shingleHashes(whole, 3))]
  assert.equal(containment(part, all), 1)
  assert.ok(containment(all, part) < 0.5)
  assert.equal(shingleHashes(['one', 'two'], 3).length, 0)
})

test('shingles: of a text they are those of its words', () => {
  const signs = fc.constantFrom(...'aB1', "'", '’', '.', '-', ' ', ' ', '\n', 'é', 'İ', '\u0301', '𝐀', '😀', '\ud800', '\udc00')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (written, size) => {
      const text = written.join('')
      assert.deepEqual(textShingleHashes(text, size), shingleHashes(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [], size))
    }),
  )
})

test('shingles: one hash for the same words wherever they stand, another for others and for another order', () => {
  const words = ['a', 'b', 'ab', 'ba', '1', '2', '12', 'ferry']
  const runs = words.flatMap((x) => words.flatMap((y) => words.flatMap((z) => words.map((w) => [x, y, z, w]))))
  assert.equal(new Set(runs.map((run) => shingleHashes(run, 4)[0])).size, runs.length)
  for (const run of runs.slice(0, 50)) assert.equal(shingleHashes(['so', 'then', ...run, 'again'], 4)[2], shingleHashes(run, 4)[0])
})

test('hash: parts are kept apart, and ids are 16 hexadecimal digits', () => {
  assert.match(shortHash('a', 'b'), /^[0-9a-f]{16}$/)
  assert.notEqual(shortHash('ab', 'c'), shortHash('a', 'bc'))
  assert.equal(shortHash('a', 'b'), shortHash('a', 'b'))
})

test('words: as a pattern finds them, whatever the signs', () => {
  const signs = fc.constantFrom(...'aB1', "'", '’', '.', ',', '·', '-', '–', ' ', '“', 'é', '\u0301', '𝐀', '😀', '\ud800')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 20 }), (written) => {
      const text = written.join('')
      const wanted = plainSigns(text).match(/[\p{L}\p{N}]+(?:['.,·-][\p{L}\p{N}]+)*/gu) ?? []
      assert.deepEqual(
        wordsOf(text).map((word) => word.text),
        [...wanted],
      )
    }),
  )
})
