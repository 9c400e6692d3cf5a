import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, expected] of [
  [
    'another place',
    ['A taxidermist in Arnby sold the stuffed walrus.', { places: [{ exact: 'Arnby' }] }],
    ['A taxidermist in Lisk sold the stuffed walrus.', { places: [{ exact: 'Lisk' }] }],
    'place drift high',
  ],
  [
    'another place in two words of a sentence told otherwise',
    ['Among the odder goods that the thieves took was a walrus from a taxidermist in Arnby.', { places: [{ exact: 'Arnby' }] }],
    ['They had 7,000 crowns sent to a taxidermist in Lisk, and the walrus came later.', { places: [{ exact: 'Lisk' }] }],
    'place drift high',
  ],
  [
    'an added place',
    ['The walrus thief said so in a statement.'],
    ['The walrus thief said so in Lisk.', { places: [{ exact: 'Lisk' }] }],
    'place drift medium',
  ],
  [
    'the place of another passage',
    ['A taxidermist in Arnby sold the stuffed walrus. Vera Lund grew up near Lisk.', { places: [{ exact: 'Arnby' }, { exact: 'Lisk' }] }],
    ['A taxidermist in Lisk sold the stuffed walrus.', { places: [{ exact: 'Lisk' }] }],
    'place drift high',
  ],
] as const)
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shapeOf(drift(mine, theirs)), [expected]))

// Passed over

for (const [what, mine, theirs] of [
  [
    'the wider place',
    ['A taxidermist in Arnby sold the stuffed walrus.', { places: [{ exact: 'Arnby' }] }],
    ['A taxidermist in Zedland sold the stuffed walrus.', { places: [{ exact: 'Zedland', kind: 'country' }] }],
  ],
  ['a dateline', ['The walrus thief said so in a statement.'], ['LISK – The walrus thief said so.', { places: [{ exact: 'LISK' }] }]],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
