import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drift, shapeOf } from '../../../testing/differing-pages.ts'

const BRIDGE = 'The harbour bridge at Lisk will reopen to lorries on Monday, mayor Hanna Brek told reporters.'
const CLOSED = 'Inspectors closed the harbour bridge at Lisk on Monday after divers found cracks in a pier.'

// Found

for (const [parent, child, shape] of [
  [BRIDGE, BRIDGE.replace('will', 'will not'), 'certainty drift high'],
  [BRIDGE.replace('will', 'won’t'), BRIDGE, 'certainty drift high'],
  [CLOSED, CLOSED.replace('closed', 'did not close'), 'certainty drift high'],
  [CLOSED.replace('closed', "didn't close"), CLOSED, 'certainty drift high'],
  [BRIDGE, BRIDGE.replace('will', 'may'), 'certainty drift low'],
] as const)
  test(`differences: retouched words: ${child}`, () => assert.ok(shapeOf(drift([parent], [child])).includes(shape)))

// Passed over

for (const [parent, child] of [
  [BRIDGE, BRIDGE],
  [BRIDGE, BRIDGE.replace('will', 'would')],
  [BRIDGE.replace('will', 'cannot'), BRIDGE.replace('will', "can't")],
  [CLOSED.replace('closed', 'did not close'), CLOSED.replace('closed', "didn't close")],
  [CLOSED, CLOSED.replace('a pier', 'one pier')],
] as const)
  test(`differences: no certainty is retouched: ${child}`, () =>
    assert.deepEqual(
      shapeOf(drift([parent], [child])).filter((shape) => shape.startsWith('certainty')),
      [],
    ))
