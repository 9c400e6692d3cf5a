/**
 * The README and the tutorial show what the program prints.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { demoOutput, README, withRun } from '../readme-run.ts'
import { TUTORIAL, withExcerpts } from '../tutorial-run.ts'

let output = ''
before(async () => {
  output = await demoOutput()
})

test('README: the run is the real output of the demo', () => {
  const readme = readFileSync(README, 'utf8')
  assert.equal(readme, withRun(readme, output), 'Run `npm run readme` and commit README.md.')
})

test('tutorial: its pieces are the real output of the demo', () => {
  const tutorial = readFileSync(TUTORIAL, 'utf8')
  assert.equal(tutorial, withExcerpts(tutorial, output), 'Run `npm run readme` and commit docs/tutorial.md.')
})

test('tutorial: a piece that the demo does not print is an error', () => {
  assert.throws(() => withExcerpts('<!-- excerpt: WEATHER | 2 -->\n```\n```\n<!-- end of excerpt -->', output), /WEATHER/)
})
