/**
 * `crosswire read` by itself, as a user runs it: formats, files, folders, globs, standard input, workers, endings.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Article } from '../../src/model/article.ts'
import { type Run, runCrosswire } from '../run-crosswire.ts'

const fixture = fileURLToPath(new URL('../fixtures/read-command/', import.meta.url))
const page = readFileSync(join(fixture, 'page.html'))
const HEADLINE = 'Tolm lighthouse to be lit again after eleven years'
const DUMP = [
  'Ferry to Tolm resumes after storm',
  'The ferry between Lisk and Tolm resumed on Monday after a storm had kept it in port for three days, the harbour office said.',
  '“We carried 240 passengers on the first crossing,” harbour master Jana Brandt said. She added that two piers were still closed.',
].join('\n\n')

const folder = mkdtempSync(join(tmpdir(), 'crosswire-read-'))
after(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'pages', 'deep'), { recursive: true })
const files: Readonly<Record<string, string | Uint8Array>> = {
  'pages/one.html': page,
  'pages/deep/two.htm': page,
  'pages/deep/three.txt': DUMP,
  'pages/four.md': DUMP,
  'pages/README.md': '# About these pages',
  'pages/photo.png': 'x',
  'pages/five.news': DUMP,
  'empty.txt': '',
  'list.csv': 'file,outlet,date\none.html,Skerry Sentinel,2024-09-02\n-,Desk,\n',
}
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)

const read = (words: readonly string[], stdin?: string | Uint8Array): Promise<Run> =>
  runCrosswire(['read', ...words], { cwd: folder, ...(stdin === undefined ? {} : { stdin }) })
const articlesOf = ({ out }: Run): readonly Article[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article)
const pathsOf = (run: Run) => articlesOf(run).map(({ source }) => source.path)

// Found

for (const [format, name] of [
  ['text', 'expected.txt'],
  ['md', 'expected.md'],
] as const)
  test(`read: --format ${format} prints ${name}`, async () => {
    const run = await runCrosswire(['read', 'page.html', '--format', format], { cwd: fixture })
    const hint = `If that is right, run in tests/fixtures/read-command: crosswire read page.html -f ${format} -o ${name}`
    assert.equal(run.out, readFileSync(join(fixture, name), 'utf8'), hint)
    assert.deepEqual([run.code, run.err], [0, ''])
  })

test('read: piped, it prints one article a line, in the order of paths', async () => {
  const run = await read(['pages/one.html', 'pages/deep'])
  assert.deepEqual(pathsOf(run), ['pages/deep/three.txt', 'pages/deep/two.htm', 'pages/one.html'])
  assert.equal(articlesOf(run)[2]?.headline?.exact, HEADLINE)
  assert.deepEqual([run.code, run.err], [0, ''])
})

test('read: of a folder the pages are read, and what is left out is told', async () => {
  const run = await read(['pages'])
  assert.deepEqual(pathsOf(run), ['pages/deep/three.txt', 'pages/deep/two.htm', 'pages/four.md', 'pages/one.html'])
  assert.equal(run.err, 'note: pages holds 3 more files of other kinds, left out. Name a file to have it read. [unsupported-file-type]\n')
  assert.equal(run.code, 0)
  assert.equal((await read(['pages', '--format', 'text'])).err, run.err)
  assert.equal((await read(['pages', '--quiet'])).err, '')
})

test('read: a quoted glob finds what it says, and a file named outright is read', async () => {
  assert.deepEqual(pathsOf(await read(['pages/**/*.htm*', 'pages/five.news'])), ['pages/deep/two.htm', 'pages/five.news', 'pages/one.html'])
})

test('read: a page on standard input, with - and without', async () => {
  for (const words of [['-'], []]) {
    const [article] = articlesOf(await read(words, page))
    assert.deepEqual([article?.headline?.exact, article?.source.path, article?.source.via], [HEADLINE, null, 'stdin'])
  }
})

test('read: JSON Lines on standard input are passed on, or printed otherwise', async () => {
  const first = await read(['pages/one.html', 'pages/four.md'])
  assert.equal((await read([], first.out)).out, first.out)
  assert.equal((await read(['-'], first.out)).out, first.out)
  const { out } = await read(['--format', 'md'], first.out)
  assert.equal(out, (await read(['pages/one.html', 'pages/four.md', '--format', 'md'])).out)
  assert.equal(out.match(/^---\ntitle: /gm)?.length, 2)
  assert.deepEqual(await read(['--only'], first.out), { code: 4, out: '', err: '' })
})

test('read: --jobs changes nothing of what is printed', { timeout: 60_000 }, async () => {
  const [one, three] = await Promise.all([read(['pages', '--jobs', '1']), read(['pages', '-j', '3'])])
  assert.equal(articlesOf(one).length, 4)
  assert.deepEqual(one, three)
})

test('read: a manifest is believed, for standard input too', async () => {
  const [article] = articlesOf(await read(['pages/one.html', '-m', 'list.csv', '-q']))
  assert.deepEqual([article?.outlet?.name, article?.publishedAt?.value, article?.publishedAt?.how], ['Skerry Sentinel', '2024-09-02', 'given'])
  const [piped] = articlesOf(await read(['-', '-m', 'list.csv', '-q'], page))
  assert.equal(piped?.outlet?.name, 'Desk')
})

test('read: -o writes the file and prints nothing', async () => {
  const run = await read(['pages/one.html', '-o', 'one.jsonl'])
  assert.deepEqual(run, { code: 0, out: '', err: '' })
  assert.equal((JSON.parse(readFileSync(join(folder, 'one.jsonl'), 'utf8')) as Article).headline?.exact, HEADLINE)
})

test('read: --blocks shows every line, why it has its label, and no body', async () => {
  const { out } = await read(['pages/one.html', '--blocks'])
  const [article] = articlesOf(await read(['pages/one.html']))
  assert.match(out, new RegExp(`^ALL LINES · ${article?.blocks.length}$`, 'm'))
  assert.equal(out.match(/ {2}Weather$/gm)?.length, 1)
})

// Passed over

const endings: readonly (readonly [string, number, readonly string[], RegExp])[] = [
  ['a page beside one that is empty', 3, ['pages/one.html', 'empty.txt'], /\[empty-file\]/],
  ['a page beside a path that is not there', 3, ['pages/one.html', 'none.html'], /\[unreadable-path\]/],
  ['nothing but an empty file', 4, ['empty.txt'], /\[empty-file\]/],
  ['a glob that matches nothing', 4, ['pages/*.xyz'], /matches no file/],
  ['an address', 4, ['https://news.example/ferry'], /\[url-not-supported\]/],
  ['a format that is not known', 2, ['pages', '--format', 'html'], /Allowed choices are jsonl, text, md/],
  ['no worker at all', 2, ['pages', '--jobs', '0'], /from 1 to 64/],
  ['--blocks of Markdown', 2, ['pages', '--format', 'md', '--blocks'], /\[wrong-use\]/],
  ['a manifest that is not there', 2, ['pages', '-m', 'none.csv'], /\[wrong-use\]/],
  ['an output folder that is not there', 1, ['pages/one.html', '-o', 'none/one.jsonl'], /\[output-not-written\]/],
]
for (const [what, code, words, told] of endings)
  test(`read: ${what} ends with ${code}`, async () => {
    const run = await read(words)
    assert.match(run.err, told)
    assert.equal(run.code, code, run.err)
  })

test('read: nothing on standard input ends with 4', async () => {
  for (const words of [['-'], []]) {
    const run = await read(words, '')
    assert.deepEqual([run.code, run.out], [4, ''])
    assert.match(run.err, /^error: Standard input is empty: .+ \[no-input\]\n$/)
  }
})

// Laws

test('read, law: the library reads what the command reads', async () => {
  const built = (await import(new URL('../../dist/index.js', import.meta.url).href)) as typeof import('../../src/index.ts')
  const [article] = articlesOf(await read(['pages/one.html']))
  const own = built.readArticle(page, { path: 'pages/one.html' })
  assert.deepEqual(JSON.parse(JSON.stringify({ ...own, source: { ...own.source, via: 'file' } })), article)
})
