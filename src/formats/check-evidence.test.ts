import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CrosswireError } from '../model/error.ts'
import type { ArticleId } from '../model/ids.ts'
import { articleOf } from '../testing/articles.ts'
import { cite, evidence } from '../text/spans.ts'
import { checkEvidence } from './check-evidence.ts'

const page = articleOf('# Bridge shut\nThe bridge at Tolm was shut on Friday.', { id: 'a1' })
const textOf = (id: ArticleId) => (id === page.id ? page.text : undefined)

test('evidence: what stands in its page passes', () => {
  checkEvidence(page, textOf)
  checkEvidence({ schema: 'crosswire.marks/1', article: page.id, places: [evidence(page.text, 26, 30)] }, textOf)
  checkEvidence({ sides: [cite(page, { start: 14, end: 24 })] }, textOf)
})

const broken: readonly (readonly [string, object])[] = [
  ['other words', { article: 'a1', start: 0, end: 6, exact: 'Bridgy' }],
  ['offsets past the end', { article: 'a1', start: 0, end: 999, exact: 'x' }],
  ['an empty span', { article: 'a1', start: 5, end: 5, exact: '' }],
  ['a page nobody holds', { article: 'a2', start: 0, end: 6, exact: 'Bridge' }],
  ['a broken passage deep inside', { article: 'a1', quotes: [{ variants: [{ start: 0, end: 3, exact: 'bri' }] }] }],
]
for (const [what, object] of broken)
  test(`evidence: refuses ${what}`, () => {
    assert.throws(
      () => checkEvidence(object, textOf),
      (error) => error instanceof CrosswireError && error.code === 'evidence-mismatch',
    )
  })
