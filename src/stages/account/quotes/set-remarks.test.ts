import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { QuoteFamily } from '../../../model/account.ts'
import type { RemarkCorrection } from '../../../model/correction.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import { derives, originsOf, pageOf } from '../../../testing/pages.ts'
import { settleRemarks } from '../../../text/remarks.ts'
import { mergeEntities } from '../entities/entities.ts'
import { compareQuotes } from './quotes.ts'

const lexicon = loadLexicon()
const spoken = (id: string, words: string): Page =>
  pageOf(`“${words}” Vera Lund said.`, { id, people: ['Vera Lund'], said: [{ by: 'Vera Lund', words }] })

const WHOLE = 'We will rebuild every home in the harbour, street by street.'
const OTHER = 'Not one family shall be left without its own roof.'
const pages = [spoken('a', WHOLE), spoken('b', 'We shall restore every home in the harbour, street by street.'), spoken('c', OTHER)]

function remark(kind: RemarkCorrection['kind'], [a, b]: readonly [readonly [string, string], readonly [string, string]]): RemarkCorrection {
  const anchors = [a, b].map(([page, words]) => ({ page: page as ArticleId, words }))
  return { kind, passages: [anchors[0], anchors[1]] as RemarkCorrection['passages'], act: { by: 'A. Weiss', reason: 'heard it', at: null } }
}

const families = (corrections: readonly RemarkCorrection[], copied = false): string[] =>
  quotesWith(corrections, copied).map(({ variants }) => variants.map(({ article, drift }) => `${article} ${drift}`).join(', '))

function quotesWith(corrections: readonly RemarkCorrection[], copied: boolean): QuoteFamily[] {
  const { remarks } = settleRemarks(corrections, pages)
  const lineage = copied ? [derives('c', 'a')] : []
  const origins = copied ? originsOf(['a', 'c'], ['b']) : originsOf(['a'], ['b'], ['c'])
  return compareQuotes({ pages, entities: mergeEntities(pages), lineage, origins, lexicon, remarks })
}

test('set remarks: without any the words decide', () => assert.deepEqual(families([]), ['a none, b variance', 'c none']))

test('set remarks: two that are kept apart are two families', () =>
  assert.deepEqual(
    families([
      remark('not-the-same-remark', [
        ['a', 'street by street'],
        ['b', 'street by street'],
      ]),
    ]),
    ['a none', 'b none', 'c none'],
  ))

test('set remarks: what is joined is one family, however the words differ', () => {
  const join = remark('same-remark', [
    ['a', 'street by street'],
    ['c', 'not one family'],
  ])
  assert.deepEqual(families([join]), ['a none, b variance, c variance'])
  assert.deepEqual(families([join], true), ['a none, b variance, c altered'])
})

test('set remarks: a join beside a parting takes its own side', () => {
  const join = remark('same-remark', [
    ['b', 'street by street'],
    ['c', 'not one family'],
  ])
  const part = remark('not-the-same-remark', [
    ['a', 'street by street'],
    ['c', 'not one family'],
  ])
  assert.deepEqual(families([join, part]), ['b none, c variance', 'a none'])
})

test('set remarks: each wording names the acts about it', () => {
  const [family] = quotesWith(
    [
      remark('same-remark', [
        ['a', 'street by street'],
        ['c', 'not one family'],
      ]),
    ],
    false,
  )
  assert.deepEqual(
    family?.variants.map(({ setBy = [] }) => setBy.map(({ kind, by }) => `${kind} ${by}`)),
    [['same-remark A. Weiss'], [], ['same-remark A. Weiss']],
  )
})
