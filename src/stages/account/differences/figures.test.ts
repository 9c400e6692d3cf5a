import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, burnt, drift, homes, shapeOf, share } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, expected] of [
  ['another figure', [burnt('140'), homes('140', 140)], [burnt('410'), homes('410', 410)], 'figure drift high'],
  [
    'a dropped bound',
    [burnt('at least 140'), homes('at least 140', 140, { bound: 'at least' })],
    [burnt('140'), homes('140', 140)],
    'hedge drift low',
  ],
  ['a rounded figure', [burnt('1,388'), homes('1,388', 1388)], [burnt('1,400'), homes('1,400', 1400)], 'figure drift low'],
  [
    'one end of a range',
    [burnt('140 to 160'), homes('140 to 160', 140, { high: 160, bound: 'between' })],
    [burnt('160'), homes('160', 160)],
    'figure drift medium',
  ],
  [
    'a sum made a rate',
    [burnt('140'), homes('140', 140)],
    [burnt('140 a day'), homes('140 a day', 140, { per: 'P1D', of: 'homes' })],
    'scope drift high',
  ],
  [
    'the figure of another thing',
    [
      'Freight revenue rose 12 percent in spring. Ferry profit rose 4 percent after repairs.',
      { figures: [share('12 percent', 12), share('4 percent', 4)] },
    ],
    ['Ferry profit rose 12 percent after repairs.', { figures: [share('12 percent', 12)] }],
    'figure drift high',
  ],
] as const)
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shapeOf(drift(mine, theirs)), [expected]))

// Passed over

for (const [what, mine, theirs] of [
  ['the same figure', [burnt('140'), homes('140', 140)], [burnt('140'), homes('140', 140)]],
  [
    'a hedged figure that was plain',
    [burnt('8,000'), homes('8,000', 8000)],
    [burnt('some 8,000'), homes('some 8,000', 8000, { approximator: 'some' })],
  ],
  [
    'an ordinal',
    ['The first ship of the harbour fleet sank.'],
    ['A third ship sank, and she was of the harbour fleet.', { figures: [{ exact: 'third', low: 3, kind: 'ordinal' }] }],
  ],
  [
    'two figures in another order',
    ['Freight revenue rose 12 percent. Ferry profit rose 4 percent.', { figures: [share('12 percent', 12), share('4 percent', 4)] }],
    ['Ferry profit rose 4 percent, freight revenue 12 percent.', { figures: [share('4 percent', 4), share('12 percent', 12)] }],
  ],
  [
    'another unit',
    [
      'Pumps took 30,000 litres from the harbour basin.',
      { figures: [{ exact: '30,000 litres', low: 30000, kind: 'measure', unit: 'litre', si: { value: 30000, unit: 'l' } }] },
    ],
    [
      'Pumps took 30 cubic metres from the harbour basin.',
      { figures: [{ exact: '30 cubic metres', low: 30, kind: 'measure', unit: 'cubic metre', si: { value: 30000, unit: 'l' } }] },
    ],
  ],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
