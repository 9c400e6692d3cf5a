import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, expected] of [
  [
    'a denial made a confirmation',
    ['Vera Lund denied that the ferry yard had lost its licence.'],
    ['Vera Lund confirmed that the ferry yard had lost its licence.'],
    'certainty drift high',
  ],
  [
    'a cause that nobody knew',
    ['Police said it was too early to name a cause. The shed burnt.'],
    ['The shed burnt. The fire was caused by a heater.'],
    'certainty drift high',
  ],
] as const)
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shapeOf(drift(mine, theirs)), [expected]))

// Passed over

for (const [what, mine, theirs] of [
  [
    'a denial that is still one',
    ['Vera Lund denied that the yard had lost its licence.'],
    ['Vera Lund rejected that the yard had lost its licence.'],
  ],
  [
    'a cause that it leaves open',
    ['It was too early to name a cause.'],
    ['The fire may have been caused by a heater. It was caused by a heater, police believe.'],
  ],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
