import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs, expected] of [
  ['a lost "could"', ['The harbour bridge could reopen in spring.'], ['The harbour bridge will reopen in spring.'], 'hedge drift low'],
  [
    'a "could" turned into an announcement',
    ['The harbour bridge could reopen in spring.'],
    ['The harbour bridge is going to reopen in spring.'],
    'certainty drift medium',
  ],
  [
    'a possibility told as going on',
    ['The shipping line may sell its ferry yard.'],
    ['The shipping line is selling its ferry yard.'],
    'certainty drift high',
  ],
  ['an allegation made a fact', ['The mate allegedly stole a walrus.'], ['The mate stole a walrus.'], 'certainty drift high'],
] as const)
  test(`differences: a derived page with ${what} is "${expected}"`, () => assert.deepEqual(shapeOf(drift(mine, theirs)), [expected]))

// Passed over

for (const [what, mine, theirs] of [
  ['what was expected and has happened', ['The council is expected to approve the harbour wall.'], ['The council approved the harbour wall.']],
  ['an allegation told as a charge', ['The mate allegedly stole a walrus.'], ['The mate is accused: he stole a walrus, prosecutors say.']],
  ['a hedge said otherwise', ['The harbour bridge could reopen in spring.'], ['Possibly the harbour bridge will reopen in spring.']],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
