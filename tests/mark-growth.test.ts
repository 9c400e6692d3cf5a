/**
 * Twice the text takes about twice the time to mark, whatever is repeated: no page can make the marks hang. Two doublings at once, so that a pause
 * of the machine decides less. One doubling on 100 kilobytes is a benchmark (`npm run bench -- mark-growth`).
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { markArticle } from '../src/pipeline/mark.ts'
import { articleOf } from '../src/testing/articles.ts'
import { growth } from '../src/testing/growth.ts'
import { PUMPS } from '../src/testing/pumps.ts'

const lexicon = loadLexicon()
/** Characters: enough for the clock, short enough for every run of the tests. */
const SHORT = 3_000
const DOUBLINGS = 2
/** A doubling: two is linear, four would be the square. */
const MOST = 2.6

const marking = (piece: string, length: number) => {
  const article = articleOf(piece.repeat(Math.ceil(length / piece.length)))
  return () => markArticle(article, lexicon)
}

test('mark: there are pumps enough', () => assert.ok(new Set(PUMPS).size >= 40 && new Set(PUMPS).size === PUMPS.length))

for (const piece of PUMPS)
  test(`mark: time grows with the text for ${JSON.stringify(piece)} over and over`, () => {
    const ratio = growth(marking(piece, SHORT), marking(piece, SHORT * 2 ** DOUBLINGS), MOST ** DOUBLINGS) ** (1 / DOUBLINGS)
    assert.ok(ratio <= MOST, `twice the text took ${ratio.toFixed(2)} times the time`)
  })
