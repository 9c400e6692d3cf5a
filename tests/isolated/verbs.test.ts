/**
 * The verbs as filters: they compose, pass on what they got, and give the same bytes again.
 */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runCrosswire } from '../run-crosswire.ts'

const sample = fileURLToPath(new URL('../../examples/harbour-fire/', import.meta.url))
const manifest = ['--manifest', join(sample, 'manifest.csv')]
const pages = readdirSync(sample)
  .filter((name) => /\.(html|txt)$/.test(name))
  .map((name) => join(sample, name))
const schemasOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { schema: string }).schema)

test('verbs: read, mark, link and account compose to what compare gives', { timeout: 120_000 }, async () => {
  const read = await runCrosswire(['read', sample, ...manifest, '--quiet'])
  assert.deepEqual(new Set(schemasOf(read.out)), new Set(['crosswire.article/1']))
  const mark = await runCrosswire(['mark'], { stdin: read.out })
  assert.ok(mark.out.startsWith(read.out), 'mark must pass the articles on unchanged')
  const link = await runCrosswire(['link'], { stdin: mark.out })
  assert.ok(link.out.startsWith(mark.out), 'link must pass the marks on unchanged')
  const account = await runCrosswire(['account', '--only'], { stdin: link.out })
  const whole = await runCrosswire(['compare', sample, ...manifest, '--format', 'json', '--quiet'])
  const report = JSON.parse(whole.out) as { accounts: unknown[]; links: unknown; marks: unknown[] }
  assert.deepEqual(
    account.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
    report.accounts,
  )
  assert.deepEqual(JSON.parse(link.out.trim().split('\n').at(-1) ?? ''), report.links)
})

test('verbs: given files, a verb prints what the verbs before it make', { timeout: 60_000 }, async () => {
  const link = await runCrosswire(['link', sample, '--quiet'])
  const kinds = ['crosswire.article/1', 'crosswire.marks/1', 'crosswire.links/1']
  assert.deepEqual([...new Set(schemasOf(link.out))], kinds)
  assert.deepEqual(schemasOf((await runCrosswire(['link', sample, '--only', '--quiet'])).out), ['crosswire.links/1'])
})

test('verbs: the same pages in another order give the same bytes', { timeout: 60_000 }, async () => {
  const [there, back] = await Promise.all([
    runCrosswire(['compare', ...pages, ...manifest, '--format', 'json', '--quiet']),
    runCrosswire(['compare', ...pages.toReversed(), ...manifest, '--format', 'json', '--quiet']),
  ])
  assert.equal(there.out, back.out)
})

test('verbs: a line that is no object is passed on, named, and the others go on', async () => {
  const read = await runCrosswire(['read', pages[0] ?? '', '--quiet'])
  const mark = await runCrosswire(['mark'], { stdin: `not json\n${read.out}` })
  assert.equal(mark.code, 3)
  assert.match(mark.err, /object-invalid/)
  assert.equal(mark.out.split('\n')[0], 'not json')
  assert.equal(schemasOf(mark.out.split('\n').slice(1).join('\n')).at(-1), 'crosswire.marks/1')
})

test('verbs: a page on standard input is compared', async () => {
  const run = await runCrosswire(['compare', '-', '--format', 'json'], {
    stdin: 'Bridge at Tolm shut\n\nThe bridge at Tolm was shut on Friday after 12 cars slid on the ice, police said on Friday evening.\n',
  })
  assert.equal((JSON.parse(run.out) as { articles: { source: { via: string } }[] }).articles[0]?.source.via, 'stdin')
})

test('verbs: --fail-on ends with 10 when its condition holds', { timeout: 60_000 }, async () => {
  assert.equal((await runCrosswire(['compare', sample, ...manifest, '--fail-on', 'drift,disputed', '--quiet'])).code, 10)
})
