/** Everyday sentences of news, and what each time in them means to a reader of Thursday, 31 October 2024. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import { articleOf } from '../../../testing/articles.ts'
import { marked, withMarks } from '../../../testing/marked.ts'
import { linesOf } from '../../../text/spans.ts'
import { findTimes } from './times.ts'

const lexicon = loadLexicon()

function find(text: string, published: string | null = '2024-10-31') {
  const sentences = linesOf(text).map(({ start, end }, index) => ({ id: `n${index + 1}`, start, end }))
  return findTimes(articleOf(text, { published }), sentences, lexicon)
}

// Found.
const found: readonly (readonly [string, ...string[]])[] = [
  ['The pier will stay closed ⟦until Monday⟧.', 'DATE 2024-11-04'],
  ['The pier was closed ⟦until Monday⟧.', 'DATE 2024-10-28'],
  ['The report is due ⟦by the end of November⟧.', 'DATE 2024-11'],
  ['The line loses €200,000 ⟦a day⟧.', 'SET P1D'],
  ['The ferry sails ⟦twice a week⟧.', 'SET P1W'],
  ['Berg was born ⟦on 4 July 1976⟧.', 'DATE 1976-07-04'],
  ['The fire broke out ⟦at 11 p.m. on Tuesday⟧.', 'TIME 2024-10-29T23:00'],
  ['They met ⟦on the night of 5 March 2021⟧.', 'TIME 2021-03-05TNI'],
  ['The mayor spoke ⟦on Wednesday evening⟧.', 'TIME 2024-10-30TEV'],
  ['Work began ⟦in spring 2019⟧ and ended ⟦in 2023⟧.', 'DATE 2019-SP', 'DATE 2023'],
  ['The bridge has been shut for ⟦six weeks⟧.', 'DURATION P6W'],
  ['The bridge will open ⟦next spring⟧.', 'DATE 2025-SP'],
  ['Prices rose ⟦in the first half of 2024⟧.', 'DATE 2024-H1'],
  ['It was the coldest night ⟦since 1987⟧.', 'DATE 1987'],
  ['The trial starts ⟦on 14 November⟧.', 'DATE 2024-11-14'],
  ['The school reopened ⟦two days ago⟧.', 'DATE 2024-10-29'],
  ['The ferry left ⟦half an hour⟧ late.', 'DURATION PT0.5H'],
  ['Ships wait between ⟦9 a.m.⟧ and ⟦noon⟧.', 'TIME 2024-10-31T09:00', 'TIME 2024-10-31T12:00'],
  ['He died ⟦this morning⟧.', 'TIME 2024-10-31TMO'],
  ['She turned 40 ⟦in May⟧.', 'DATE 2024-05'],
  ['The mill burned down ⟦a decade ago⟧.', 'DATE 2014'],
  ['The firm pays ⟦quarterly⟧.', 'SET P3M'],
  ['The hall was full ⟦last night⟧.', 'TIME 2024-10-30TNI'],
  ['The team last won ⟦in 2015⟧.', 'DATE 2015'],
]
for (const [page, ...values] of found)
  test(`times: reads ${page}`, () => {
    const { text, spans } = marked(page)
    const times = find(text)
    assert.equal(withMarks(text, times), withMarks(text, spans))
    assert.deepEqual(
      times.map(({ type, value }) => `${type} ${value}`),
      values,
    )
  })

// Passed over.
const none = ['She may march on Lisk.', 'The second boat sank.', 'A minute crack ran over the wall.', '']
for (const text of none) test(`times: no time in "${text}"`, () => assert.deepEqual(find(text), []))

// Laws.
test('times: nothing leans on a day of publication that is not known', () =>
  assert.deepEqual(
    find('The pier will stay closed until Monday.', null).map(({ value }) => value),
    [null],
  ))
test('times: a rate is the same whatever stands before it', () => {
  const values = ['40 crates', '€200,000', '200,000 people', 'a million tonnes'].map((load) =>
    find(`It loses ${load} a day.`).map(({ value }) => value),
  )
  assert.deepEqual(values, [['P1D'], ['P1D'], ['P1D'], ['P1D']])
})
