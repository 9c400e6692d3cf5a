import assert from 'node:assert/strict'
import test from 'node:test'
import { partnersOf } from './partners.ts'

/** Pages in clans of five: a clan shares pairs of its own, and one pair is everybody's. */
const clans = (count: number) =>
  Array.from({ length: count * 5 }, (_, page) => ({
    pairs: new Map([['all everywhere', 40], ...[0, 1, 2].map((pair) => [`clan${Math.floor(page / 5)} pair${pair}`, 10] as const)]),
  }))

test('partners: in a small story every page is compared with every other', () => {
  assert.deepEqual(partnersOf(clans(1), []), [
    [1, 2, 3, 4],
    [0, 2, 3, 4],
    [0, 1, 3, 4],
    [0, 1, 2, 4],
    [0, 1, 2, 3],
  ])
})

test('partners: in a large story a page is compared with those that share its rare pairs', () => {
  const partners = partnersOf(clans(20), [])
  for (const [page, found] of partners.entries()) {
    const clan = Math.floor(page / 5) * 5
    assert.deepEqual(
      found,
      [0, 1, 2, 3, 4].map((each) => clan + each).filter((each) => each !== page),
    )
  }
})

test('partners: pages of which one credits the other are always compared', () => {
  const partners = partnersOf(clans(20), [[3, 77]])
  assert.ok(partners[3]?.includes(77) && partners[77]?.includes(3))
})

test('law: comparing is mutual', () => {
  const partners = partnersOf(clans(20), [[0, 99]])
  for (const [page, found] of partners.entries()) for (const other of found) assert.ok(partners[other]?.includes(page))
})
