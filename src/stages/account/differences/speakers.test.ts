import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drift, says, shapeOf, WORDS } from '../../../testing/differing-pages.ts'

// Found

test('differences: another speaker of the same words', () => {
  assert.deepEqual(shapeOf(drift(says('Vera Lund', WORDS), says('Ola Berg', WORDS))), ['attribution drift high'])
})
