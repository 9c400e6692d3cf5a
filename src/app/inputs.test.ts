import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { findInputs } from './inputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'crosswire-inputs-'))
mkdirSync(join(folder, 'deep', 'empty'), { recursive: true })
mkdirSync(join(folder, 'Saved (1)'))
mkdirSync(join(folder, 'mixed'))
mkdirSync(join(folder, 'listed'))
for (const name of ['b.txt', 'a.html', 'notes.json', '.hidden.txt', 'deep/c.HTM']) writeFileSync(join(folder, name), 'x')
for (const name of ['d.mhtml', 'e.mht', 'f.eml', 'f.emlx', 'g.md', 'h.xhtml', 'i.text', 'README.md', 'j.png'])
  writeFileSync(join(folder, 'mixed', name), 'x')
for (const name of ['Saved (1)/k.html', 'listed/l.txt', 'listed/list.csv']) writeFileSync(join(folder, name), 'x')
after(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const codes = (paths: readonly string[]) => findInputs(paths).problems.map(({ code }) => code)
const names = (...paths: readonly string[]) => findInputs(paths).inputs.map(({ path }) => relative(folder, path ?? '-'))

test('inputs: finds the pages of a folder and its folders, by name', () => {
  const mixed = ['mixed/d.mhtml', 'mixed/e.mht', 'mixed/f.eml', 'mixed/f.emlx', 'mixed/g.md', 'mixed/h.xhtml', 'mixed/i.text']
  assert.deepEqual(names(folder), ['Saved (1)/k.html', 'a.html', 'b.txt', 'deep/c.HTM', 'listed/l.txt', ...mixed])
})

const globs: readonly (readonly [string, readonly string[]])[] = [
  ['*.html', ['a.html']],
  ['**/*.html', ['Saved (1)/k.html', 'a.html']],
  ['{a,b}.*', ['a.html', 'b.txt']],
  ['notes.*', []],
  ['*.json', ['notes.json']],
  ['mixed/[d-f]*', ['mixed/d.mhtml', 'mixed/e.mht', 'mixed/f.eml', 'mixed/f.emlx']],
  ['Saved (1)/*.html', ['Saved (1)/k.html']],
  ['deep/../*.txt', ['b.txt']],
]
for (const [pattern, files] of globs)
  test(`inputs: the glob ${pattern} finds ${files.join(', ') || 'no page'}`, () => assert.deepEqual(names(at(pattern)), files))

test('inputs: a glob keeps the folder as it was given', () => {
  const here = relative(process.cwd(), folder)
  assert.deepEqual(findInputs([`${here}/*.txt`]).inputs, [{ path: join(here, 'b.txt') }])
})

test('inputs: the order of arrival does not matter', () => {
  assert.deepEqual(findInputs([at('b.txt'), at('a.html')]).inputs, findInputs([at('a.html'), at('b.txt')]).inputs)
})

test('inputs: a file named outright is read whatever its ending', () => {
  assert.deepEqual(findInputs([at('notes.json')]).inputs, [{ path: at('notes.json') }])
})

test('inputs: other files of a folder are told, not read', () => assert.deepEqual(codes([folder]), ['unsupported-file-type']))
test('inputs: a manifest in the folder is no other file', () => assert.deepEqual(findInputs([at('listed')], [at('listed/list.csv')]).problems, []))
test('inputs: - is standard input', () => assert.deepEqual(findInputs(['-']).inputs, [{ path: null }]))

const problems: readonly (readonly [string, readonly string[], string])[] = [
  ['the same file twice', [at('b.txt'), at('b.txt')], 'duplicate-input'],
  ['the same file in another spelling', [at('b.txt'), join(folder, 'deep', '..', 'b.txt')], 'duplicate-input'],
  ['a path that is not there', [at('nowhere.txt')], 'unreadable-path'],
  ['a folder without pages', [at('deep/empty')], 'folder-without-pages'],
  ['a glob that matches nothing', [at('**/*.xyz')], 'unreadable-path'],
  ['a glob without pages', [at('mixed/j*')], 'folder-without-pages'],
  ['a file found twice, by folder and by glob', [at('deep'), at('d*/*.HTM')], 'duplicate-input'],
  ['no path', [], 'no-input'],
  ['an empty path', [''], 'no-input'],
  ['an address', ['https://news.example/fire'], 'url-not-supported'],
]
for (const [what, paths, code] of problems)
  test(`inputs: names the problem of ${what}`, () => {
    assert.deepEqual(codes(paths), [code])
    assert.match(findInputs(paths).problems[0]?.message ?? '', /\. ?/)
  })
