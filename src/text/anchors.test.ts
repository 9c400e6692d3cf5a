import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOf } from '../testing/pages.ts'
import { locate, placesOf } from './anchors.ts'

const TEXT =
  'The mayor spoke. “We will rebuild every home, street by street,” Vera Lund said. “We will rebuild the quay,” she said. Forty boats were lost.'
const page = pageOf(TEXT, { id: 'a' })
const found = (words: string): string[] => locate(page, words).spans.map(({ start, end }) => TEXT.slice(start, end))

// found
for (const [what, words, passages] of [
  ['a quotation by its words', 'We will rebuild the quay', ['We will rebuild the quay,']],
  ['a quotation by some of them', 'street by street', ['We will rebuild every home, street by street,']],
  ['words with other signs, blanks and capitals', '"WE WILL  rebuild\nthe quay"', ['We will rebuild the quay,']],
  ['a sentence with the quotation in it', '“We will rebuild the quay,” she said', ['We will rebuild the quay,']],
  ['a sentence outside of quotation marks', 'forty boats', ['Forty boats were lost.']],
] as const)
  test(`anchors: ${what}`, () => assert.deepEqual(found(words), passages))

test('anchors: words that a page has twice name both places', () => {
  const twice = pageOf('“We go home,” Vera Lund said. It rained. “We go home,” she said again.', { id: 'a' })
  const { spans, wordings } = locate(twice, 'we go home')
  assert.deepEqual([spans.length, wordings], [2, 1])
})

test('anchors: a text with other offsets has the same words', () => {
  const moved = `Updated at noon.\n\n${TEXT.replace('The mayor spoke.', 'The mayor of Norvik spoke on Friday.')}`
  const [place] = placesOf(moved, 'we will rebuild the quay')
  assert.equal(moved.slice(place?.start, place?.end), '“We will rebuild the quay,”')
})

// passed over
test('anchors: words of two quotations name neither', () => {
  const { spans, wordings } = locate(page, 'we will rebuild')
  assert.deepEqual([spans, wordings], [[], 2])
})

for (const words of ['we will restore', 'rebuild quay', '', '“”'])
  test(`anchors: “${words}” stands nowhere`, () => assert.deepEqual([found(words), locate(page, words).wordings], [[], 0]))
