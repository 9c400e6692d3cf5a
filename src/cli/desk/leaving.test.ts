/** What leaves a store over a desk in memory: export, and what import makes of it. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Desk } from '../../app/desk/desk.ts'
import { inFolder, run, runOn } from '../../testing/commands.ts'
import { EXIT } from '../exit-codes.ts'

test('export: rows of a story, guarded and counted', async () => {
  const { code, out, err } = await run('export', '5701', '--rows', 'statements')
  assert.equal(code, EXIT.done)
  const rows = parse(out, { columns: true }) as Record<string, string>[]
  assert.equal(rows.length, 9)
  assert.equal(err, '9 of 9 rows (statements).\n')
})

test('export: no more rows than were asked for, and all that there are is said', async () => {
  const { out, err } = await run('export', '5701', '-f', 'jsonl', '--rows', 'claims', '--limit', '2')
  assert.equal(out.trim().split('\n').length, 2)
  assert.equal(err, '2 of 4 rows (claims).\n')
})

test('export: rows of all stories; what lies between stories comes once', async () => {
  const { out } = await run('export', '--all', '--rows', 'differences', '-f', 'jsonl')
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(rows.filter(({ difference }) => difference === 'd9').length, 2)
  const csv = await run('export', '--all', '-f', 'csv', '--limit', '4')
  assert.equal(csv.err, '4 of 5 rows (claims).\n')
  assert.equal((parse(csv.out, { columns: true }) as unknown[]).length, 4)
  assert.equal(csv.out.match(/story,scope,claim/g)?.length, 1)
})

test('export: a story as one document or as objects', async () => {
  assert.equal(JSON.parse((await run('export', '5701')).out).schema, 'crosswire.report/1')
  assert.match((await run('export', '5701', '-f', 'html')).out, /^<!doctype html>/)
  const objects = (await run('export', '5701', '-f', 'jsonl')).out.trim().split('\n')
  assert.equal(JSON.parse(objects.at(-1) ?? '').schema, 'crosswire.account/1')
})

test('export: the whole store into a file, and what import makes of it', async () => {
  await inFolder({}, async (folder) => {
    const file = join(folder, 'store.jsonl')
    const { code, out, err } = await run('export', '--all', '-o', file)
    assert.deepEqual([code, out], [EXIT.done, ''])
    assert.match(err, /^4 of 4 rows\. Next: crosswire import/)
    assert.equal(readFileSync(file, 'utf8').trim().split('\n').length, 4)
    assert.equal((await run('import', file)).out, '0 pages taken in · 4 known before\n')
    const importAll: Desk['importAll'] = async () => ({ taken: 2, known: 0, acts: 1, names: 3, problems: [] })
    assert.equal((await runOn({ importAll }, 'import', file)).out, '2 pages taken in · 0 known before · 3 names of stories · 1 correction\n')
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"broken\n`)
    const again = await run('import', file)
    assert.equal(again.code, EXIT.inPart)
    assert.match(again.err, /store\.jsonl:5 is not JSON/)
  })
})
