import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { piecesOf } from './pieces.ts'

for (const [text, pieces] of [
  ['the 86-minute flight', 'the 86 - minute flight'],
  ['1,200.5kg at 9am', '1,200.5 kg at 9 am'],
  ['31.10.2024', '31 . 10 . 2024'],
  ['$2.5bn', '$ 2.5 bn'],
  ['Lisk’s', "Lisk ' s"],
] as const)
  test(`pieces: parts "${text}"`, () =>
    assert.equal(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(' '),
      pieces,
    ))

test('pieces: knows figures, glue and line ends', () => {
  const [first, second, third] = piecesOf('1,200kg\nnet')
  assert.deepEqual([first?.figure, first?.newLine, second?.glued, third?.glued, third?.newLine], [1200, true, true, false, true])
})

test('pieces: every sign stands in one piece (law)', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const pieces = piecesOf(text)
      assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(''), text.replace(/\s/g, ''))
    }),
  )
})
