import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, expected] of [
  ['"many" grown to "most"', ['Many fishermen oppose the harbour wall.'], ['Most fishermen oppose the harbour wall.'], 'scope drift medium'],
  [
    '"some of the" grown to "all of them"',
    ['The council sent letters about the harbour wall to some of the fishermen.'],
    ['All of them have had letters from the council about the harbour wall.'],
    'scope drift medium',
  ],
] as const)
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shapeOf(drift(mine, theirs)), [expected]))

// Passed over

for (const [what, mine, theirs] of [
  [
    '"all of them" for all',
    ['The council sent letters about the harbour wall to all fishermen and some of the owners.'],
    ['All of them have had letters from the council about the harbour wall.'],
  ],
  ['"some" beside "all"', ['Some fishermen oppose the harbour wall.'], ['Not all fishermen oppose the harbour wall.']],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
