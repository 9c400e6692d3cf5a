import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../../../src/model/claim.ts'
import type { Difference, Side } from '../../../src/model/difference.ts'
import type { ArticleId, ClaimId, DifferenceId } from '../../../src/model/ids.ts'
import type { LineageStory } from '../lineage/gold.ts'
import { scoreAccount } from './score-account.ts'

const DUMPS: Readonly<Record<string, string>> = {
  harbour: 'Ten boats sank off Lisk on Monday. The mayor may close the pier.',
  tram: 'Nine boats sank off Lisk, the fishers say. Nobody was hurt.',
  copy: 'Twelve boats sank off Lisk on Monday. The mayor may close the pier.',
  brief: 'Off Lisk ten boats went down.',
}
const at = (page: string, words: string) => {
  const start = (DUMPS[page] ?? '').indexOf(words)
  assert.ok(start >= 0, `${page} has no "${words}"`)
  return { page, start, end: start + words.length }
}
const stand = (stance: 'asserts' | 'differs', page: string, words: string, relation: string | null = null) => ({
  stance,
  relation,
  ...at(page, words),
})

/** Two originals that part on a number; a copy with a planted one; a brief that is right. */
const STORY: LineageStory = {
  id: 'boats',
  pages: Object.entries(DUMPS).map(([id, dump]) => ({ id, dump, kind: id === 'harbour' || id === 'tram' ? 'original' : 'derived', later: false })),
  lineage: [
    { from: 'harbour', to: 'copy', how: 'copy' },
    { from: 'harbour', to: 'brief', how: 'summary' },
  ],
  origins: [
    { id: 'a', kind: 'independent', root: 'harbour', pages: ['harbour', 'copy', 'brief'] },
    { id: 'b', kind: 'independent', root: 'tram', pages: ['tram'] },
  ],
  drifts: [{ id: 'd1', type: 'figure', named: 'number-changed', parent: 'harbour', ...at('copy', 'Twelve boats') }],
  inherited: [],
  facts: [
    {
      id: 'f1',
      claim: 'Ten boats sank.',
      texts: 1,
      textsWithLater: 1,
      status: 'disputed',
      in: {
        harbour: stand('asserts', 'harbour', 'Ten boats'),
        brief: stand('asserts', 'brief', 'ten boats'),
        tram: stand('differs', 'tram', 'Nine boats', 'contradiction'),
        copy: stand('differs', 'copy', 'Twelve boats', 'drift'),
      },
    },
  ],
}

const cited = (page: string, words: string) => {
  const { start, end } = at(page, words)
  return { article: page as ArticleId, start, end, exact: words, line: 1 }
}
const side = (page: string, words: string): Side => ({ ...cited(page, words), role: 'peer', value: '' })
const difference = (relation: Difference['relation'], severity: Difference['severity'], ...sides: readonly Side[]): Difference => ({
  id: 'd' as DifferenceId,
  kind: 'figure',
  relation,
  severity,
  claim: null,
  parent: null,
  sides,
  note: '',
})
const claim = (status: Claim['status'], texts: number, ...same: readonly (readonly [string, string])[]): Claim => ({
  id: 'c' as ClaimId,
  text: cited('harbour', 'Ten boats'),
  kind: 'figure',
  forecast: false,
  slot: null,
  status,
  rule: '',
  texts,
  speakers: [],
  because: [],
  statements: same.map(([page, words]) => ({ ...cited(page, words), stance: 'same', how: null, speaker: null })),
  silent: [],
})

function valuesOf(differences: readonly Difference[], claims: readonly Claim[] = [], story = STORY): ReadonlyMap<string, number> {
  const account = { articles: Object.keys(DUMPS) as ArticleId[], differences, claims }
  return new Map(scoreAccount([story], { articles: [], accounts: [account] }).metrics.map(({ metric, value }) => [metric, value]))
}

const DRIFT = difference('drift', 'high', side('copy', 'Twelve boats'), side('harbour', 'Ten boats'))
const PARTING = difference('contradiction', 'high', side('tram', 'Nine boats'), side('harbour', 'Ten boats'))

test('account: a planted fault is found, rightly told, and no false alarm', () => {
  const values = valuesOf([DRIFT])
  for (const metric of ['drift-recall', 'drift-recall/figure', 'drift-recall-hm', 'relation-accuracy', 'hm-precision'])
    assert.equal(values.get(metric), 1, metric)
  assert.equal(values.get('contradiction-recall'), 0)
})

test('account: a low difference finds, and alarms nobody', () => {
  const values = valuesOf([{ ...DRIFT, severity: 'low' }])
  assert.deepEqual([values.get('drift-recall'), values.get('drift-recall-hm')], [1, 0])
})

test('account: what is called compatible finds nothing', () => assert.equal(valuesOf([{ ...DRIFT, relation: 'compatible' }]).get('drift-recall'), 0))

test('account: of several differences the one that fits best is judged', () => {
  const wider = difference('contradiction', 'high', side('copy', 'Twelve boats sank off Lisk on Monday.'), side('harbour', 'Ten boats'))
  assert.equal(valuesOf([wider]).get('relation-accuracy'), 0)
  assert.equal(valuesOf([wider, DRIFT]).get('relation-accuracy'), 1)
})

test('account: originals that contradict each other are found by a contradiction alone', () => {
  assert.equal(valuesOf([PARTING]).get('contradiction-recall'), 1)
  assert.equal(valuesOf([{ ...PARTING, relation: 'undetermined' }]).get('contradiction-recall'), 0)
})

test('account: a contradiction is found on a page that carries an original on', () => {
  assert.equal(valuesOf([difference('contradiction', 'high', side('tram', 'Nine boats'), side('brief', 'ten boats'))]).get('contradiction-recall'), 1)
})

test('account: an alarm on a page without fault is a false one', () => {
  const values = valuesOf([difference('drift', 'medium', side('brief', 'went down'), side('harbour', 'on Monday'))])
  assert.deepEqual([values.get('hm-precision'), values.get('hm-per-clean-page')], [0, 1])
})

test('account: an alarm on a faithful rewording is counted apart', () => {
  const story = { ...STORY, faithful: [at('brief', 'went down')] }
  assert.equal(valuesOf([difference('drift', 'high', side('brief', 'went down'))], [], story).get('hm-on-compatible'), 1)
})

test('account: a passage as long as a page finds nothing', () => {
  const long = `${DUMPS['copy']}${' The pier stands.'.repeat(60)}`
  const story = { ...STORY, pages: STORY.pages.map((page) => (page.id === 'copy' ? { ...page, dump: long } : page)) }
  const whole: Side = { article: 'copy' as ArticleId, start: 0, end: long.length, exact: long, line: 1, role: 'peer', value: '' }
  assert.equal(valuesOf([difference('drift', 'high', whole)], [], story).get('drift-recall'), 0)
})

test('account: one claim gathers the pages, counts the texts and knows the status', () => {
  const values = valuesOf([], [claim('disputed', 1, ['harbour', 'Ten boats'], ['brief', 'ten boats'])])
  for (const metric of ['fact-gathering', 'fact-page-precision', 'texts-exact', 'status-accuracy']) assert.equal(values.get(metric), 1, metric)
})

test('account: pages that differ spoil the claim, half a fact is half gathered', () => {
  const values = valuesOf([], [claim('agreed', 2, ['harbour', 'Ten boats'], ['tram', 'Nine boats'])])
  assert.deepEqual(
    [values.get('fact-gathering'), values.get('fact-page-precision'), values.get('texts-exact'), values.get('status-accuracy')],
    [0.5, 0.5, 0, 0],
  )
})

test('account: a claim for two facts swallows one', () => {
  const story = { ...STORY, facts: [...STORY.facts, { ...(STORY.facts[0] as LineageStory['facts'][number]), id: 'f2' }] }
  assert.equal(valuesOf([], [claim('disputed', 1, ['harbour', 'Ten boats'])], story).get('claims-swallowing-two'), 1)
})

test('account: no account at all finds nothing and raises no alarm', () => {
  const metrics = scoreAccount([STORY], { articles: [], accounts: [] }).metrics
  const values = new Map(metrics.map(({ metric, value }) => [metric, value]))
  assert.deepEqual(
    [values.get('drift-recall'), values.get('fact-gathering'), values.get('hm-precision'), values.get('hm-per-clean-page')],
    [0, 0, 1, 0],
  )
})
