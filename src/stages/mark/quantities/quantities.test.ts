import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Quantity } from '../../../model/quantity.ts'
import type { Time } from '../../../model/time.ts'
import { articleOf } from '../../../testing/articles.ts'
import { marked } from '../../../testing/marked.ts'
import { evidence, linesOf } from '../../../text/spans.ts'
import { findQuantities } from './quantities.ts'

const lexicon = loadLexicon()

/** Times are given by their words: type, then the words. */
function find(text: string, times: readonly (readonly [Time['type'], string, string?])[] = []): readonly Quantity[] {
  const sentences = linesOf(text).map(({ start, end }, index) => ({ id: `n${index + 1}`, start, end }))
  const marks = times.map(([type, words, value = null], index): Time => {
    const start = text.indexOf(words)
    return {
      id: `t${index + 1}`,
      ...evidence(text, start, start + words.length),
      type,
      value,
      from: null,
      to: null,
      said: [],
      anchor: 'none',
      vague: false,
    }
  })
  return findQuantities(articleOf(text), sentences, marks, [], lexicon)
}

const shown = ({ kind, low, high, unit, bound, approximator, per }: Quantity): string =>
  [kind, low === high ? low : `${low ?? ''}..${high ?? ''}`, unit, bound === 'exactly' ? null : bound, approximator, per]
    .filter((part) => part !== null)
    .join(' ')

const found: readonly (readonly [string, ...string[]])[] = [
  ['They saw ⟦1,200⟧ boats and ⟦two⟧ children.', 'count 1200', 'count 2'],
  ['⟦Ten thousand⟧ came, then ⟦2.5 million⟧ more.', 'count 10000', 'count 2500000'],
  ['It covers ⟦roughly 460 square miles⟧.', 'measure 460 square mile roughly'],
  ['It covers ⟦some 300 km2⟧.', 'measure 300 square kilometre some'],
  ['⟦Up to 300⟧ left, ⟦at least eight⟧ stayed and ⟦over 80⟧ hid.', 'count ..300 up to', 'count 8.. at least', 'count 80.. more than'],
  ['The range is ⟦almost 200 miles⟧.', 'measure 200 mile less than almost'],
  ['⟦Up to about 40⟧ sheep were lost.', 'count 40 up to about'],
  ['⟦40 or more⟧ sheep were lost.', 'count 40.. at least'],
  ['It was right by ⟦plus or minus 2.8⟧ points.', 'count 2.8 plus or minus'],
  ['Sales rose ⟦10 percent⟧ to ⟦5,500⟧ cars.', 'percent 10 percent', 'count 5500'],
  ['They sold ⟦1,200⟧ a year earlier and ⟦40⟧ a year.', 'count 1200', 'count 40 P1Y'],
  ['It needs ⟦3 to 5 km⟧ of rope.', 'measure 3..5 kilometre between'],
  ['It cost ⟦between 10 and 20 dollars⟧.', 'money 10..20 USD between'],
  ['It cost ⟦$2.5 million⟧, ⟦£3bn⟧ or ⟦EUR 125⟧.', 'money 2500000 USD', 'money 3000000000 GBP', 'money 125 EUR'],
  ['It cost ⟦20 dollars 43 cents⟧.', 'money 20.43 USD'],
  ['⟦80%⟧ of wells and ⟦5 percent⟧ of farms.', 'percent 80 percent', 'percent 5 percent'],
  ['⟦Two thirds⟧ of the crop rotted.', 'ratio 0.666667'],
  ['⟦One in five⟧ homes flooded.', 'ratio 0.2'],
  ['She is ⟦45 years old⟧ and owns a ⟦10-year-old⟧ van.', 'age 45 year', 'age 10 year'],
  ['Mara Lund, ⟦43⟧, was there.', 'age 43 year'],
  ['At age ⟦16⟧ she left.', 'age 16 year'],
  ['They make ⟦$30,000 to $60,000⟧ a year.', 'money 30000..60000 USD between P1Y'],
  ['⟦Eight of 10⟧ limes came by a ⟦2 to 1⟧ margin.', 'ratio 0.8', 'ratio 2'],
  ['He is ⟦5 feet 6 inches⟧ tall.', 'measure 5.5 foot'],
  ['It fell to ⟦-18 °C⟧ overnight.', 'measure -18 celsius'],
  ['They pay ⟦$40⟧ a barrel.', 'money 40 USD barrel'],
  ['They catch ⟦30⟧ eels a day.', 'count 30 P1D'],
  ['For the ⟦first⟧ time it froze.', 'ordinal 1'],
  ['⟦Dozens⟧ of boats sank.', 'count 24.. at least'],
  ['⟦A small fraction⟧ of that number came.', 'ratio'],
]

for (const [written, ...values] of found)
  test(`quantities: finds ${written}`, () => {
    const { text, spans } = marked(written)
    assert.deepEqual(
      find(text).map((quantity) => [quantity.exact, shown(quantity)]),
      spans.map(({ exact }, index) => [exact, values[index]]),
    )
  })

for (const text of [
  'Flight 52 and the Marlin 737 landed on Route 66.',
  'The B52 and the F-16 fly; see No. 5, page 12.',
  'Call 555-0134 or 10.0.0.1 now.',
  'Lisk won 3-1 and lost 2–0.',
  'One of them was no one special.',
  'A third country joined.',
  'The paper Zero Harbour wrote.',
  'id="778257943577919488"',
  'https://lisk.example/2024/7/story-88',
  '1. Rain falls.',
  '',
])
  test(`quantities: passes over "${text}"`, () => assert.deepEqual(find(text).map(shown), []))

test('quantities: days and years are left to times, lengths of time are not', () => {
  const text = 'It began on 5 May 1912, two years ago.'
  assert.deepEqual(
    find(text, [
      ['DATE', 'on 5 May 1912'],
      ['DATE', 'two years ago'],
    ]).map(shown),
    ['measure 2 year'],
  )
})

test('quantities: a figure with a unit outside the time it is taken for is a quantity', () => {
  assert.deepEqual(find('It lies 3-5 kilometres off.', [['DATE', '3-5']]).map(shown), ['measure 3..5 kilometre between'])
  assert.deepEqual(find('It opens at 2 pm today.', [['TIME', '2 pm today']]).map(shown), [])
})

test('quantities: a repeated time close behind is the rate', () => {
  const text = 'There, 1,200 farmers were hurt or ruined each day.'
  assert.deepEqual(find(text, [['SET', 'each day', 'P1D']]).map(shown), ['count 1200 P1D'])
})

test('quantities: "over" before a length of time may mean during', () => {
  assert.deepEqual(find('It flew 620 miles over 86 minutes.').map(shown), ['measure 620 mile', 'measure 86 minute'])
  assert.deepEqual(find('It lasted over 86 minutes.').map(shown), ['measure 86.. minute more than'])
})

for (const text of [
  'A fleet of 10,000 sailed. By dusk 80% of that fleet was home.',
  'They say 80% of a fleet of 10,000 sailed.',
  'Of 10,000 boats, 80% are home.',
])
  test(`quantities: knows what 80% is of in "${text}"`, () => {
    const all = find(text)
    const share = all.find(({ kind }) => kind === 'percent')
    assert.equal(all.find(({ id }) => id === share?.base)?.low, 10000)
  })

test('quantities: a share of something uncounted has no base', () => {
  assert.equal(find('There were 40 boats. Later 5 percent of voters stayed home.').find(({ kind }) => kind === 'percent')?.base, null)
})

test('quantities: names what is counted and the size in SI', () => {
  const [area, people] = find('They hold 460 square miles of forest and 30 young deer.')
  assert.deepEqual([area?.of?.exact, area?.si], ['forest', { value: 1191.39, unit: 'km2' }])
  assert.equal(people?.of?.exact, 'young deer')
})

test('quantities: some of a count have it as their base', () => {
  const [six, eleven, third] = find('Schools in six of the eleven counties were closed, and a third of the day’s flights.')
  assert.deepEqual([six?.of?.exact, six?.base, eleven?.of?.exact], ['counties', eleven?.id, 'counties'])
  assert.equal(third?.of?.exact, 'day’s flights')
})

test('quantities: in a compound what is counted is its noun', () => {
  const counted = find('A 412-page ruling and a 14-member panel pleased a 12-strong crew.').map(({ of }) => of?.exact)
  assert.deepEqual(counted, ['page', 'member', 'strong crew'])
})

test('quantities: spans are the words, ends are in order (law)', () => {
  const parts = fc.constantFrom(
    '5',
    '1,200',
    'two',
    'million',
    'half',
    'a',
    'and',
    '-',
    'to',
    '%',
    '$',
    'km',
    'between',
    'up to',
    'one',
    'in',
    'third',
    '.',
    'of',
    'day',
    '3.14',
    '/',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 25 }), (words) => {
      const text = `Lo ${words.join(' ')}`
      for (const { start, end, exact, low, high } of find(text)) {
        assert.equal(text.slice(start, end), exact)
        assert.ok(low === null || high === null || low <= high, exact)
      }
    }),
    { numRuns: 200 },
  )
})
