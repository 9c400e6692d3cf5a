import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PageSketch, pageOf } from '../../../testing/pages.ts'
import { figuresOn } from './measured.ts'
import type { Slot, SlotKind } from './slots.ts'
import { meets, minus, plus, type Spread, scaled, spreadOf, times } from './spread.ts'

type Figure = NonNullable<PageSketch['figures']>[number]

function slot(exact: string, value: number, kind: SlotKind = 'N', more: Partial<Figure> = {}): Slot {
  const [figure] = figuresOn(pageOf(`It is ${exact}.`, { figures: [{ ...more, exact, low: value }] }))
  if (figure === undefined) throw new Error('No figure.')
  return { figure, kind, value }
}

const plain = (value: number): Spread => spreadOf(slot(String(value), value), 'exact')
const near = ({ near: { least, most } }: Spread): readonly number[] => [least, most].map((value) => Math.round(value * 1e4) / 1e4)

test('spreads: a whole number of a sum is taken at its word', () => assert.deepEqual(near(plain(700)), [700, 700]))
test('spreads: millions are rounded to their last digit', () =>
  assert.deepEqual(near(spreadOf(slot('1.2 million', 1.2e6), 'exact')), [1.15e6, 1.25e6]))
test('spreads: a percentage is rounded to a whole one', () => assert.deepEqual(near(spreadOf(slot('40 percent', 40, 'P'), 'factor')), [39.5, 40.5]))
test('spreads: a hedged number is rounded to its last digit that is not nought', () =>
  assert.deepEqual(near(spreadOf(slot('some 1,500', 1500, 'N', { approximator: 'some' }), 'factor')), [1450, 1550]))

test('spreads: sums meet, fail, or cannot be told', () => {
  assert.equal(meets(plus(plain(700), plain(600)), plain(1300)), true)
  assert.equal(meets(plus(plain(700), plain(600)), plain(1200)), false)
  const millions = (value: number): Spread => spreadOf(slot(`${value} million`, value * 1e6), 'exact')
  assert.equal(meets(minus(millions(7), millions(5)), millions(3)), true)
  assert.equal(meets(minus(millions(7), millions(5)), millions(4)), false)
})
test('spreads: a share within the percentage after next is not called wrong', () => {
  const share = (percent: number): Spread => times(scaled(spreadOf(slot(`${percent} percent`, percent, 'P'), 'factor'), 0.01), plain(1001))
  assert.deepEqual(
    [300, 307, 340].map((given) => meets(share(30), plain(given))),
    [true, null, false],
  )
})
test('spreads: what is far off is about something else', () => assert.equal(meets(plain(100), plain(301)), null))
