import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VerdictCorrection } from '../../../model/correction.ts'
import type { Difference } from '../../../model/difference.ts'
import type { ArticleId, DifferenceId } from '../../../model/ids.ts'
import { pageOf } from '../../../testing/pages.ts'
import { claimOf, says, side } from '../../../testing/reports.ts'
import { judge } from './verdicts.ts'

const pages = [
  pageOf('Ten boats sank off Lisk. The mayor wept.', { id: 'a' }),
  pageOf('Nine boats sank off Lisk. The mayor wept in the hall.', { id: 'b' }),
] as const
const [a, b] = [pages[0].article, pages[1].article]
const claims = [
  claimOf('c1', [says(a, 'Ten boats sank off Lisk.'), says(b, 'Nine boats sank off Lisk.')]),
  claimOf('c2', [says(a, 'The mayor wept.'), says(b, 'The mayor wept in the hall.')]),
  claimOf('d3', [says(b, 'The mayor wept in the hall.')]),
]
const differences: readonly Difference[] = [
  {
    id: 'f1' as DifferenceId,
    kind: 'figure',
    relation: 'contradiction',
    severity: 'high',
    claim: null,
    parent: null,
    sides: [side(a, 'Ten boats', 'peer', 'Ten'), side(b, 'Nine boats', 'peer', 'Nine')],
    note: 'Two texts give “Ten” and “Nine”.',
  },
]

type Sketch = Partial<Omit<VerdictCorrection, 'passages'>> & { readonly at?: readonly (readonly [string, string])[] }
const verdict = ({ at = [], ...rest }: Sketch): VerdictCorrection => ({
  kind: 'verdict',
  on: 'claim',
  id: null,
  verdict: 'refuted',
  act: { by: 'A. Weiss', reason: 'asked the harbour', at: null },
  ...rest,
  passages: at.map(([page, words]) => ({ page: page as ArticleId, words })),
})
const judged = (...verdictCorrections: VerdictCorrection[]) => judge({ pages, claims, differences, verdictCorrections })
const onClaims = (...given: VerdictCorrection[]): string[] =>
  judged(...given).claims.flatMap(({ id, verdicts = [] }) => verdicts.map((one) => `${id} ${one.verdict} ${one.by}`))
const refused = (...given: VerdictCorrection[]): string[] => judged(...given).refused.map(({ code }) => code)

// found
test('verdicts: a claim by words of one of its passages', () =>
  assert.deepEqual(onClaims(verdict({ at: [['b', 'nine BOATS sank']] })), ['c1 refuted A. Weiss']))

test('verdicts: a difference by words of both sides', () => {
  const given = verdict({
    on: 'difference',
    verdict: 'not-a-difference',
    at: [
      ['b', 'nine boats'],
      ['a', 'ten boats'],
    ],
  })
  assert.deepEqual(judged(given).differences[0]?.verdicts, [{ ...given.act, verdict: 'not-a-difference' }])
  assert.deepEqual(judged(given).claims, claims)
})

test('verdicts: an id tells claims with the same words apart, or stands alone', () => {
  assert.deepEqual(onClaims(verdict({ at: [['b', 'in the hall']], id: 'd' })), ['d3 refuted A. Weiss'])
  assert.deepEqual(onClaims(verdict({ id: 'c1' })), ['c1 refuted A. Weiss'])
})

test('verdicts: the words decide where the id is another claim’s', () =>
  assert.deepEqual(onClaims(verdict({ at: [['a', 'Ten boats']], id: 'd3' })), ['c1 refuted A. Weiss']))

test('verdicts: two persons of one mind stand side by side', () => {
  const [one, other] = [verdict({ id: 'c1' }), verdict({ id: 'c1', act: { by: 'B. Lind', reason: 'saw it', at: null } })]
  assert.deepEqual(onClaims(one, other), ['c1 refuted A. Weiss', 'c1 refuted B. Lind'])
})

// passed over
for (const [what, given, code] of [
  ['words that no claim has', [verdict({ at: [['a', 'in the hall']] })], 'correction-unmatched'],
  ['words that two claims have', [verdict({ at: [['b', 'in the hall']] })], 'correction-ambiguous'],
  ['an id that nothing has', [verdict({ id: 'ffff' })], 'correction-unmatched'],
  ['two minds on one claim', [verdict({ id: 'c1' }), verdict({ id: 'c1', verdict: 'confirmed' })], 'correction-contradicted'],
] as const)
  test(`verdicts: ${what} are ${code}`, () => {
    assert.deepEqual([...new Set(refused(...given))], [code])
    assert.deepEqual(judged(...given).claims, claims)
  })

// laws
test('verdicts: nothing but the verdict is changed', () => {
  const [claim] = judged(verdict({ id: 'c1' })).claims
  const { verdicts, ...rest } = claim ?? {}
  assert.equal(verdicts?.length, 1)
  assert.deepEqual(rest, claims[0])
})
