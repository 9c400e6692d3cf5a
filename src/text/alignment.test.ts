import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { align, inSameOrder } from './alignment.ts'
import { termsOf, type WordCounts } from './likeness.ts'

const counts: WordCounts = { documents: 99, frequency: new Map(), stop: new Set(['a', 'the', 'were', 'of', 'off', 'and']) }
const passages = (...texts: readonly string[]) => texts.map((text) => termsOf(text, counts))

test('align: finds the best cover of each passage', () => {
  const aligned = align(passages('A ferry crashed.', 'Nine people were saved.'), passages('Nine people were saved.', 'The ferry crashed off Norvik.'))
  assert.deepEqual(
    aligned.map(({ to, score }) => [to, score]),
    [
      [1, 1],
      [0, 1],
    ],
  )
})

test('align: finds two neighbours that cover one passage together', () => {
  const [joined] = align(passages('The ferry crashed and nine people swam'), passages('Fog lay thick', 'A ferry crashed', 'Nine people swam'))
  assert.deepEqual([joined?.to, joined?.span], [1, 2])
  const [sole] = align(passages('The ferry crashed and nine people swam'), passages('A ferry crashed', 'Nine people swam'), true)
  assert.equal(sole?.span, 1)
})

test('align: passes over passages that share nothing or say nothing', () => {
  assert.deepEqual(align(passages('A ferry crashed', 'of the'), passages('Council meets')), [
    { at: 0, to: null, span: 1, score: 0 },
    { at: 1, to: null, span: 1, score: 0 },
  ])
})

test('inSameOrder: counts the longest run that keeps the order, weak covers left out', () => {
  const to = (...places: readonly number[]) => places.map((place, at) => ({ at, to: place, span: 1, score: 0.8 }))
  assert.equal(inSameOrder(to(0, 1, 1, 3), 0.5), 4)
  assert.equal(inSameOrder(to(3, 0, 2, 1), 0.5), 2)
  assert.equal(inSameOrder(to(3, 0, 2, 1), 0.9), 0)
})

test('align: holds its laws (scores 0 to 1, a text is covered by itself in order)', () => {
  const text = fc.array(
    fc.array(fc.constantFrom('ferry', 'fog', 'nine', 'Norvik', 'swam'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(text, text, (a, b) => {
      for (const { score } of align(passages(...a), passages(...b))) assert.ok(score >= 0 && score <= 1 + 1e-9)
      for (const { score } of align(passages(...a), passages(...a))) assert.ok(score > 0.999)
    }),
  )
})
