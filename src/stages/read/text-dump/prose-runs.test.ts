import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { proseRuns } from './prose-runs.ts'

// Found

test('prose-runs: sentences with a subhead between them are one run', () => {
  assert.deepEqual(proseRuns([0, 20, 12, 0, 30, 0]), [{ from: 1, to: 4, words: 62 }])
})

test('prose-runs: sentences far from each other are two runs', () => {
  assert.deepEqual(proseRuns([20, 0, 0, 0, 0, 15]), [
    { from: 0, to: 0, words: 20 },
    { from: 5, to: 5, words: 15 },
  ])
})

// Passed over

test('prose-runs: a page of labels has none', () => assert.deepEqual(proseRuns([0, 0, 0]), []))

// Laws

test('prose-runs: every sentence is in one run, and runs keep the order of the page', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 0, 12, 30)), (prose) => {
      const runs = proseRuns(prose)
      const words = prose.reduce<number>((sum, count) => sum + count, 0)
      assert.equal(
        runs.reduce((sum, run) => sum + run.words, 0),
        words,
      )
      for (const [index, run] of runs.entries()) assert.ok(run.from <= run.to && run.from > (runs[index - 1]?.to ?? -1))
    }),
  )
})
