import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

// Found

for (const [what, mine, theirs] of [
  ['"radio" made "television"', ['The shipping line ran an advert on the radio.'], ['The shipping line ran an advert on television.']],
  ['a state board made a federal one', ['A state board fined the ferry yard.'], ['A federal board fined the ferry yard.']],
  ['a charge made a conviction', ['The mate was charged with the theft of a walrus.'], ['The mate was convicted of the theft of a walrus.']],
  ['"twice" made "five times"', ['The queue looped twice around the ferry yard.'], ['The queue looped five times around the ferry yard.']],
  ['"in person" made "by phone"', ['The mate apologised in person to the harbour master.'], ['The mate apologised by phone to the harbour master.']],
] as const)
  test(`differences: a derived page with ${what} is a detail of medium severity`, () =>
    assert.deepEqual(shapeOf(drift(mine, theirs)), ['detail drift medium']))

// Passed over

for (const [what, mine, theirs] of [
  ['a synonym', ['The shipping line ran an advert on television.'], ['The shipping line ran an advert on TV.']],
  ['both words', ['Her son and her daughter run the ferry yard.'], ['Her daughter runs the ferry yard.']],
  ['the other word, denied', ['The council rejected the harbour wall.'], ['The council has not approved the harbour wall.']],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, theirs), []))
