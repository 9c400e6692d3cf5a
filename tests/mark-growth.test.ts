/** Eight times the text takes about eight times the time to mark, whatever is repeated: no page can make the marks hang. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { markArticle } from '../src/pipeline/mark.ts'
import { articleOf } from '../src/testing/articles.ts'

const lexicon = loadLexicon()
const SHORT = 2_000
const TIMES = 8
/** Eight is linear, 64 would be the square. Slack for a busy machine. */
const MOST = 24
/** Milliseconds below which the clock tells little. */
const LEAST = 8
const TRIES = 4

function millisecondsFor(piece: string, length: number): number {
  const article = articleOf(piece.repeat(Math.ceil(length / piece.length)))
  const began = performance.now()
  markArticle(article, lexicon)
  return performance.now() - began
}

/** Whether one of a few tries stays within the bound. */
function growsWithText(piece: string): boolean {
  for (let tried = 0; tried < TRIES; tried++) {
    const short = Math.max(LEAST, millisecondsFor(piece, SHORT))
    if (millisecondsFor(piece, SHORT * TIMES) < MOST * short) return true
  }
  return false
}

const pumps = ['“a” ', '"', '(', '1 ', '3–', 'said ', 'Berg said ', 'well-', 'that he said ', '“a,” Berg said. ', 'the mayor of ', 'ab\n']
for (const piece of pumps) test(`mark: time grows with the text for ${JSON.stringify(piece)} over and over`, () => assert.ok(growsWithText(piece)))
