import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, expected] of [
  ['another court', ['The walrus trial at Arnby Crown Court goes on.'], ['The walrus trial at Lisk Crown Court goes on.'], 'place drift medium'],
  [
    'another village',
    ['Two sailors drowned in the village of Arnby, where a footbridge fell.'],
    ['Two sailors drowned in the town of Lisk, where a footbridge fell.'],
    'place drift medium',
  ],
] as const)
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shapeOf(drift(mine, theirs)), [expected]))

// Passed over

for (const [what, mine, theirs] of [
  ['its own court', ['The walrus trial at Arnby Crown Court goes on.'], ['At Arnby Crown Court the walrus trial goes on.']],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
