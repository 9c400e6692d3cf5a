/**
 * --assist from end to end, against a server on this machine: proposals with the pages' own words, and whatever the server does, the account.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import type { Report } from '../../src/model/report.ts'
import { type ChatServer, fails, type Received, type Sent, says, startChatServer } from '../../src/testing/chat-server.ts'
import { millPages, WANTED } from '../../src/testing/mill-pages.ts'
import { type Run, runCrosswire } from '../run-crosswire.ts'

const folder = mkdtempSync(join(tmpdir(), 'crosswire-assist-'))
after(() => rmSync(folder, { recursive: true, force: true }))
for (const [name, text] of Object.entries(millPages)) writeFileSync(join(folder, name), text)

const KEY = 'secret-7'
const compare = (...words: readonly string[]): Promise<Run> => runCrosswire(['compare', folder, ...words], { env: { CROSSWIRE_ASSIST_KEY: KEY } })
const json = ['--format', 'json'] as const
/** Without an assistant. */
const plainly = compare(...json)
const reportIn = ({ out }: Run): Report => JSON.parse(out) as Report

async function serverFor(context: TestContext, answer: (request: Received) => Sent | null): Promise<ChatServer> {
  const server = await startChatServer(answer)
  context.after(() => server.close())
  return server
}

const assist = ({ url }: ChatServer): readonly string[] => ['--assist', url, '--assist-model', 'qwen']

/** Says of every pair that it is one fact, by the first three words of each passage. */
const agreeing = ({ first, second }: Received): Sent => says(JSON.stringify({ answer: 'same', first: opening(first), second: opening(second) }))
const opening = (passage: string): string => passage.split(' ').slice(0, 3).join(' ')

/** The report with nothing in it that an assistant adds. */
function bare(report: Report): Report {
  const accounts = report.accounts.map(({ proposals: _proposals, recipe, ...rest }) => {
    const { 'near-misses': _version, ...stages } = recipe.stages
    return { ...rest, recipe: { ...recipe, stages } }
  })
  return { ...report, accounts }
}

test('assist: off by default: nothing is asked, the bytes are the same with an address in the environment', { timeout: 60_000 }, async (context) => {
  const server = await serverFor(context, agreeing)
  const named = { CROSSWIRE_ASSIST_URL: server.url, CROSSWIRE_ASSIST_MODEL: 'qwen', CROSSWIRE_ASSIST_KEY: KEY }
  const { out } = await runCrosswire(['compare', folder, ...json], { env: named })
  assert.equal(out, (await plainly).out)
  assert.doesNotMatch(out, /propos|near-misses/i)
  assert.deepEqual(server.requests, [])
})

test('assist: proposals with passages of both pages; all else is as it was', { timeout: 60_000 }, async (context) => {
  const server = await serverFor(context, agreeing)
  const assisted = await compare(...json, ...assist(server))
  assert.equal(assisted.code, 0)
  const report = reportIn(assisted)
  const proposals = report.accounts.flatMap((account) => account.proposals ?? [])
  assert.equal(proposals.length, 4)
  for (const { by, evidence } of proposals) {
    assert.equal(by, `qwen at ${server.host}`)
    for (const { article, start, end, exact } of evidence)
      assert.equal(report.articles.find(({ id }) => id === article)?.text.slice(start, end), exact)
  }
  assert.deepEqual(bare(report), reportIn(await plainly))
})

test('assist: the key goes to the endpoint and is printed nowhere', { timeout: 60_000 }, async (context) => {
  const server = await serverFor(context, agreeing)
  for (const format of ['text', 'html']) {
    const { out, err } = await compare('--format', format, ...assist(server))
    assert.ok(!`${out}${err}`.includes(KEY))
    assert.match(out, /not checked by Crosswire or a person/)
    assert.match(err, /^Pairs of sentences, with the headline, go to qwen at 127\.0\.0\.1/)
  }
  assert.deepEqual(new Set(server.requests.map(({ headers }) => headers.authorization)), new Set([`Bearer ${KEY}`]))
})

test('assist: the page that gives orders gets nothing by it', { timeout: 60_000 }, async (context) => {
  const server = await serverFor(context, () => says(JSON.stringify({ answer: 'same', first: WANTED, second: WANTED })))
  const run = await compare(...json, ...assist(server))
  assert.ok(server.requests.some(({ data }) => data.includes(WANTED)))
  assert.ok(server.requests.every(({ instructions }) => !instructions.includes(WANTED)))
  assert.deepEqual(
    reportIn(run).accounts.map(({ proposals }) => proposals),
    [[]],
  )
  assert.equal(run.code, 0)
  assert.match(run.err, /note: Of 4 answers .* 4 were refused.*\[assist-answer-refused\]/)
})

const failing: readonly (readonly [string, () => Sent | null, RegExp])[] = [
  ['fails', () => fails(400, `{"error":{"message":"bad key ${KEY}"}}`), /HTTP 400/],
  ['sends garbage', () => ({ status: 200, body: '<html>' }), /no chat completion/],
  ['hangs', () => null, /no answer within 1 seconds/],
]
for (const [what, answer, reason] of failing)
  test(`assist: an endpoint that ${what} costs the proposals and nothing else`, { timeout: 60_000 }, async (context) => {
    const server = await serverFor(context, answer)
    const run = await compare(...json, ...assist(server), '--assist-timeout', '1')
    assert.equal(run.code, 3)
    assert.match(run.err, reason)
    assert.match(run.err, /\[assist-unanswered\]/)
    assert.ok(!run.err.includes(KEY))
    assert.deepEqual(bare(reportIn(run)), reportIn(await plainly))
  })

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no address', ['--assist', '--assist-model', 'qwen'], /--assist needs an address/],
  ['no model', ['--assist', 'http://localhost:1/v1'], /--assist needs a model/],
  ['a path where the address should be', ['--assist', 'pages', '--assist-model', 'qwen'], /"pages" is no address/],
  ['a model and nobody to ask', ['--assist-model', 'qwen'], /Give --assist URL too/],
  ['a timeout that is none', ['--assist-timeout', 'soon'], /Give seconds/],
]
for (const [what, words, says] of wrong)
  test(`assist: ${what} is wrong use`, async () => {
    const { code, err, out } = await compare(...words)
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, says)
  })
