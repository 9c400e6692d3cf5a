import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import { articleOf } from '../../../testing/articles.ts'
import { tagTokens } from './tokens.ts'

const lexicon = loadLexicon()

function tagged(text: string): string {
  const article = articleOf(text)
  const whole = [{ id: 'n1', start: 0, end: text.length }]
  return tagTokens(article, whole, lexicon)
    .map((token) => `${token.text}/${token.tag}`)
    .join(' ')
}

const found: readonly (readonly [string, string])[] = [
  ['The miners left Lisk.', 'The/DET miners/NOUN left/VERB Lisk/PROPN ./PUNCT'],
  ['He didn’t pay.', 'He/PRON did/AUX n’t/PART pay/VERB ./PUNCT'],
  ["They can't leave and cannot stay.", "They/PRON ca/AUX n't/PART leave/VERB and/CCONJ can/AUX not/PART stay/VERB ./PUNCT"],
  ['Mr. Berg owes $5.', 'Mr./PROPN Berg/PROPN owes/VERB $/SYM 5/NUM ./PUNCT'],
  ['It is in the U.S. now.', 'It/PRON is/AUX in/ADP the/DET U.S./PROPN now/ADV ./PUNCT'],
  ['About 1,200 people saw it.', 'About/ADV 1,200/NUM people/NOUN saw/VERB it/PRON ./PUNCT'],
]
for (const [text, expected] of found) test(`tokens: tags "${text}"`, () => assert.equal(tagged(text), expected))

const parted: readonly (readonly [string, string])[] = [
  ['the mayor’s 86-minute film', 'the|mayor|’s|86-minute|film'],
  ['“Yes,” said Kim Tae-woo…', '“|Yes|,|”|said|Kim|Tae-woo|…'],
  ['J. R. Tarn of AT&T, Lisk Inc.', 'J.|R.|Tarn|of|AT&T|,|Lisk|Inc.'],
  ['see https://tarn.example/a?b=1, or write to ana@tarn.example.', 'see|https://tarn.example/a?b=1|,|or|write|to|ana@tarn.example|.'],
  ['[North Lisk’s] 10-year-old (80%) -- well', '[|North|Lisk|’s|]|10-year-old|(|80|%|)|--|well'],
  ['the miners’ plan B.', 'the|miners|’|plan|B|.'],
]
for (const [text, expected] of parted)
  test(`tokens: parts "${text}"`, () =>
    assert.equal(
      tagged(text)
        .replace(/\/[A-Z]+(?= |$)/g, '')
        .replaceAll(' ', '|'),
      expected,
    ))

test('tokens: passes over what stands outside the sentences', () => {
  const article = articleOf('One. Two. Three.')
  assert.deepEqual(
    tagTokens(article, [{ id: 'n1', start: 5, end: 9 }], lexicon).map(({ start, end, text }) => [start, end, text]),
    [
      [5, 8, 'Two'],
      [8, 9, '.'],
    ],
  )
  assert.deepEqual(tagTokens(article, [], lexicon), [])
})

test('tokens: law: they hold every sign that is no blank, in order, once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const article = articleOf(`a ${text}`)
      const tokens = tagTokens(article, [{ id: 'n1', start: 0, end: article.text.length }], lexicon)
      assert.equal(tokens.map((token) => article.text.slice(token.start, token.end)).join(''), article.text.replace(/\s/gu, ''))
      assert.ok(tokens.every((token, at) => token.start < token.end && token.start >= (tokens[at - 1]?.end ?? 0)))
    }),
  )
})

test('tokens: law: the same words get the same tags', () => {
  const text = 'The council of Lisk said on Monday that it would sell the old mill to miners from Tarn.'
  assert.equal(tagged(text), tagged(text))
})
