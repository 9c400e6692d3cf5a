import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { ClaimDraft } from '../../../model/claim.ts'
import type { Page } from '../../../model/page.ts'
import { derives, originsOf, pageOf } from '../../../testing/pages.ts'
import { settleRemarks } from '../../../text/remarks.ts'
import { mergeEntities } from '../entities/entities.ts'
import { alignClaims } from './claims.ts'

const lexicon = loadLexicon()

const align = (...pages: Page[]): ClaimDraft[] =>
  alignClaims({ pages, entities: mergeEntities(pages), lineage: [], origins: originsOf(...pages.map(({ article }) => [article.id])), lexicon })

/** "a:The ferry sank" for each statement, first three words. */
const shape = (drafts: readonly ClaimDraft[]): string[] =>
  drafts.map(({ statements }) => statements.map(({ article, exact }) => `${article}:${exact.split(' ').slice(0, 3).join(' ')}`).join(' + '))

const sank = pageOf('The ferry Tidequeen sank off Norvik with 212 passengers aboard. Its owner was founded by fishermen in Arnby.', {
  id: 'a',
  figures: [{ exact: '212 passengers', low: 212, of: 'passengers' }],
})

// found
test('claims: passages that report one thing are one claim, others stand alone', () => {
  const down = pageOf('Off Norvik, the Tidequeen ferry went down on Monday. Divers will search the wreck.', { id: 'b' })
  assert.deepEqual(shape(align(sank, down)), ['a:The ferry Tidequeen + b:Off Norvik, the', 'a:Its owner was', 'b:Divers will search'])
})

test('claims: the same figure of the same thing joins passages of few common words', () => {
  const aboard = pageOf('All 212 passengers of the ferry are missing, rescuers fear.', {
    id: 'b',
    figures: [{ exact: '212 passengers', low: 212, of: 'passengers' }],
  })
  assert.equal(align(sank, aboard)[0]?.statements.length, 2)
})

test('claims: rare words in quotation marks join what two pages tell differently', () => {
  const one = pageOf('The minister called the scheme “a reckless carousel of squander” in parliament.', { id: 'a' })
  const other = pageOf('It was “a reckless carousel of squander”, she told voters.', { id: 'b' })
  assert.equal(align(one, other).length, 1)
})

test('claims: the text is a passage that can stand alone, of an original rather than a copy', () => {
  const first = pageOf('He said the Tidequeen ferry sank off Norvik.', { id: 'a' })
  const second = pageOf('The Tidequeen ferry sank off Norvik.', { id: 'b' })
  assert.equal(align(first, second)[0]?.text.exact, 'The Tidequeen ferry sank off Norvik.')
  const [copied] = alignClaims({
    pages: [pageOf('The Tidequeen ferry sank off Norvik.', { id: 'a' }), second],
    entities: [],
    lineage: [derives('a', 'b')],
    origins: [],
    lexicon,
  })
  assert.equal(copied?.text.article, 'b')
})

test('claims: kind, speaker and forecast come from the marks', () => {
  const page = pageOf('“The whole harbour wall must be raised this winter,” Vera Lund said.', {
    id: 'a',
    people: ['Vera Lund'],
    said: [{ by: 'Vera Lund', words: 'The whole harbour wall must be raised this winter', expected: true }],
  })
  const [claim] = align(page)
  assert.deepEqual([claim?.kind, claim?.forecast, claim?.statements[0]?.speaker], ['quote', true, 's1'])
  assert.equal(align(sank)[0]?.kind, 'figure')
})

test('claims: a page that says one thing twice stands in the claim twice', () => {
  const told = ['a', 'b', 'c'].map((id) => pageOf('The quarry wall at Lisk collapsed onto the railway. Snow fell.', { id }))
  const twice = pageOf('A quarry wall collapsed onto the Lisk railway. It was the quarry wall above the railway that collapsed at Lisk.', { id: 'd' })
  const [claim] = align(...told, twice)
  assert.deepEqual(
    claim?.statements.map(({ article }) => article),
    ['a', 'b', 'c', 'd', 'd'],
  )
  assert.deepEqual(claim?.silent, [])
})

// passed over
test('claims: passages on one subject that say different things stay apart', () => {
  const tickets = pageOf('Ferry tickets to the islands cost more since spring, travellers complain.', { id: 'b' })
  assert.ok(align(sank, tickets).every(({ statements }) => statements.length === 1))
})

test('claims: a sentence without content is no claim', () => assert.deepEqual(align(pageOf('Yes. That is it.', { id: 'a' })), []))

test('claims: passages that a person keeps apart stand in no claim together, not by way of a third either', () => {
  const pages = ['a', 'b', 'c'].map((id) => pageOf('The ferry Tidequeen sank off Norvik with 212 passengers aboard.', { id }))
  const [a, b] = pages.map(({ article }) => ({ page: article.id, words: 'The ferry Tidequeen sank' }))
  assert.ok(a && b)
  const { remarks } = settleRemarks(
    [{ kind: 'not-the-same-remark', passages: [a, b], act: { by: 'A. Weiss', reason: 'two ferries', at: null } }],
    pages,
  )
  const origins = originsOf(['a'], ['b'], ['c'])
  const drafts = alignClaims({ pages, entities: [], lineage: [], origins, lexicon, remarks })
  const together = drafts.map(({ statements }) => statements.map(({ article }) => article).join(''))
  assert.ok(
    together.every((articles) => !(articles.includes('a') && articles.includes('b'))),
    together.join(),
  )
})

// laws
test('claims: no passage stands in a claim twice, silent pages are named, and every passage is verbatim', () => {
  const pages = [
    sank,
    pageOf('The Tidequeen ferry sank. The ferry Tidequeen sank off Norvik.', { id: 'b' }),
    pageOf('Snow fell on the hills of Lisk.', { id: 'c' }),
  ]
  for (const { statements, silent } of align(...pages)) {
    const places = statements.map(({ article, start }) => `${article}@${start}`)
    assert.equal(new Set(places).size, places.length)
    assert.deepEqual([...new Set(statements.map(({ article }) => article)), ...silent].sort(), ['a', 'b', 'c'])
    for (const { article, start, end, exact } of statements) {
      assert.equal(pages.find((page) => page.article.id === article)?.article.text.slice(start, end), exact)
    }
  }
})

test('claims: every telling passage stands in some claim, in whatever order the pages come', () => {
  const pages = [sank, pageOf('Off Norvik, the Tidequeen ferry went down on Monday. Divers will search the wreck.', { id: 'b' })]
  const held = (drafts: readonly ClaimDraft[]): string[] =>
    drafts
      .map(({ statements }) =>
        statements
          .map(({ exact }) => exact)
          .sort()
          .join('|'),
      )
      .sort()
  assert.deepEqual(held(align(...pages)), held(align(...[...pages].reverse())))
})
