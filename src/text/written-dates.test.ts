import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { growth } from '../testing/growth.ts'
import { marked } from '../testing/marked.ts'
import { type DayOrder, writtenDates } from './written-dates.ts'

const { months } = loadLexicon().outlets

const found: readonly (readonly [string, string, DayOrder?])[] = [
  ['⟦31/10/2024 21h37⟧', '2024-10-31T21:37'],
  ['Thursday, ⟦October 31, 2024 at 9:38 PM⟧ ET', '2024-10-31T21:38'],
  ['Published ⟦Nov 3, 2023⟧', '2023-11-03'],
  ['Posted on ⟦3rd of May 2021⟧', '2021-05-03'],
  ['⟦2024-05-14T18:20:00+01:00⟧', '2024-05-14T18:20+01:00'],
  ['Stand: ⟦14. Mai 2024, 18:20 Uhr⟧', '2024-05-14T18:20'],
  ['Publié le ⟦7 février 2022 à 8h05⟧', '2022-02-07T08:05'],
  ['⟦12.03.2024⟧', '2024-03-12'],
  ['⟦03/04/2024⟧', '2024-04-03', 'day-first'],
  ['⟦03/04/2024⟧', '2024-03-04', 'month-first'],
  ['⟦04/04/2024⟧', '2024-04-04'],
  ['⟦9:05 AM, 12 March 2024⟧', '2024-03-12T09:05'],
  ['⟦2024年5月14日⟧', '2024-05-14'],
  ['Tue ⟦May 14 2024 18:20:33 GMT+0200⟧ (CEST)', '2024-05-14T18:20+02:00'],
  ['⟦14. 5. 2024⟧', '2024-05-14'],
  ['⟦2024. 05. 14⟧', '2024-05-14'],
  ['⟦2024. május 14⟧.', '2024-05-14'],
  ['⟦2024 m. gegužės 14⟧ d.', '2024-05-14'],
  ['⟦14 de mayo del 2024⟧', '2024-05-14'],
  ['⟦14/May/2024⟧', '2024-05-14'],
  ['⟦١٤ مايو ٢٠٢٤⟧', '2024-05-14'],
  ['⟦14 मई 2024⟧', '2024-05-14'],
  ['⟦১৪ মে ২০২৪⟧', '2024-05-14'],
  ['ngày ⟦14 tháng 5, 2024⟧', '2024-05-14'],
]
for (const [page, value, order] of found) {
  test(`written dates: reads ${page} as ${value}`, () => {
    const { text, spans } = marked(page)
    const [date] = writtenDates(text, months, order ?? null)
    assert.equal(date?.value, value)
    assert.deepEqual([date?.start, date?.end], [spans[0]?.start, spans[0]?.end])
  })
}

for (const text of ['03/04/2024', '30 February 2024', '31/31/2024', 'May 2024', 'in 2024', '10.5.3', 'Room 12/13, 2024 seats', '']) {
  test(`written dates: passes over "${text}"`, () => assert.deepEqual(writtenDates(text, months), []))
}

test('written dates: spans are in order and never overlap', () => {
  const piece = fc.constantFrom('12 March 2024 ', '3/4/21 ', '2024-05-14 ', 'at 9:05 PM ', '10:30 ', 'May ', 'on ', '1/1/1/')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      let at = 0
      for (const { start, end } of writtenDates(text, months, 'day-first')) {
        assert.ok(start >= at - 30 && end > start && end <= text.length)
        at = end
      }
    }),
  )
})

test('written dates: a line of twice as many words, years and figures costs about twice the time', () => {
  for (const piece of ['harbourmaster ', 'may 2024 ', '1/1/1/', '2024 2024 '])
    assert.ok(
      growth(
        () => writtenDates(piece.repeat(4000), months),
        () => writtenDates(piece.repeat(8000), months),
      ) < 3.2,
      piece,
    )
})
