import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

const OLA = { people: ['Ola Berg'] } as const
const GIFTS = ['The mayor of Norvik took gifts from followers of the preacher Ola Berg.', OLA] as const
const WORD = ['A spokeswoman for Ola Berg told the Herald that the ferry yard is bankrupt.', OLA] as const

// Found

test('differences: gifts of followers made gifts of the man', () => {
  assert.deepEqual(shapeOf(drift(GIFTS, ['The mayor of Norvik took gifts from the preacher Ola Berg.', OLA])), ['scope drift medium'])
})

test('differences: words of a spokeswoman made words of the man', () => {
  assert.deepEqual(shapeOf(drift(WORD, ['Ola Berg told the Herald that the ferry yard is bankrupt.', OLA])), ['attribution drift medium'])
})

// Passed over

for (const [what, mine, theirs] of [
  ['other words for followers', GIFTS, 'The mayor of Norvik took gifts from the flock of the preacher Ola Berg.'],
  ['other words for a spokeswoman', WORD, 'Ola Berg’s office told the Herald that the ferry yard is bankrupt.'],
] as const)
  test(`differences: a derived page with ${what} raises nothing`, () => assert.deepEqual(alarms(mine, [theirs, OLA]), []))
