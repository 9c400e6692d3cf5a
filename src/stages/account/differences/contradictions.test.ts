import assert from 'node:assert/strict'
import { test } from 'node:test'
import { burnt, homes, peers, type Sketch, shapeOf } from '../../../testing/differing-pages.ts'

// Found

test('differences: own reports of one day with figures that cannot both hold contradict each other', () => {
  const day = { published: '2031-05-06' }
  const found = peers([burnt('140'), { ...homes('140', 140), ...day }], [burnt('410'), { ...homes('410', 410), ...day }])
  assert.deepEqual(shapeOf(found), ['figure contradiction high'])
  assert.notEqual(found[0]?.claim, null)
})

test('differences: a later page has a newer count; a page without a day may be of any', () => {
  const first: Sketch = [burnt('140'), { ...homes('140', 140), published: '2031-05-06' }]
  assert.deepEqual(shapeOf(peers(first, [burnt('210'), { ...homes('210', 210), published: '2031-05-08' }])), ['figure change-over-time high'])
  assert.deepEqual(shapeOf(peers(first, [burnt('210'), homes('210', 210)])), ['figure undetermined high'])
})

// Passed over

for (const [what, mine, theirs] of [
  ['a bound that holds', [burnt('up to 160'), homes('up to 160', 0, { high: 160, bound: 'up to' })], [burnt('150'), homes('150', 150)]],
  [
    'another thing counted',
    [burnt('140'), homes('140', 140)],
    ['The wildfire near Norvik burnt 410 sheds on the hillside.', { figures: [{ exact: '410', low: 410, of: 'sheds' }] }],
  ],
  [
    'other places',
    ['The walrus thief hid in Arnby.', { places: [{ exact: 'Arnby' }] }],
    ['The walrus thief hid in Lisk.', { places: [{ exact: 'Lisk' }] }],
  ],
] as const)
  test(`differences: own reports with ${what} raise nothing`, () => assert.deepEqual(peers(mine, theirs), []))
