import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Attribution } from '../../../model/attribution.ts'
import { articleOf } from '../../../testing/articles.ts'
import { growth } from '../../../testing/growth.ts'
import { marked } from '../../../testing/marked.ts'
import { evidence } from '../../../text/spans.ts'
import { findSentences } from '../sentences/sentences.ts'
import { tagTokens } from '../tokens/tokens.ts'
import { type ClauseFacts, clauses, findClauses } from './clauses.ts'

const lexicon = loadLexicon()

function find(page: string, more: Partial<ClauseFacts> = {}) {
  const article = articleOf(page)
  const sentences = findSentences(article, lexicon)
  const tokens = tagTokens(article, sentences, lexicon)
  return findClauses({ article, lexicon, sentences, tokens, times: [], quantities: [], mentions: [], places: [], attributions: [], ...more })
}

const attributionOf = (text: string, start: number, end: number, polarity: Attribution['polarity']): Attribution => ({
  id: 'a1',
  form: 'indirect',
  content: [evidence(text, start, end)],
  quotations: [],
  cue: null,
  source: null,
  speaker: null,
  within: null,
  polarity,
  certainty: 'asserted',
})

// Found: the clauses, cut where the marks stand.
const cuts = [
  '⟦Berg said⟧ ⟦the crew had left⟧.',
  '⟦The crew left the boat⟧ ⟦and the pilot stayed⟧.',
  '⟦The harbour office closed the pier⟧, ⟦which was built in May⟧.',
  '⟦The boats sailed⟧ ⟦because the storm had passed⟧.',
  '⟦The storm passed⟧; ⟦the pilot stayed⟧.',
  '⟦The pier was closed on Monday⟧.',
]
for (const page of cuts)
  test(`clauses: cuts ${page}`, () => {
    const { text, spans } = marked(page)
    assert.deepEqual(
      find(text).map(({ start, end }) => text.slice(start, end)),
      spans.map(({ exact }) => exact),
    )
  })

// Found: subject, lemma, polarity, modality.
const readings = [
  ['The crew captured two boats.', ['The crew', 'capture', 'yes', 'is']],
  ['A six-story building fell after the quake.', ['A six-story building', 'fall', 'yes', 'is']],
  ['The crew did not leave the boat.', ['The crew', 'leave', 'no', 'is']],
  ['Talks are expected to begin on Monday.', ['Talks', 'begin', 'yes', 'expected']],
  ['The pier will close in May.', ['The pier', 'close', 'yes', 'will']],
  ['The pier might close in May.', ['The pier', 'close', 'yes', 'may']],
  ['The crew reportedly left the boat.', ['The crew', 'leave', 'yes', 'may']],
  ['Berg, a pilot, left the boat.', ['Berg', 'leave', 'yes', 'is']],
  ['The plan to help the crew failed on Monday.', ['The plan', 'fail', 'yes', 'is']],
  ['The boats moored at Tarn were sold.', ['The boats moored at Tarn', 'sell', 'yes', 'is']],
  ['Two of the dead, a couple in their 70s, were found in a car.', ['Two of the dead', 'find', 'yes', 'is']],
  ['The third, a young driver, died when the lorry fell.', ['The third', 'die', 'yes', 'is']],
  ['Schools in six of the eleven counties will stay closed on Friday.', ['Schools in six of the eleven counties', 'close', 'yes', 'will']],
  ['Waves as high as nine metres damaged the wall.', ['Waves as high as nine metres', 'damage', 'yes', 'is']],
  ['In a statement released on Friday morning, the crew thanked the pilot.', ['the crew', 'thank', 'yes', 'is']],
  ['Events like this used to come once a year.', ['Events like this', 'come', 'yes', 'is']],
  ['According to two of the crew, the pier is closed.', ['the pier', 'close', 'yes', 'is']],
] as const
for (const [page, expected] of readings)
  test(`clauses: reads ${page}`, () => {
    const [clause] = find(page)
    assert.deepEqual([clause?.subject?.exact, clause?.lemma, clause?.polarity, clause?.modality], expected)
  })

test('clauses: a speaker may stand behind the verb', () => {
  const [, said] = find('“We will close the pier,” said Ann Berg, the pilot.')
  assert.deepEqual([said?.subject?.exact, said?.lemma], ['Ann Berg', 'say'])
})
const asides = [
  [
    'Berg, who left in May, returned on Monday.',
    [
      ['Berg', 'leave'],
      ['Berg', 'return'],
    ],
  ],
  [
    'Berg, whose crew had left, closed the pier.',
    [
      ['crew', 'leave'],
      ['Berg', 'close'],
    ],
  ],
  [
    'Ann Berg, 19, who sailed in May, left the crew.',
    [
      ['Ann Berg', 'sail'],
      ['Ann Berg', 'leave'],
    ],
  ],
  [
    'The pilot said prices, now at 6 crowns, would fall.',
    [
      ['The pilot', 'say'],
      ['prices', 'fall'],
    ],
  ],
  [
    'The boat left the pier on Monday after the crew sailed.',
    [
      ['The boat', 'leave'],
      ['the crew', 'sail'],
    ],
  ],
] as const
for (const [page, expected] of asides)
  test(`clauses: each verb has its subject in ${page}`, () => {
    assert.deepEqual(
      find(page).map(({ subject, lemma }) => [subject?.exact, lemma]),
      expected,
    )
  })
test('clauses: a participle between two verbs is no verb', () => {
  assert.deepEqual(
    find('The pilot knew of payments made to the office.').map(({ lemma }) => lemma),
    ['know'],
  )
})
test('clauses: "and" shares the subject of the verb before', () => {
  assert.deepEqual(
    find('The crew left the pier and sank two boats.').map(({ subject, lemma }) => [subject?.exact, lemma]),
    [
      ['The crew', 'leave'],
      ['The crew', 'sink'],
    ],
  )
})
test('clauses: hold the ids of the marks that begin in them', () => {
  const text = 'The crew sank two boats and the pilot left on Monday.'
  const time = {
    id: 't1',
    ...evidence(text, 43, 52),
    type: 'DATE',
    value: null,
    from: null,
    to: null,
    said: [],
    anchor: 'none',
    vague: false,
  } as const
  assert.deepEqual(
    find(text, { times: [time] }).map(({ times }) => times),
    [[], ['t1']],
  )
})
test('clauses: name the attribution that covers them, and a denial makes them denied', () => {
  const text = 'Berg denied that the pier was closed.'
  const [outer, inner] = find(text, { attributions: [attributionOf(text, 12, 36, 'denies')] })
  assert.deepEqual([outer?.attribution, outer?.modality], [null, 'is'])
  assert.deepEqual([inner?.attribution, inner?.modality], ['a1', 'denied'])
})

// Passed over.
test('clauses: a line without a verb is one clause without predicate', () => {
  assert.deepEqual(
    find('A long road home').map(({ subject, predicate, lemma }) => [subject, predicate, lemma]),
    [[null, null, null]],
  )
})
for (const page of ['', '...']) test(`clauses: passes over "${page}"`, () => assert.deepEqual(find(page), []))

// Laws.
const words = fc.array(
  fc.constantFrom(
    'the crew ',
    'left ',
    'Berg ',
    'said ',
    'and ',
    ', ',
    '. ',
    'that ',
    'was ',
    'not ',
    'closed ',
    'to ',
    'expected ',
    '“',
    '”',
    'which ',
    'two ',
    '\n',
  ),
  { maxLength: 40 },
)
test('clauses: stand apart, in order, each inside its sentence, evidence is the slice', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = articleOf(parts.join('')).text
      const found = find(parts.join(''))
      return found.every(({ id, start, end, predicate }, index) => {
        const apart = start >= (found[index - 1]?.end ?? 0) && start < end && id === `k${index + 1}`
        return apart && (predicate === null || text.slice(predicate.start, predicate.end) === predicate.exact)
      })
    }),
    { numRuns: 60 },
  )
})
test('clauses: a sentence twice as long costs about twice the time', () => {
  const pump = 'the crew left the pier and said that it was closed, which '
  assert.ok(
    growth(
      () => find(pump.repeat(200)),
      () => find(pump.repeat(400)),
    ) < 3.2,
  )
})
test('clauses: the stage names what it gives', () => assert.deepEqual(clauses.gives, ['clauses']))
