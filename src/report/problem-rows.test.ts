import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { problemRows } from './problem-rows.ts'
import { viewOf } from './view.ts'

const NOTED: Problem = { code: 'charset-guessed', severity: 'note', message: 'The characters were guessed.' }
const [first, ...rest] = bridgeReport.articles
assert.ok(first)
const source = first.source.path ?? ''
const report: Report = { ...bridgeReport, articles: [{ ...first, problems: [NOTED] }, ...rest] }
const shown = (problems: readonly Problem[]) => problemRows(viewOf(report), problems).filter(({ problem }) => problem.code === 'charset-guessed')

test('problems: one that a page carries and the run tells with the name of the input is shown once', () => {
  const [row, ...others] = shown([{ ...NOTED, source, message: `${source}: ${NOTED.message}` }])
  assert.deepEqual([row?.problem, others], [NOTED, []])
})

test('problems: the same words about another input are shown as well', () => {
  assert.equal(shown([{ ...NOTED, source: 'other.txt', message: `other.txt: ${NOTED.message}` }]).length, 2)
})
