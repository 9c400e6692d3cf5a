import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peers, type Sketch, shapeOf } from '../../../testing/differing-pages.ts'

const speech = (place: string, more = ''): Sketch => [
  `In a speech to veterans in ${place} the minister called the ferry yard safe.${more}`,
  { places: [{ exact: place }] },
]
const report = (place: string): Sketch => [
  `The ferry yard is safe, the minister told veterans at an event in ${place}.`,
  { places: [{ exact: place }] },
]

// Found

test('differences: two places whose names are easily taken for each other contradict each other', () =>
  assert.deepEqual(shapeOf(peers(speech('Norwalk'), report('Norfolk'))), ['place contradiction high']))

// Passed over

for (const [what, one, other] of [
  ['quite another name', speech('Norwalk'), report('Arnholm')],
  ['another spelling', speech('Norwalk'), report('Norwalc')],
  ['a name that the other text has too', speech('Norwalk', ' She goes on to Norfolk.'), report('Norfolk')],
  ['another matter', ['Rain fell in Norwalk.', { places: [{ exact: 'Norwalk' }] }], report('Norfolk')],
] as const satisfies readonly (readonly [string, Sketch, Sketch])[])
  test(`differences: ${what} is no confused place`, () => assert.deepEqual(peers(one, other), []))
