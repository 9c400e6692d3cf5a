import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utcInstant, writtenInstant } from './instants.ts'

const FOUND: readonly (readonly [string, string, string])[] = [
  ['Thu, 31 Oct 2024 21:37:05 +0100', '2024-10-31T21:37+01:00', '2024-10-31T20:37Z'],
  ['31 Oct 24 21:37 EDT', '2024-10-31T21:37-04:00', '2024-11-01T01:37Z'],
  ['Thu, 31 Oct 2024 20:37:05 -0000 (UTC)', '2024-10-31T20:37Z', '2024-10-31T20:37Z'],
  ['Thu Oct 31 2024 21:37:05 GMT+0100 (Central European Standard Time)', '2024-10-31T21:37+01:00', '2024-10-31T20:37Z'],
  ['Thu Oct 31 21:37:05 2024', '2024-10-31T21:37', '2024-10-31T21:37Z'],
  ['20:37:05 Oct 31, 2024', '2024-10-31T20:37', '2024-10-31T20:37Z'],
  ['2024-10-31T20:37:05.123Z', '2024-10-31T20:37Z', '2024-10-31T20:37Z'],
  ['20241031203705', '2024-10-31T20:37', '2024-10-31T20:37Z'],
]
for (const [text, written, utc] of FOUND)
  test(`instants: reads "${text}"`, () => assert.deepEqual([writtenInstant(text), utcInstant(text)], [written, utc]))

for (const text of ['', 'Thursday', 'Thu, 31 Feb 2024 21:37:05 +0100', 'Thu, 31 Oct 2024 25:37:05 +0100', '31 Oct 2024'])
  test(`instants: passes over "${text}"`, () => assert.equal(writtenInstant(text), null))
