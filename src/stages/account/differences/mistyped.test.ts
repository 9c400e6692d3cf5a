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

test('differences: sums with the same digits in another order beside one that both texts have raise nothing', () => {
  const made = { exact: '£413,000', low: 413000, kind: 'money', unit: 'GBP' } as const
  const figures = (exact: string, low: number): NonNullable<Sketch[1]> => ({
    ...pounds(exact, low)[1],
    figures: [made, ...(pounds(exact, low)[1]?.figures ?? [])],
  })
  const one: Sketch = ['The harbour club made £413,000 after £312,000 last year.', figures('£312,000', 312000)]
  const other: Sketch = ['The harbour club made £413,000 and beat a forecast of £321,000.', figures('£321,000', 321000)]
  assert.ok(!peers(one, other).some(({ note }) => note.includes('digits')))
})
