import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { EVERYBODY, neighboursOf, pairsOf, type Reach } from './neighbours.ts'

const parted = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '')
const item = (words: string): ReadonlyMap<string, number> => new Map(parted(words).map((word) => [word, word.length / 2]))
const listed = (texts: readonly string[], reach: Reach, owners?: readonly number[]): readonly (readonly number[])[] =>
  neighboursOf(texts.map(item), reach, owners).near.map((others) => [...others])

// found
test('neighbours: whoever shares a word', () => {
  assert.deepEqual(listed(['harbour fire', 'harbour board', 'board inquest', 'snow'], EVERYBODY), [[1], [0, 2], [1], []])
})

test('neighbours: the heaviest are kept, of equal ones the closest', () => {
  const texts = ['a fire', 'a inquest', 'a fire', 'a inquest fire', 'a inquest fire']
  assert.deepEqual(listed(texts, { ...EVERYBODY, most: 2 }), [
    [2, 3],
    [3, 4],
    [0, 3],
    [1, 4],
    [1, 3],
  ])
})

test('neighbours: rare words first, and common ones while steps are left', () => {
  const texts = ['the board', 'the board', 'the snow', 'the fire', 'the fire']
  assert.deepEqual(listed(texts, { ...EVERYBODY, steps: 3 }), [[1], [0], [], [4], [3]])
  assert.deepEqual(neighboursOf(texts.map(item), { ...EVERYBODY, steps: 3 }).cut, [true, true, true, true, true])
  assert.deepEqual(neighboursOf(texts.map(item), { ...EVERYBODY, steps: 7 }).cut, [false, false, false, false, false])
})

test('neighbours: every pair once, whichever of the two has the other', () => {
  const pairs = pairsOf([[2], [], [0, 1], [1]].map((others) => Int32Array.from(others)))
  assert.deepEqual(
    pairs.map((others) => [...others]),
    [[2], [2, 3], [], []],
  )
})

// passed over
test('neighbours: items of one owner', () => assert.deepEqual(listed(['board', 'board', 'board'], EVERYBODY, [1, 1, 2]), [[2], [2], [0, 1]]))
test('neighbours: none', () => assert.deepEqual(neighboursOf([], EVERYBODY), { near: [], cut: [] }))

// laws
const items = fc.array(
  fc.uniqueArray(fc.constantFrom('a', 'bb', 'ccc', 'dddd', 'eeeee', 'ffffff'), { maxLength: 5 }).map((words) => words.join(' ')),
  { maxLength: 14 },
)

test('neighbours: with reach enough they are all pairs that share a word', () => {
  fc.assert(
    fc.property(items, (texts) => {
      const words = texts.map((text) => new Set(parted(text)))
      const pairs = texts.map((_, at) =>
        [...texts.keys()].filter((other) => other !== at && [...(words[at] ?? [])].some((word) => words[other]?.has(word))),
      )
      assert.deepEqual(listed(texts, EVERYBODY, [...texts.keys()]), pairs)
    }),
  )
})

test('neighbours: those kept share no less than those left out', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 6 }), (texts, most) => {
      const terms = texts.map(item)
      const weight = (a: number, b: number): number => [...(terms[a] ?? [])].reduce((sum, [word, one]) => sum + (terms[b]?.has(word) ? one : 0), 0)
      const { near, cut } = neighboursOf(terms, { ...EVERYBODY, most }, [...texts.keys()])
      for (const [at, others] of near.entries()) {
        const all = [...texts.keys()].filter((other) => other !== at && weight(at, other) > 0).sort((x, y) => weight(at, y) - weight(at, x))
        assert.deepEqual(
          [...others].map((other) => weight(at, other)).sort((x, y) => y - x),
          all.slice(0, most).map((other) => weight(at, other)),
        )
        assert.equal(cut[at], all.length > most)
      }
    }),
  )
})
