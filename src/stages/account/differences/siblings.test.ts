import assert from 'node:assert/strict'
import { test } from 'node:test'
import { burnt, copies, homes } from '../../../testing/differing-pages.ts'

// Found

test('differences: copies of one original that is not held differ as peers', () => {
  const found = copies([burnt('140'), homes('140', 140)], [burnt('410'), homes('410', 410)])
  assert.deepEqual(
    found.map(({ kind, relation, parent, sides }) => `${kind} ${relation} ${parent} ${sides.map(({ role }) => role).join(' ')}`),
    ['figure drift null peer peer'],
  )
  assert.equal(found[0]?.note, '“140” in one copy, “410” in another; the original is not held.')
})

// Passed over

test('differences: copies that round, or tell other things, raise nothing', () => {
  assert.deepEqual(copies([burnt('1,388'), homes('1,388', 1388)], [burnt('1,400'), homes('1,400', 1400)]), [])
  assert.deepEqual(
    copies([burnt('140'), homes('140', 140)], ['The council sold 410 sheds.', { figures: [{ exact: '410', low: 410, of: 'sheds' }] }]),
    [],
  )
})
