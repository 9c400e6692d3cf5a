import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs] of [
  ['the only one', ['Lund is one of only two fishermen in the council.'], ['Lund is one of just two fishermen left in parliament.']],
  ['the largest', ['Norvik has the largest ferry yard in Zedland.'], ['Norvik has the largest ferry yard in Europe.']],
] as const)
  test(`differences: ${what} of another whole is scope of medium severity`, () =>
    assert.deepEqual(shapeOf(drift(mine, theirs)), ['scope drift medium']))

// Passed over

for (const [what, mine, theirs] of [
  ['the same whole', ['Lund is one of only two fishermen in the council.'], ['Lund is one of just two fishermen on the town council.']],
  ['two things singled out', ['Norvik has the largest ferry yard in Zedland.'], ['Norvik, with its yard, has the oldest pub in Europe.']],
] as const)
  test(`differences: ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
