import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, expected] of [
  [
    'another day',
    ['The Norvik council votes on the harbour wall on Tuesday.', { days: [{ exact: 'Tuesday', value: '2031-05-06' }] }],
    ['The Norvik council votes on the harbour wall on Friday.', { days: [{ exact: 'Friday', value: '2031-05-09' }] }],
    'time drift high',
  ],
  [
    'another day beside the same hour',
    ['The blaze began before 11pm on Wednesday.', { days: [{ exact: 'before 11pm on Wednesday', value: '2031-05-07' }] }],
    ['The blaze began before 11pm on Tuesday.', { days: [{ exact: 'before 11pm on Tuesday', value: '2031-05-06' }] }],
    'time drift high',
  ],
  [
    'another weekday beside a month, both of no known year',
    ['The Norvik council votes on the harbour wall on Tuesday.', { days: [{ exact: 'Tuesday', value: '2031-05-06', said: ['weekday'] }] }],
    [
      'The Norvik council, new since June, votes on the harbour wall on Friday.',
      {
        days: [
          { exact: 'June', value: null, said: ['month'] },
          { exact: 'Friday', value: null, said: ['weekday'] },
        ],
      },
    ],
    'time drift high',
  ],
  [
    'another month than the last',
    ['The Norvik council voted on the harbour wall last month.', { days: [{ exact: 'last month', value: '2031-05', said: ['unit'] }] }],
    ['The Norvik council voted on the harbour wall in April.', { days: [{ exact: 'in April', value: '2031-04', said: ['month'] }] }],
    'time drift high',
  ],
  [
    'another length of time',
    ['Repairs to the harbour wall closed the quay for two months.', { days: [{ exact: 'two months', value: 'P2M', type: 'DURATION' }] }],
    ['Repairs to the harbour wall closed the quay for six months.', { days: [{ exact: 'six months', value: 'P6M', type: 'DURATION' }] }],
    'figure drift high',
  ],
] as const)
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shapeOf(drift(mine, theirs)), [expected]))

// Passed over

for (const [what, mine, theirs] of [
  [
    'the last month named',
    ['The Norvik council voted on the harbour wall last month.', { days: [{ exact: 'last month', value: '2031-05', said: ['unit'] }] }],
    ['The Norvik council voted on the harbour wall in May.', { days: [{ exact: 'in May', value: '2031-05', said: ['month'] }] }],
  ],
  [
    'a part of a length of time',
    ['The harbour wall of Norvik will stand for 75 years.', { days: [{ exact: '75 years', value: 'P75Y', type: 'DURATION' }] }],
    ['The harbour wall of Norvik will stand for three quarters of a century.', { days: [{ exact: 'a century', value: 'P1CE', type: 'DURATION' }] }],
  ],
  [
    'a month told as its season',
    ['The Norvik council votes on the harbour wall in November.', { days: [{ exact: 'in November', value: '2031-11' }] }],
    ['The Norvik council votes on the harbour wall this autumn.', { days: [{ exact: 'this autumn', value: '2031-FA' }] }],
  ],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
