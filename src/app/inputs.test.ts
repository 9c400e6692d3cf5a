import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findInputs } from './inputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'crosswire-inputs-'))
mkdirSync(join(folder, 'deep', 'empty'), { recursive: true })
for (const name of ['b.txt', 'a.html', 'notes.json', '.hidden.txt', 'deep/c.HTM']) writeFileSync(join(folder, name), 'x')
after(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const codes = (paths: readonly string[]) => findInputs(paths).problems.map(({ code }) => code)

test('inputs: finds the pages of a folder and its folders, by name', () => {
  assert.deepEqual(
    findInputs([folder]).inputs.map(({ path }) => path),
    [at('a.html'), at('b.txt'), at('deep/c.HTM')],
  )
})

test('inputs: the order of arrival does not matter', () => {
  assert.deepEqual(findInputs([at('b.txt'), at('a.html')]).inputs, findInputs([at('a.html'), at('b.txt')]).inputs)
})

test('inputs: a file named outright is read whatever its ending', () => {
  assert.deepEqual(findInputs([at('notes.json')]).inputs, [{ path: at('notes.json') }])
})

test('inputs: other files of a folder are told, not read', () => assert.deepEqual(codes([folder]), ['unsupported-file-type']))
test('inputs: a manifest in the folder is no other file', () => assert.deepEqual(findInputs([folder], [at('notes.json')]).problems, []))
test('inputs: - is standard input', () => assert.deepEqual(findInputs(['-']).inputs, [{ path: null }]))

const problems: readonly (readonly [string, readonly string[], string])[] = [
  ['the same file twice', [at('b.txt'), at('b.txt')], 'duplicate-input'],
  ['the same file in another spelling', [at('b.txt'), join(folder, 'deep', '..', 'b.txt')], 'duplicate-input'],
  ['a path that is not there', [at('nowhere.txt')], 'unreadable-path'],
  ['a folder without pages', [at('deep/empty')], 'folder-without-pages'],
  ['an address', ['https://news.example/fire'], 'url-not-supported'],
]
for (const [what, paths, code] of problems)
  test(`inputs: names the problem of ${what}`, () => {
    assert.deepEqual(codes(paths), [code])
    assert.match(findInputs(paths).problems[0]?.message ?? '', /\. ?/)
  })
