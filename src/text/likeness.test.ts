import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { coverage, likeness, rarity, sharedWeight, termsInOrder, termsOf, type WordCounts, weightOf } from './likeness.ts'

const counts: WordCounts = {
  documents: 99,
  frequency: new Map([
    ['day', 60],
    ['ferr', 2],
  ]),
  stop: new Set(['the', 'a', 'of', 'off', 'has', 'on']),
}
const terms = (text: string) => termsOf(text, counts)

test('likeness: finds the same content in other forms and another order', () => {
  assert.ok(likeness(terms('Ferries crashed off Norvik'), terms('Off Norvik, a ferry has crashed')) > 0.9)
})

test('likeness: finds figures with and without commas, and the parts of hyphenated words', () => {
  assert.deepEqual([...terms('1,200 ferry-owners').keys()], [...terms('1200 ferries owners').keys()])
})

test('likeness: gives each content word its place and its offsets', () => {
  const text = 'The ferry-owner of Norvik'
  const found = termsInOrder(text, counts)
  assert.deepEqual(
    found.map(({ place, start, end }) => [place, text.slice(start, end)]),
    [
      [0, 'ferry'],
      [1, 'owner'],
      [2, 'Norvik'],
    ],
  )
})

test('likeness: weighs rare words above common ones, and caps the rarest', () => {
  assert.ok(rarity('norvik', counts) > rarity('ferr', counts))
  assert.ok(rarity('ferr', counts) > rarity('day', counts))
  assert.equal(rarity('norvik', { documents: 1e9, frequency: new Map(), stop: new Set() }), 7)
})

test('coverage: is full for a part, partial for the whole', () => {
  assert.equal(coverage(terms('ferry Norvik'), terms('ferry Norvik captain')), 1)
  assert.ok(coverage(terms('ferry Norvik captain'), terms('ferry Norvik')) < 0.8)
})

test('likeness: passes over function words and empty passages', () => {
  assert.equal(likeness(terms('the of'), terms('the of')), 0)
  assert.equal(coverage(terms(''), terms('ferry')), 0)
  assert.equal(weightOf(terms('The, on - of')), 0)
})

test('likeness: holds its laws (0 to 1, symmetric, a text is like itself)', () => {
  const passage = fc
    .array(fc.constantFrom('ferry', 'the', 'day', 'Norvik', '1,200', 'ice-cold', 'mayors'), { maxLength: 8 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(passage, passage, (a, b) => {
      const value = likeness(terms(a), terms(b))
      assert.ok(value >= 0 && value <= 1 + 1e-9)
      assert.ok(Math.abs(value - likeness(terms(b), terms(a))) < 1e-9)
      assert.ok(sharedWeight(terms(a), terms(b)) <= weightOf(terms(a)) + 1e-9)
      if (weightOf(terms(a)) > 0) assert.ok(Math.abs(likeness(terms(a), terms(a)) - 1) < 1e-9)
    }),
  )
})
