import assert from 'node:assert/strict'
import test from 'node:test'
import { loadLineageWeights, weigh } from './lineage.ts'
import { readData } from './tables.ts'

test('lineage weights: the shipped sums speak for shared pairs and for what no third text has', () => {
  const { descent, second } = loadLineageWeights(readData)
  for (const { bias, weights } of [descent, second]) for (const value of [bias, ...Object.values(weights)]) assert.ok(Number.isFinite(value))
  assert.ok((descent.weights['pairs'] ?? 0) > 0 && (descent.weights['threesOnly'] ?? 0) > 0 && (second.weights['detailsOnly'] ?? 0) > 0)
})

test('weigh: sums bias and weighed measures; what has no weight or no measure counts nothing', () => {
  assert.equal(weigh({ bias: 1, weights: { a: 2, b: 3 } }, { a: 0.5, c: 9 }), 2)
})

test('lineage weights: refuses a model that lacks a sum', () => {
  assert.throws(() => loadLineageWeights(() => '{"descent":{"bias":0,"weights":{}}}'), { code: 'data-invalid' })
})
