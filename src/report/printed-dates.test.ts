import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayWords, publishedWords } from './printed-dates.ts'

const found: readonly (readonly [string, string])[] = [
  ['2024', '2024'],
  ['2024-10', 'Oct 2024'],
  ['2024-10-31', '31 Oct 2024'],
  ['2024-03-05T09:07', '5 Mar 2024, 09:07'],
  ['2024-10-31T21:37:10+02:00', '31 Oct 2024, 21:37 +02:00'],
  ['2024-10-31T21:37:10.250Z', '31 Oct 2024, 21:37 UTC'],
]
for (const [value, words] of found) test(`printed dates: ${value} is ${words}`, () => assert.equal(dayWords(value), words))

for (const value of ['XXXX-10', 'soon', '']) test(`printed dates: passes over "${value}"`, () => assert.equal(dayWords(value), value))

test('printed dates: a page without a date is undated', () => assert.equal(publishedWords(null), 'undated'))
test('printed dates: a year of a copyright line is no date of publication', () =>
  assert.equal(publishedWords({ value: '2024', grain: 'year', how: 'copyright line', evidence: null }), '©2024 only'))
