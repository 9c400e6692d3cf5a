import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peers, type Sketch, says, shapeOf } from '../../../testing/differing-pages.ts'

// Found

test('differences: one speaker and one figure in other words may be two remarks', () => {
  const remark = (words: string, figure: string): Sketch => [
    says('Vera Lund', words)[0],
    { ...says('Vera Lund', words)[1], figures: [{ exact: figure, low: 40 }] },
  ]
  const found = peers(remark('Forty boats will never save this harbour', 'Forty'), remark('These 40 change nothing at all for us', '40'))
  assert.deepEqual(shapeOf(found), ['quote undetermined medium'])
})
