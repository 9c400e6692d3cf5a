import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvOf, csvRowsOf } from './csv.ts'
import { type Cell, firstRows, jsonRowsOf, rowsTold, tableOf } from './table.ts'

const csv = (...cells: readonly Cell[]): string => [...csvOf({ columns: ['a'], rows: [cells] })].slice(1).join('')

for (const [cell, written] of [
  ['a plain word', 'a plain word'],
  ['one, two', '"one, two"'],
  ['“8,000” and "more"', '"“8,000” and ""more"""'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
  [null, ''],
  [12, '12'],
  [-3.5, '-3.5'],
  [true, 'true'],
] as const)
  test(`csv: ${JSON.stringify(cell)} is written as ${written}`, () => assert.equal(csv(cell), `${written}\r\n`))

for (const words of [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1+1',
  '＝1+1',
  '\uFEFF=1',
  "=cmd|' /C calc'!A0",
  '-2+3',
  '=HYPERLINK("http://x.example","y")',
])
  test(`csv: ${JSON.stringify(words)} is no formula`, () => {
    const [[cell = ''] = []] = parse(csv(words)) as string[][]
    assert.equal(cell, `'${words}`)
  })

for (const words of ['a=b', '5 - 3', '“=1”', 'e-mail', '8 + 1'])
  test(`csv: ${words} is left as it is`, () => assert.equal(csv(words), `${words}\r\n`))

test('csv: control signs do not reach a terminal', () => {
  assert.equal(csv('red \u001b[31m text \u009b2J \u202Eback'), 'red �[31m text �2J �back\r\n')
})

test('csv: whatever the cells, as many rows and cells come back, and no cell begins as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = parse([...csvOf({ columns: ['one', 'two'], rows })].join('')) as string[][]
      assert.equal(read.length, rows.length + 1)
      for (const row of read) {
        assert.equal(row.length, 2)
        for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+\-@]/)
      }
    }),
  )
})

const table = tableOf({ name: ({ name }) => name, pages: ({ pages }) => pages }, [
  { name: 'Fire', pages: 3 },
  { name: '=Flood', pages: 2 },
])

test('tables: the same rows as JSON Lines, with the words as they are', () => {
  assert.deepEqual([...jsonRowsOf(table)], ['{"name":"Fire","pages":3}\n', '{"name":"=Flood","pages":2}\n'])
})

test('tables: one table goes on below another', () => {
  assert.equal([...csvOf(table), ...csvRowsOf(table)].join(''), "name,pages\r\nFire,3\r\n'=Flood,2\r\nFire,3\r\n'=Flood,2\r\n")
})

test('tables: the first rows, and how many of how many they are', () => {
  const some = firstRows(table, 1)
  assert.equal(some.rows.length, 1)
  assert.equal(rowsTold(some.rows.length, table.rows.length), '1 of 2 rows')
  assert.equal(rowsTold(1, 1), '1 of 1 row')
})
