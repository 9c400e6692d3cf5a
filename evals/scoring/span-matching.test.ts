import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looseF1, noCounts, recallOf, strictF1 } from './fractions.ts'
import { countSpans, matchSpans, sameCore, sameWords, withoutLeadingWords } from './span-matching.ts'

const TEXT = 'The ferry left Orlo Bay on Thursday, 3 May, and came back "by Friday".'
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

test('span matching: an equal span goes before one that only overlaps', () => {
  const found = [spanOf('Thursday, 3 May'), spanOf('Thursday')]
  assert.deepEqual([...matchSpans(TEXT, [spanOf('Thursday')], found).ofGold], [[0, 1]])
})

test('span matching: one prediction answers one gold span', () => {
  const { ofGold, ofFound } = matchSpans(TEXT, [spanOf('Thursday'), spanOf('3 May')], [spanOf('Thursday, 3 May')])
  assert.equal(ofGold.size, 1)
  assert.equal(ofFound.size, 1)
})

test('span matching: an equally right span counts as equal', () => {
  const gold = { ...spanOf('Thursday'), also: [spanOf('Thursday, 3 May')] }
  assert.deepEqual([...matchSpans(TEXT, [gold], [spanOf('left'), spanOf('Thursday, 3 May')]).ofGold], [[0, 1]])
})

test('span matching: signs and leading words at the ends are no difference where the rule says so', () => {
  assert.ok(sameCore(TEXT, spanOf('"by Friday".'), spanOf('by Friday')))
  assert.ok(!sameCore(TEXT, spanOf('by Friday'), spanOf('Friday')))
  assert.ok(sameWords(TEXT, spanOf('by Friday'), spanOf('Friday')))
  assert.deepEqual(withoutLeadingWords(TEXT, spanOf('on Thursday')), spanOf('Thursday'))
})

test('span matching: what is optional, free or unlabelled is not counted', () => {
  const gold = [spanOf('Thursday'), { ...spanOf('3 May'), optional: true }]
  const found = [spanOf('Thursday'), spanOf('3 May'), spanOf('ferry')]
  const [strict, partial, free] = [noCounts(), noCounts(), noCounts()]
  const matching = matchSpans(TEXT, gold, found)
  countSpans(strict, matching, gold, found, { partial: false })
  countSpans(partial, matching, gold, found, { partial: true })
  countSpans(free, matching, gold, found, { partial: false, isFree: ({ start }) => start === 4 })
  assert.deepEqual(strict, { gold: 1, found: 1, predicted: 2, right: 1 })
  assert.deepEqual(partial, { gold: 1, found: 1, predicted: 1, right: 1 })
  assert.deepEqual(free, partial)
})

test('fractions: nothing predicted earns nothing, nothing asked for and nothing given is perfect', () => {
  assert.equal(strictF1({ gold: 4, found: 0, predicted: 0, right: 0 }), 0)
  assert.equal(looseF1({ gold: 4, found: 0, predicted: 0, right: 0 }), 0)
  assert.equal(strictF1(noCounts()), 1)
  assert.equal(recallOf({ gold: 4, found: 3, predicted: 9, right: 3 }), 0.75)
})
