import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { highest, packWeights, scoresOf } from './perceptron.ts'

const labels = ['person', 'place', 'other']

test('perceptron: adds up the weights of the features a model knows', () => {
  const weights = new Map([
    ['w=mill', packWeights([[2, 40]])],
    [
      'x=Xx',
      packWeights([
        [0, 7],
        [2, -90],
      ]),
    ],
  ])
  assert.deepEqual([...scoresOf({ labels, weights }, ['w=mill', 'x=Xx', 'never seen'])], [7, 0, -50])
})

test('perceptron: passes over features it does not know', () => {
  assert.deepEqual([...scoresOf({ labels, weights: new Map() }, ['w=mill'])], [0, 0, 0])
})

test('perceptron: takes the first of equal scores', () => {
  assert.equal(highest([1, 3, 3]), 1)
  assert.equal(highest([]), 0)
})

test('perceptron: law: packed weights come back as they were', () => {
  const weight = fc.integer({ min: -900, max: 900 })
  fc.assert(
    fc.property(fc.tuple(weight, weight, weight), (given) => {
      const weights = new Map([['f', packWeights(given.map((value, label) => [label, value] as const))]])
      assert.deepEqual([...scoresOf({ labels, weights }, ['f'])], given)
    }),
  )
})
