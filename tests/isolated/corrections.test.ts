/**
 * A person's corrections from the file to every report: applied, told, never lost by a new run, the same in any order of lines.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Account } from '../../src/model/account.ts'
import type { Article } from '../../src/model/article.ts'
import type { Links } from '../../src/model/links.ts'
import type { Report } from '../../src/model/report.ts'
import { runCrosswire } from '../run-crosswire.ts'

const folder = mkdtempSync(join(tmpdir(), 'crosswire-set-'))
after(() => rmSync(folder, { recursive: true }))

const REPORT = `Lisk harbour bridge to close for nine weeks

Norvik Herald, 2 May 2031

The Lisk harbour bridge will close for nine weeks from Monday after divers found cracks in two of its granite piers, the port authority announced.

About 14,000 vehicles a day will be sent over the Orm valley road, which adds forty minutes to the drive between the docks and the motorway.

"We would rather close it now than wait for a winter storm to do it for us," director Hanna Brek told reporters at the quay.

Fishing crews complained that nobody had warned them and feared that ice for their catch would arrive too late in the morning.
`
const COPY = `${REPORT.replace('Norvik Herald, 2 May', 'Orm Courier, 3 May').replace('14,000', '12,000')}
This story first appeared in the Norvik Herald.
`
const OWN = `Hauliers call for second crossing at Lisk

Lisk Post, 4 May 2031

Lorry owners in Lisk demanded a second river crossing on Friday, hours after engineers shut the ageing harbour bridge.

"We would rather close it than wait for the next winter storm to do it," Hanna Brek of the port authority told this paper by telephone.

Tomas Wend, who runs a haulage yard with thirty drivers, reckons each detour costs him the price of a tank of diesel.

Opposition councillor Mira Sool wants a tunnel and has asked for a vote before midsummer, a plan the mayor calls unaffordable.
`
const SET = { by: 'A. Weiss', reason: 'asked the desk' }
const [quoted, telephoned] = ['rather close it now than wait for a winter storm', 'rather close it than wait for the next winter storm']
const ACTS: readonly object[] = [
  { kind: 'date', page: 'copy.txt', value: '2031-05-05', ...SET, at: '2031-06-01' },
  { kind: 'outlet', page: 'own.txt', value: 'Lisk Evening Post', ...SET },
  { kind: 'parent', page: 'own.txt', value: 'Northern Wire', ...SET },
  { kind: 'not-the-same-remark', page: 'herald.txt', words: quoted, other_page: 'own.txt', other_words: telephoned, ...SET },
  {
    kind: 'verdict',
    page: 'herald.txt',
    words: 'About 14,000 vehicles',
    other_page: 'copy.txt',
    other_words: 'About 12,000 vehicles',
    value: 'not-a-difference',
    ...SET,
  },
  { kind: 'verdict', page: 'own.txt', words: 'a haulage yard with thirty drivers', value: 'confirmed', ...SET },
]

function written(name: string, pages: Readonly<Record<string, string>>): string {
  const path = join(folder, name)
  mkdirSync(path)
  for (const [page, text] of Object.entries(pages)) writeFileSync(join(path, page), text)
  return path
}

function corrections(name: string, acts: readonly object[]): readonly string[] {
  writeFileSync(join(folder, name), acts.map((act) => JSON.stringify(act)).join('\n'))
  return ['--corrections', join(folder, name)]
}

const pages = written('pages', { 'herald.txt': REPORT, 'copy.txt': COPY, 'own.txt': OWN })
const all = corrections('all.jsonl', ACTS)

async function reportOn(path: string, set: readonly string[]): Promise<Report> {
  const { out } = await runCrosswire(['compare', path, ...set, '--format', 'json', '--quiet'])
  return JSON.parse(out) as Report
}

const pageNamed = ({ articles }: Report, name: string): Article | undefined => articles.find(({ source }) => source.path?.endsWith(name))
const setAside = ({ accounts }: Report): string[] =>
  accounts.flatMap(({ differences }) => differences.flatMap(({ sides, verdicts }) => (verdicts ? sides.map(({ value }) => value) : [])))

/** What the acts come to, whatever the offsets and ids are. */
function assertApplied(report: Report): void {
  assert.equal(report.corrections?.applied.length, ACTS.length)
  assert.deepEqual(report.corrections?.notApplied, [])
  assert.deepEqual(
    [pageNamed(report, 'copy.txt')?.publishedAt?.value, pageNamed(report, 'own.txt')?.outlet?.name],
    ['2031-05-05', 'Lisk Evening Post'],
  )
  const own = pageNamed(report, 'own.txt')?.id
  assert.deepEqual(
    report.links.lineage.filter(({ to }) => to === own).map(({ from }) => from),
    [{ external: 'Northern Wire' }],
  )
  const together = report.accounts.flatMap(({ quotes }) => quotes).map(({ variants }) => new Set(variants.map(({ article }) => article)))
  assert.ok(together.length > 0 && together.every((members) => !(own && members.has(own) && members.size > 1)))
  assert.ok(setAside(report).some((value) => value.includes('12,000')))
  const told = report.accounts.flatMap(({ recipe }) => recipe.corrections)
  assert.deepEqual([...new Set(told)].sort(), report.corrections?.applied)
}

test('corrections: without them the machine takes the remarks for one and the page for nobody’s', { timeout: 60_000 }, async () => {
  const report = await reportOn(pages, [])
  const own = pageNamed(report, 'own.txt')?.id
  assert.ok(
    report.accounts.some(({ quotes }) => quotes.some(({ variants }) => variants.length > 2 && variants.some(({ article }) => article === own))),
  )
  assert.ok(!report.links.lineage.some(({ to }) => to === own))
  assert.equal(report.corrections, undefined)
})

test('corrections: each act is applied and told', { timeout: 60_000 }, async () => assertApplied(await reportOn(pages, all)))

test('corrections: pages saved anew, with other offsets and ids, keep every act', { timeout: 60_000 }, async () => {
  const edited = (page: string): string => page.replace('\n\n', '\n\nUpdated with more at noon.\n\n').replaceAll('"', '”')
  const again = written('again', { 'herald.txt': edited(REPORT), 'copy.txt': edited(COPY), 'own.txt': edited(OWN) })
  assertApplied(await reportOn(again, all))
})

test('corrections: the order of lines changes no byte of any report', { timeout: 120_000 }, async () => {
  const broken = [{ kind: 'date', page: 'gone.txt', value: '2031', ...SET }, { kind: 'mood' }, { kind: 'parent', page: 'copy.txt' }]
  for (const format of ['text', 'md', 'html', 'json']) {
    corrections('order.jsonl', [...ACTS, ...broken])
    const there = await runCrosswire(['compare', pages, '--corrections', join(folder, 'order.jsonl'), '--format', format])
    corrections('order.jsonl', [...broken, ...ACTS].reverse())
    const back = await runCrosswire(['compare', pages, '--corrections', join(folder, 'order.jsonl'), '--format', format])
    assert.deepEqual([back.out, back.err, back.code], [there.out, there.err, 3])
    assert.match(there.out.replaceAll('\\', ''), /not applied: |"notApplied":\[".*gone\.txt/)
  }
})

test('corrections: two dates for one page are a problem, and the page keeps its own', { timeout: 60_000 }, async () => {
  const two = corrections(
    'two.jsonl',
    ['2031-05-08', '2031-05-09'].map((value) => ({ kind: 'date', page: 'own.txt', value, ...SET })),
  )
  const { out, err, code } = await runCrosswire(['compare', pages, ...two, '--format', 'json'])
  assert.equal(code, 3)
  assert.equal(err.match(/\[correction-contradicted\]/g)?.length, 2)
  assert.equal(pageNamed(JSON.parse(out) as Report, 'own.txt')?.publishedAt?.value, '2031-05-04')
})

test('corrections: what is no difference by a person’s word fails no run', { timeout: 60_000 }, async () => {
  const failOn = ['--fail-on', 'drift', '--format', 'json', '--quiet']
  assert.equal((await runCrosswire(['compare', pages, ...failOn])).code, 10)
  assert.equal((await runCrosswire(['compare', pages, ...all, ...failOn])).code, 0)
})

test('corrections: the verbs, each given the file, come to what compare gives', { timeout: 120_000 }, async () => {
  const read = await runCrosswire(['read', pages, ...all])
  assert.match(read.err, /^note: .*left to crosswire link.*\[correction-left\]/m)
  assert.equal(read.code, 0)
  const marked = await runCrosswire(['mark'], { stdin: read.out })
  const linked = await runCrosswire(['link', ...all, '--quiet'], { stdin: marked.out })
  const account = await runCrosswire(['account', '--only', ...all], { stdin: linked.out })
  assert.deepEqual([account.code, account.err], [0, ''])
  const whole = await reportOn(pages, all)
  const accounts = account.out.trim().split('\n')
  assert.deepEqual(
    accounts.map((line) => JSON.parse(line) as Account),
    whole.accounts,
  )
  assert.deepEqual(JSON.parse(linked.out.trim().split('\n').at(-1) ?? '') as Links, whole.links)
})

test('corrections: the file in docs/tutorial.md applies to the sample', { timeout: 60_000 }, async () => {
  const [, block = ''] =
    /^((?: {4}.*\n)+)\nand `--corrections set\.csv`/m.exec(readFileSync(new URL('../../docs/tutorial.md', import.meta.url), 'utf8')) ?? []
  writeFileSync(join(folder, 'set.csv'), block.replace(/^ {4}/gm, ''))
  const sample = fileURLToPath(new URL('../../examples/harbour-fire', import.meta.url))
  const { corrections: told } = await reportOn(sample, ['--manifest', join(sample, 'manifest.csv'), '--corrections', join(folder, 'set.csv')])
  assert.deepEqual([told?.applied.length, told?.notApplied], [2, []])
})

test('corrections: link shows them in its trees', { timeout: 60_000 }, async () => {
  const { out } = await runCrosswire(['link', pages, ...all, '--format', 'text', '--quiet'])
  assert.match(out, /parent set by A\. Weiss/)
  assert.match(out, /SET BY A PERSON · 3/)
})
