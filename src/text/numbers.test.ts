import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadNumbers } from '../lexicon/numbers.ts'
import { readData } from '../lexicon/tables.ts'
import { readNumber, yearInWords } from './numbers.ts'
import { piecesOf } from './pieces.ts'

const { words } = loadNumbers(readData)
const read = (text: string) => readNumber(piecesOf(text), 0, words)

const NUMBERS: readonly (readonly [string, number])[] = [
  ['seven', 7],
  ['twenty-six', 26],
  ['Ten thousand', 10000],
  ['two hundred and six', 206],
  ['three million four hundred thousand and twelve', 3400012],
  ['a hundred', 100],
  ['a dozen', 12],
  ['two dozen', 24],
  ['1,200.5', 1200.5],
  ['2.5 million', 2500000],
  ['two and a half', 2.5],
  ['two and half', 2.5],
  ['two-and-a-half', 2.5],
  ['one and a half million', 1500000],
  ['half a million', 500000],
  ['three quarters', 0.75],
  ['2 1/2', 2.5],
  ['2½', 2.5],
  ['3/15', 0.2],
  ['2/1000', 0.002],
  ['seven point nought four', 7.04],
  ['three hundred point sixty-one', 300.61],
  ['8 point 2', 8.2],
  ['four million and a half', 4500000],
  ['two billion and three quarters', 2750000000],
  ['one billion and a quarter million', 1000250000],
  ['6 million and a half', 6500000],
  ['7 hundred and 31', 731],
  ['5 thousand 2 hundred and 8', 5208],
  ['two crore fifty lakh', 25000000],
  ['six lakh crore', 6e12],
  ['one million, two hundred thousand', 1200000],
  ['quarter million', 250000],
  ['a quarter million', 250000],
  ['three quarters of a billion', 750000000],
  ['sixty - four', 64],
  ['seventeen thirds', 5.666667],
  ['two twenty-fifths', 0.08],
  ['two hundred fifty-fifths', 3.636364],
  ['four hundred and twenty-one thousandths', 400.021],
]
for (const [text, value] of NUMBERS)
  test(`numbers: reads "${text}" to its end`, () => {
    const number = read(text)
    assert.deepEqual([number?.value, number?.next, number?.ordinal], [value, piecesOf(text).length, false])
  })

for (const [text, value] of [
  ['twenty-sixth', 26],
  ['5th', 5],
  ['first', 1],
  ['hundredth', 100],
] as const)
  test(`numbers: reads "${text}" as an ordinal`, () => assert.deepEqual([read(text)?.value, read(text)?.ordinal], [value, true]))

test('numbers: stops where another number begins', () => {
  assert.deepEqual([read('two and three')?.value, read('two and three')?.next], [2, 1])
  assert.equal(read('twenty thirty')?.value, 20)
  assert.equal(read('2 million and 300 people')?.value, 2000000)
  assert.equal(read('3 million and a half of the budget')?.value, 3000000)
  assert.equal(read('thirty-five seconds')?.value, 35)
  assert.equal(read('two million, three of them')?.value, 2000000)
  assert.equal(read('two million, three million')?.value, 2000000)
  assert.equal(yearInWords(piecesOf('nineteen ninety-six'), 0, words)?.value, 1996)
})

for (const text of ['boat', 'a boat', 'and', 'million', '']) test(`numbers: passes over "${text}"`, () => assert.equal(read(text), null))

test('numbers: figures are read as written (law)', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => assert.equal(read(value.toLocaleString('en-US'))?.value, value)))
})
