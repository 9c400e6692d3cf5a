import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { AccountSource } from '../../../model/account.ts'
import type { Lineage } from '../../../model/lineage.ts'
import type { Page } from '../../../model/page.ts'
import { derives, originsOf, pageOf } from '../../../testing/pages.ts'
import { alignClaims } from '../claims/claims.ts'
import { describeSources } from './sources.ts'

const lexicon = loadLexicon()

const describe = (pages: readonly Page[], lineage: readonly Lineage[], groups: readonly (readonly string[])[]): AccountSource[] => {
  const origins = originsOf(...groups)
  const drafts = alignClaims({ pages, entities: [], lineage, origins, lexicon })
  return describeSources({ pages, drafts, lineage, origins, lexicon })
}

const ORIGINAL = 'The ferry Tidequeen sank off Norvik. Divers recovered the captain’s log. Insurers refuse to pay the owners.'
const original = pageOf(ORIGINAL, { id: 'a' })

// found
test('sources: a page that follows its parent shares points in the same order', () => {
  const child = pageOf('Off Norvik the Tidequeen ferry sank. Divers have the captain’s log. Mayor Oskar Berg lit candles.', { id: 'b' })
  const [, source] = describe([original, child], [derives('b', 'a')], [['a', 'b']])
  assert.deepEqual(source?.points, { shared: 2, of: 3, order: 'same', with: 'a' })
  assert.equal(source?.parent, 'a')
  assert.equal(source?.adds.length, 1)
  assert.equal(source?.drops.length, 1)
})

test('sources: a turned order shows', () => {
  const child = pageOf('Insurers refuse to pay the owners. Divers recovered the captain’s log. The ferry Tidequeen sank off Norvik.', { id: 'b' })
  const [, source] = describe([original, child], [derives('b', 'a')], [['a', 'b']])
  assert.equal(source?.points?.order, 'other')
})

test('sources: a copy reuses all its narration, quotations not counted', () => {
  const copy = pageOf(`${ORIGINAL} “We will never know,” Vera Lund said.`, { id: 'b' })
  const [, source] = describe([original, copy], [derives('b', 'a')], [['a', 'b']])
  assert.ok((source?.reused ?? 0) > 0.75)
  assert.equal(describe([original, pageOf(ORIGINAL, { id: 'c' })], [derives('c', 'a')], [['a', 'c']])[1]?.reused, 1)
})

test('sources: without a parent the nearest page is the measure', () => {
  const other = pageOf('Off Norvik the Tidequeen ferry sank.', { id: 'b' })
  const far = pageOf('Snow fell on the hills of Lisk.', { id: 'c' })
  const [, source] = describe([original, other, far], [], [['a'], ['b'], ['c']])
  assert.deepEqual([source?.parent, source?.points?.with, source?.reused], [null, 'a', 0])
})

test('sources: an original that nobody holds is the parent by name', () => {
  const lineage: Lineage[] = [{ ...derives('a', 'x'), from: { external: 'Northern Wire' } }]
  assert.deepEqual(describe([original], lineage, [['a']])[0]?.parent, { external: 'Northern Wire' })
})

// passed over
test('sources: a page that shares nothing with any has no points', () => {
  const far = pageOf('Snow fell on the hills of Lisk.', { id: 'c' })
  assert.equal(describe([original, far], [], [['a'], ['c']])[1]?.points, null)
})
