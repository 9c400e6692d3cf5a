import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bridgeReport } from '../testing/bridge-report.ts'
import { quotes } from '../testing/bridge-story.ts'
import { bareWords, hasDrift, isShared, wordingsOf } from './quote-families.ts'
import { viewOf } from './view.ts'

const view = viewOf(bridgeReport)
const [family] = quotes
assert.ok(family)
const [courier, daily, herald] = family.variants
assert.ok(courier && daily && herald)

test('quote families: the wording of the page the others derive from comes first, the same words stand with it', () => {
  const turned = { ...family, variants: [herald, daily, courier] }
  const places = wordingsOf(turned, view).map(({ first, same }) => [first, ...same].map(({ article }) => article as string))
  assert.deepEqual(places, [['aaaa', 'bbbb'], ['cccc']])
})

test('quote families: the same words of another speaker stand apart', () => {
  assert.equal(wordingsOf({ ...family, variants: [courier, { ...daily, speaker: 's2' }] }, view).length, 2)
})

test('quote families: punctuation and case part nothing', () => {
  assert.equal(bareWords('“Stay shut,” he said.'), bareWords('stay shut – he said'))
  assert.equal(hasDrift({ ...family, variants: [courier, { ...daily, drift: 'punctuation' }] }), false)
})

test('quote families: other words do', () => assert.equal(hasDrift(family), true))

test('quote families: twice in one page is not shared', () => {
  assert.equal(isShared({ ...family, variants: [courier, courier] }), false)
  assert.equal(isShared(family), true)
})
