import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf, share } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, expected] of [
  [
    'a share of a whole town',
    [
      'By noon 85 percent of the 900 evacuated people had gone home.',
      {
        figures: [
          { ...share('85 percent', 85), base: 'q2' },
          { exact: '900', low: 900 },
        ],
      },
    ],
    ['By noon 85 percent of the town’s residents had gone home.', { figures: [share('85 percent', 85)] }],
    'scope drift medium',
  ],
  [
    'a share of everybody who may vote',
    ['Vera Lund won Norvik with 56 percent of the vote.', { figures: [share('56 percent', 56)] }],
    ['Vera Lund won 56 percent of all registered voters in Norvik.', { figures: [share('56 percent', 56)] }],
    'scope drift medium',
  ],
] as const)
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shapeOf(drift(mine, theirs)), [expected]))

// Passed over

for (const [what, mine, theirs] of [
  [
    'a share of the same people',
    [
      'By noon 85 percent of the 900 evacuated people had gone home.',
      {
        figures: [
          { ...share('85 percent', 85), base: 'q2' },
          { exact: '900', low: 900 },
        ],
      },
    ],
    ['By noon 85 percent of all evacuated had gone home.', { figures: [share('85 percent', 85)] }],
  ],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
