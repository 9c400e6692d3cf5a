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
  ['The trial opens ⟦in the second half of next year⟧.', 'DATE 2025-H2'],
  ['Shares fell to 318p ⟦on Tuesday⟧.', 'DATE 2024-10-29'],
  ['It was the coldest night ⟦since 1987⟧.', 'DATE 1987'],
  ['The trial starts ⟦on 14 November⟧.', 'DATE 2024-11-14'],
  ['The school reopened ⟦two days ago⟧.', 'DATE 2024-10-29'],
  ['The ferry left ⟦half an hour⟧ late.', 'DURATION PT30M'],
  ['Ships wait ⟦between 9 a.m. and noon⟧.', 'TIME 2024-10-31T09:00/2024-10-31T12:00'],
  ['Doors open ⟦at half past 3 pm⟧ and shut ⟦at 8 tonight⟧.', 'TIME 2024-10-31T15:30', 'TIME 2024-10-31T20:00'],
  ['The strike lasted ⟦from 9:30 to 11:00 on Wednesday⟧.', 'TIME 2024-10-30T09:30/2024-10-30T11:00'],
  ['A siren wailed ⟦at ten thirty p.m. last night⟧.', 'TIME 2024-10-30T22:30'],
  ['Buses ran ⟦from 6-11 a.m.⟧ without pay.', 'TIME 2024-10-31T06:00/2024-10-31T11:00'],
  [
    'It struck ⟦at 8.30pm on Tuesday⟧, ⟦at a quarter past noon⟧ and ⟦at 5:12:09 a.m.⟧',
    'TIME 2024-10-29T20:30',
    'TIME 2024-10-29T12:15',
    'TIME 2024-10-29T05:12:09',
  ],
  ['He died ⟦this morning⟧.', 'TIME 2024-10-31TMO'],
  ['She turned 40 ⟦in May⟧.', 'DATE 2024-05'],
  ['The mill burned down ⟦a decade ago⟧.', 'DATE 2014'],
  ['The firm pays ⟦quarterly⟧.', 'SET P3M'],
  ['The hall was full ⟦last night⟧.', 'TIME 2024-10-30TNI'],
  ['The team last won ⟦in 2015⟧.', 'DATE 2015'],
  ['It shut ⟦on the last Friday of 2019⟧ and ⟦two days after 5 March 2021⟧.', 'DATE 2019-12-27', 'DATE 2021-03-07'],
  ['The fair opens ⟦on the 20th of next month⟧.', 'DATE 2024-11-20'],
  ['Rain fell in ⟦the first ten months of 2020⟧.', 'DURATION P10M'],
  ['The hearing is ⟦on Tuesday the 12th⟧.', 'DATE 2024-11-12'],
  ['The hearing was ⟦on Friday, March 15⟧.', 'DATE 2024-03-15'],
  ['The towers fell ⟦on 9/11⟧, and the pier shut ⟦on 2/15⟧.', 'DATE 2001-09-11', 'DATE 2024-02-15'],
  ['Work ended ⟦three Fridays ago⟧; it resumes ⟦the week after next⟧.', 'DATE 2024-10-11', 'DATE 2024-W46'],
  ['Sales fell ⟦in Q3 2023⟧ and rose in ⟦the last two months⟧.', 'DATE 2023-Q3', 'DURATION P2M'],
  ['The siege took ⟦2 years, 3 months and 4 days⟧.', 'DURATION P2Y3M4D'],
  ['He spoke ⟦on the evening of March 3⟧ and ⟦next Friday⟧ he will speak again.', 'TIME 2024-03-03TEV', 'DATE 2024-11-08'],
  ['It rained ⟦all week⟧.', 'DURATION P1W'],
  ['The vote was ⟦two weeks and two days ago⟧.', 'DATE 2024-10-15'],
  ['They met ⟦on the first Monday of the month⟧.', 'DATE 2024-10-07'],
  ['The ⟦former⟧ mayor praised ⟦recent⟧ work on the ⟦current⟧ pier.', 'DATE PAST_REF', 'DATE PAST_REF', 'DATE PRESENT_REF'],
  ['They meet ⟦every Friday at 9 a.m.⟧ and on ⟦Monday mornings⟧.', 'SET XXXX-WXX-5T09:00', 'SET XXXX-WXX-1TMO'],
  ['He was born ⟦in October two thousand and five⟧.', 'DATE 2005-10'],
  ['The queue took ⟦1/2 hour⟧; the works will take ⟦three quarters⟧ or ⟦40 working days⟧.', 'DURATION PT30M', 'DURATION P9M', 'DURATION P40D'],
  ['The log ⟦20211031⟧ is lost.', 'DATE 2021-10-31'],
  ['Profits fell ⟦last fiscal year⟧; ⟦the coming week⟧ will tell.', 'DATE 2023', 'DATE 2024-W45'],
  ['Storms struck ⟦on Friday⟧ and ⟦in the nineties⟧.', 'DATE 2024-10-25', 'DATE 199'],
  ['The hall is shut ⟦on Friday⟧, 5 people said, but open ⟦weekends⟧.', 'DATE 2024-10-25', 'SET P1WE'],
  ['The fair began ⟦on 5 March 2021⟧ and ended ⟦the following Friday⟧.', 'DATE 2021-03-05', 'DATE 2021-03-12'],
  ['She is to return ⟦in two weeks⟧.', 'DATE 2024-11-14'],
  ['Trains run ⟦from 5:30 a.m. until midnight⟧.', 'TIME 2024-10-31T05:30/2024-11-01T00:00'],
  ['Sales, the best ⟦since March 2021⟧, fell ⟦in July⟧.', 'DATE 2021-03', 'DATE 2024-07'],
  ['The law passed ⟦a year ago today⟧ and rents rose ⟦in the same month of 2022⟧.', 'DATE 2023-10-31', 'DATE 2022-10'],
  ['The mill burned ⟦on the night of 5-6 June 1944⟧.', 'TIME 1944-06-05TNI'],
  ['It opened ⟦in the second week of 2021⟧ and meets ⟦on the second Monday of the month⟧.', 'DATE 2021-W02', 'DATE 2024-10-14'],
  ['Classes run ⟦from three thirty to four fifteen⟧.', 'TIME 2024-10-31T03:30/2024-10-31T04:15'],
  ['It snowed ⟦on Feb. 29⟧; he rises in the ⟦morning at 7⟧.', 'DATE 2024-02-29', 'TIME 2024-10-31T07:00'],
  ['The count rose ⟦in week 31 of 2018⟧.', 'DATE 2018-W31'],
  ['Berg led Lisk from ⟦1955⟧-⟦1963⟧.', 'DATE 1955', 'DATE 1963'],
]
// Which way the words look, and what a clock time leans on.
const looking: readonly (readonly [string, ...string[]])[] = [
  ['The repairs will last ⟦two years⟧ and the talks last ⟦three hours⟧, as they did ⟦last week⟧.', 'DURATION P2Y', 'DURATION PT3H', 'DATE 2024-W43'],
  ['Frost is expected from ⟦late Friday⟧ through ⟦Sunday night⟧.', 'DATE 2024-11-01', 'TIME 2024-11-03TNI'],
  ['The vote was put off to ⟦the middle of November⟧, the trial adjourned ⟦until Monday⟧.', 'DATE 2024-11', 'DATE 2024-11-04'],
  ['The pier, opened ⟦on 5 May 1987⟧, will close ⟦in the second week of March⟧.', 'DATE 1987-05-05', 'DATE 2025-W11'],
  ['Marlow, elected ⟦in May 2019⟧, resigned ⟦in March⟧.', 'DATE 2019-05', 'DATE 2024-03'],
  ['He left ⟦on Monday⟧. ⟦The day before⟧ the lamp went out she rang.', 'DATE 2024-10-28', 'DATE null'],
  ['She sang ⟦on the second day of Rosh Hashanah⟧.', 'DATE 2024-10-04'],
  ['Flags flew ⟦on Constitution Day⟧.', 'DATE 2024-09-17'],
  ['Storm batters coast ⟦Tuesday⟧', 'DATE 2024-10-29'],
  ['Ferry to stop ⟦Friday⟧', 'DATE 2024-11-01'],
  [
    'The law passed ⟦two years ago this month⟧; it is the driest spell ⟦since mid-March⟧ and the coldest in ⟦decades⟧.',
    'DATE 2022-10',
    'DATE 2024-03',
    'DURATION PXDE',
  ],
  ['Snow could fall through ⟦Sunday⟧.', 'DATE 2024-11-03'],
  ['Mills failed ⟦in the 1950s⟧. The season runs from ⟦June 1 to Nov. 30⟧.', 'DATE 195', 'DATE 2024-06-01/2024-11-30'],
  ['⟦In 1951⟧, at 18, he sailed; ⟦three years later⟧ he married. The fair is ⟦on Sunday week⟧.', 'DATE 1951', 'DATE 1954', 'DATE 2024-11-10'],
  ['The fair opens ⟦on Friday⟧ and polls are to be held ⟦in April⟧, the first ⟦since May⟧.', 'DATE 2024-11-01', 'DATE 2025-04', 'DATE 2024-05'],
  ['⟦On Friday⟧ the council will vote.', 'DATE 2024-11-01'],
  ['⟦In May⟧, a like vote failed; it shut ⟦by half six on Sunday⟧.', 'DATE 2024-05', 'TIME 2024-10-27T06:30'],
  [
    'It fell ⟦in the early hours of Sunday⟧ (⟦1814 GMT Saturday⟧), ⟦at 2:14 a.m. local time on Sunday⟧.',
    'TIME 2024-10-27TMO',
    'TIME 2024-10-26T18:14',
    'TIME 2024-10-27T02:14',
  ],
  ['Those aged 18 to 24 ran 15 to 20 miles ⟦in the early 2000s⟧.', 'DATE 200'],
  ['The fee for ⟦the year⟧ rose; ⟦the rest of the week⟧ is free, and ⟦in week 31⟧ it doubled.', 'DATE 2024', 'DATE 2024-W44', 'DATE 2024-W31'],
  ['⟦After lunch⟧ the judge rose. They met ⟦on the Sunday nearest to 11 November⟧.', 'TIME null', 'DATE 2024-11-10'],
  [
    'The show was ⟦on the weekend of November 23-24⟧; it is ⟦bi-weekly⟧ and lasts ⟦a quarter of an hour⟧.',
    'DATE 2024-W47-WE',
    'SET P2W',
    'DURATION PT15M',
  ],
  [
    'It opened ⟦in the spring of last year⟧ and ran for ⟦an hour and a half⟧ over ⟦the past fortnight⟧.',
    'DATE 2023-SP',
    'DURATION PT1.5H',
    'DURATION P2W',
  ],
  ['She came ⟦in 2019⟧ and left ⟦the next year⟧, the third in as many weeks.', 'DATE 2019', 'DATE 2020'],
  ['The board will meet ⟦in December⟧. Prices slowed to 2% ⟦in September⟧.', 'DATE 2024-12', 'DATE 2024-09'],
  ['They failed to meet ⟦on Monday⟧. Tickets go on sale ⟦at noon Friday⟧.', 'DATE 2024-10-28', 'TIME 2024-11-01T12:00'],
  ['It erupted ⟦on Monday⟧, and again ⟦late that night⟧.', 'DATE 2024-10-28', 'TIME 2024-10-28TNI'],
  ['Crews would have to leave ⟦by Oct. 5⟧ and will be back ⟦on March 5⟧.', 'DATE 2024-10-05', 'DATE 2025-03-05'],
  ['The firm said ⟦third-quarter⟧ profit fell and ⟦fourth-quarter⟧ sales will rise.', 'DATE 2024-Q3', 'DATE 2024-Q4'],
  ['The fire began ⟦on Tuesday night⟧ and was out ⟦by 4 a.m.⟧', 'TIME 2024-10-29TNI', 'TIME 2024-10-30T04:00'],
]
for (const [page, ...values] of [...found, ...looking])
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
const none = [
  'Three night markets sold it for $12.',
  'Three quarters of the coast is bare; as many as 20,211,031 shells lay there.',
  'Just after Sun Lao left, in some quarters, he was praised.',
  'A strong current pulled the former from the latter, said Future Lisk.',
  'She may march on Lisk.',
  'The second boat sank.',
  'A minute crack ran over the wall.',
  '',
]
for (const text of none) test(`times: no time in "${text}"`, () => assert.deepEqual(find(text), []))

test('times: "the end of" a month is its last days, and so on', () => {
  const ends = find('It opened at the end of April, reopened in late September and shut in early 2020.').map(({ from, to }) => `${from} ${to}`)
  assert.deepEqual(ends, ['2024-04-21 2024-05-01', '2024-09-21 2024-10-01', '2020-01-01 2020-04-01'])
})

test('times: in a narrative January follows December', () => {
  const text =
    'On 3 May 1861 it began. On 5 June 1862 it spread. On 7 December 1863 Lisk fell. In January the siege ended. During this period trade stopped.'
  assert.deepEqual(
    find(text).map(({ value }) => value),
    ['1861-05-03', '1862-06-05', '1863-12-07', '1864-01', null],
  )
})

// Notes look ahead.
const notes: readonly (readonly [string, string])[] = [
  ['thursday', 'DATE 2024-11-07'],
  ['Council, mon 7 pm', 'TIME 2024-11-04T19:00'],
  ['dentist 2/15', 'DATE 2025-02-15'],
  ['choir 3-4p', 'TIME 2024-10-31T15:00/2024-10-31T16:00'],
  ['mar 3', 'DATE 2025-03-03'],
]
for (const [text, value] of notes)
  test(`times: reads the note "${text}"`, () =>
    assert.deepEqual(
      find(text).map((time) => `${time.type} ${time.value}`),
      [value],
    ))

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

test('times: a clock time in the past does not lie after publication', () => {
  const text = 'The fire began on Wednesday night.\nIt broke out shortly after 11 p.m. The hall had shut at 9 p.m.'
  const article = articleOf(text)
  const publishedAt = { value: '2024-10-31T13:20', grain: 'minute', how: 'given', evidence: null } as const
  const sentences = linesOf(text).map(({ start, end }, index) => ({ id: `n${index + 1}`, start, end }))
  const read = (page: typeof article) => findTimes(page, sentences, lexicon).map(({ value }) => value)
  assert.deepEqual(read({ ...article, publishedAt }), ['2024-10-30TNI', '2024-10-30T23:00', '2024-10-30T21:00'])
  const alone = { ...articleOf('A siren wailed at 11 p.m.'), publishedAt }
  assert.deepEqual(
    findTimes(alone, [{ id: 'n1', start: 0, end: alone.text.length }], lexicon).map(({ value }) => value),
    ['2024-10-30T23:00'],
  )
})

test('times: a weekend runs from Friday evening, early hours to nine', () => {
  const ends = find('They met over the last weekend of 2023 and in the early hours of Monday.').map(({ from, to }) => `${from} ${to}`)
  assert.deepEqual(ends, ['2023-12-29T18:00 2024-01-01T00:00', '2024-10-28T00:00 2024-10-28T09:00'])
})
