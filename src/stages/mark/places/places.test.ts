import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Entity, Mention, MentionKind } from '../../../model/entity.ts'
import type { Place } from '../../../model/place.ts'
import { articleOf } from '../../../testing/articles.ts'
import { marked, withMarks } from '../../../testing/marked.ts'
import { linesOf } from '../../../text/spans.ts'
import { findPlaces } from './places.ts'

const lexicon = loadLexicon()

/** Every line a sentence, no tokens. */
function find(text: string, entities: readonly Entity[] = [], mentions: readonly Mention[] = []): Place[] {
  const article = articleOf(text)
  const sentences = linesOf(text).map(({ start, end }, index) => ({ id: `n${index + 1}`, start, end }))
  return findPlaces(article, sentences, [], entities, mentions, lexicon)
}

const person = (name: string): Entity => ({ id: 'e1', kind: 'person', name, role: null, aliases: [] })

function mention(text: string, exact: string, kind: MentionKind): Mention {
  const start = text.indexOf(exact)
  return { id: 'm1', start, end: start + exact.length, exact, kind, entity: 'e1' }
}

const found = [
  'The ferry left ⟦Odesa⟧ for ⟦Bulgaria⟧.',
  'Rain fell on ⟦Moscow⟧’s suburbs and on ⟦Novosibirsk⟧.',
  'A ⟦U.S.⟧-led team met ⟦South Korean⟧ officials in ⟦New York⟧.',
  '⟦North Koreans⟧ and ⟦Japanese⟧ sailors met on the ⟦Black Sea⟧.',
  'The ⟦Kremlin⟧ and the ⟦White House⟧ kept silent.',
  'A bridge over the ⟦Tolm River⟧ closed at ⟦Harl Street⟧.',
  'They moved to ⟦Paris⟧, ⟦Texas⟧, from ⟦São Paulo⟧.',
  'Snow closed roads in ⟦Oaxaca State⟧ and in ⟦Reading⟧.',
  '⟦LONDON⟧ – Ministers met on the ⟦Korean peninsula⟧.',
]
for (const written of found) {
  test(`places: finds ${written}`, () => {
    const { text } = marked(written)
    assert.equal(withMarks(text, find(text)), written)
  })
}

const passedOver = [
  'Reading is fun, and Nice words help us.',
  'Prices rose in March and in May.',
  'The Centre asked the court to wait.',
  'Jackson Smith met Aurora Banks.',
  'The museum (MOCA) and the parade (PoP) closed.',
  'He is the Rochester Herald’s editor.',
  '',
]
for (const text of passedOver) test(`places: passes over "${text}"`, () => assert.deepEqual(find(text), []))

test('places: passes over a person whom the page knows by this surname', () => {
  const text = 'The minister, Carla Houston, resigned. Houston said she was tired.'
  assert.deepEqual(find(text, [person('Carla Houston')], [mention(text, 'Carla Houston', 'person')]), [])
})

test('places: passes over a name inside the name of an organisation', () => {
  const text = 'The University of Oslo closed.'
  assert.deepEqual(find(text, [], [mention(text, 'University of Oslo', 'organisation')]), [])
})

test('places: keeps a small town everywhere once the page has placed it', () => {
  const text = 'Fire broke out in Ludlow.\nLudlow woke to smoke.'
  assert.equal(find(text).length, 2)
})

const countries: readonly (readonly [string, readonly (string | null)[]])[] = [
  ['The North Korean envoy met a South Korean one.', ['KP', 'KR']],
  ['American and European ministers met.', ['US', null]],
  ['The port of Odesa in Ukraine closed.', ['UA', 'UA']],
  ['Police in Paris, Texas, closed a road.', ['US', 'US']],
  ['Police in Paris closed a road.', ['FR']],
  ['Trucks left Kiev.', ['UA']],
  ['A missile fell in the East Sea.', [null]],
  ['A fire broke out in Springfield.', [null]],
  ['Florida, Alabama and parts of Georgia shook.', ['US', 'US', 'US']],
]
for (const [text, expected] of countries) {
  test(`places: resolves "${text}"`, () =>
    assert.deepEqual(
      find(text).map(({ place }) => place?.country ?? null),
      expected,
    ))
}

test('places: takes the region where the page says region, the town where it says city', () => {
  const kind = (text: string): string | undefined => find(text)[0]?.place?.kind
  assert.equal(kind('Shells fell in the Tver region.'), 'region')
  assert.equal(kind('Shells fell in the city of Tver.'), 'city')
})

test('places: tells toponym, metonym and demonym apart', () => {
  const uses = (text: string): readonly string[] => find(text).map(({ use }) => use)
  assert.deepEqual(uses('Kyiv has denied it.'), ['metonym'])
  assert.deepEqual(uses('Kyiv is cold.'), ['toponym'])
  assert.deepEqual(uses('The Pentagon paid Ukrainian farmers.'), ['metonym', 'demonym'])
})

test('places: takes the entity of the mention it covers', () => {
  const text = 'Trams stopped in Vienna.'
  assert.equal(find(text, [], [mention(text, 'Vienna', 'place')])[0]?.entity, 'e1')
})

test('law: every mark stands in its sentence, words equal the slice, marks are in order and apart', () => {
  const word = fc.constantFrom('Paris', 'the', 'U.S.', 'in', 'New', 'York', 'Lake', 'River', 'said', ',', 'São Paulo', 'Jordan', '’s', '–')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ')
      const places = find(text)
      places.forEach((place, index) => {
        assert.equal(text.slice(place.start, place.end), place.exact)
        assert.ok(place.start >= (places[index - 1]?.end ?? 0))
        assert.equal(place.id, `p${index + 1}`)
      })
    }),
  )
})
