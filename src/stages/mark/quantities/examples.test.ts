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
  ['⟦No fewer than 30⟧ boats came.', 'count 30.. at least of boats'],
  ['Sales rose from ⟦€12 million⟧ to ⟦€13.5 million⟧.', 'money 12000000 EUR', 'money 13500000 EUR'],
  ['The home side won ⟦$5 million⟧ to ⟦$2 million⟧.', 'money 5000000 USD', 'money 2000000 USD'],
  ['Tickets cost ⟦from €12 to €15⟧.', 'money 12..15 between EUR'],
  ['⟦A small fraction⟧ of the crew stayed.', 'ratio of crew'],
]
for (const [page, ...values] of found)
  test(`quantities: reads ${page}`, () => {
    const { text, spans } = marked(page)
    const quantities = find(text)
    assert.equal(withMarks(text, quantities), withMarks(text, spans))
    assert.deepEqual(quantities.map(shown), values)
  })

// Passed over.
const none = ['Warehouse 4 held grain.', 'Platform 9 is shut.', 'The crew of Tarn 12 said so.', 'See page 40.', 'Line 4 was closed.', '']
for (const text of none) test(`quantities: nothing is counted in "${text}"`, () => assert.deepEqual(find(text).map(shown), []))

// Laws.
test('quantities: a label counts nothing, the same word behind the figure does', () => {
  assert.deepEqual(find('Page 12 is torn.').map(shown), [])
  assert.deepEqual(find('The book has 12 pages.').map(shown), ['count 12 of pages'])
})
test('quantities: a hedge changes the bound, not the figure', () => {
  const highs = ['40', 'about 40', 'up to 40', 'less than 40'].map((words) => find(`It held ${words} boats.`)[0]?.high)
  assert.deepEqual(highs, [40, 40, 40, 40])
})
