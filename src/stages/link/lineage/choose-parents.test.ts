import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { chooseParents } from './choose-parents.ts'

const chosen = (table: readonly (readonly number[])[]) => chooseParents(table.length, (child, parent) => table[child]?.[parent] ?? 0)

test('choose parents: finds the best parent of each page', () => {
  assert.deepEqual(
    chosen([
      [0, 0, 0],
      [5, 0, 2],
      [3, 4, 0],
    ]),
    [null, 0, 1],
  )
})

test('choose parents: a pair that would each descend from the other is opened where least is lost', () => {
  assert.deepEqual(
    chosen([
      [0, 5],
      [3, 0],
    ]),
    [1, null],
  )
})

test('choose parents: a ring is opened where a page from outside enters it', () => {
  const table = [
    [0, 0, 0, 0],
    [0, 0, 0, 6],
    [0, 6, 0, 0],
    [4, 0, 6, 0],
  ]
  assert.deepEqual(chosen(table), [null, 3, 1, 0])
})

test('choose parents: passes over scores at or below zero', () => {
  assert.deepEqual(
    chosen([
      [0, -1],
      [0, 0],
    ]),
    [null, null],
  )
})

test('choose parents: is as good as trying every choice, and never closes a ring', () => {
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((size) => fc.array(fc.array(fc.integer({ min: -2, max: 9 }), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }))
  fc.assert(
    fc.property(table, (scores) => {
      const parents = chosen(scores)
      assert.ok(isForest(parents))
      assert.equal(
        sumOf(scores, parents),
        Math.max(
          ...everyChoice(scores.length)
            .filter(isForest)
            .map((each) => sumOf(scores, each)),
        ),
      )
    }),
    { numRuns: 60 },
  )
})

const sumOf = (scores: readonly (readonly number[])[], parents: readonly (number | null)[]): number =>
  parents.reduce<number>((sum, parent, child) => sum + (parent === null ? 0 : (scores[child]?.[parent] ?? 0)), 0)

function isForest(parents: readonly (number | null)[]): boolean {
  return parents.every((_, start) => {
    let at: number | null = start
    for (let step = 0; step <= parents.length && at !== null; step++) at = parents[at] ?? null
    return at === null
  })
}

function everyChoice(size: number): readonly (readonly (number | null)[])[] {
  let choices: (number | null)[][] = [[]]
  for (let child = 0; child < size; child++)
    choices = choices.flatMap((choice) =>
      [null, ...Array.from({ length: size }, (_, at) => at).filter((at) => at !== child)].map((parent) => [...choice, parent]),
    )
  return choices
}
