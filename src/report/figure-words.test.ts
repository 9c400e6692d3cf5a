import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FigurePoint } from '../model/account.ts'
import { bridgePages } from '../testing/bridge-pages.ts'
import { figures } from '../testing/bridge-story.ts'
import { accountOf, citeWords } from '../testing/reports.ts'
import { boundWords, checksOf, comparedFigures, isCompared, subjectWords, valuesOf } from './figure-words.ts'

const [courier] = bridgePages
const point = (rest: Partial<FigurePoint>): FigurePoint => ({
  ...citeWords(courier, '450'),
  low: 450,
  high: 450,
  bound: 'exactly',
  at: null,
  ...rest,
})

const found: readonly (readonly [string, Partial<FigurePoint>])[] = [
  ['450', {}],
  ['1.25 million', { low: 1250000, high: 1250000 }],
  ['1,234,567', { low: 1234567, high: 1234567 }],
  ['3 billion', { low: 3e9, high: 3e9 }],
  ['2.5', { low: 2.5, high: 2.5 }],
  ['up to 450', { low: null, bound: 'up to' }],
  ['at least 450', { high: null, bound: 'at least' }],
  ['more than 450', { high: null, bound: 'more than' }],
  ['400 to 450', { low: 400, bound: 'between' }],
  ['not given', { low: null, high: null }],
]
for (const [words, rest] of found) test(`figure words: ${words}`, () => assert.equal(boundWords(point(rest)), words))

test('figure words: equal values stand together, the smallest first', () => {
  const [bolts] = figures
  assert.ok(bolts)
  assert.deepEqual(
    valuesOf(bolts).map(({ words, points }) => `${words} ×${points.length}`),
    ['450 ×2', '540 ×1'],
  )
  assert.equal(subjectWords({ ...bolts, scope: 'in all' }), 'loose bolts (in all)')
})

test('figure words: what the unit says is not said again', () => {
  const series = { subject: 'minute', unit: 'minute', scope: null, points: [], checks: [] }
  assert.equal(subjectWords(series), '')
  assert.equal(subjectWords({ ...series, scope: 'the press conference' }), '(the press conference)')
})

test('figure words: a series that stands whole in a fuller one is left out', () => {
  const [bolts] = figures
  assert.ok(bolts)
  const part = { ...bolts, points: bolts.points.slice(0, 2) }
  assert.deepEqual(comparedFigures([accountOf('1', [], { figures: [part, bolts] })]), [bolts])
})

test('figure words: series with several values or a sum stand first', () => {
  const [bolts, crossings] = figures
  assert.ok(bolts && crossings)
  const flat = { ...bolts, subject: 'ferries', points: bolts.points.filter(({ low }) => low === 450) }
  const account = accountOf('1', [], { figures: [flat, bolts, { ...crossings, points: [] }] })
  assert.deepEqual(
    comparedFigures([account]).map(({ subject }) => subject),
    ['loose bolts', 'crossings', 'ferries'],
  )
})

test('figure words: one page without a sum is not compared', () => {
  const series = { subject: 'bolts', unit: null, scope: null, points: [point({}), point({ low: 9, high: 9 })], checks: [] }
  assert.equal(isCompared(series), false)
  assert.equal(isCompared({ ...series, checks: [{ text: '1 + 1 = 2', holds: true, from: [] }] }), true)
})

const units: readonly (readonly [string, string])[] = [
  ['percent', '450%'],
  ['USD', '$450'],
  ['DKK', 'DKK 450'],
  ['square mile', '450 square miles'],
]
for (const [unit, words] of units)
  test(`figure words: ${words}`, () => {
    assert.deepEqual(
      valuesOf({ subject: 'x', unit, scope: null, points: [point({})], checks: [] }).map((value) => value.words),
      [words],
    )
  })

test('figure words: a sum that several pages allow is said once, with all its places', () => {
  const check = { text: '1 + 1 = 2', holds: true, from: [citeWords(courier, '450')] }
  const sums = checksOf({ subject: 'x', unit: null, scope: null, points: [], checks: [check, check] })
  assert.deepEqual(
    sums.map(({ from }) => from.length),
    [2],
  )
})
