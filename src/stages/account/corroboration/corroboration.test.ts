import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Claim, ClaimDraft, Statement } from '../../../model/claim.ts'
import type { Difference, DifferenceRelation, Side } from '../../../model/difference.ts'
import type { ArticleId, ClaimId, DifferenceId, OriginId } from '../../../model/ids.ts'
import type { Origin } from '../../../model/origin.ts'
import { originsOf } from '../../../testing/pages.ts'
import { countTexts, settleStatuses } from './corroboration.ts'

const lexicon = loadLexicon()

const ID = 'claim' as ClaimId

const statement = (article: string, speaker: string | null = null): Statement => ({
  article: article as ArticleId,
  start: 0,
  end: 20,
  exact: 'Fourteen homes burnt',
  line: 1,
  stance: 'same',
  how: null,
  speaker,
})

const draft = (...statements: Statement[]): ClaimDraft => {
  const { article, start, end, exact, line } = statements[0] ?? statement('a')
  return { id: ID, text: { article, start, end, exact, line }, kind: 'figure', forecast: false, statements, silent: [] }
}

const between = (
  relation: DifferenceRelation,
  roles: readonly [Side['role'], Side['role']],
  severity: Difference['severity'] = 'high',
): Difference => ({
  id: 'd' as DifferenceId,
  kind: 'figure',
  relation,
  severity,
  claim: ID,
  parent: null,
  sides: (['a', 'b'] as const).map((article, at) => ({
    article: article as ArticleId,
    start: 0,
    end: 8,
    exact: 'Fourteen',
    line: 1,
    role: roles[at] ?? 'peer',
    value: '14',
  })),
  note: 'They differ.',
})

const settle = (drafts: readonly ClaimDraft[], differences: readonly Difference[], origins: readonly Origin[]): Claim[] =>
  settleStatuses({ pages: [], entities: [], drafts, differences, origins, lexicon })

const statusOf = (claim: ClaimDraft, differences: readonly Difference[], origins: readonly Origin[]): string => {
  const [settled] = settle([claim], differences, origins)
  return `${settled?.status} ${settled?.texts}×${settled?.speakers.length}`
}

const own = originsOf(['a'], ['b'])

// found
test('corroboration: many pages of one text are one text', () => {
  assert.equal(statusOf(draft(statement('a', 's1'), statement('b', 's2')), [], originsOf(['a', 'b'])), 'one-text 1×2')
})

test('corroboration: two own reports of one speaker are a single source', () => {
  assert.equal(statusOf(draft(statement('a', 's1'), statement('b', 's1')), [], own), 'single-source 2×1')
})

test('corroboration: two own reports without a named speaker are a single source too', () => {
  assert.equal(statusOf(draft(statement('a'), statement('b')), [], own), 'single-source 2×0')
})

test('corroboration: two own reports with two speakers agree', () => {
  assert.equal(statusOf(draft(statement('a', 's1'), statement('b', 's2')), [], own), 'agreed 2×2')
})

test('corroboration: a contradiction of named speakers is disputed, without names it differs', () => {
  const contradiction = between('contradiction', ['peer', 'peer'])
  assert.match(statusOf(draft(statement('a', 's1'), statement('b', 's2')), [contradiction], own), /^disputed/)
  assert.match(statusOf(draft(statement('a'), statement('b')), [contradiction], own), /^differs/)
})

test('corroboration: a newer value is a change', () => {
  assert.match(statusOf(draft(statement('a'), statement('b')), [between('change-over-time', ['earlier', 'later'])], own), /^changed/)
})

test('corroboration: a page that differs does not count, and says how', () => {
  const [claim] = settle([draft(statement('a'), statement('b'))], [between('drift', ['parent', 'child'])], own)
  assert.deepEqual(
    claim?.statements.map(({ stance, how }) => `${stance} ${how}`),
    ['same null', 'differs They differ.'],
  )
  assert.equal(claim?.texts, 1)
  assert.equal(claim?.slot, 'how many or how much')
})

// passed over
for (const relation of ['drift', 'variance', 'undetermined', 'compatible'] as const) {
  test(`corroboration: ${relation} alone disputes nothing`, () => {
    assert.doesNotMatch(statusOf(draft(statement('a', 's1'), statement('b', 's2')), [between(relation, ['peer', 'peer'])], own), /disputed|differs/)
  })
}

test('corroboration: a detail that no other page has sets its page not apart', () => {
  const detail: Difference = { ...between('drift', ['parent', 'child'], 'low'), kind: 'detail' }
  const [claim] = settle([draft(statement('a'), statement('b'))], [detail], own)
  assert.deepEqual(
    claim?.statements.map(({ stance }) => stance),
    ['same', 'same'],
  )
  assert.equal(claim?.texts, 2)
})

test('corroboration: a contradiction of low severity disputes nothing', () => {
  assert.doesNotMatch(statusOf(draft(statement('a'), statement('b')), [between('contradiction', ['peer', 'peer'], 'low')], own), /disputed|differs/)
})

// laws
test('corroboration: a fusion adds no text', () => {
  const [a, b] = own
  const fusion = { ...originsOf(['f'])[0], id: 'of' as OriginId, joins: [a?.id, b?.id] } as Origin
  assert.equal(countTexts(['a', 'f'] as ArticleId[], [...own, fusion]), 1)
  assert.equal(countTexts(['f'] as ArticleId[], [...own, fusion]), 1)
  assert.equal(countTexts([], [...own, fusion]), 0)
})

test('corroboration: what a rewriter has beyond his silent original adds no text', () => {
  const [a, b] = own as [Origin, Origin]
  const rewritten = { ...b, articles: ['b', 'r'] as ArticleId[], root: 'b' as ArticleId }
  assert.equal(countTexts(['a', 'r'] as ArticleId[], [a, rewritten]), 1)
  assert.equal(countTexts(['a', 'b', 'r'] as ArticleId[], [a, rewritten]), 2)
  assert.equal(countTexts(['a', 'r'] as ArticleId[], [a, { ...rewritten, root: null }]), 2)
})
