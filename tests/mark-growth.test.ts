/** Four times the text takes about four times the time to mark, whatever is repeated: no page can make the marks hang. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../src/lexicon/lexicon.ts'
import { markArticle } from '../src/pipeline/mark.ts'
import { articleOf } from '../src/testing/articles.ts'
import { growth } from '../src/testing/growth.ts'

const lexicon = loadLexicon()
const SHORT = 600
const TIMES = 4
/** Four is linear, 16 would be the square. */
const MOST = 10
const TRIES = 3

const marking = (piece: string, length: number) => {
  const article = articleOf(piece.repeat(Math.ceil(length / piece.length)))
  return () => markArticle(article, lexicon)
}

/** Whether one of a few tries stays within the bound. */
function growsWithText(piece: string): boolean {
  for (let tried = 0; tried < TRIES; tried++) if (growth(marking(piece, SHORT), marking(piece, SHORT * TIMES)) < MOST) return true
  return false
}

const pumps = [
  ['“a” ', '"', '(', '1 ', '3–', '—', 'said ', 'Berg said ', 'well-', 'that he said ', '“a,” Berg said. ', 'the mayor of ', 'ab\n'],
  ['Paris, Texas, ', 'on Monday ', '“We will go,” he said. ', 'Warehouse 4 ', 'the port of Osk, Norway, '],
].flat()
for (const piece of pumps) test(`mark: time grows with the text for ${JSON.stringify(piece)} over and over`, () => assert.ok(growsWithText(piece)))
