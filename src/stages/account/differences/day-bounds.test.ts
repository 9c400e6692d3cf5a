import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, expected] of [
  [
    'a day without its bound',
    ['Divers search the harbour wreck on Monday at the earliest.', { days: [{ exact: 'on Monday', value: '2031-05-05' }] }],
    ['Divers search the harbour wreck on Monday.', { days: [{ exact: 'on Monday', value: '2031-05-05' }] }],
    'hedge drift low',
  ],
] as const)
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shapeOf(drift(mine, theirs)), [expected]))

// Passed over

for (const [what, mine, theirs] of [
  [
    'a bound of a day in other words',
    ['Divers search the harbour wreck on Monday at the earliest.', { days: [{ exact: 'on Monday', value: '2031-05-05' }] }],
    ['Divers will not search the harbour wreck before Monday.', { days: [{ exact: 'Monday', value: '2031-05-05' }] }],
  ],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
