import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { bridgeReport } from '../testing/bridge-report.ts'
import { type Condition, EXIT, exitCodeOf } from './exit-codes.ts'

const report: Report = bridgeReport
const empty: Report = { ...report, articles: [], marks: [], accounts: [] }
const problem = (severity: Problem['severity']): Problem => ({ code: 'empty-file', severity, message: 'a.txt is empty.' })

const endings: readonly (readonly [string, number, Report, readonly Problem[], readonly Condition[]])[] = [
  ['nothing is wrong', EXIT.done, report, [], []],
  ['there are notes alone', EXIT.done, report, [problem('note')], []],
  ['an input had an error', EXIT.inPart, report, [problem('error')], []],
  ['an input had a warning', EXIT.inPart, report, [problem('warning')], []],
  ['no page could be read', EXIT.nothingFound, empty, [problem('error')], []],
  ['a condition holds', EXIT.conditionHolds, report, [problem('error')], ['problems']],
  ['a page says what one text alone says', EXIT.conditionHolds, report, [], ['one-text']],
  ['a condition does not hold', EXIT.done, { ...report, accounts: [] }, [], ['disputed', 'differs', 'drift', 'one-text', 'problems']],
]
for (const [when, code, given, problems, failOn] of endings)
  test(`exit code: ${code} when ${when}`, () => assert.equal(exitCodeOf(given, problems, failOn), code))
