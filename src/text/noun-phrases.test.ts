import assert from 'node:assert/strict'
import test from 'node:test'
import { phraseEndingAt, phraseStartingAt, type Tagged } from './noun-phrases.ts'

/** "The/DET mayor/NOUN" as tagged words. */
function tagged(written: string): Tagged[] {
  let at = 0
  return written.split(' ').map((pair) => {
    const [word = '', tag = ''] = pair.split('/')
    const start = at
    at += word.length + 1
    return { start, end: start + word.length, lower: word.toLowerCase(), tag }
  })
}
const wordsOf = (items: readonly Tagged[], from: number, to: number) =>
  items
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')

// Found: the phrase before the last word, and its head.
const before = [
  ['The/DET mayor/NOUN of/ADP Tarn/PROPN said/VERB', 'the mayor of tarn', 'mayor'],
  ['Officials/NOUN briefed/VERB on/ADP talks/NOUN said/VERB', 'officials briefed on talks', 'officials'],
  ['and/CCONJ Berg/PROPN said/VERB', 'berg', 'berg'],
  ['she/PRON said/VERB', 'she', 'she'],
  ['the/DET wounded/ADJ said/VERB', 'the wounded', 'wounded'],
] as const
for (const [written, phrase, head] of before)
  test(`noun phrases: "${phrase}" stands before the verb`, () => {
    const items = tagged(written)
    const found = phraseEndingAt(items, items.length - 2)
    assert.deepEqual(found && [wordsOf(items, found.from, found.to), items[found.head]?.lower], [phrase, head])
  })

test('noun phrases: the one behind a verb ends before a second article', () => {
  const items = tagged('said/VERB the/DET mayor/NOUN a/DET week/NOUN ago/ADV')
  const found = phraseStartingAt(items, 1)
  assert.deepEqual(found && wordsOf(items, found.from, found.to), 'the mayor')
})

// Passed over.
test('noun phrases: none ends at a verb, none is an article alone', () => {
  assert.equal(phraseEndingAt(tagged('left/VERB said/VERB'), 0), null)
  assert.equal(phraseEndingAt(tagged('the/DET said/VERB'), 0), null)
})
