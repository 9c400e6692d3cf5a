import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Page } from '../../../model/page.ts'
import { type PageSketch, pageOf } from '../../../testing/pages.ts'
import { storyPassages } from '../../../text/passages.ts'
import { isAlike, type Said, saidOf, saysTheSame } from './said.ts'

const { words } = loadLexicon()

/** Whether the first passages of two pages say one thing; further lines make the rest of the story. */
function same(a: string, b: string, forA: PageSketch = {}, forB: PageSketch = {}, holds = saysTheSame): boolean {
  const pages: Page[] = [
    pageOf(`${a}\nSnow fell on the hills of Lisk.`, { id: 'a', ...forA }),
    pageOf(`${b}\nTickets cost more.`, { id: 'b', ...forB }),
  ]
  const passages = storyPassages(pages, words)
  const [one, other] = pages.map((page) => {
    const [first] = passages.get(page.article.id) ?? []
    return first && saidOf(first, page, words)
  })
  return one !== undefined && other !== undefined && holds(one, other)
}

/** The same of passages whose score is given. */
const alikeAt =
  (score: number) =>
  (a: Said, b: Said): boolean =>
    isAlike(a, b, score)

// found
test('said: most of the words of what is said', () => {
  assert.ok(same('The quarry wall collapsed onto the railway.', 'A railway was buried when the quarry wall collapsed.'))
})

test('said: one figure of one thing, and a word of what happened', () => {
  const counted = (exact: string): PageSketch => ({ figures: [{ exact, low: 212, of: 'passengers' }] })
  assert.ok(
    same('The ferry sank with 212 passengers.', 'Rescuers fear for 212 passengers of a ferry.', counted('212 passengers'), counted('212 passengers')),
  )
})

test('said: the very words that were quoted', () => {
  assert.ok(same('He called it “a reckless carousel of squander”.', 'For her it was “a reckless carousel of squander”.'))
})

const towns: PageSketch = { places: ['Lisk', 'Orme', 'Vell'].map((exact) => ({ exact })) }

test('said: a list of names, where little else is told', () => {
  assert.equal(same('Buses stop in Lisk, Orme and Vell.', 'Served: Orme, Vell and Lisk.', towns, towns), false)
  assert.ok(same('Buses stop in Lisk, Orme and Vell.', 'Served: Orme, Vell and Lisk.', towns, towns, alikeAt(0.5)))
})

// passed over
test('said: a high score that the speaker alone gives', () => {
  const by = (what: string): PageSketch => ({ people: ['Ola Berg'], said: [{ by: 'Ola Berg', words: what }] })
  const texts = ['Ola Berg said the loss was large.', 'Ola Berg said no letter came.'] as const
  assert.equal(same(...texts, by('the loss was large'), by('no letter came'), alikeAt(0.6)), false)
  assert.ok(same(...texts, {}, {}, alikeAt(0.6)))
})

test('said: a common name alone', () => {
  const named: PageSketch = { bodies: ['Brandt Stone'], said: [{ by: 'Brandt Stone', words: 'twice' }] }
  assert.equal(same('The quarry belongs to Brandt Stone.', 'She wrote twice to Brandt Stone.', {}, named), false)
})

test('said: a common speaker alone', () => {
  const by = (what: string): PageSketch => ({ people: ['Ola Berg'], said: [{ by: 'Ola Berg', words: what }] })
  assert.equal(same('Ola Berg said the loss was large.', 'Ola Berg said no letter came.', by('the loss was large'), by('no letter came')), false)
})

test('said: one number of two things', () => {
  assert.equal(
    same(
      'The rocks hit 14 cars.',
      'A choir of 14 sang.',
      { figures: [{ exact: '14 cars', low: 14, of: 'cars' }] },
      { figures: [{ exact: '14', low: 14 }] },
    ),
    false,
  )
})
