import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkTable } from './link-table.ts'

/** Scores in thousandths, by pair. */
const scores = fc.dictionary(
  fc.tuple(fc.nat(8), fc.nat(8)).map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b) + 1}`),
  fc.integer({ min: 0, max: 1000 }),
)

interface Scored {
  readonly a: number
  readonly b: number
  readonly score: number
}

function pairsIn(thousandths: Readonly<Record<string, number>>): readonly Scored[] {
  const pairs = Object.entries(thousandths).map(([pair, score]) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number)
    return { a, b, score: score / 1000 }
  })
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b)
}

function tableOf(pairs: readonly Scored[]): ReturnType<typeof linkTable> {
  const later = [...Array(10).keys()].map((at) => Int32Array.from(pairs.filter(({ a }) => a === at).map(({ b }) => b)))
  return linkTable(later, (a, b) => pairs.find((pair) => pair.a === a && pair.b === b)?.score ?? 0)
}

// laws
test('link table: links come best first, of equal ones those of the earlier passages', () => {
  fc.assert(
    fc.property(scores, (thousandths) => {
      const pairs = pairsIn(thousandths)
      const { sorted } = tableOf(pairs)
      const best = pairs.filter(({ score }) => score > 0).sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
      assert.deepEqual([[...sorted.a], [...sorted.b]], [best.map(({ a }) => a), best.map(({ b }) => b)])
    }),
  )
})

test('link table: each pair has the score it was given, both ways, and others none', () => {
  fc.assert(
    fc.property(scores, (thousandths) => {
      const pairs = pairsIn(thousandths)
      const table = tableOf(pairs)
      for (const a of Array(10).keys()) {
        for (const b of Array(10).keys()) {
          const given = pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))?.score ?? 0
          assert.equal(table.score(a, b), given === 0 ? null : given)
        }
      }
    }),
  )
})

test('link table: a passage is told its links in the order of the others', () => {
  fc.assert(
    fc.property(scores, (thousandths) => {
      const table = tableOf(pairsIn(thousandths))
      for (const at of Array(10).keys()) {
        const told: (readonly [number, number])[] = []
        table.each(at, (other, score) => told.push([other, score]))
        const all = [...Array(10).keys()].flatMap((other) => {
          const score = table.score(at, other)
          return score === null ? [] : [[other, score] as const]
        })
        assert.deepEqual(told, all)
      }
    }),
  )
})
