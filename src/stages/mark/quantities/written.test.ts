import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { piecesOf } from '../../../text/pieces.ts'
import { withWrittenFigures } from './written.ts'

const figures = (text: string): readonly (number | null)[] =>
  withWrittenFigures(piecesOf(text)).flatMap(({ figure }) => (figure === null ? [] : [figure]))

for (const [text, ...values] of [
  ['Add .75 litres.', 0.75],
  ['It cost 12,34,567.89 rupees or 1,20,000.', 1234567.89, 120000],
  ["1 234 567 boats, 1'234'567 boats, 1.234.567 boats", 1234567, 1234567, 1234567],
  ['It rose 14,5 percent to 1.111,25.', 14.5, 1111.25],
  ['1e-4 or 2.5×10⁶ or 3x10^6 or 4×10−5', 1e-4, 2.5e6, 3e6, 4e-5],
  ['10^6 and 10⁶ and 2^3', 1e6, 1e6, 8],
  ['2.05 ± 0.01 and 3 +/- 1e-5', 2.05, 3],
] as const)
  test(`written: reads "${text}"`, () => assert.deepEqual(figures(text), values))

for (const [text, ...values] of [
  ['It ended.5 boats left in 2020, 300 stayed.', 5, 2020, 300],
  ['Call 555 123 4567 or +31 200 300.', 555, 123, 4567, 31, 200, 300],
  ['See [1,3] and 192.168.100.200.', 1, 3, 192, 168, 100, 200],
  ['Room 12 300 held ten.', 12, 300],
  ['He won 1,2,3 and 4.', 1, 2, 3, 4],
] as const)
  test(`written: leaves apart "${text}"`, () => assert.deepEqual(figures(text), values))

test('written: pieces stay in order and touch nothing twice (law)', () => {
  const parts = fc.constantFrom('1', '12', '345', '.', ',', "'", ' ', 'e', '^', '-', 'x', '10', '±', '/', 'a')
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (signs) => {
      let last = 0
      for (const { start, end } of withWrittenFigures(piecesOf(signs.join('')))) {
        assert.ok(start >= last && end > start)
        last = end
      }
    }),
  )
})
