import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AccountEntity } from '../../../model/account.ts'
import type { Difference, DifferenceKind } from '../../../model/difference.ts'
import type { DifferenceId } from '../../../model/ids.ts'
import type { Page } from '../../../model/page.ts'
import { type PageSketch, pageOf } from '../../../testing/pages.ts'
import { cite } from '../../../text/spans.ts'
import { slotOf } from './slots.ts'

function slot(kind: DifferenceKind, pages: readonly Page[], values: readonly string[], speaker: string | null = null): string | null {
  const sides = pages.map((page, at) => ({
    ...cite(page.article, { start: 0, end: page.article.text.length }),
    role: 'peer' as const,
    value: values[at] ?? '',
  }))
  const difference: Difference = {
    id: 'd' as DifferenceId,
    kind,
    relation: 'contradiction',
    severity: 'high',
    claim: null,
    parent: null,
    sides,
    note: '',
  }
  const entities: AccountEntity[] = [{ id: 's1', kind: 'person', name: 'Vera Lund', role: null, members: [] }]
  return slotOf([difference], { pageOf: new Map(pages.map((page) => [page.article.id, page])), entities, speakerOf: () => speaker })
}

const figure = (text: string, exact: string, rest: Omit<NonNullable<PageSketch['figures']>[number], 'exact' | 'low'>, id: string): Page =>
  pageOf(text, { id, figures: [{ exact, low: 1, ...rest }] })

const pair = (...pages: readonly (readonly [text: string, exact: string])[]) => ({
  of: (rest: Omit<NonNullable<PageSketch['figures']>[number], 'exact' | 'low'>): string | null =>
    slot(
      'figure',
      pages.map(([text, exact], at) => figure(text, exact, rest, `p${at}`)),
      pages.map(([, exact]) => exact),
    ),
})

// found
test('slots: what is counted, in its unit', () => {
  assert.equal(
    pair(['It held 14 tonnes of gravel.', '14 tonnes'], ['It held 20 tonnes of gravel.', '20 tonnes']).of({
      kind: 'measure',
      unit: 'tonne',
      of: 'gravel',
    }),
    'how many tonnes of gravel',
  )
  assert.equal(pair(['14 boats sank.', '14 boats'], ['19 boats sank.', '19 boats']).of({ of: 'boats' }), 'how many boats')
})

test('slots: money by the noun that both sides have before it', () => {
  const sides = [
    ['Berg put the damage at €3 million.', '€3 million'],
    ['They put the damage at €5 million.', '€5 million'],
  ] as const
  assert.equal(pair(...sides).of({ kind: 'money', unit: 'EUR' }), 'how much the damage is')
  assert.equal(pair(['Berg paid €3.', '€3'], ['Berg paid €5.', '€5']).of({ kind: 'money', unit: 'EUR' }), 'how much money')
})

test('slots: lengths of time', () => {
  assert.equal(pair(['It took 3 days.', '3 days'], ['It took 5 days.', '5 days']).of({ kind: 'measure', unit: 'day' }), 'how long')
})

test('slots: whose words', () => {
  const page = pageOf('“It holds,” she said.', { id: 'a' })
  assert.equal(slot('quote', [page], ['It'], 's1'), 'what Vera Lund said')
  assert.equal(slot('quote', [page], ['It']), 'what was said')
})

for (const [kind, words] of [
  ['certainty', 'how certain it is'],
  ['attribution', 'who said it'],
  ['time', 'when'],
  ['place', 'where'],
] as const) {
  test(`slots: ${kind} is “${words}”`, () => assert.equal(slot(kind, [pageOf('It holds.', { id: 'a' })], ['']), words))
}

// passed over
test('slots: no difference, no slot', () => assert.equal(slotOf([], { pageOf: new Map(), entities: [], speakerOf: () => null }), null))
