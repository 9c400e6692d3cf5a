import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

const PARENT = ['Vera Lund is married and runs the ferry yard of Norvik with a son.', { people: ['Vera Lund'] }] as const

// Found

test('differences: a name of kin that no other page has', () => {
  const child = 'Vera Lund is married and runs the ferry yard of Norvik with her son Peter.'
  assert.deepEqual(shapeOf(drift(PARENT, [child, { people: ['Vera Lund', 'Peter'] }])), ['detail drift medium'])
})

test('differences: a person in full that no other page has', () => {
  const child = 'Vera Lund is married to Peter Quill and runs the ferry yard of Norvik with a son.'
  assert.deepEqual(shapeOf(drift(PARENT, [child, { people: ['Vera Lund', 'Peter Quill'] }])), ['detail drift medium'])
})

// Passed over

for (const [what, child, name] of [
  ['a first name of somebody the parent names', 'Vera is married and runs the ferry yard of Norvik with a son.', 'Vera'],
  ['another first name before the surname', 'Nora Lund is married and runs the ferry yard of Norvik with a son.', 'Nora Lund'],
] as const)
  test(`differences: ${what} is no added name`, () => assert.deepEqual(alarms(PARENT, [child, { people: [name] }]), []))
