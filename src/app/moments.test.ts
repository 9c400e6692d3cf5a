import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentOf } from './moments.ts'

for (const [written, moment] of [
  ['2031', '2031'],
  ['2031-05', '2031-05'],
  ['2031-05-03', '2031-05-03'],
  ['2031-05-03T14:30Z', '2031-05-03T14:30:00.000Z'],
  ['2031-05-03T14:30+02:00', '2031-05-03T12:30:00.000Z'],
  ['2031-05-03T00:30:15.5-01:00', '2031-05-03T01:30:15.500Z'],
  ['yesterday', null],
  ['2031-13-03', null],
  ['2031-05-03T25:00Z', null],
  ['3 May 2031', null],
] as const)
  test(`moments: ${written} is ${moment}`, () => assert.equal(momentOf(written), moment))
