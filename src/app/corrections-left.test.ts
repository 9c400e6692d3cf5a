import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Correction } from '../model/correction.ts'
import type { Links } from '../model/links.ts'
import { articleOf } from '../testing/articles.ts'
import { leftBy } from './corrections-left.ts'

const act = { by: 'A. Weiss', reason: 'the archive', at: null }
const plain = articleOf('Ten boats sank.', { id: 'a' })
const date: Correction = { kind: 'date', page: plain.id, value: '2024', act }
const parent: Correction = { kind: 'parent', page: plain.id, parent: null, act }
const verdict: Correction = { kind: 'verdict', on: 'claim', passages: [], id: 'c1', verdict: 'refuted', act }
const all = [date, parent, verdict]
const links: Links = { schema: 'crosswire.links/1', stories: [], origins: [], lineage: [], relations: [] }

const left = (...given: Parameters<typeof leftBy>): string[] => leftBy(...given).map(({ correction, code }) => `${correction.kind} ${code}`)

test('corrections left: each verb leaves to the later ones what is theirs', () => {
  const came = { piped: false, articles: [plain], links: null }
  assert.deepEqual(left('read', all, came), ['parent correction-left', 'verdict correction-left'])
  assert.deepEqual(left('link', all, came), ['verdict correction-left'])
  assert.deepEqual(left('account', all, came), [])
})

test('corrections left: what came in ready is not changed', () => {
  assert.deepEqual(left('account', all, { piped: true, articles: [plain], links }), ['date correction-impossible', 'parent correction-impossible'])
  assert.deepEqual(left('account', all, { piped: true, articles: [plain], links: null }), ['date correction-impossible'])
})

test('corrections left: what an earlier verb applied is no problem', () => {
  const dated = { ...plain, publishedAt: { value: '2024', grain: 'year' as const, how: 'correction', evidence: null, setBy: [act] } }
  const linked: Links = { ...links, corrections: [parent] }
  assert.deepEqual(left('account', all, { piped: true, articles: [dated], links: linked }), [])
})
