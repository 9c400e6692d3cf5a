import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordingsIn } from './wordings.ts'

test('wordings: those that a text holds, each once, in the order of the list', () => {
  const held = wordingsIn(['terms of use', 'in your inbox', 'use', 'xy'])
  assert.deepEqual(held('news in your inbox: terms of use, use of cookies'), [0, 1, 2])
  assert.deepEqual(held('nothing'), [])
  assert.deepEqual(held('a text that ends in xy'), [3])
})

test('wordings: as many as a search for each one finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\ud800'), minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 6 }), fc.array(letters, { maxLength: 6 }), (wordings, pieces) => {
      const text = pieces.join('')
      const wanted = wordings.flatMap((wording, index) => (text.includes(wording) ? [index] : []))
      assert.deepEqual(wordingsIn(wordings)(text), wanted)
    }),
  )
})
