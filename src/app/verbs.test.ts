import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare } from './compare.ts'
import { runVerb, type Verb } from './verbs.ts'

const VERBS: readonly Verb[] = ['read', 'mark', 'link', 'account']

for (const verb of VERBS)
  test(`verbs: ${verb} of no lines is no input, and makes nothing of nothing`, async () => {
    const { lines, articles, problems } = await runVerb(verb, { paths: [], jsonLines: ' \n', only: false })
    assert.deepEqual([lines, articles, problems.map(({ code }) => code)], [[], [], ['no-input']])
  })

test('verbs: lines without an article are passed on, and linked to nothing', async () => {
  const { lines, problems } = await runVerb('link', { paths: [], jsonLines: 'no object\n', only: false })
  assert.deepEqual([lines, problems.map(({ code }) => code)], [['no object'], ['object-invalid']])
})

test('compare: of no paths there is a report of nothing, and the problem says so', async () => {
  const { report, problems } = await compare([])
  assert.deepEqual([report.articles, problems.map(({ code }) => code)], [[], ['no-input']])
})
