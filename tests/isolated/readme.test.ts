/**
 * The README shows what the program prints.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { demoRun, README, withRun } from '../readme-run.ts'

test('README: the run is the real output of the demo', { timeout: 60_000 }, async () => {
  const readme = readFileSync(README, 'utf8')
  assert.equal(readme, withRun(readme, await demoRun()), 'Run `npm run readme` and commit README.md.')
})
