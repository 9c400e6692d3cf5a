/**
 * The indexes of near copies, on small families of made-up words: they propose what a comparison of all pairs finds.
 */
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { ArticleId } from '../../../model/ids.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import { sketchOf } from './bands.ts'
import { nearCopyIndex } from './near-copies.ts'
import { roomFor, sortByKey, sortKeys } from './radix.ts'
import { countCommon, runsOf } from './runs.ts'

type Texts = readonly string[]
const idOf = (at: number): ArticleId => `p${String(at).padStart(4, '0')}` as ArticleId
const word = (number: number): string => `w${number}`
const told = (start: number, words: number): string => Array.from({ length: words }, (_, at) => word(start + at)).join(' ')

function pairsOf(texts: Texts, order: readonly number[] = texts.map((_, at) => at)): readonly NearCopy[] {
  const index = nearCopyIndex()
  for (const at of order) index.add(idOf(at), texts[at] ?? '')
  return index.pairs()
}

/** All pairs by their sets of strings, with no hash and no index. */
function pairsByComparison(texts: Texts, least: number): readonly string[] {
  const sets = texts.map((text) => {
    const words = text.split(' ')
    return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')))
  })
  return sets.flatMap((a, first) =>
    sets.slice(first + 1).flatMap((b, beyond) => {
      const common = [...a].filter((run) => b.has(run)).length
      const isAlike = Math.min(a.size, b.size) >= 12 && common / Math.min(a.size, b.size) >= least
      return isAlike ? [`${idOf(first)} ${idOf(first + 1 + beyond)}`] : []
    }),
  )
}

/** Pieces of one long text: each starts somewhere and goes on for a while, so that they overlap as chance will have it. */
const pieces = fc.array(fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 8, max: 90 })), { minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 14,
})
const families = pieces.map((pages) => pages.map((parts) => parts.map(([start, words]) => told(start, words)).join(' ')))

test('near-copy indexes: every pair of a tenth or more is found, and no other', () => {
  fc.assert(
    fc.property(families, (texts) => {
      assert.deepEqual(
        pairsOf(texts).map(({ a, b }) => `${a} ${b}`),
        pairsByComparison(texts, 0.1),
      )
    }),
  )
})

test('near-copy indexes: the order of arrival does not matter', () => {
  const shuffled = families.chain((texts) => {
    const places = texts.map((_, at) => at)
    return fc.shuffledSubarray(places, { minLength: places.length }).map((order) => ({ texts, order }))
  })
  fc.assert(fc.property(shuffled, ({ texts, order }) => assert.deepEqual(pairsOf(texts, order), pairsOf(texts))))
})

/** Each of the crowd's pages with every twentieth word, counted from another one, its own. */
const editedCopy = (at: number): string =>
  told(0, 400)
    .split(' ')
    .map((original, place) => ((place + at) % 20 === 0 ? `own${at}x${place}` : original))
    .join(' ')

test('near-copy indexes: a crowd of edited copies and a cut of them stay whole, at a cost that grows with their number', () => {
  const counts = [200, 400].map((size) => {
    const found = pairsOf([...Array.from({ length: size }, (_, at) => editedCopy(at)), told(0, 80)])
    assert.equal(reachedFrom(idOf(0), found).size, size + 1)
    return found.length
  })
  assert.ok((counts[1] ?? 0) < 2.5 * (counts[0] ?? 0), `${counts}`)
})

function reachedFrom(id: ArticleId, pairs: readonly NearCopy[]): ReadonlySet<ArticleId> {
  const reached = new Set([id])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { a, b } of pairs) {
      if (reached.has(a)) reached.add(b)
      if (reached.has(b)) reached.add(a)
    }
  }
  return reached
}

test('near-copy indexes: a page added twice is no copy of itself', () => {
  assert.deepEqual(pairsOf([told(0, 40)], [0, 0]), [])
})

test('near-copy indexes: pairs that only share a stock phrase are not looked at', () => {
  const index = nearCopyIndex()
  for (let at = 0; at < 40; at++) index.add(idOf(at), `${told(1000 * at + 1000, 150)} ${told(0, 12)}`)
  assert.deepEqual(index.candidates(), [])
})

test('near-copy indexes: runs are distinct, ascend, and are the same whatever case and signs', () => {
  fc.assert(
    fc.property(families, ([text = '']) => {
      const runs = runsOf(text)
      assert.deepEqual(
        [...runs],
        [...new Set(runs)].sort((a, b) => a - b),
      )
      assert.deepEqual(runsOf(text.toUpperCase().replaceAll(' ', ', “')), runs)
    }),
  )
})

const hashes = fc.uint32Array({ maxLength: 300 })

test('near-copy indexes: what two sorted lists share is counted', () => {
  const ascending = fc.uniqueArray(fc.nat(60)).map((list) => Uint32Array.from(list).sort())
  fc.assert(fc.property(ascending, ascending, (a, b) => assert.equal(countCommon(a, b), a.filter((hash) => b.includes(hash)).length)))
})

test('near-copy indexes: keys are sorted, equal ones in the order they came', () => {
  fc.assert(
    fc.property(hashes, fc.boolean(), (given, isNarrow) => {
      const keys = isNarrow ? given.map((key) => key & 0x0303) : given
      const items = { keys: keys.slice(), beside: keys.map((_, at) => at) }
      sortByKey(items, roomFor(keys.length), keys.length)
      const expected = [...keys.entries()].sort(([i, a], [j, b]) => a - b || i - j)
      assert.deepEqual(
        [...items.beside],
        expected.map(([at]) => at),
      )
      assert.deepEqual(
        [...items.keys],
        expected.map(([, key]) => key),
      )
      const plain = keys.slice()
      sortKeys(plain, new Uint32Array(plain.length))
      assert.deepEqual(
        [...plain],
        expected.map(([, key]) => key),
      )
    }),
  )
})

test('near-copy indexes: sketches agree in about as many bins as the texts are alike', () => {
  const agreement = (a: string, b: string): number => {
    const [x, y] = [sketchOf(runsOf(a)), sketchOf(runsOf(b))]
    return x.filter((value, bin) => value === y[bin]).length / x.length
  }
  assert.equal(agreement(told(0, 20), told(0, 20)), 1)
  assert.ok(agreement(told(0, 900), told(5000, 900)) < 0.03)
  const half = agreement(told(0, 904), told(300, 904)) // 600 of 1,200 runs
  assert.ok(half > 0.38 && half < 0.62, `${half}`)
})
