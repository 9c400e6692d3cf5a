import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, drift, shapeOf } from '../../../testing/differing-pages.ts'

const PARENT = ['Vera Lund told the Norvik Herald that the ferry yard is bankrupt.', { bodies: ['Norvik Herald'] }] as const

// Found

test('differences: another body in the same words', () => {
  const child = 'Vera Lund told the Arnby Gazette that the ferry yard is bankrupt.'
  assert.deepEqual(shapeOf(drift(PARENT, [child, { bodies: ['Arnby Gazette'] }])), ['attribution drift medium'])
})

// Passed over

for (const [what, child, name] of [
  ['a shorter name', 'Vera Lund told the Herald that the ferry yard is bankrupt.', 'Herald'],
  ['first letters of the name', 'Vera Lund told the NH that the ferry yard is bankrupt.', 'NH'],
  ['a body of many names', 'Vera Lund told the Senate that the ferry yard is bankrupt.', 'Senate'],
] as const)
  test(`differences: ${what} is no other body`, () => assert.deepEqual(alarms(PARENT, [child, { bodies: [name] }]), []))
