import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readRows } from '../gold.ts'
import { type ArithmeticCase, caseSets, scoreCases, task } from './account-arithmetic.ts'

const sets = caseSets('account/arithmetic')
const cases = sets.flatMap(({ path }) => readRows<ArithmeticCase>(path))

const SIZES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9 }

/** "1/3 × 60" → 20; terms are added from left to right, products first. */
function amountOf(side: string): number {
  const terms = side.split(/ (?=[+−] )/)
  return terms.reduce((sum, term, at) => {
    const sign = term.startsWith('− ') ? -1 : 1
    const words = term.replace(/^[+−] /, '')
    const factors = words.split(' × ').map(factorOf)
    const isChange = at > 0 && words.endsWith(' %')
    return isChange ? sum * (1 + sign * (factors[0] ?? 0)) : sum + sign * factors.reduce((product, factor) => product * factor, 1)
  }, 0)
}

function factorOf(words: string): number {
  const [figure = '', size = ''] = words.replaceAll(',', '').split(' ')
  const [above = 0, below = 1] = figure.split('/').map(Number)
  return (above / below) * (SIZES[size] ?? (size === '%' || size.startsWith('point') ? 0.01 : 1))
}

describe('arithmetic cases: laws', () => {
  test('an open and a sealed set, at least half of which must not hold or not be shown', () => {
    assert.deepEqual(
      sets.map(({ name }) => name),
      ['open', 'sealed'],
    )
    const holding = cases.filter(({ checks }) => checks.some((line) => line.endsWith(': adds up')))
    assert.ok(cases.length >= 80 && holding.length * 2 <= cases.length)
    assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length)
  })
  test('what is said to add up does, within rounding, and what is not does not', () => {
    for (const { id, checks } of cases)
      for (const line of checks) {
        const [equation = '', verdict] = line.split(': ')
        const [left = '', right = ''] = equation.split(' = ')
        const off = Math.abs(amountOf(left) - amountOf(right)) / amountOf(right)
        assert.equal(off < 0.03, verdict === 'adds up', `${id}: ${line} is off by ${off}`)
      }
  })
})

describe('arithmetic cases: scored', () => {
  const one = { id: 'a', pages: ['Nine and two are twelve.'], checks: ['9 + 2 = 12: does not add up'] }
  const none = { id: 'b', pages: ['Nine and two.'], checks: [] }
  const values = (...shown: (readonly string[])[]): readonly number[] =>
    scoreCases([one, none].map((each, at) => ({ ...each, shown: shown[at] ?? [] }))).metrics.map(({ value }) => value)
  test('a case is right when what it asks for is shown and nothing else', () => {
    assert.deepEqual(values(one.checks, []), [1, 0, 1, 1, 0])
    assert.deepEqual(values([], []), [0.5, 0, 0, 1, 0])
    assert.deepEqual(values(['9 + 2 = 12: adds up'], []), [0.5, 0, 0, 1, 0])
  })
  test('a failing sum that nobody asked for is a false accusation', () =>
    assert.deepEqual(values(one.checks, ['9 + 2 = 7: does not add up']), [0.5, 0, 1, 0, 0.5]))
  test('the program reaches what it must on the open cases, and accuses nobody falsely', async () => {
    const [open] = sets
    assert.ok(open)
    const { metrics } = await task.score(open, { quick: false, folds: false })
    assert.ok((metrics.find(({ metric }) => metric === 'accuracy')?.value ?? 0) >= 0.97)
    assert.equal(metrics.find(({ metric }) => metric === 'false-accusations')?.value, 0)
  })
})
