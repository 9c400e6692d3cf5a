import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { remembered, rememberedOf } from './remembered.ts'

/** A function that counts how often it is asked. */
function counting<Answer>(answer: (asked: string) => Answer) {
  const asked: string[] = []
  const ask = (word: string): Answer => {
    asked.push(word)
    return answer(word)
  }
  return { asked, ask }
}

test('remembered: asks once for a word', () => {
  const { asked, ask } = counting((word) => word.length)
  const length = remembered(ask)
  assert.deepEqual([length('mill'), length('mill'), length('ferry')], [4, 4, 5])
  assert.deepEqual(asked, ['mill', 'ferry'])
})

test('remembered: remembers that there is no answer', () => {
  const { asked, ask } = counting(() => undefined)
  const nothing = remembered(ask)
  assert.deepEqual([nothing('mill'), nothing('mill')], [undefined, undefined])
  assert.deepEqual(asked, ['mill'])
})

test('remembered: keeps no more than it may', () => {
  const { asked, ask } = counting((word) => word)
  const same = remembered(ask, 2)
  for (const word of ['a', 'b', 'c', 'a']) same(word)
  assert.deepEqual(asked, ['a', 'b', 'c', 'a'])
})

test('remembered: the answers are the same, however many are kept', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), fc.integer({ min: 1, max: 5 }), (words, most) => {
      const upper = remembered((word) => word.toUpperCase(), most)
      assert.deepEqual(
        words.map(upper),
        words.map((word) => word.toUpperCase()),
      )
    }),
  )
})

test('remembered: asks once for a thing, whatever it is equal to, and keeps no more than it may', () => {
  const asked: number[] = []
  const size = rememberedOf((thing: { readonly size: number }, times: number) => {
    asked.push(thing.size)
    return thing.size * times
  }, 2)
  const [one, other, third] = [{ size: 3 }, { size: 3 }, { size: 4 }]
  assert.deepEqual([size(one, 2), size(one, 2), size(other, 2)], [6, 6, 6])
  assert.deepEqual(asked, [3, 3])
  assert.deepEqual([size(third, 2), size(one, 2), size(third, 2)], [8, 6, 8])
  assert.deepEqual(asked, [3, 3, 4, 3])
})
