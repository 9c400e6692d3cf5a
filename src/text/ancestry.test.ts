import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId, OriginId } from '../model/ids.ts'
import type { Lineage } from '../model/lineage.ts'
import { derives, originsOf } from '../testing/pages.ts'
import { ancestryOf } from './ancestry.ts'

const id = (name: string): ArticleId => name as ArticleId
const chain = ancestryOf([derives('b', 'a'), derives('c', 'b')], originsOf(['a', 'b', 'c'], ['d']))

// found
test('ancestry: parents are direct, ancestors go all the way, nearest first', () => {
  assert.deepEqual(chain.parents(id('c')), ['b'])
  assert.deepEqual(chain.ancestors(id('c')), ['b', 'a'])
})

test('ancestry: texts that cannot be told from a parent are ancestors too', () => {
  const twin: Lineage = { ...derives('b', 'a'), or: [id('x')] }
  assert.deepEqual(ancestryOf([twin], []).ancestors(id('b')), ['a', 'x'])
})

test('ancestry: pages of two origins are independent', () => assert.equal(chain.independent(id('a'), id('d')), true))

// passed over
test('ancestry: kin, strangers to every origin and fusions of both are not independent', () => {
  assert.equal(chain.independent(id('a'), id('c')), false)
  assert.equal(chain.independent(id('a'), id('unknown')), false)
  const [one, other] = originsOf(['a'], ['d'])
  if (!(one && other)) throw new Error('Two origins are needed.')
  const fusion = { ...one, id: 'of' as OriginId, articles: [id('f')], joins: [one.id, other.id] }
  assert.equal(ancestryOf([], [one, other, fusion]).independent(id('f'), id('d')), false)
})

test('ancestry: an original that nobody holds is no held parent', () => {
  const outside: Lineage = { ...derives('a', 'x'), from: { external: 'Northern Wire' } }
  assert.deepEqual(ancestryOf([outside], []).parents(id('a')), [])
})

// laws
test('ancestry: a ring of edges ends', () => {
  assert.deepEqual(ancestryOf([derives('b', 'a'), derives('a', 'b')], []).ancestors(id('a')), ['b'])
})
