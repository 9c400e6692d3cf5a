import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

const DENIED = [
  'Ola Berg is not standing against Vera Lund in Norvik.',
  { denied: ['Ola Berg is not standing against Vera Lund in Norvik'] },
] as const

// Found

test('differences: what the parent denies, stated', () => {
  assert.deepEqual(shapeOf(drift(DENIED, ['Ola Berg and Vera Lund are standing against each other in Norvik.'])), ['certainty drift high'])
})

// Passed over

for (const [what, child] of [
  ['the denial', 'Ola Berg is not a rival standing against Vera Lund in Norvik.'],
  ['the denial in a word', 'Ola Berg refused to be standing against Vera Lund in Norvik.'],
  ['a word with mis-', 'Ola Berg is mistaken for a rival standing against Vera Lund in Norvik.'],
] as const)
  test(`differences: ${what} raises nothing`, () => assert.deepEqual(alarms(DENIED, [child]), []))
