import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, expected] of [
  [
    'a quotation told in its own voice',
    [
      '“Our yard checked every ferry twice before departure,” said Vera Lund.',
      { people: ['Vera Lund'], said: [{ by: 'Vera Lund', words: 'Our yard checked every ferry twice before departure' }] },
    ],
    ['The yard checked every ferry twice before departure.'],
    'attribution-lost drift medium',
  ],
] as const)
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shapeOf(drift(mine, theirs)), [expected]))

// Passed over

for (const [what, mine, theirs] of [
  [
    'a quotation told as what she said',
    [
      '“We checked every ferry twice before departure,” said Vera Lund.',
      { people: ['Vera Lund'], said: [{ by: 'Vera Lund', words: 'We checked every ferry twice before departure' }] },
    ],
    ['The yard checked every ferry twice before departure, Lund said.'],
  ],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
