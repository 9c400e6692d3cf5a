import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Marks } from '../../../model/marks.ts'
import type { Page } from '../../../model/page.ts'
import { articleOf } from '../../../testing/articles.ts'
import { findNearCopies } from './near-copies.ts'

const WIRE = [
  'The harbour bridge at Lisk will close for nine weeks from Monday, the port authority said, after divers found cracks in two of its piers.',
  'Lorries will be sent over the Orm valley road, which adds about forty minutes to the drive between the docks and the motorway.',
  'Fishing crews said they had not been warned and feared that ice for their catch would arrive too late in the morning.',
]
const page = (id: string, text: string): Page => ({ article: articleOf(text, { id }), marks: {} as Marks })
const shares = (pages: readonly Page[]) =>
  findNearCopies(pages).map(({ a, b, containmentOfA, containmentOfB }) => [a, b, containmentOfA, containmentOfB])

test('near copies: finds the same text on another page, whatever its signs and case', () => {
  const curly = WIRE.join('\n\n').replaceAll(',', ' —').toUpperCase()
  assert.deepEqual(shares([page('b', WIRE.join('\n')), page('a', curly)]), [['a', 'b', 1, 1]])
})

test('near copies: finds a cut copy inside a longer page, full one way only', () => {
  const [found] = findNearCopies([page('cut', WIRE.slice(0, 2).join('\n')), page('whole', WIRE.join('\n'))])
  assert.equal(found?.containmentOfA, 1)
  assert.ok((found?.containmentOfB ?? 1) < 0.8)
})

test('near copies: passes over reports that only share names and a phrase', () => {
  const other =
    'Cracks in the harbour bridge at Lisk mean weeks of detours for lorry drivers, who met the mayor in the town hall on Friday to ask for help.'
  assert.deepEqual(shares([page('a', WIRE.join('\n')), page('b', other)]), [])
})

test('near copies: passes over empty pages and pages of a line or two', () => {
  assert.deepEqual(
    shares([page('a', ' '), page('b', 'Page not found, try again later today'), page('c', 'Page not found, try again later today')]),
    [],
  )
})

test('near copies: a crowd of copies stays one group', () => {
  const crowd = Array.from({ length: 100 }, (_, at) => page(`p${String(at).padStart(3, '0')}`, WIRE.join('\n')))
  const reached = new Set(['p000'])
  for (const { a, b } of findNearCopies(crowd)) if (reached.has(a)) reached.add(b)
  assert.equal(reached.size, 100)
})

test('near copies: the order of the pages does not matter', () => {
  const pages = [page('a', WIRE.join('\n')), page('b', WIRE.slice(1).join('\n')), page('c', WIRE.slice(0, 2).join('\n')), page('d', 'Council meets')]
  const expected = JSON.stringify(findNearCopies(pages))
  fc.assert(
    fc.property(fc.shuffledSubarray(pages, { minLength: 4 }), (order) => assert.equal(JSON.stringify(findNearCopies(order)), expected)),
    { numRuns: 10 },
  )
})
