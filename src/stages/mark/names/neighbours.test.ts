import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import { articleOf } from '../../../testing/articles.ts'
import { growth } from '../../../testing/growth.ts'
import { findSentences } from '../sentences/sentences.ts'
import { tagTokens } from '../tokens/tokens.ts'
import { findNames } from './names.ts'
import { isOrdinary } from './ordinary.ts'

const lexicon = loadLexicon()

/** Kind and name of each entity, and its role, in order. */
function named(written: string, outlet?: string): string[] {
  const article = articleOf(written, outlet === undefined ? {} : { outlet })
  const sentences = findSentences(article, lexicon)
  const { entities } = findNames(article, sentences, tagTokens(article, sentences, lexicon), [], lexicon)
  return entities.map(({ kind, name, role }) => `${kind} ${name}${role ? `, ${role.text}` : ''}`)
}

// Found.
const found: readonly (readonly [string, readonly string[]])[] = [
  ['Ships left the port of Oskvig. Oskvig said nothing.', ['place Oskvig']],
  ['She was born in Oskvig, Norway. Oskvig grew.', ['place Oskvig', 'place Norway']],
  ['OSKVIG, Norway - A mill burned.', ['place OSKVIG', 'place Norway']],
  ['The Oskva valley is wet. Oskva rose.', ['place Oskva']],
  ['The river Oskva flooded Lisk. Oskva Hydro said so.', ['place Oskva', 'organisation Oskva Hydro']],
  ['The lens maker Oskvig Blick grew. Oskvig Blick said so.', ['organisation Oskvig Blick']],
  ['He saw it in the Oskvig Museum.', ['place Oskvig Museum']],
  ['Oskel Optics grew. Oskel is selling a unit.', ['organisation Oskel Optics']],
  ['The mill burned, Osknews reported.', ['organisation Osknews']],
]
for (const [written, expected] of found) test(`names: reads off the words around: "${written}"`, () => assert.deepEqual(named(written), expected))

test('names: the outlet of a page is an organisation, with or without its article', () => {
  assert.deepEqual(named('The price fell, brokers told Barge Line.', 'The Barge Line'), ['organisation Barge Line'])
})
test('names: a role after a person is not that of the next', () => {
  const [first, second] = named('Tom Berg, a former treasurer of the club, Ana Ruiz said, had lied.')
  assert.deepEqual([first, second], ['person Tom Berg, former treasurer of the club', 'person Ana Ruiz'])
})
test('names: a portfolio that looks like a verb belongs to the title', () => {
  assert.deepEqual(named('No talks are held, according to finance chief Tom Berg.'), ['person Tom Berg, finance chief'])
})

// Passed over.
const passed = [
  'Revenue rose by a tenth.',
  'Six left on foot.',
  'Sites were asked to correct it.',
  'The fire broke out in Warehouse 4. The warehouse fell.',
]
for (const written of passed) test(`names: nobody in "${written}"`, () => assert.deepEqual(named(written), []))

for (const word of ['berg', 'paris', 'ruiz'])
  test(`names: "${word}" is no ordinary word`, () => assert.equal(isOrdinary(word, lexicon.tagger), false))

// Laws.
test('names: twice as many numbered things cost about twice the time', () => {
  const page = (count: number): string =>
    Array.from({ length: count }, (_, at) => `Shed${'abcdefghij'[at % 10]}${at} 4 burned in Osk${at}, Norway.`).join('\n')
  assert.ok(
    growth(
      () => named(page(150)),
      () => named(page(300)),
    ) < 4,
  )
})
