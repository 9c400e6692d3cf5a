import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarPart, dayWords, publishedWords, spanWords } from './printed-dates.ts'

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

for (const [from, to, words] of [
  ['1998-01-01', '1999-01-01', '1998'],
  ['2024-02-01', '2024-03-01', 'Feb 2024'],
  ['2024-12-01', '2025-01-01', 'Dec 2024'],
  ['2024-10-09', '2024-10-10', '9 Oct 2024'],
  ['2025-03-10', '2025-03-17', '10 Mar 2025 to 16 Mar 2025'],
  ['2024-12-01', '2025-03-01', '1 Dec 2024 to 28 Feb 2025'],
  ['2023-12-01', '2024-03-01', '1 Dec 2023 to 29 Feb 2024'],
  ['2023-12-30', '2024-01-01', '30 Dec 2023 to 31 Dec 2023'],
  ['2024-04-10', '2024-05-01', '10 Apr 2024 to 30 Apr 2024'],
  ['2024-10-09T04:00', '2024-10-09T04:01', '9 Oct 2024, 04:00'],
  ['2024-10-09T00:00', '2024-10-09T12:00', '9 Oct 2024, 00:00 to 12:00'],
  ['2024-10-09T18:00', '2024-10-10T00:00', '9 Oct 2024, 18:00 to 24:00'],
  ['2024-10-09', null, '9 Oct 2024'],
] as const)
  test(`printed dates: ${from} up to ${to} is ${words}`, () => assert.equal(spanWords(from, to), words))

test('printed dates: a span that is no year and no month keeps its first day', () =>
  assert.equal(calendarPart('1998-01-01', '1998-01-05'), '1998-01-01'))
