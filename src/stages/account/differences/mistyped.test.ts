import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peers, type Sketch, shapeOf } from '../../../testing/differing-pages.ts'

const pounds = (exact: string, low: number): Sketch => [
  `The treasurer took ${exact} from the harbour club.`,
  { published: '2031-05-06', figures: [{ exact, low, kind: 'money', unit: 'GBP' }] },
]

// Found

test('differences: sums with the same digits in another order contradict each other', () => {
  const [text, marks = {}] = pounds('£321,000', 321000)
  const other: Sketch = [text.replace('The treasurer took', 'Gone from the club is'), marks]
  assert.deepEqual(shapeOf(peers(pounds('£312,000', 312000), other)), ['figure contradiction high'])
})

// Passed over

test('differences: sums with the same digits in another order, of which other things are said, raise nothing', () => {
  const one: Sketch = ['The harbour club took £312,000 in its best summer.', pounds('£312,000', 312000)[1] ?? {}]
  const other: Sketch = ['Auditors had forecast £321,000 for all the boatyards.', pounds('£321,000', 321000)[1] ?? {}]
  assert.deepEqual(peers(one, other), [])
})
