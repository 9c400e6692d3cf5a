/** Sums that pages claim; the wordings at large are measured as account/arithmetic (evals/cases/). */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type PageSketch, pageOf } from '../../../testing/pages.ts'
import { claimedChecks } from './claimed.ts'
import { figuresOn } from './measured.ts'

const FIGURE = /(about |up to )?(\$)?(\d[\d,.]*\d|\d)( million)?( percent)?/g
const kindOf = (exact: string): 'count' | 'money' | 'percent' => (exact.includes('$') ? 'money' : exact.endsWith('percent') ? 'percent' : 'count')

/** Marks every number of the page as a figure; "about" and "up to" are read. */
const figuresIn = (text: string): NonNullable<PageSketch['figures']> =>
  [...text.matchAll(FIGURE)].map(([exact, hedge, , number = '', size]) => ({
    exact,
    low: Number(number.replaceAll(',', '')) * (size === undefined ? 1 : 1e6),
    kind: kindOf(exact),
    unit: kindOf(exact) === 'count' ? null : kindOf(exact),
    approximator: hedge === 'about ' ? 'about' : null,
    bound: hedge === 'up to ' ? 'up to' : 'exactly',
  }))

const shown = (text: string): readonly string[] =>
  claimedChecks(figuresOn(pageOf(text, { figures: figuresIn(text) }))).map(({ check }) => `${check.text} ${check.holds}`)

describe('claimed sums: found', () => {
  for (const [text, ...sums] of [
    ['It takes 30 percent of the 100 calls, or 40.', '30 % × 100 = 40 false'],
    ['It sank 48 of the 120 boats (40 percent).', '40 % × 120 = 48 true'],
    ['It held 500 sacks. Of these 200, or 60 percent, burnt.', '60 % × 500 = 200 false'],
    ['It sank 120 boats: 70 trawlers and 60 ferries.', '70 + 60 = 120 false'],
    ['It has 84 singers, 46 women and 28 men.', '46 + 28 = 84 false'],
    ['They sent 300 tents and 250 stoves, 550 items in all.', '300 + 250 = 550 true'],
    ['Of the 640 workers, 410 are back and the remaining 330 are out.', '640 − 410 = 330 false'],
    ['Profit fell 30 percent to $8 million from $10 million.', '10 million − 30 % = 8 million false'],
    ['Cases doubled from 45 to 90.', '2 × 45 = 90 true'],
    ['It passed by 52 votes to 47, a majority of 8.', '52 − 47 = 8 false'],
    ['Some 250 families get $4,000 each, a total of $2 million.', '4,000 × 250 = 2 million false'],
  ] as const)
    test(text, () => assert.deepEqual(shown(text), sums))
})

describe('claimed sums: passed over', () => {
  for (const [what, text] of [
    ['parts that may overlap', 'The course had 60 students, 35 women and 40 foreigners.'],
    ['some of the parts', 'It employs 400 people, 150 of them in Garth and 90 in Marn.'],
    ['a second thing that moved', 'Imports fell to 190 from 265 tonnes and exports to 56 from 85.'],
    ['two values of earlier years', 'Gold stood at 471 (490 and 383).'],
    ['another basis', 'Sales rose 6 percent on a comparable store basis to 108 from 89.'],
    ['an open end', 'It sank up to 120 boats: 70 trawlers and 60 ferries.'],
    ['a share of something else', 'Later 300 sacks, or 40 percent of the oats in the district, were sold.'],
    ['a hedged doubling', 'Cases more than doubled from 45 to 130.'],
    ['what rounding explains', 'It sold about 30 percent of the 100 cars, or 31.5.'],
    ['figures too far off to be of one thing', 'It made 900 tonnes, up 10 percent from 4.'],
  ] as const)
    test(what, () =>
      assert.deepEqual(
        shown(text).filter((line) => line.endsWith('false')),
        [],
      ),
    )
})
