import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { CrosswireError } from '../model/error.ts'
import { readManifest } from './manifest.ts'

const folder = mkdtempSync(join(tmpdir(), 'crosswire-manifest-'))
after(() => rmSync(folder, { recursive: true }))

function manifest(name: string, text: string) {
  writeFileSync(join(folder, name), text)
  return readManifest(join(folder, name))
}

test('manifest: CSV with a header line, quotes, a byte-order mark and columns in any order', () => {
  const { givenFor, problems } = manifest('a.csv', '\uFEFFTitle,file,Outlet,date\n"Fire, again",a.txt,Harbour Post,2024-05-03\n')
  assert.deepEqual(givenFor('pages/a.txt'), { title: 'Fire, again', outlet: 'Harbour Post', date: '2024-05-03' })
  assert.deepEqual(problems, [])
})

test('manifest: JSON Lines', () => {
  const { givenFor } = manifest('a.jsonl', '{"file":"a.txt","url":"https://post.example/fire"}\n\n{"file":"-","outlet":"Desk"}\n')
  assert.deepEqual(givenFor('a.txt'), { url: 'https://post.example/fire' })
  assert.deepEqual(givenFor(null), { outlet: 'Desk' })
})

test('manifest: says nothing of other files', () => {
  assert.deepEqual(manifest('b.csv', 'file,outlet\na.txt,Post\n').givenFor('ba.txt'), {})
})

test('manifest: a row without its file among the inputs is a problem', () => {
  const { unmatched } = manifest('c.csv', 'file,outlet\na.txt,Post\nb.txt,Echo\n')
  assert.deepEqual(
    unmatched(['x/a.txt']).map(({ code, message }) => [code, /b\.txt/.test(message)]),
    [['manifest-row-unmatched', true]],
  )
})

for (const date of ['2024', '2024-02', '2024-02-29', '2024-05-03T14:30', '2024-05-03T14:30:05+02:00'])
  test(`manifest: ${date} is a date`, () => assert.deepEqual(manifest('e.csv', `file,date\na.txt,${date}\n`).givenFor('a.txt'), { date }))

test('manifest: blanks give nothing', () => {
  assert.deepEqual(manifest('f.jsonl', '{"file":"a.txt","outlet":" ","title":" Fire ","url":""}').givenFor('a.txt'), { title: 'Fire' })
})

for (const row of ['a.txt,3 May 2024', 'a.txt,2024-13-01', 'a.txt,2024-02-30', 'a.txt,2024-05-03T24:10', ',2024-05-03'])
  test(`manifest: the row "${row}" is a problem, and left out`, () => {
    const { problems, givenFor } = manifest('d.csv', `file,date\n${row}\n`)
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['manifest-row-invalid'],
    )
    assert.deepEqual(givenFor('a.txt'), {})
  })

test('manifest: a file that cannot be read is the caller’s mistake', () => {
  assert.throws(
    () => readManifest(join(folder, 'none.csv')),
    (error) => error instanceof CrosswireError && error.code === 'wrong-use',
  )
})
