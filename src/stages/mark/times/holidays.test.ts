/** Holidays in everyday sentences of news, and what they mean to a reader of Thursday, 31 October 2024. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import { articleOf } from '../../../testing/articles.ts'
import { marked, withMarks } from '../../../testing/marked.ts'
import { linesOf } from '../../../text/spans.ts'
import { holidayDaysIn } from './holiday-days.ts'
import { findTimes } from './times.ts'

const lexicon = loadLexicon()

function find(text: string, published: string | null = '2024-10-31') {
  const sentences = linesOf(text).map(({ start, end }, index) => ({ id: `n${index + 1}`, start, end }))
  return findTimes(articleOf(text, { published }), sentences, lexicon)
}

// Found: the year that is meant.
const found: readonly (readonly [string, ...string[]])[] = [
  ['The quay was packed ⟦on Christmas Eve⟧.', '2024-12-24'],
  ['The quay was packed ⟦on Easter Monday⟧.', '2024-04-01'],
  ['The ferry will not run ⟦on Good Friday⟧.', '2025-04-18'],
  ['The ferry has not run ⟦since Christmas⟧.', '2023-12-25'],
  ['Fog held the fleet ⟦last Thanksgiving⟧.', '2023-11-23'],
  ['The hall opens ⟦next Mother’s Day⟧.', '2025-05-11'],
  ['Stalls close early ⟦during Ramadan⟧.', '2024-03-11/2024-04-09'],
  ['Cafes were full ⟦at the start of Ramadan⟧.', '2024-03-11/2024-04-09'],
  ['Lamps were lit ⟦on the eve of Diwali⟧.', '2024-10-30'],
  ['Lisk shut its schools for ⟦Lunar New Year 2023⟧.', '2023-01-22'],
  ['Trains stopped ⟦on Yom Kippur 2021⟧.', '2021-09-16'],
  ['Candles burned through ⟦Hanukkah 2022⟧.', '2022-12-18/2022-12-25'],
  ['The pier reopened ⟦on Eid al-Adha in 2019⟧.', '2019-08-11'],
  ['The strike began ⟦on Ash Wednesday last year⟧.', '2023-02-22'],
  ['Berg sang ⟦on the 2016 Orthodox Easter⟧.', '2016-05-01'],
  ['Traffic was heavy over ⟦Labor Day weekend⟧.', '2024-W35-WE'],
  ['He was held over ⟦the weekend of Halloween 2021⟧.', '2021-W43-WE'],
  ['Rents rose shortly before the ⟦new year⟧.', '2024-01-01'],
  ['⟦King’s Day⟧ is near, they were told.', '2025-04-26'],
  ['They swim ⟦every Boxing Day⟧.', 'XXXX-12-26'],
  ['The ⟦Good Friday⟧ earthquake of ⟦1964⟧ broke the pier.', '1964-03-27', '1964'],
  ['Two men were held over the ⟦Christmas Eve⟧ fire.', '2023-12-24'],
  ['The flag was raised ⟦on Ukraine’s Independence Day⟧.', '2024-08-24'],
  ['St. Brannock’s was full ⟦on St. Patrick’s Day⟧.', '2024-03-17'],
  ['The march is ⟦on Martin Luther King, Jr. Day⟧.', '2024-01-15'],
  ['Rents fell after the ⟦Mid-Autumn Festival⟧.', '2024-09-17'],
]
for (const [page, ...values] of found)
  test(`holidays: reads ${page}`, () => {
    const { text, spans } = marked(page)
    const times = find(text)
    assert.equal(withMarks(text, times), withMarks(text, spans))
    assert.deepEqual(
      times.map(({ value }) => value),
      values,
    )
  })

test('holidays: in a note they are the next ones, small letters or not', () => {
  const notes: readonly (readonly [string, string])[] = [
    ['fathers day', '2025-06-15'],
    ['lent 2019', '2019-03-06/2019-04-20'],
    ['vesak', '2025-05-12'],
    ['purim in two years', '2026-03-03'],
    ['corpus christi 2019', '2019-06-20'],
  ]
  for (const [note, value] of notes) assert.deepEqual([note, ...find(note).map((time) => time.value)], [note, value])
})

test('holidays: a common name beside another land has no day', () => {
  assert.deepEqual(
    find('Bells rang on Laurentia’s Independence Day.').map(({ value }) => value),
    [null],
  )
})

// Passed over.
for (const text of [
  'The ship was bound for Easter Island.',
  'The Good Friday Agreement was signed by both.',
  'The Boxing Day Test was drawn.',
  'Ramadan Ilves scored, and so did Tariq Ramadan.',
  'Ms Holly Easter was not hurt.',
  'Happy Diwali, they wrote under the Christmas tree.',
  'The bank lent money for an advent calendar.',
  'Pre-Christmas sales and Easter-themed hats fell.',
  'Halloween Horror Rides of Lisk opened, and Mr Pascha rode.',
  'In Corpus Christi, Texas, the port closed.',
  'The mother’s day began badly.',
  'A Father Christmas hat and New Year’s resolutions.',
])
  test(`holidays: no time in "${text}"`, () =>
    assert.deepEqual(
      find(text).map(({ exact }) => exact),
      [],
    ))

// Laws.
const rules = [...new Set([...lexicon.times.holidays.names.values()].map(({ rule }) => rule))]
test('holidays: every rule of the tables gives days of the year asked for (law)', () => {
  for (const rule of rules) {
    const years = [2018, 2019, 2020, 2021].map((year) => holidayDaysIn(rule, year))
    assert.ok(
      years.some((days) => days.length > 0),
      rule,
    )
    for (const { first, last } of years.flat()) assert.ok(Number.isInteger(first) && last >= first && last - first < 60, rule)
  }
})
test('holidays: names are spelled without signs, and begin as they should (law)', () => {
  for (const name of lexicon.times.holidays.names.keys()) assert.match(name, /^[a-z]+$/)
})
