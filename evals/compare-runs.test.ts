import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareRuns } from './compare-runs.ts'
import type { SavedRun } from './saved-run.ts'

const runOf = (value: number, ...items: readonly (readonly [string, boolean])[]): SavedRun => ({
  rows: [{ task: 'mark/times', set: 'harbour', metric: 'value-f1', value, n: 4, fit: 'unseen' }],
  items: [{ task: 'mark/times', set: 'harbour', items: items.map(([id, right]) => ({ id, right, passage: `the words of ${id}`, note: '' })) }],
})

test('report: names what was gained and lost', () => {
  const [change] = compareRuns(runOf(0.5, ['a', true], ['b', false], ['c', true]), runOf(0.75, ['a', true], ['b', true], ['c', false]))
  assert.deepEqual(
    change?.gained.map(({ passage }) => passage),
    ['the words of b'],
  )
  assert.deepEqual(
    change?.lost.map(({ id }) => id),
    ['c'],
  )
  assert.deepEqual(change?.metrics, ['value-f1 0.5000 → 0.7500 (+0.2500)'])
})

test('report: an error that is gone is a gain, a new one a loss', () => {
  const [change] = compareRuns(runOf(0.5, ['gone', false]), runOf(0.5, ['new', false]))
  assert.deepEqual(
    change?.gained.map(({ id }) => id),
    ['gone'],
  )
  assert.deepEqual(
    change?.lost.map(({ id }) => id),
    ['new'],
  )
})

test('report: two items of one name are kept apart', () => {
  const [change] = compareRuns(runOf(0.5, ['a', true], ['a', true]), runOf(0.5, ['a', true], ['a', false]))
  assert.deepEqual([change?.gained.length, change?.lost.length], [0, 1])
})

test('report: says nothing of what stayed', () => assert.deepEqual(compareRuns(runOf(0.5, ['a', true]), runOf(0.5, ['a', true])), []))
