import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../../model/article.ts'
import type { PageCorrection } from '../../../model/correction.ts'
import type { ArticleId } from '../../../model/ids.ts'
import { articleOf } from '../../../testing/articles.ts'
import { withSetValues } from './set-by-person.ts'

const act = { by: 'A. Weiss', reason: 'the archive’s stamp', at: null }
const own = { value: '2024-10-30', how: 'dateline', confidence: 0.9 }
const none = { headline: [], outlet: [], authors: [], modifiedAt: [], canonicalUrl: [], language: [], section: [], image: [] }
const page: Article = {
  ...articleOf('Ten boats sank.', { id: 'a', published: '2024-10-30', outlet: 'Lisk Courier' }),
  candidates: { ...none, publishedAt: Array(8).fill(own) },
}
const set = (kind: PageCorrection['kind'], value: string, id = 'a'): PageCorrection => ({ kind, page: id as ArticleId, value, act })

for (const [value, grain] of [
  ['2024', 'year'],
  ['2024-10', 'month'],
  ['2024-10-31', 'day'],
  ['2024-10-31T08:10', 'minute'],
] as const)
  test(`set by person: the date ${value} is as fine as it is set`, () =>
    assert.deepEqual(withSetValues(page, [set('date', value)]).publishedAt, { value, grain, how: 'correction', evidence: null, setBy: [act] }))

test('set by person: what the page said stays among the candidates, eight at most', () => {
  const { candidates } = withSetValues(page, [set('date', '2024-10-31')])
  assert.deepEqual(candidates?.publishedAt.slice(0, 2), [{ value: '2024-10-31', how: 'correction', confidence: 1 }, own])
  assert.equal(candidates?.publishedAt.length, 8)
})

test('set by person: an outlet, by two persons', () => {
  const other = { ...act, by: 'B. Lind' }
  const { outlet } = withSetValues(page, [set('outlet', 'Lisk Post'), { ...set('outlet', 'Lisk Post'), act: other }])
  assert.deepEqual(outlet, { name: 'Lisk Post', domain: null, how: 'correction', setBy: [act, other] })
})

test('set by person: another page stays the very same', () => assert.equal(withSetValues(page, [set('date', '2024', 'b')]), page))
