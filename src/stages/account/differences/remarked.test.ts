import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Remark } from '../../../model/correction.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Finding } from './finding.ts'
import { asRemarked } from './remarked.ts'

const cited = (article: string, start: number): Finding['sides'][number] => ({
  article: article as ArticleId,
  start,
  end: start + 10,
  exact: 'ten letter',
  line: 1,
  role: 'peer',
  value: 'ten',
})
const finding: Finding = {
  kind: 'quote',
  relation: 'variance',
  severity: 'medium',
  parent: null,
  sides: [cited('a', 0), cited('b', 40)],
  note: '“ten” and “nine”: two wordings or two remarks, unknown.',
}
const remark = (kind: Remark['correction']['kind'], b: number): Remark => ({
  correction: {
    kind,
    passages: [
      { page: 'a' as ArticleId, words: 'ten' },
      { page: 'b' as ArticleId, words: 'ten' },
    ],
    act: { by: 'A. Weiss', reason: 'heard it', at: null },
  },
  sides: [
    { article: 'b' as ArticleId, spans: [{ start: b, end: b + 5 }] },
    { article: 'a' as ArticleId, spans: [{ start: 2, end: 4 }] },
  ],
})

test('remarked: two remarks that are kept apart part in nothing', () =>
  assert.deepEqual(asRemarked([finding], [remark('not-the-same-remark', 44)]), []))

test('remarked: of two that are joined it is known that they are one', () =>
  assert.equal(asRemarked([finding], [remark('same-remark', 44)])[0]?.note, '“ten” and “nine”: two wordings of one remark, by the word of A. Weiss.'))

test('remarked: acts on other words of the pages change nothing', () => {
  assert.deepEqual(asRemarked([finding], [remark('not-the-same-remark', 80)]), [finding])
  assert.deepEqual(asRemarked([finding], [remark('same-remark', 80)]), [finding])
})
