import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RemarkCorrection } from '../model/correction.ts'
import type { ArticleId } from '../model/ids.ts'
import { pageOf } from '../testing/pages.ts'
import { settleRemarks } from './remarks.ts'

const pages = ['a', 'b', 'c'].map((id) => pageOf(`“We leave at dawn,” Vera Lund said. Snow fell on Lisk and on ${id}.`, { id }))
const ACT = { by: 'A. Weiss', reason: 'one call', at: null }

function remark(kind: RemarkCorrection['kind'], a: string, b: string, words = 'We leave at dawn'): RemarkCorrection {
  return {
    kind,
    passages: [
      { page: a as ArticleId, words },
      { page: b as ArticleId, words },
    ],
    act: ACT,
  }
}

const codes = (...corrections: RemarkCorrection[]): string[] => settleRemarks(corrections, pages).refused.map(({ code }) => code)

test('remarks: both passages are found', () => {
  const { remarks, refused } = settleRemarks([remark('same-remark', 'a', 'b')], pages)
  assert.deepEqual(
    [remarks[0]?.sides.map(({ article, spans }) => [article, spans.length]), refused],
    [
      [
        ['a', 1],
        ['b', 1],
      ],
      [],
    ],
  )
})

test('remarks: passages outside of quotation marks are kept apart, never joined', () => {
  assert.deepEqual(codes(remark('not-the-same-remark', 'a', 'b', 'Snow fell on Lisk')), [])
  assert.deepEqual(codes(remark('same-remark', 'a', 'b', 'Snow fell on Lisk')), ['correction-unmatched'])
})

test('remarks: words that stand nowhere are named', () =>
  assert.deepEqual(codes(remark('same-remark', 'a', 'b', 'We stay')), ['correction-unmatched']))

test('remarks: one passage twice is refused', () => assert.deepEqual(codes(remark('same-remark', 'a', 'a')), ['correction-impossible']))

test('remarks: acts that join and part two passages, by way of a third as well, are all refused', () => {
  assert.deepEqual(codes(remark('same-remark', 'a', 'b'), remark('not-the-same-remark', 'b', 'a')), Array(2).fill('correction-contradicted'))
  const ring = [remark('same-remark', 'a', 'b'), remark('same-remark', 'b', 'c'), remark('not-the-same-remark', 'a', 'c')]
  assert.deepEqual(codes(...ring), Array(3).fill('correction-contradicted'))
})

test('remarks: a join beside a parting is none of its business', () =>
  assert.deepEqual(codes(remark('same-remark', 'a', 'b'), remark('not-the-same-remark', 'b', 'c')), []))
