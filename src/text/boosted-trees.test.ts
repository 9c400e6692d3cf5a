import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { trainTrees } from '../../training/boosted-trees.ts'
import { type BoostedTrees, likelihoodOf, plantForest, scoreRow } from './boosted-trees.ts'

const rowsOf = (rows: readonly (readonly number[])[], labelOf: (row: readonly number[]) => boolean) => ({
  values: Float32Array.from(rows.flat()),
  columns: rows[0]?.length ?? 0,
  labels: Uint8Array.from(rows, (row) => (labelOf(row) ? 1 : 0)),
  weights: new Float32Array(rows.length).fill(1),
})

const squares = Array.from({ length: 900 }, (_, at) => [at % 30, Math.floor(at / 30), (at * 7) % 11])
const isWithin = ([x = 0, y = 0]: readonly number[]): boolean => x > 8 && x < 20 && y > 5 && y < 22
const model = trainTrees(rowsOf(squares, isWithin), { trees: 60, leaves: 8, leastCurvature: 1, rate: 0.2 })

// Found

test('boosted trees: finds a rectangle that no weighted sum could', () => {
  const forest = plantForest(model)
  const wrong = squares.filter((row) => likelihoodOf(scoreRow(forest, Float32Array.from(row))) >= 0.5 !== isWithin(row))
  assert.equal(wrong.length, 0)
})

test('boosted trees: falls left at a threshold, right above it and without a number', () => {
  const stump: BoostedTrees = { base: 0.5, trees: [{ columns: [1], thresholds: [2], nexts: [-1, -2], leaves: [1, -1] }] }
  const forest = plantForest(stump)
  const scores = [2, 2.5, Number.NaN].map((value) => scoreRow(forest, Float32Array.of(9, value)))
  assert.deepEqual(scores, [1.5, -0.5, -0.5])
})

test('boosted trees: counts the trees of a forest together, those without a split too', () => {
  const leaf = { columns: [], thresholds: [], nexts: [], leaves: [0.25] }
  const deep = { columns: [0, 0], thresholds: [1, 0], nexts: [1, -1, -2, -3], leaves: [8, 4, 2] }
  const forest = plantForest({ base: 0, trees: [leaf, deep, leaf] })
  assert.deepEqual(
    [-1, 0.5, 3].map((value) => scoreRow(forest, Float32Array.of(value))),
    [4.5, 2.5, 8.5],
  )
})

// Passed over

test('boosted trees: learns nothing from columns that never change', () => {
  const { base, trees } = trainTrees(
    rowsOf([[1], [1], [1], [1]], () => true),
    { trees: 3 },
  )
  assert.ok(base > 0)
  assert.ok(trees.every(({ columns }) => columns.length === 0))
})

test('boosted trees: ends where held-out rows gain no more', () => {
  const check = { ...rowsOf(squares, ([x = 0]) => x % 2 === 0), patience: 3 }
  assert.ok(trainTrees(rowsOf(squares, isWithin), { trees: 60, check }).trees.length < 10)
})

// Laws

test('boosted trees: the same rows grow the same trees', () => {
  assert.deepEqual(trainTrees(rowsOf(squares, isWithin), { trees: 60, leaves: 8, leastCurvature: 1, rate: 0.2 }), model)
})

test('boosted trees: what is saved scores as what was grown', () => {
  const forest = plantForest(model)
  const again = plantForest(JSON.parse(JSON.stringify(model)) as BoostedTrees)
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true }), { minLength: 3, maxLength: 3 }), (row) => {
      const values = Float32Array.from(row)
      assert.equal(scoreRow(forest, values), scoreRow(again, values))
      assert.equal(scoreRow(forest, Float32Array.of(9, ...row), 1), scoreRow(forest, values))
    }),
  )
})
