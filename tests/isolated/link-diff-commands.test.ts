/**
 * `crosswire link` and `crosswire diff` by themselves, as a user runs them: formats, rows, a run that was cut off, standard input, endings.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { schemas } from '../../src/formats/wire.ts'
import { type Run, runCrosswire } from '../run-crosswire.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const club = join(examples, 'club-treasurer')
const echo = join(club, 'wexcombe-echo.html')
const blare = join(club, 'daily-blare.html')

const folder = mkdtempSync(join(tmpdir(), 'crosswire-link-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string): string => join(folder, name)
const run = (words: readonly string[], stdin?: string): Promise<Run> =>
  runCrosswire(words, { cwd: folder, ...(stdin === undefined ? {} : { stdin }) })
const marked = runCrosswire(['mark', club, '-q'])
const kindsOf = ({ out }: Run): readonly string[] =>
  out
    .trim()
    .split('\n')
    .map((line) => schemas['crosswire.link-row/1'].parse(JSON.parse(line)).kind)

// Found

test('link: text tells who may stand on whom', async () => {
  const { code, out } = await runCrosswire(['link', 'club-treasurer', '-f', 'text', '-q'], { cwd: examples })
  assert.equal(code, 0)
  assert.match(out, /^4 pages · 2 stories · what the pages say, not what is true\n/)
  assert.match(out, / └─ B Daily Blare .+\n +same points, other words · confidence 0\.\d\d\n +9 of its 10 points also in D, nearly in D’s order;/)
})

test('link: pages, lines and - give the same rows, in any order, and the next run the same bytes', { timeout: 120_000 }, async () => {
  const lines = (await marked).out
  const [fromPages, fromLines, fromDash, again] = [
    await run(['link', club, '--rows', '-q']),
    await run(['link', '--rows'], lines),
    await run(['link', '-', '--rows'], lines),
    await run(['link', '--rows'], lines.trim().split('\n').toReversed().join('\n')),
  ]
  assert.deepEqual(new Set([fromPages.out, fromLines.out, fromDash.out, again.out]).size, 1)
  assert.deepEqual([...new Set(kindsOf(fromPages))], ['set', 'story', 'origin', 'lineage', 'near-copy'])
})

test('link: a page on standard input', async () => {
  const { out } = await run(
    ['link', '-', '--only'],
    'Bridge at Tolm shut\n\nThe bridge at Tolm was shut on Friday after 12 cars slid on the ice, police said.\n',
  )
  assert.equal((JSON.parse(out) as { stories: unknown[] }).stories.length, 1)
})

test('link: --resume goes on behind the last whole story, to the same bytes', { timeout: 120_000 }, async () => {
  const lines = (await marked).out
  const whole = (await run(['link', '--rows'], lines)).out
  const first = await run(['link', '--rows', '--resume', 'rows.jsonl'], lines)
  assert.deepEqual([first.code, first.out, first.err], [0, '', ''])
  assert.equal(readFileSync(at('rows.jsonl'), 'utf8'), whole)
  writeFileSync(at('rows.jsonl'), whole.slice(0, whole.lastIndexOf('{') + 20))
  const second = await run(['link', '--rows', '--resume', 'rows.jsonl'], lines)
  assert.match(second.err, /^rows\.jsonl has 1 of 2 stories already\.\n$/)
  assert.equal(readFileSync(at('rows.jsonl'), 'utf8'), whole)
})

test('link: --resume of a file from other pages is refused, and the file is left as it is', { timeout: 60_000 }, async () => {
  const before = (await run(['link', echo, '--rows', '-o', 'other.jsonl'])).code
  const content = readFileSync(at('other.jsonl'), 'utf8')
  const { code, err } = await run(['link', blare, '--rows', '--resume', 'other.jsonl'])
  assert.deepEqual([before, code], [0, 1])
  assert.match(err, /other\.jsonl holds the rows of other pages.+ move this one away to begin anew.+ \[resume-mismatch\]/)
  assert.equal(readFileSync(at('other.jsonl'), 'utf8'), content)
})

test('diff: two pages, in words and as an object', async () => {
  const text = await run(['diff', echo, blare])
  assert.equal(text.code, 0, text.err)
  assert.match(text.out, /WHO MAY STAND ON WHOM\n B may stand on A: same points, other words · confidence 0\.\d\d; .+/)
  const { out } = await run(['diff', echo, blare, '-f', 'json'])
  const diff = schemas['crosswire.diff/1'].parse(JSON.parse(out))
  assert.deepEqual([diff.a.outlet, diff.b.outlet], ['Wexcombe Echo', 'Daily Blare'])
  assert.equal(diff.lineage[0]?.to, diff.b.article)
  assert.equal((await run(['diff', echo, blare, '-f', 'json'])).out, out)
})

test('diff: a page, what read printed of it, and standard input give the same diff', { timeout: 60_000 }, async () => {
  await run(['read', echo, '-o', 'echo.jsonl', '-f', 'jsonl'])
  const fromPage = await run(['diff', echo, blare, '-f', 'json'])
  assert.equal((await run(['diff', 'echo.jsonl', blare, '-f', 'json'])).out, fromPage.out)
  const piped = await run(['diff', '-', blare, '-f', 'json'], readFileSync(echo, 'utf8'))
  assert.equal((JSON.parse(piped.out) as { runs: unknown[] }).runs.length, (JSON.parse(fromPage.out) as { runs: unknown[] }).runs.length)
})

test('diff: -o writes the file without colours', async () => {
  assert.deepEqual(await run(['diff', echo, echo, '-o', 'same.txt']), { code: 0, out: '', err: '' })
  assert.match(readFileSync(at('same.txt'), 'utf8'), /Both are the same page\./)
})

// Passed over

writeFileSync(at('empty.txt'), '')
writeFileSync(at('two.jsonl'), '{"schema":"crosswire.article/1"}\n')
const endings: readonly (readonly [string, number, readonly string[], RegExp])[] = [
  ['link --resume without --rows', 2, ['link', echo, '--resume', 'x.jsonl'], /give --rows with it.+\[wrong-use\]/],
  ['link --resume beside -o', 2, ['link', echo, '--rows', '--resume', 'x.jsonl', '-o', 'y'], /leave -o out.+\[wrong-use\]/],
  ['link --rows as text', 2, ['link', echo, '--rows', '-f', 'text'], /\[wrong-use\]/],
  ['link of nothing', 4, ['link', 'empty.txt', '--rows'], /\[empty-file\]/],
  ['link into a folder that is not there', 1, ['link', echo, '--rows', '--resume', 'none/x.jsonl'], /\[output-not-written\]/],
  ['diff of one page', 2, ['diff', echo], /needs two pages.+\[wrong-use\]/],
  ['diff of a folder', 2, ['diff', club, echo], /is a folder: crosswire diff compares two pages.+\[wrong-use\]/],
  ['diff of standard input and itself', 2, ['diff', '-', '-'], /\[wrong-use\]/],
  ['diff of a file that is not there', 4, ['diff', echo, 'none.html'], /\[unreadable-path\]/],
  ['diff of an empty file', 4, ['diff', 'empty.txt', echo], /\[empty-file\]/],
  [
    'diff of a broken article',
    2,
    ['diff', 'two.jsonl', echo],
    /two\.jsonl holds no article\. two\.jsonl:1 is no crosswire\.article\/1.+\[wrong-use\]/,
  ],
  ['diff with no words', 2, ['diff', echo, blare, '--words', '0'], /from 1 to 1000/],
]
for (const [what, code, words, told] of endings)
  test(`${what} ends with ${code}`, async () => {
    const ended = await run(words, '')
    assert.match(ended.err, told)
    assert.equal(ended.code, code, ended.err)
  })

test('diff: a file of several articles says what to do', async () => {
  await run(['read', club, '-o', 'club.jsonl', '-f', 'jsonl', '-q'])
  const { code, err } = await run(['diff', 'club.jsonl', echo])
  assert.equal(code, 2)
  assert.match(err, /holds 4 articles: crosswire diff compares two pages, each in a file of its own\./)
})
