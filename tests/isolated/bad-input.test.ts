/**
 * Bad input: a named problem each, the other inputs finish, exit code 3; nothing hangs.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCrosswire } from '../run-crosswire.ts'

const folder = mkdtempSync(join(tmpdir(), 'crosswire-bad-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const GOOD = [
  'Ferry to Tolm resumes after storm',
  '',
  'The ferry between Lisk and Tolm resumed on Monday after a storm had kept it in port for three days, the harbour office said.',
  '',
  '“We carried 240 passengers on the first crossing,” harbour master Jana Brandt said. She added that two piers were still closed.',
].join('\n')
const GERMAN = [
  'Fähre nach Tolm fährt wieder',
  '',
  'Die Fähre zwischen Lisk und Tolm hat am Montag ihren Betrieb wieder aufgenommen, nachdem ein Sturm sie drei Tage lang im Hafen gehalten hatte, teilte das Hafenamt mit.',
  '',
  '„Wir haben bei der ersten Überfahrt 240 Fahrgäste befördert“, sagte Hafenmeisterin Jana Brandt. Zwei Anleger sind nach ihren Angaben noch gesperrt.',
].join('\n')
const page = (body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title></head><body>${body}</body></html>`

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const good = file('good.txt', GOOD)
mkdirSync(join(folder, 'none'))

const bad: readonly (readonly [string, readonly string[], string])[] = [
  ['an empty file', [file('empty.txt', '')], 'empty-file'],
  ['a file of blanks', [file('blank.txt', ' \n\n \n')], 'page-without-text'],
  [
    'a binary file',
    [
      file(
        'photo.txt',
        Uint8Array.from({ length: 4096 }, (_, index) => (index * 97) % 256),
      ),
    ],
    'binary-file',
  ],
  ['a PDF', [file('paper.html', `%PDF-1.7\n${'\u0000\u0001 obj '.repeat(200)}`)], 'binary-file'],
  ['a page of 50 MB', [file('huge.html', page('<p>word word word</p>'.repeat(2_500_000)))], 'file-too-large'],
  [
    'a page without an article',
    [file('nav.html', page('<nav><a href="/a">News</a> <a href="/b">Sport</a></nav><footer><a href="/c">About</a></footer>'))],
    'page-without-article',
  ],
  [
    'a page in another encoding than it says',
    [
      file(
        'latin.html',
        Buffer.from(
          page(
            `<article><h1>Fähre nach Tölm</h1><p>${'The café at the quay in Tölm was closed on Monday, the harbour office said. '.repeat(5)}</p></article>`,
          ),
          'latin1',
        ),
      ),
    ],
    'charset-',
  ],
  ['a folder with no page', [join(folder, 'none')], 'folder-without-pages'],
  ['a path that is not there', [join(folder, 'nowhere.txt')], 'unreadable-path'],
  ['10,000 nested tags', [file('deep.html', page(`${'<div>'.repeat(10_000)}<p>Deep down</p>${'</div>'.repeat(10_000)}`))], 'page-too-deep'],
  ['the same file twice', [good], 'duplicate-input'],
  ['a German page', [file('german.txt', GERMAN)], 'language-not-supported'],
  ['an address', ['https://news.example/ferry'], 'url-not-supported'],
]

for (const [what, paths, code] of bad)
  test(`bad input: ${what} is ${code}, and the other page is compared`, { timeout: 60_000 }, async () => {
    const run = await runCrosswire(['compare', good, ...paths, '--format', 'json'])
    assert.match(run.err, new RegExp(`\\[${code}`), run.err)
    assert.equal(run.code, 3, run.err)
    const report = JSON.parse(run.out) as { articles: { source: { path: string } }[]; accounts: unknown[] }
    assert.ok(report.articles.some(({ source }) => source.path === good))
    assert.ok(report.accounts.length > 0)
  })

test('bad input: nothing but bad input is exit code 4', async () => {
  const run = await runCrosswire(['compare', join(folder, 'empty.txt'), join(folder, 'none')])
  assert.equal(run.code, 4)
  assert.equal(run.out, '')
  for (const code of ['empty-file', 'folder-without-pages']) assert.ok(run.err.includes(`[${code}]`), run.err)
})

for (const words of [['compare', '-'], ['mark'], ['link', '--quiet'], ['account'], ['account', '--only']])
  test(`bad input: \`crosswire ${words.join(' ')}\` with nothing on standard input is no-input and exit code 4`, async () => {
    const run = await runCrosswire(words, { stdin: words.length === 1 ? '\n \n' : '' })
    assert.deepEqual([run.code, run.out], [4, ''])
    assert.match(run.err, /^error: Standard input is empty: .+ \[no-input\]$/m)
  })

for (const verb of ['read', 'mark', 'link', 'account'])
  test(`bad input: \`crosswire ${verb}\` of a folder without pages prints nothing and says why`, async () => {
    const run = await runCrosswire([verb, join(folder, 'none')])
    assert.deepEqual([run.code, run.out], [4, ''])
    assert.match(run.err, /holds no page .+ Name the files, or another folder\. \[folder-without-pages\]/)
  })

test('bad input: an empty path, as of a variable that is not set, is told beside the others', async () => {
  const run = await runCrosswire(['compare', good, '', '--format', 'json'])
  assert.equal(run.code, 3)
  assert.match(run.err, /An empty path was given.+\[no-input\]/)
})

test('bad input: a report that cannot be written leaves nothing behind', async () => {
  const run = await runCrosswire(['compare', good, '-o', join(folder, 'no-such-folder', 'report.txt')])
  assert.equal(run.code, 1)
  assert.match(run.err, /output-not-written/)
})

for (const words of [
  ['compare'],
  ['compare', good, '--format', 'pdf'],
  ['compare', good, '--fail-on', 'rumours'],
  ['compare', good, '-m', join(folder, 'none.csv')],
  ['fly'],
])
  test(`bad input: \`crosswire ${words[0]} ${words.slice(2).join(' ')}\` is wrong use`, async () => {
    assert.equal((await runCrosswire(words)).code, 2)
  })
