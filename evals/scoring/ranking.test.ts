import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type GradedPair, pearson, scoreRanking } from './ranking.ts'

const pairs = (...same: readonly (0 | 1)[]): readonly GradedPair[] => same.map((one) => ({ same: one }))
const measured = (gold: readonly GradedPair[], scores: readonly (number | null)[], metric: string) =>
  scoreRanking(gold, scores).find((row) => row.metric === metric)?.value

test('ranking: same pairs first is right, last is wrong', () => {
  assert.equal(measured(pairs(1, 1, 0), [3, 2, 1], 'average-precision'), 1)
  assert.equal(measured(pairs(1, 1, 0), [3, 2, 1], 'auc'), 1)
  assert.equal(measured(pairs(1, 0, 0), [1, 2, 3], 'auc'), 0)
})

test('ranking: ties bring no more than chance', () => {
  assert.equal(measured(pairs(1, 0, 0, 0), [7, 7, 7, 7], 'auc'), 0.5)
  assert.equal(measured(pairs(1, 0, 0, 0), [7, 7, 7, 7], 'average-precision'), 0.25)
})

test('ranking: unsure pairs take no part, pairs without a score come last', () => {
  const gold: readonly GradedPair[] = [{ same: 1 }, { same: 0, unsure: true }, { same: 0 }]
  assert.equal(measured(gold, [2, 9, 1], 'auc'), 1)
  assert.equal(measured(pairs(1, 0, 0), [null, 5, 4], 'auc'), 0.25)
})

test('ranking: where all are the same there is nothing to rank', () => assert.deepEqual(scoreRanking(pairs(1, 1), [1, 2]), []))

test('ranking: graded likeness is compared by correlation', () => {
  const gold: readonly GradedPair[] = [
    { same: 0, score: 1 },
    { same: 1, score: 5 },
  ]
  assert.equal(measured(gold, [0.2, 0.6], 'pearson'), 1)
  assert.equal(
    pearson([
      [1, 2],
      [1, 3],
    ]),
    0,
  )
})

test('ranking: the order of the rows does not matter, nor does the scale of the scores', () => {
  const row = fc.record({ same: fc.constantFrom(0 as const, 1 as const), score: fc.integer({ min: 0, max: 5 }) })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const gold = rows.map(({ same }) => ({ same }))
      const scores = rows.map(({ score }) => score)
      const turned = scoreRanking(
        gold.toReversed(),
        scores.toReversed().map((score) => 3 * score + 1),
      )
      for (const [at, { value }] of scoreRanking(gold, scores).entries()) assert.ok(Math.abs(value - (turned[at]?.value ?? -1)) < 1e-9)
    }),
    { numRuns: 50 },
  )
})
