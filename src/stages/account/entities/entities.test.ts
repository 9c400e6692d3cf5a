import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AccountEntity } from '../../../model/account.ts'
import { pageOf } from '../../../testing/pages.ts'
import { mergeEntities } from './entities.ts'

const members = (entities: readonly AccountEntity[]): string[] =>
  entities.map(({ name, members: all }) => `${name}: ${all.map(({ article, entity }) => `${article}/${entity}`).join(' ')}`)

const lund = pageOf('Vera Lund spoke.', { id: 'a', people: ['Vera Lund'] })

// found
test('entities: a surname alone joins the one full name that ends with it', () => {
  const entities = mergeEntities([lund, pageOf('Lund left.', { id: 'b', people: ['Lund'] })])
  assert.deepEqual(members(entities), ['Vera Lund: a/e1 b/e1'])
})

test('entities: initials, middle names and honorifics make nobody else', () => {
  const pages = ['V. Lund', 'Mrs. Vera Lund', 'Vera K. Lund'].map((name, at) => pageOf(`${name} left.`, { id: `p${at}`, people: [name] }))
  const entities = mergeEntities([lund, ...pages])
  assert.deepEqual(members(entities), ['Vera K. Lund: a/e1 p0/e1 p1/e1 p2/e1'])
})

test('entities: an acronym joins the name that its capitals spell', () => {
  const spelled = pageOf('The Harbour Safety Board met.', { id: 'a', bodies: ['Harbour Safety Board'] })
  const short = pageOf('HSB met.', { id: 'b', bodies: ['HSB'] })
  assert.deepEqual(members(mergeEntities([short, spelled])), ['Harbour Safety Board: b/e1 a/e1'])
})

// passed over
test('entities: two people of one surname stay two, and a bare surname that fits both stays a third', () => {
  const pages = [lund, pageOf('Ola Lund spoke.', { id: 'b', people: ['Ola Lund'] }), pageOf('Lund left.', { id: 'c', people: ['Lund'] })]
  assert.deepEqual(members(mergeEntities(pages)), ['Vera Lund: a/e1', 'Ola Lund: b/e1', 'Lund: c/e1'])
})

test('entities: a person is not joined with a body of the same name', () => {
  const body = pageOf('Lund paid.', { id: 'b', bodies: ['Lund'] })
  assert.deepEqual(members(mergeEntities([lund, body])), ['Vera Lund: a/e1', 'Lund: b/e1'])
})

// laws
test('entities: every entity of every page stands in exactly one, and ids follow first mention', () => {
  const pages = [lund, pageOf('Ola Berg met Lund at the Tide Office.', { id: 'b', people: ['Ola Berg', 'Lund'], bodies: ['Tide Office'] })]
  const entities = mergeEntities(pages)
  const all = entities.flatMap((entity) => entity.members.map(({ article, entity: id }) => `${article}/${id}`))
  assert.deepEqual(all.sort(), ['a/e1', 'b/e1', 'b/e2', 'b/e3'])
  assert.deepEqual(
    entities.map(({ id }) => id),
    ['s1', 's2', 's3'],
  )
})

test('entities: no pages, no entities', () => assert.deepEqual(mergeEntities([]), []))
