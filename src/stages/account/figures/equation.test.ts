import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOf } from '../../../testing/pages.ts'
import { number, written } from './equation.ts'
import { figuresOn } from './measured.ts'
import type { Slot, SlotKind } from './slots.ts'

for (const [value, words] of [
  [8000, '8,000'],
  [33.333, '33.33'],
  [1_200_000, '1.2 million'],
  [1_381_009, '1,381,009'],
  [2_000_000_000, '2 billion'],
] as const)
  test(`equations: ${value} is told as ${words}`, () => assert.equal(number(value), words))

const [figure] = figuresOn(pageOf('A third left.', { figures: [{ exact: 'A third', low: 1 / 3, kind: 'ratio' }] }))

for (const [kind, value, words] of [
  ['P', 30, '30 %'],
  ['R', 0.333333, '1/3'],
  ['R', 0.666667, '2/3'],
  ['Q', 1, '1 point'],
  ['Q', 6, '6 points'],
  ['N', 40, '40'],
] as const)
  test(`equations: ${kind} ${value} is told as ${words}`, () => {
    assert.ok(figure)
    const slot: Slot = { figure, kind: kind satisfies SlotKind, value }
    assert.equal(written(slot), words)
  })
