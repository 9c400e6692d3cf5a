import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../../../lexicon/lexicon.ts'
import { articleOf } from '../../../testing/articles.ts'
import { marked, withMarks } from '../../../testing/marked.ts'
import { findSentences } from '../sentences/sentences.ts'
import { tagTokens } from '../tokens/tokens.ts'
import { findNames } from './names.ts'

const lexicon = loadLexicon()

function namesOf(written: string, quotations: readonly { start: number; end: number; exact: string }[] = []) {
  const article = articleOf(written)
  const sentences = findSentences(article, lexicon)
  const spoken = quotations.map((quotation, at) => ({ ...quotation, id: `u${at + 1}`, use: 'speech' as const }))
  return { article, ...findNames(article, sentences, tagTokens(article, sentences, lexicon), spoken, lexicon) }
}

/** Mentions of a kind, set in ⟦ ⟧. */
function shown(written: string, kind: string): string {
  const { article, mentions } = namesOf(written)
  return withMarks(
    article.text,
    mentions.filter((mention) => mention.kind === kind),
  )
}

const found: readonly (readonly [string, string])[] = [
  ['person', 'Defense Secretary ⟦Ana Ruiz⟧ said on Monday that she would leave.'],
  ['person', 'Secretary of State ⟦Tom Berg⟧ spoke after Mayor ⟦Berta Tarn⟧ left.'],
  ['person', 'The paper spoke to ⟦Anna van der Tarn⟧, a miner, and to ⟦Kim Tae-woo⟧.'],
  ['person', 'He thinks that [President ⟦Peter] Berg⟧ will lose.'],
  ['person', 'The miners thanked Mr. ⟦Holm⟧ for the soup.'],
  ['organisation', 'The ⟦Ministry of Water and Food⟧ sued ⟦Tarn Widgets Inc.⟧ on Monday.'],
  ['person', 'The polls favour ⟦Yau Mei-ling⟧ over everybody.'],
  ['organisation', 'Norway-led troops met the ⟦Children’s Hospital⟧ board. University fees rose.'],
  ['organisation', 'The ⟦Lisk Council⟧ and the ⟦University of Tarn⟧ agreed.'],
  ['place', 'The ship left ⟦Norway⟧ for ⟦South Korea⟧ on Monday.'],
  ['demonym', 'The ⟦Norwegian⟧ ship met ⟦North Korean⟧ fishermen and ⟦Danish⟧ nurses.'],
  ['group', 'Most ⟦Democrats⟧ voted for the mill.'],
  ['role', 'Mayor Ana Ruiz left. ⟦The mayor⟧ was tired.'],
  ['pronoun', 'Ana Ruiz said ⟦she⟧ was tired of ⟦her⟧ work.'],
]
for (const [kind, written] of found)
  test(`names: finds each ${kind} of "${written}"`, () =>
    assert.equal(shown(marked(written).text, kind), withMarks(marked(written).text, marked(written).spans)))

/** Name of the entity each pronoun or role stands for, in order. */
function meant(written: string, quotations: readonly { start: number; end: number; exact: string }[] = []): (string | null)[] {
  const { entities, mentions } = namesOf(written, quotations)
  const names = new Map(entities.map((entity) => [entity.id, entity.name]))
  return mentions.filter(({ kind }) => kind === 'pronoun' || kind === 'role').map(({ entity }) => names.get(entity ?? '') ?? null)
}

const standIns: readonly (readonly [string, (string | null)[]])[] = [
  ['Ana Ruiz met Berta Holm. She said she was tired.', ['Ana Ruiz', 'Ana Ruiz']],
  ['Ana Ruiz and Tom Berg met. He left.', ['Tom Berg']],
  ['Mayor Ana Ruiz met Governor Tom Berg. The governor was late. The mayor left.', ['Tom Berg', 'Ana Ruiz']],
  ['Foreign Minister Ana Ruiz met Finance Minister Tom Berg. The finance minister was late.', ['Tom Berg']],
  ['Tom Berg, the mayor of Lisk, opened the mill. The mayor paid for it.', ['Tom Berg', 'Tom Berg']],
  ['The mill burned, said Gen. Tom Berg, the military governor of Lisk. He was tired.', ['Tom Berg', 'Tom Berg']],
  ['Tarn Widgets Inc. closed the mill. It said that prices had fallen.', ['Tarn Widgets Inc.']],
  ['The owner of the mill, Tarn Widgets Inc., closed it. It said that prices had fallen.', [null, 'Tarn Widgets Inc.']],
]
for (const [written, expected] of standIns) test(`names: knows who is meant in "${written}"`, () => assert.deepEqual(meant(written), expected))

const apart: readonly (readonly [string, (string | null)[]])[] = [
  ['Peter Holm and Tom Berg met on Monday near the mill. He was late.', [null]],
  ['The governor was late.', [null]],
  ['The mill burned. He was late.', [null]],
]
for (const [written, expected] of apart) test(`names: leaves open who is meant in "${written}"`, () => assert.deepEqual(meant(written), expected))

test('names: does not take the speaker for a "he" in his own words', () => {
  const { text, spans } = marked('Tom Berg met nobody. “⟦He is late⟧,” Berg said.')
  assert.deepEqual(meant(text, spans), [null])
})

test('names: joins short names, initials and letters to the full name', () => {
  const { entities, mentions } = namesOf('The National Weather Bureau (NWB) warned Ana Ruiz. Ruiz thanked the NWB. A. Ruiz left.')
  assert.deepEqual(
    entities.map(({ name, aliases }) => [name, aliases.map((alias) => alias.text)]),
    [
      ['National Weather Bureau', ['NWB']],
      ['Ana Ruiz', ['Ruiz', 'A. Ruiz']],
    ],
  )
  assert.ok(mentions.every((mention) => mention.entity !== null))
})

test('names: gives a surname that two people share to neither', () => {
  const { entities, mentions } = namesOf('Ana Ruiz met Tom Ruiz in the mill. Then Ruiz left.')
  assert.equal(entities.length, 2)
  assert.equal(mentions.find((mention) => mention.exact === 'Ruiz')?.entity, null)
})

const roles: readonly (readonly [string, string | null])[] = [
  ['Former Defense Secretary Ana Ruiz left.', 'Former Defense Secretary'],
  ['U.S. Secretary of State Ana Ruiz left.', 'U.S. Secretary of State'],
  ['Ana Ruiz, the mayor of Lisk, left.', 'mayor of Lisk'],
  ['The mayor of Lisk, Ana Ruiz, left.', 'mayor of Lisk'],
  ['Ana Ruiz, who is tired, left.', null],
]
for (const [written, role] of roles)
  test(`names: tells the role in "${written}"`, () =>
    assert.equal(namesOf(written).entities.find(({ kind }) => kind === 'person')?.role?.text ?? null, role))

test('names: looks in headlines for known names only', () => {
  const written = '# Ruiz Opens Old Mill, Norway Wants More\nMayor Ana Ruiz opened the mill on Monday.'
  const { entities, mentions } = namesOf(written)
  assert.deepEqual(
    mentions.map(({ exact }) => exact),
    ['Ruiz', 'Norway', 'Ana Ruiz'],
  )
  assert.deepEqual(
    entities.map(({ name }) => name),
    ['Ana Ruiz', 'Norway'],
  )
})

const passedOver = ['The mill burned on Monday in March.', 'However, nobody was there.', 'I said so.', '']
for (const text of passedOver) test(`names: passes over "${text}"`, () => assert.deepEqual(namesOf(text).mentions, []))

const parts = fc.constantFrom(
  'Ana Ruiz',
  'Ruiz',
  'Mayor',
  'the mayor',
  'He',
  'she',
  'said',
  'Norway',
  'of',
  'Ministry',
  '[',
  ']',
  ',',
  '.',
  '“',
  '”',
  '\n',
  'NWB',
  'and',
  'Tom',
)

test('names: law: mentions are the words they say, in order, apart, and name entities there are', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (words) => {
      const { article, entities, mentions } = namesOf(words.join(' '))
      const ids = new Set(entities.map(({ id }) => id))
      for (const [at, mention] of mentions.entries()) {
        assert.equal(article.text.slice(mention.start, mention.end), mention.exact)
        assert.ok(mention.start >= (mentions[at - 1]?.end ?? 0))
        assert.ok(mention.entity === null || ids.has(mention.entity))
      }
      assert.ok(entities.every(({ id }) => mentions.some(({ entity }) => entity === id)))
    }),
  )
})
