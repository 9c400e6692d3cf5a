import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Page } from '../../../model/page.ts'
import { originsOf, type PageSketch, pageOf } from '../../../testing/pages.ts'
import { alignClaims } from '../claims/claims.ts'
import { settleStatuses } from './corroboration.ts'

const lexicon = loadLexicon()

/** First three words of the claims that are taken back. */
function withdrawnIn(...pages: Page[]): string[] {
  const facts = { pages, entities: [], lineage: [], origins: originsOf(...pages.map(({ article }) => [article.id])), lexicon }
  const claims = settleStatuses({ ...facts, drafts: alignClaims(facts), differences: [] })
  return claims.filter(({ status }) => status === 'withdrawn').map(({ text }) => text.exact.split(' ').slice(0, 3).join(' '))
}

const boats = (exact: string, low: number): PageSketch => ({ id: 'b', figures: [{ exact, low, of: 'boats' }] })
const lost = pageOf('Fourteen boats were lost in the harbour storm. The school reopened.', {
  id: 'a',
  figures: [{ exact: 'Fourteen boats', low: 14 }],
})

// found
test('withdrawals: an earlier version of an article is taken back', () => {
  const corrected = pageOf('Correction: An earlier version of this article said 14 boats were lost.', boats('14 boats', 14))
  assert.deepEqual(withdrawnIn(lost, corrected), ['Fourteen boats were'])
})

test('withdrawals: a body that withdraws its statement takes it back', () => {
  const safe = pageOf('The Lisk dam was safe, the ministry said.', { id: 'a' })
  const news = pageOf('On Friday the ministry withdrew its statement that the Lisk dam was safe.', { id: 'b' })
  assert.equal(withdrawnIn(safe, news).length, 1)
})

// passed over
test('withdrawals: another figure is not the one taken back', () => {
  const corrected = pageOf('An earlier version of this article said 19 boats were lost.', boats('19 boats', 19))
  assert.deepEqual(withdrawnIn(lost, corrected), [])
})

test('withdrawals: other statements of the page stand', () => {
  const corrected = pageOf('An earlier version of this article said the mayor was in Arnby.', { id: 'b' })
  assert.deepEqual(withdrawnIn(lost, corrected), [])
})

test('withdrawals: what a cue leaves without content takes nothing back', () =>
  assert.deepEqual(withdrawnIn(lost, pageOf('An earlier version of this article was wrong.', { id: 'b' })), []))
