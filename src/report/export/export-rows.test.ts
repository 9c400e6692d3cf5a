import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bridgeReport } from '../../testing/bridge-report.ts'
import { EXPORT_KINDS, type ExportKind, exportTable } from './export-rows.ts'
import { jsonRowsOf } from './table.ts'

const table = (kind: ExportKind) => exportTable(kind, { story: 's57', report: bridgeReport, accounts: bridgeReport.accounts })
const objects = (kind: ExportKind): readonly Record<string, unknown>[] => [...jsonRowsOf(table(kind))].map((line) => JSON.parse(line))

for (const kind of EXPORT_KINDS)
  test(`export: every row of ${kind} has its story, and a passage that stands in its page at its offsets`, () => {
    const rows = objects(kind)
    assert.ok(rows.length > 0)
    for (const row of rows) {
      assert.equal(row['story'], 's57')
      const article = bridgeReport.articles.find(({ id }) => id === row['article'])
      assert.ok(article, JSON.stringify(row))
      assert.equal(row['sha256'], article.source.sha256)
      if ('start' in row) assert.equal(article.text.slice(Number(row['start']), Number(row['end'])), row['text'])
    }
  })

test('export: there are as many rows as the account has statements, wordings and points', () => {
  const accounts = bridgeReport.accounts
  assert.equal(objects('statements').length, accounts.flatMap(({ claims }) => claims.flatMap(({ statements }) => statements)).length)
  assert.equal(objects('quotes').length, accounts.flatMap(({ quotes }) => quotes.flatMap(({ variants }) => variants)).length)
  assert.equal(objects('figures').length, accounts.flatMap(({ figures }) => figures.flatMap(({ points }) => points)).length)
})

test('export: a claim says its status in words, and who says it', () => {
  const [, second] = objects('claims')
  assert.equal(second?.['words'], 'Same in 2 texts, 2 speakers')
  assert.equal(second?.['speakers'], 'Ines Harrow; harbour office')
})

test('export: a difference has a row for each side', () => {
  const rows = objects('differences').filter(({ difference }) => difference === 'd2')
  assert.deepEqual(
    rows.map(({ side, role, value }) => [side, role, value]),
    [
      [1, 'parent', '450'],
      [2, 'child', '540'],
    ],
  )
})

test('export: a source tells a parent that is not held from one that is', () => {
  const [courier, daily, herald] = objects('sources')
  assert.deepEqual([courier?.['parent'], courier?.['parentHeld']], ['Northern Wire', false])
  assert.deepEqual([daily?.['parent'], daily?.['parentHeld']], ['aaaa', true])
  assert.deepEqual([herald?.['parent'], herald?.['parentHeld']], [null, null])
})
