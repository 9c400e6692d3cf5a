import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Time } from '../../../model/time.ts'
import { articleOf } from '../../../testing/articles.ts'
import { marked } from '../../../testing/marked.ts'
import { linesOf } from '../../../text/spans.ts'
import { findTimes } from './times.ts'

const lexicon = loadLexicon()
/** Thursday. */
const PUBLISHED = '2024-10-31'

function find(text: string, published: string | null = PUBLISHED): readonly Time[] {
  const sentences = linesOf(text).map(({ start, end }, index) => ({ id: `n${index + 1}`, start, end }))
  return findTimes(articleOf(text, { published }), sentences, lexicon)
}

// Written, then type and value of each expression.
const found: readonly (readonly [string, ...string[]])[] = [
  ['The mayor resigned ⟦on Thursday⟧.', 'DATE 2024-10-31'],
  ['The mayor resigned ⟦on Friday⟧.', 'DATE 2024-10-25'],
  ['The council will meet ⟦on Monday⟧.', 'DATE 2024-11-04'],
  ['Votes are due to be counted, she said ⟦on Tuesday⟧.', 'DATE 2024-10-29'],
  ['The bridge fell ⟦earlier on Thursday⟧.', 'DATE 2024-10-31'],
  ['It opened ⟦on 5 March 1912⟧ and shut ⟦on June 7, 1913⟧.', 'DATE 1912-03-05', 'DATE 1913-06-07'],
  ['It opened ⟦on Thursday, 31 October 2024⟧.', 'DATE 2024-10-31'],
  ['The fair ran ⟦June 5-7, 1912⟧.', 'DATE 1912-06-05/1912-06-07'],
  ['Stamped ⟦31/10/2024 21h37⟧ at the gate.', 'TIME 2024-10-31T21:37'],
  ['Stamped ⟦2024-10-31⟧ at the gate.', 'DATE 2024-10-31'],
  ['The harvest failed ⟦in August⟧.', 'DATE 2024-08'],
  ['The harvest failed ⟦in December⟧.', 'DATE 2023-12'],
  ['The dam has leaked ⟦since August⟧.', 'DATE 2024-08'],
  ['It was built ⟦in the late 1930s⟧ and the tower ⟦in the 19th century⟧.', 'DATE 193', 'DATE 18'],
  ['The temple fell ⟦in 490 BC⟧.', 'DATE -0490'],
  ['Rain came ⟦earlier this month⟧ and ⟦earlier this summer⟧.', 'DATE 2024-10', 'DATE 2024-SU'],
  ['Prices rose ⟦last week⟧, ⟦last month⟧ and ⟦last year⟧.', 'DATE 2024-W43', 'DATE 2024-09', 'DATE 2023'],
  ['The mill closed ⟦two and a half years ago⟧.', 'DATE 2022-04'],
  ['The mill closed ⟦a week ago⟧ and the shop ⟦six months ago⟧.', 'DATE 2024-10-24', 'DATE 2024-04'],
  ['She left ⟦yesterday⟧ and returns ⟦tomorrow⟧.', 'DATE 2024-10-30', 'DATE 2024-11-01'],
  ['More aid is promised in ⟦the coming days⟧.', 'DATE FUTURE_REF'],
  ['The first flood ⟦in 100 years⟧ hit Lisk.', 'DURATION P100Y'],
  ['The worst flood ⟦in a century⟧ hit Lisk.', 'DURATION P100Y'],
  ['The ferry will sail again ⟦in two weeks⟧.', 'DATE 2024-11-14'],
  ['The flight took ⟦86 minutes⟧, an ⟦86-minute⟧ record.', 'DURATION PT86M', 'DURATION PT86M'],
  ['After ⟦months⟧ of talks they agreed.', 'DURATION PXM'],
  ['It rained for ⟦two years and three months⟧.', 'DURATION P2Y3M'],
  ['The port loses 40 crates ⟦a day⟧ and 9 boats ⟦each year⟧.', 'SET P1D', 'SET P1Y'],
  ['They meet ⟦on a daily basis⟧ and ⟦every Friday⟧.', 'SET P1D', 'SET XXXX-WXX-5'],
  ['The vote starts ⟦at 9:30 p.m. on Wednesday⟧.', 'TIME 2024-11-06T21:30'],
  ['Guards left ⟦on Wednesday morning⟧.', 'TIME 2024-10-30TMO'],
  ['The shop is ⟦currently⟧ shut and ⟦recently⟧ burned.', 'DATE PRESENT_REF', 'DATE PAST_REF'],
  ['It was packed ⟦on Christmas Eve⟧ and ⟦on Easter Monday⟧.', 'DATE 2024-12-24', 'DATE 2024-04-01'],
  ['Costs rose ⟦in the third quarter of 2019⟧.', 'DATE 2019-Q3'],
  ['It happened ⟦on the first Monday of May 2021⟧.', 'DATE 2021-05-03'],
  ['The talks end ⟦at the end of the month⟧.', 'DATE 2024-10'],
]

for (const [written, ...values] of found)
  test(`times: finds ${written}`, () => {
    const { text, spans } = marked(written)
    const times = find(text)
    assert.deepEqual(
      times.map(({ exact, type, value }) => [exact, `${type} ${value}`]),
      spans.map(({ exact }, index) => [exact, values[index]]),
    )
  })

for (const text of [
  'The march may begin when the fall is over.',
  'She is 45 years old and drives a 10-year-old van.',
  'Some 2000 soldiers and 1500 metres of rope arrived.',
  'The Sunday Times and the Friday Herald wrote.',
  'It cost $1999 and weighed 1950kg.',
  'A second man came first.',
  '',
])
  test(`times: passes over "${text}"`, () => assert.deepEqual(find(text), []))

test('times: "since" leaves the end open, "before" the start', () => {
  const [since, before] = find('Open since August and shut before 2018.')
  assert.deepEqual([since?.from, since?.to, before?.from, before?.to], ['2024-08-01', null, null, '2018-01-01'])
})

test('times: what was said stays apart from what was worked out', () => {
  const [time] = find('He left on Thursday.')
  assert.deepEqual({ said: time?.said, anchor: time?.anchor, vague: time?.vague }, { said: ['weekday'], anchor: 'published', vague: false })
})

test('times: without a day of publication a weekday has no value', () => {
  assert.deepEqual(
    find('He left on Thursday.', null).map(({ value, from, anchor }) => [value, from, anchor]),
    [[null, null, 'none']],
  )
})

test('times: without a day of publication a date told far off is nothing to lean on', () => {
  const page = 'The mill was built by June 2021.\nIt grew.\nLast spring it burned, and on Friday it closed.'
  assert.deepEqual(
    find(page, null).map(({ value }) => value),
    ['2021-06', null, null],
  )
})

test('times: a narrative leans on its own dates', () => {
  const text =
    'The war began on May 3, 1861. On June 5 Lisk fell. In 1862 trade stopped. By March 1863 half had left.\nIn 1864 the siege ended. The next day was calm.'
  const values = find(text).map(({ value, anchor }) => `${value} ${anchor}`)
  assert.deepEqual(values.slice(0, 2), ['1861-05-03 none', '1861-06-05 text'])
})

test('times: news that names old dates still leans on its day of publication', () => {
  const text = 'In May 1961 and in June 1962 it flooded; in July 1963 it burned. On Tuesday it opened. It shuts in August, as it did last week.'
  assert.deepEqual(
    find(text).map(({ value }) => value),
    ['1961-05', '1962-06', '1963-07', '2024-10-29', '2024-08', '2024-W43'],
  )
})

test('times: "the next day" follows the date told before it', () => {
  assert.deepEqual(
    find('The fire broke out on Monday. The next day it was out.').map(({ value }) => value),
    ['2024-10-28', '2024-10-29'],
  )
})

test('times: spans are the words and stand in order (law)', () => {
  const parts = fc.constantFrom(
    'on Thursday',
    '5 May',
    '1912',
    'two',
    'years',
    'ago',
    'the',
    'next',
    '-',
    '/',
    '31',
    ',',
    'a.m.',
    'in',
    'May',
    'half',
    'and a',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 25 }), (words) => {
      const text = `Lo ${words.join(' ')}`
      const times = find(text)
      for (const { start, end, exact } of times) assert.equal(text.slice(start, end), exact)
      for (const [index, time] of times.entries()) assert.ok(index === 0 || (times[index - 1]?.end ?? 0) <= time.end)
    }),
    { numRuns: 200 },
  )
})
