import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { pageOf } from '../testing/pages.ts'
import { agreement, type Passage, passagesOf, storyPassages } from './passages.ts'
import { attributionOver } from './speakers.ts'

const { words } = loadLexicon()

const of = (text: string): Passage => {
  const [passage] = passagesOf(pageOf(text, { id: 'a' }), words)
  if (passage === undefined) throw new Error('No passage.')
  return passage
}

// found
test('passages: the body’s sentences in order, without the headline', () => {
  const page = pageOf('# Ferry sinks\nThe ferry sank. Divers came.', { id: 'a' })
  assert.deepEqual(
    passagesOf(page, words).map(({ text, place }) => `${place} ${text}`),
    ['0 The ferry sank.', '1 Divers came.'],
  )
})

test('passages: what the whole story is about weighs less than what one passage says', () => {
  const page = pageOf('The ferry sank. The ferry burned. The ferry carried trawlermen.', { id: 'a' })
  const last = storyPassages([page], words).get(page.article.id)?.at(-1)
  const plain = passagesOf(page, words).at(-1)
  const share = (passage: Passage | undefined): number => ([...(passage?.terms.values() ?? [])][0] ?? 0) / (passage?.weight ?? 1)
  assert.ok(share(last) < share(plain))
})

test('agreement: the same passage agrees wholly, a stranger not at all', () => {
  const ferry = of('The ferry Tidequeen sank off Norvik with all trawlermen aboard.')
  assert.ok(agreement(ferry, ferry) > 0.95)
  assert.equal(agreement(ferry, of('Snow fell on the hills near Lisk.')), 0)
})

// laws
test('agreement: the order of the two does not matter', () => {
  const [a, b] = [of('The ferry Tidequeen sank off Norvik.'), of('Off Norvik a ferry went down in heavy snow.')]
  assert.equal(agreement(a, b), agreement(b, a))
})

test('speakers: an attribution counts that covers at least half of the passage', () => {
  const page = pageOf('“All are safe and dry now,” Vera Lund said.', {
    id: 'a',
    people: ['Vera Lund'],
    said: [{ by: 'Vera Lund', words: 'All are safe and dry now' }],
  })
  const text = page.article.text
  assert.equal(attributionOver(page, { start: 0, end: text.length })?.id, 'a1')
  assert.equal(attributionOver(page, { start: text.indexOf('Vera'), end: text.length }), null)
})
