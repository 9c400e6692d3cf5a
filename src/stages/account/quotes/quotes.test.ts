import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { QuoteFamily } from '../../../model/account.ts'
import type { Lineage } from '../../../model/lineage.ts'
import type { Origin } from '../../../model/origin.ts'
import type { Page } from '../../../model/page.ts'
import { derives, originsOf, pageOf } from '../../../testing/pages.ts'
import { mergeEntities } from '../entities/entities.ts'
import { compareQuotes } from './quotes.ts'

const lexicon = loadLexicon()

const compare = (pages: readonly Page[], lineage: readonly Lineage[], origins: readonly Origin[]): QuoteFamily[] =>
  compareQuotes({ pages, entities: mergeEntities(pages), lineage, origins, lexicon })

const spoken = (id: string, words: string, by = 'Vera Lund'): Page => pageOf(`“${words}” ${by} said.`, { id, people: [by], said: [{ by, words }] })

const WHOLE = 'We will rebuild every home in the harbour, street by street.'
const drifts = ([family]: readonly QuoteFamily[]): string[] => (family?.variants ?? []).map(({ article, drift }) => `${article} ${drift}`)

const copied = (words: string): QuoteFamily[] => compare([spoken('a', WHOLE), spoken('b', words)], [derives('b', 'a')], originsOf(['a', 'b']))
const independent = (words: string): QuoteFamily[] => compare([spoken('a', WHOLE), spoken('b', words)], [], originsOf(['a'], ['b']))

// found
for (const [what, words, drift] of [
  ['the same words', WHOLE, 'none'],
  ['a shorter piece', 'rebuild every home in the harbour', 'trimmed'],
  ['a piece with an ellipsis', 'We will rebuild every home … street by street.', 'trimmed'],
  ['other signs only', 'We will rebuild every home in the harbour -- street by street', 'punctuation'],
  ['a changed word', 'We will restore every home in the harbour, street by street.', 'altered'],
  ['a changed end', 'We will rebuild every home in the harbour, brick by brick.', 'altered'],
  ['a negation put in', 'We will not rebuild every home in the harbour, street by street.', 'altered'],
] as const) {
  test(`quotes: a copy with ${what} is "${drift}"`, () => assert.deepEqual(drifts(copied(words)), ['a none', `b ${drift}`]))
}

test('quotes: other words in an own report are variance, not a fault', () => {
  assert.deepEqual(drifts(independent('We shall restore every home in the harbour, street by street.')), ['a none', 'b variance'])
})

test('quotes: a short remark joins word for word with the same speaker', () => {
  const families = compare([spoken('a', 'Absolutely not'), spoken('b', 'Absolutely not')], [], originsOf(['a'], ['b']))
  assert.deepEqual(drifts(families), ['a none', 'b none'])
})

test('quotes: the family has the speaker whom its pages name', () => assert.equal(copied(WHOLE)[0]?.speaker, 's1'))

// passed over
test('quotes: the same short words of another speaker are another remark', () => {
  const families = compare([spoken('a', 'Absolutely not'), spoken('b', 'Absolutely not', 'Ola Berg')], [], originsOf(['a'], ['b']))
  assert.equal(families.length, 2)
})

test('quotes: two remarks on one subject stay apart', () => {
  assert.equal(independent('The harbour needs money before any home can be rebuilt by us.').length, 2)
})

test('quotes: words in quotation marks without a speaker and short are nobody’s remark', () => {
  assert.deepEqual(compare([pageOf('The “iron gate” fell.', { id: 'a' })], [], originsOf(['a'])), [])
})

test('quotes: hyphens, digits, brackets and number are the page’s own way of writing', () => {
  const one = 'There is a two-in-three chance that the old bridge reopens this winter.'
  const other = 'There is a 2 in 3 chance that the old [harbour] bridge reopens this winter.'
  const families = compare([spoken('a', one), spoken('b', other)], [], originsOf(['a'], ['b']))
  assert.ok(drifts(families).every((drift) => !drift.endsWith('variance')))
})

// laws
test('quotes: every variant stands in its page as it is printed', () => {
  const pages = [spoken('a', WHOLE), spoken('b', 'rebuild every home in the harbour')]
  for (const variant of compare(pages, [], originsOf(['a'], ['b'])).flatMap(({ variants }) => variants)) {
    const page = pages.find(({ article }) => article.id === variant.article)
    assert.equal(page?.article.text.slice(variant.start, variant.end), variant.exact)
  }
})
