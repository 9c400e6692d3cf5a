import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bcubed } from './bcubed.ts'
import { scoreCandidates } from './candidates.ts'
import { pairKey, pairsOf } from './pairs.ts'
import { newTally } from './tally.ts'

const groups = (groupOf: Record<string, string>) => new Map(Object.entries(groupOf))
const measured = (rows: readonly { metric: string; value: number }[], metric: string) => rows.find((row) => row.metric === metric)?.value

test('bcubed: one cluster too many costs recall, one too few costs precision', () => {
  const gold = groups({ a: '1', b: '1', c: '2', d: '2' })
  const apart = bcubed([...gold.keys()], groups({ a: 'x', b: 'y', c: 'z', d: 'z' }), gold)
  assert.deepEqual([apart.precision, apart.recall], [1, 0.75])
  const together = bcubed([...gold.keys()], groups({ a: 'x', b: 'x', c: 'x', d: 'x' }), gold)
  assert.deepEqual([together.precision, together.recall], [0.5, 1])
  assert.deepEqual([...apart.exact], ['c', 'd'])
})

test('bcubed: an item that is missing stands alone', () => {
  const gold = groups({ a: '1', b: '1', c: '1' })
  assert.equal(bcubed(['a', 'b', 'c'], groups({ a: 'x', b: 'x' }), gold).recall, (2 / 3 + 2 / 3 + 1 / 3) / 3)
})

test('bcubed: the gold is right, however its groups are named', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }), (labels) => {
      const items = labels.map((_, at) => `page-${at}`)
      const gold = new Map(labels.map((label, at) => [`page-${at}`, `g${label}`]))
      const renamed = new Map(labels.map((label, at) => [`page-${at}`, `other ${4 - label}`]))
      assert.equal(bcubed(items, renamed, gold).f1, 1)
    }),
    { numRuns: 30 },
  )
})

test('candidates: each containment asks for its own pairs, either way round', () => {
  const gold = [
    { a: 'p', b: 'q', containment: 0.2, jaccard: 0.1 },
    { a: 'p', b: 'r', containment: 0.9, jaccard: 0.8 },
  ]
  const rows = scoreCandidates(gold, [{ a: 'r', b: 'p' }], 10)
  assert.equal(measured(rows, 'candidate-recall/0.15'), 0.5)
  assert.equal(measured(rows, 'candidate-recall/0.3'), 1)
  assert.equal(measured(rows, 'candidate-recall/jaccard-0.5'), 1)
  assert.equal(measured(rows, 'candidates-per-document'), 0.1)
})

test('candidates: thresholds below what the gold was made for are not asked', () => {
  const rows = scoreCandidates([{ a: 'p', b: 'q', containment: 0.6, jaccard: 0.2 }], [], 2)
  assert.deepEqual(
    rows.map(({ metric }) => metric),
    ['candidate-recall/0.5', 'candidates-per-document'],
  )
})

test('candidates: a pair proposed twice, or of one document, is counted once or not at all', () => {
  const proposed = [
    { a: 'p', b: 'q' },
    { a: 'q', b: 'p' },
    { a: 'p', b: 'p' },
  ]
  assert.equal(measured(scoreCandidates([], proposed, 1), 'candidates-per-document'), 1)
})

test('pairs: every pair once, the same key both ways', () => {
  assert.deepEqual(pairsOf(['a', 'b', 'c']), [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ])
  assert.equal(pairKey('b', 'a'), pairKey('a', 'b'))
})

test('tally: shares of cases, and what stands for none', () => {
  const tally = newTally()
  tally.add('found', true)
  tally.add('found', 0.5)
  assert.deepEqual(tally.share('found'), { metric: 'found', value: 0.75, n: 2 })
  assert.deepEqual(tally.share('never', 1), { metric: 'never', value: 1, n: 0 })
})
