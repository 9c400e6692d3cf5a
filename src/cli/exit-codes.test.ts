import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Difference } from '../model/difference.ts'
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

const [account] = report.accounts
const [claim] = account?.claims ?? []
const [difference] = account?.differences ?? []
assert.ok(account && claim && difference)

/** One claim that pages part over, and what a person says of the difference. */
const judged = (relation: Difference['relation'], verdict: string): Report => {
  const verdicts = [{ by: 'A. Weiss', reason: 'asked', at: null, verdict }]
  const differences: readonly Difference[] = [{ ...difference, relation, severity: 'high', claim: claim.id, verdicts }]
  return { ...report, accounts: [{ ...account, differences, claims: [{ ...claim, status: 'disputed' }] }] }
}

for (const [condition, relation] of [
  ['drift', 'drift'],
  ['differs', 'contradiction'],
  ['disputed', 'contradiction'],
] as const)
  test(`exit code: ${condition} does not count what is no difference by a person’s word`, () => {
    assert.equal(exitCodeOf(judged(relation, 'not-a-difference'), [], [condition]), EXIT.done)
    assert.equal(exitCodeOf(judged(relation, 'confirmed'), [], [condition]), EXIT.conditionHolds)
  })
