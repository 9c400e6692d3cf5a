/** Everyday sentences of news, and what is counted in them: parts of speech as the tagger gives them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Quantity } from '../../../model/quantity.ts'
import { articleOf } from '../../../testing/articles.ts'
import { marked, withMarks } from '../../../testing/marked.ts'
import { findSentences } from '../sentences/sentences.ts'
import { findTimes } from '../times/times.ts'
import { tagTokens } from '../tokens/tokens.ts'
import { findQuantities } from './quantities.ts'

const lexicon = loadLexicon()

function find(text: string) {
  const article = articleOf(text)
  const sentences = findSentences(article, lexicon)
  return findQuantities(article, sentences, findTimes(article, sentences, lexicon), tagTokens(article, sentences, lexicon), lexicon)
}

const shown = ({ kind, low, high, bound, unit, per, of }: Quantity): string =>
  [kind, low === high ? low : `${low ?? ''}..${high ?? ''}`, bound === 'exactly' ? null : bound, unit, per && `per ${per}`, of && `of ${of.exact}`]
    .filter((part) => part !== null)
    .join(' ')

// Found.
const found: readonly (readonly [string, ...string[]])[] = [
  ['Of the ⟦14⟧ people, ⟦three⟧ were nurses.', 'count 14 of people', 'count 3'],
  ['The fine is ⟦between €200 and €300⟧.', 'money 200..300 between EUR'],
  ['⟦Some 1,200⟧ residents left, ⟦85 percent⟧ of them by bus.', 'count 1200 of residents', 'percent 85 percent'],
  ['The quay is ⟦120 metres⟧ long.', 'measure 120 metre'],
  ['The boat carried ⟦310⟧ passengers and a crew of ⟦nine⟧.', 'count 310 of passengers', 'count 9'],
  ['The loss came to ⟦$1.1 billion⟧.', 'money 1100000000 USD'],
  ['A ⟦61-year-old⟧ sailor fell.', 'age 61 year'],
  ['The wind reached ⟦90 kilometres an hour⟧.', 'measure 90 kilometre per hour'],
  ['⟦Up to 60⟧ boats a day pass.', 'count ..60 up to per P1D of boats'],
  ['⟦At least two⟧ people died and ⟦more than 40⟧ were hurt.', 'count 2.. at least of people', 'count 40.. more than'],
  ['The price fell ⟦3.5%⟧ to ⟦€12⟧.', 'percent 3.5 percent', 'money 12 EUR'],
  ['The lake holds ⟦2.5 million litres⟧ of water.', 'measure 2500000 litre of water'],
  ['⟦Two-thirds⟧ of the crew left.', 'ratio 0.666667 of crew'],
  ['⟦Hundreds⟧ of houses burned.', 'count 200.. at least of houses'],
  ['The tank holds ⟦less than 80 litres⟧.', 'measure ..80 less than litre'],
  ['⟦About one in five⟧ boats leaks.', 'ratio 0.2'],
  ['She paid ⟦40 cents⟧.', 'money 0.4 USD'],
  ['The field is ⟦3 acres⟧.', 'measure 3 acre'],
  ['The town of ⟦12,000⟧ people has ⟦one⟧ doctor.', 'count 12000 of people', 'count 1 of doctor'],
  ['The number of boats doubled to ⟦600⟧.', 'count 600'],
  ['It had ⟦3,204⟧ confirmed cases and ⟦two⟧ more deaths.', 'count 3204 of confirmed cases', 'count 2 of deaths'],
  ['⟦No fewer than 30⟧ boats came.', 'count 30.. at least of boats'],
  ['Sales rose from ⟦€12 million⟧ to ⟦€13.5 million⟧.', 'money 12000000 EUR', 'money 13500000 EUR'],
  ['The home side won ⟦$5 million⟧ to ⟦$2 million⟧.', 'money 5000000 USD', 'money 2000000 USD'],
  ['Tickets cost ⟦from €12 to €15⟧.', 'money 12..15 between EUR'],
  ['⟦A small fraction⟧ of the crew stayed.', 'ratio of crew'],
  ['It needs ⟦from three to four hundred⟧ men.', 'count 300..400 between of men'],
  [
    'The ⟦$3-5bn⟧ plan needs ⟦2-3 million tonnes⟧ of sand.',
    'money 3000000000..5000000000 between USD',
    'measure 2000000..3000000 between tonne of sand',
  ],
  ['The guard, ⟦6-foot-4⟧ tall, is ⟦6\'1"⟧ no more.', 'measure 6.33333333333 foot', 'measure 6.08333333333 foot'],
  ['The trip took ⟦2 hours and 15 minutes⟧.', 'measure 2.25 hour'],
  ['A ticket is ⟦two pounds fifty⟧, a tour ⟦$12 and 50 cents⟧.', 'money 2.5 GBP', 'money 12.5 USD'],
  ['The well gives ⟦3 grams per litre⟧, the fan ⟦5 m/s²⟧.', 'measure 3 gram per litre', 'measure 5 metre per square second'],
  ['⟦Half a mile⟧ and ⟦three quarters of a mile⟧ of wall fell.', 'measure 0.5 mile', 'measure 0.75 mile of wall'],
  ['She lives ⟦a mile⟧ off and paid ⟦a dollar⟧.', 'measure 1 mile', 'money 1 USD'],
  ['They paid ⟦$3⟧ a gallon.', 'money 3 USD per gallon'],
  ['It was ⟦20 degrees below zero⟧, then ⟦minus 4 °C⟧.', 'measure -20 degree', 'measure -4 celsius'],
  ['The land has ⟦40⟧ people per square mile.', 'count 40 per square mile of people'],
  ['A ⟦300-square-mile⟧ park is ⟦30 MUSD⟧ dear.', 'measure 300 square mile', 'money 30000000 USD'],
  ['Loss came to ⟦Rs 500 crore⟧, ⟦5,000 Kenyan shillings⟧ or ⟦A$40⟧.', 'money 5000000000 INR', 'money 5000 KES', 'money 40 AUD'],
  ['⟦Two⟧ men, aged ⟦23⟧ and ⟦31⟧, were held.', 'count 2 of men', 'age 23 year', 'age 31 year'],
  ['It holds ⟦more than 10 and less than 40⟧ boats.', 'count 10..40 between of boats'],
  ['It holds ⟦40 or fewer⟧ boats, ⟦12 or more⟧ cars.', 'count ..40 up to of boats', 'count 12.. at least of cars'],
  [
    'They got ⟦several hundred⟧ boats and ⟦a couple of⟧ cars.'.replace('⟦a couple of⟧', '⟦a couple⟧ of'),
    'count 200.. at least of boats',
    'count 2 of cars',
  ],
  ['The disk holds ⟦14 mGy⟧, ⟦3 megaohms⟧ and ⟦2.5×10⁶⟧ boats.', 'measure 14 milligray', 'measure 3 megaohm', 'count 2500000 of boats'],
  ['⟦300,000 bpd⟧ flow.', 'measure 300000 barrel per P1D'],
]
for (const [page, ...values] of found)
  test(`quantities: reads ${page}`, () => {
    const { text, spans } = marked(page)
    const quantities = find(text)
    assert.equal(withMarks(text, quantities), withMarks(text, spans))
    assert.deepEqual(quantities.map(shown), values)
  })

// Passed over.
const none = [
  'Warehouse 4 held grain.',
  'Platform 9 is shut.',
  'The crew of Tarn 12 said so.',
  'See page 40.',
  'Line 4 was closed.',
  'The 5G mast is new.',
  'She is in her 40s.',
  'He lives at 4 Mill Street.',
  'It came after the 9/11 plot.',
  'The 4x100 team won.',
  'He fell in the first half.',
  'The coal will last a week and a half.',
  '',
]
for (const text of none) test(`quantities: nothing is counted in "${text}"`, () => assert.deepEqual(find(text).map(shown), []))

// Laws.
test('quantities: a label counts nothing, the same word behind the figure does', () => {
  assert.deepEqual(find('Page 12 is torn.').map(shown), [])
  assert.deepEqual(find('The book has 12 pages.').map(shown), ['count 12 of pages'])
})
test('quantities: "won" after a number is a verb but for large sums', () => {
  assert.deepEqual(
    find('This 10,000 won’t do. The 40 won again.').map(({ unit }) => unit),
    [null, null],
  )
  assert.deepEqual(
    find('It cost 3 million won.').map(({ unit }) => unit),
    ['KRW'],
  )
})
test('quantities: brackets hold a unit of two letters, no letter of a clause', () => {
  assert.deepEqual(
    find('The sack weighs 20 (kg).').map(({ unit }) => unit),
    ['kilogram'],
  )
  assert.deepEqual(
    find('It is a 709(c) body.').map(({ unit }) => unit),
    [null],
  )
})
test('quantities: what follows "in" is no base of a share', () => {
  assert.equal(find('We lost a third of our boats in two storms.')[0]?.base, null)
})
test('quantities: a hedge changes the bound, not the figure', () => {
  const highs = ['40', 'about 40', 'up to 40', 'less than 40'].map((words) => find(`It held ${words} boats.`)[0]?.high)
  assert.deepEqual(highs, [40, 40, 40, 40])
})
