import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PlacedDifference } from '../scoring/account/placed.ts'
import { type ChangeKind, changed, changesOf } from '../scoring/injected/changes.ts'
import type { LineageStory } from '../scoring/lineage/gold.ts'
import { runsOf, scoreRuns } from './account-injected.ts'

const DUMP = [
  'HARBOUR PLAIN DEALER',
  'Monday is market day',
  'The ferry sank off Lisk on Tuesday and 312 people may still be on board, said Ada Holm, who is not the captain and comes from Kenya.',
  '"I have never seen people swim in water as cold as that," Bo Lind said at the quay in front of the old customs house, and the pier was closed.',
].join('\n')

const change = (kind: ChangeKind) => changesOf('plain-dealer', DUMP).find((one) => one.kind === kind)

describe('injected changes: found', () => {
  for (const [kind, was, now] of [
    ['weekday', 'Tuesday', 'Thursday'],
    ['number', '312', '712'],
    ['modal', 'may', 'will'],
    ['place', 'Kenya', 'Denmark'],
  ] as const)
    test(`${kind}: ${was} gives way to ${now}`, () => {
      assert.deepEqual([change(kind)?.was, change(kind)?.now], [was, now])
    })
  test('a word of a quotation changes inside its marks', () => {
    const { was = '', start = 0 } = change('quote-word') ?? {}
    assert.ok(['never', 'people'].includes(was))
    assert.ok(start > DUMP.indexOf('"'))
  })
  test('a speaker gives way to the other one', () => {
    assert.deepEqual([change('speaker')?.was, change('speaker')?.now].toSorted(), ['Ada Holm', 'Bo Lind'])
  })
  test('a surname gives way to a surname', () => {
    const dump = [
      'The ferry left the harbour of Lisk too late on that evening, said Ada Holm, and nobody had counted the people on it.',
      'The pier will be closed for a week or two, because its planks are rotten, and Lind said that he would pay for it.',
      'Nobody has asked him to do so, as far as the town hall knows, and it is not his pier, according to Bo Lind.',
      'The mayor of Lisk, who owns the ferry, was asked on the same day, and the harbour master said Holm was a friend of his.',
    ].join('\n')
    const sites = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((page) => changesOf(page, dump).filter(({ kind }) => kind === 'speaker'))
    assert.deepEqual([...new Set(sites.map(({ was, now }) => `${was}: ${now}`))].sort(), ['Ada Holm: Bo Lind', 'Bo Lind: Ada Holm', 'Lind: Holm'])
  })
  test('a negation is lost or made', () => {
    const { was = '', now = '' } = change('negation') ?? {}
    assert.ok((was === 'is not' && now === 'is') || (was === 'was' && now === 'was not'))
  })
})

describe('injected changes: passed over', () => {
  for (const [text, kind] of [
    ['Monday is market day.', 'weekday'],
    ['The harbour office, in its long report of the year 2019, gave nobody any figure at all for what it had cost.', 'number'],
    ['Sign up for the newsletter that goes out to all members of the harbour club on every single Friday morning.', 'weekday'],
    ['“They may still be out there in the boats, and somebody must go and look for them now,” the harbour master said.', 'modal'],
  ] as const)
    test(`${kind}: "${text}"`, () => assert.ok(!changesOf('p', text).some((one) => one.kind === kind)))
})

describe('injected changes: laws', () => {
  const row: LineageStory = {
    id: 'ferry',
    pages: [
      { id: 'plain-dealer', kind: 'original', later: false, dump: DUMP },
      { id: 'brief', kind: 'summary', later: false, dump: DUMP },
    ],
    lineage: [],
    origins: [],
    drifts: [],
    inherited: [],
    facts: [],
  }
  const runs = runsOf(row)
  const alarm = (page: string, start: number, end: number): PlacedDifference => ({
    kind: 'time',
    relation: 'drift',
    severity: 'high',
    note: '',
    sides: [{ page, start, end, stance: null }],
  })
  const metricOf = (metric: string, differences: (id: string) => readonly PlacedDifference[]) =>
    scoreRuns(runs.map((run) => ({ run, differences: differences(run.id) }))).metrics.find((one) => one.metric === metric)?.value

  test('a copy differs in its change and nowhere else', () => {
    for (const one of changesOf('plain-dealer', DUMP)) {
      const { dump, span } = changed(DUMP, one)
      assert.equal(DUMP.slice(one.start, one.end), one.was)
      assert.equal(dump.slice(span.start, span.end), one.now)
      assert.equal(dump.slice(0, span.start) + one.was + dump.slice(span.end), DUMP)
    }
  })
  test('originals alone are copied, once untouched', () => {
    assert.equal(runs.filter(({ change: none }) => none === null).length, 1)
    assert.ok(runs.every(({ pages }) => pages[0]?.id.startsWith('plain-dealer--')))
  })
  test('no difference finds nothing, and alarms nobody', () => {
    assert.equal(
      metricOf('recall', () => []),
      0,
    )
    assert.equal(
      metricOf('false-hm-per-100-pages', () => []),
      0,
    )
  })
  test('a difference on the change finds it, one beside it does not', () => {
    const { start = 0, end = 0 } = change('weekday') ?? {}
    const on = (id: string) => (id.endsWith('--weekday') ? [alarm(id, start, end + 1)] : [])
    assert.equal(metricOf('recall/weekday', on), 1)
    assert.equal(
      metricOf('recall/weekday', (id) => [alarm(id, 0, 5)]),
      0,
    )
  })
  test('an alarm on an untouched copy is a false one', () => {
    assert.equal(
      metricOf('false-hm-per-100-pages', (id) => (id.endsWith('--untouched') ? [alarm(id, 0, 5)] : [])),
      100,
    )
  })
})
