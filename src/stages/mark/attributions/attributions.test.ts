import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import type { Mention, MentionKind } from '../../../model/entity.ts'
import { articleOf } from '../../../testing/articles.ts'
import { growth } from '../../../testing/growth.ts'
import { findQuotations } from '../quotations/quotations.ts'
import { findSentences } from '../sentences/sentences.ts'
import { tagTokens } from '../tokens/tokens.ts'
import { attributions, findAttributions } from './attributions.ts'

const lexicon = loadLexicon()

/** Ann Berg is e1, Ivo Cole e2, the harbour office e3; "she" and "he" are Berg and Cole. */
const KNOWN: readonly (readonly [RegExp, MentionKind, string])[] = [
  [/\b(?:Mayor )?(?:Ann )?Berg\b/g, 'person', 'e1'],
  [/\b(?:Ivo )?Cole\b/g, 'person', 'e2'],
  [/\b[Tt]he harbour office\b/g, 'organisation', 'e3'],
  [/\b[Ss]he\b/g, 'pronoun', 'e1'],
  [/\b[Hh]e\b/g, 'pronoun', 'e2'],
  [/\bthe mayor\b/gi, 'role', 'e1'],
]

function mentionsOf(text: string): Mention[] {
  return KNOWN.flatMap(([words, kind, entity]) =>
    Array.from(text.matchAll(words), ({ index, 0: exact }) => ({ start: index, end: index + exact.length, exact, kind, entity })),
  )
    .sort((a, b) => a.start - b.start)
    .map((mention, index) => ({ id: `m${index + 1}`, ...mention }))
}

function find(page: string) {
  const article = articleOf(page)
  const sentences = findSentences(article, lexicon)
  const tokens = tagTokens(article, sentences, lexicon)
  const quotations = findQuotations(article, sentences, lexicon)
  return findAttributions(article, sentences, tokens, quotations, [], mentionsOf(article.text), lexicon)
}

const shown = (page: string) =>
  find(page).map(({ form, source, cue, content }) => [form, source?.exact ?? null, cue?.exact ?? null, content.map(({ exact }) => exact).join(' … ')])

// Found.
const found: readonly (readonly [string, readonly (string | null)[]])[] = [
  ['“We lost the boat,” Ann Berg said.', ['direct', 'Ann Berg', 'said', 'We lost the boat,']],
  ['“We lost the boat,” said Ann Berg.', ['direct', 'Ann Berg', 'said', 'We lost the boat,']],
  ['“We lost the boat,” Berg said on Monday. “We try again.”', ['direct', 'Berg', 'said', 'We lost the boat, … We try again.']],
  ['Asked about the boat, Berg said simply, “Yes.”', ['direct', 'Berg', 'said', 'Yes.']],
  ['The mayor said the pier was closed.', ['indirect', 'The mayor', 'said', 'the pier was closed']],
  ['Berg told reporters on Monday that the pier was closed.', ['indirect', 'Berg', 'told', 'that the pier was closed']],
  ['The pier was closed on Monday, Berg said.', ['indirect', 'Berg', 'said', 'The pier was closed on Monday']],
  ['According to the harbour office, the pier was closed.', ['indirect', 'the harbour office', 'According to', 'the pier was closed']],
  ['The pier was closed, according to the harbour office.', ['indirect', 'the harbour office', 'according to', 'The pier was closed']],
  ['Berg, a lawyer from Tarn, said the pier was closed.', ['indirect', 'Berg', 'said', 'the pier was closed']],
  ['Officials briefed on the talks said the pier was closed.', ['indirect', 'Officials briefed on the talks', 'said', 'the pier was closed']],
  ['The pier will close “in the coming days,” Berg said.', ['mixed', 'Berg', 'said', 'The pier will close “in the coming days,”']],
  ['Berg said the storm could “delay” the boat.', ['mixed', 'Berg', 'said', 'the storm could “delay” the boat']],
  [
    'Lawmakers aligned with Mayor Berg described the move as a “very large step” for Tarn.',
    ['mixed', 'Lawmakers aligned with Mayor Berg', 'described', 'the move as a “very large step” for Tarn'],
  ],
  ['Cole was told by Mayor Berg that the pier was closed.', ['indirect', 'Mayor Berg', 'told', 'that the pier was closed']],
  ['Berg pointed out that the pier was closed.', ['indirect', 'Berg', 'pointed out', 'that the pier was closed']],
  ['The pier was closed, as confirmed by Berg.', ['indirect', 'Berg', 'confirmed', 'The pier was closed']],
]
for (const [page, expected] of found) test(`attributions: finds ${page}`, () => assert.deepEqual(shown(page), [expected]))

test('attributions: two cues in one sentence keep their contents apart', () => {
  assert.deepEqual(
    shown('Berg said the pier was closed, adding that the boat was lost.').map(([, , cue, content]) => [cue, content]),
    [
      ['said', 'the pier was closed'],
      ['adding', 'that the boat was lost'],
    ],
  )
})
test('attributions: the speaker is the entity of the source, pronouns and roles too', () => {
  const speakers = (page: string) => find(page).map(({ speaker }) => speaker)
  assert.deepEqual(speakers('“We lost,” Berg said.\n“We try again,” he added.'), ['e1', 'e2'])
  assert.deepEqual(speakers('The mayor said the pier was closed.'), ['e1'])
  assert.deepEqual(speakers('Minister of State Ivo Cole said the pier was closed.'), ['e2'])
})
test('attributions: the head of the source speaks, not the name beside it', () => {
  assert.deepEqual(
    find('Lawmakers aligned with Mayor Berg said the pier was closed.').map(({ speaker }) => speaker),
    [null],
  )
})
test('attributions: a quotation that goes on in the next paragraph keeps its speaker', () => {
  const [first, second] = find('‘We lost,’ Cole said of the boat. ‘We try again.\n‘It may yet sail,’ he added.')
  assert.deepEqual([first?.content.map(({ exact }) => exact), first?.speaker], [['We lost,', 'We try again.'], 'e2'])
  assert.deepEqual([second?.content.map(({ exact }) => exact), second?.speaker], [['It may yet sail,'], 'e2'])
})
test('attributions: quoted words without a cue are given to whoever spoke before them in the paragraph', () => {
  const [, second] = find('Berg revealed that the crew had left. The move is a sign that Tarn “fully intend[s] to close the pier.”')
  assert.deepEqual([second?.speaker, second?.cue], ['e1', null])
})
test('attributions: denials and doubts are told apart from claims', () => {
  const polarity = (page: string) => find(page).map(({ polarity }) => polarity)
  assert.deepEqual(polarity('Berg denied that the pier was closed.'), ['denies'])
  assert.deepEqual(polarity('Cole did not believe that the pier was closed.'), ['denies'])
  assert.deepEqual(polarity('Berg said that the pier was closed.'), ['says'])
})
test('attributions: certainty is that of the cue, or of an early hedge', () => {
  const certainty = (page: string) => find(page).map(({ certainty }) => certainty)
  assert.deepEqual(certainty('Berg said the boats are expected to sail on Monday.'), ['expected'])
  assert.deepEqual(certainty('Berg believes that the pier is closed.'), ['possible'])
  assert.deepEqual(certainty('Berg said the boats sailed on Monday.'), ['asserted'])
})
test('attributions: one stands within another', () => {
  const [outer, inner] = find('The harbour office said that Cole told the crew that the pier was closed.')
  assert.deepEqual([outer?.within, inner?.within], [null, outer?.id])
})

// Passed over.
const none = [
  'The pier was closed on Monday.',
  'The novel “Night Ferry” sold well.',
  'The so-called “quiet zone” was loud.',
  'Berg did not say whether the pier was closed.',
  'Berg went on to sail the boat.',
  '',
]
for (const page of none) test(`attributions: passes over "${page}"`, () => assert.deepEqual(shown(page), []))

test('attributions: speech that nobody is named for has no speaker', () => {
  const [only] = find('“We lost the boat and we try again.”')
  assert.deepEqual([only?.form, only?.source, only?.speaker], ['direct', null, null])
})

// Laws.
const pieces = fc.array(
  fc.constantFrom(
    '“',
    '”',
    ',',
    '.',
    ' said ',
    ' Berg ',
    ' told ',
    ' that ',
    ' the pier ',
    ' was closed ',
    ' according to ',
    ' and ',
    ' adding ',
    '\n',
    ' who ',
    ' by ',
  ),
  {
    maxLength: 40,
  },
)
test('attributions: evidence is the slice, content is never empty, "within" names an earlier one', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = articleOf(parts.join('')).text
      const list = find(parts.join(''))
      return list.every(({ content, cue, source, within }, index) => {
        const spans = [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])]
        return (
          content.length > 0 &&
          spans.every(({ start, end, exact }) => start < end && text.slice(start, end) === exact) &&
          (within === null || list.slice(0, index).some(({ id }) => id === within))
        )
      })
    }),
    { numRuns: 60 },
  )
})
test('attributions: a sentence twice as long costs about twice the time', () => {
  const pump = 'Berg said that he told who added, '
  assert.ok(
    growth(
      () => find(pump.repeat(250)),
      () => find(pump.repeat(500)),
    ) < 3.2,
  )
})
test('attributions: the stage names what it gives', () => assert.deepEqual(attributions.gives, ['attributions']))
