import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { spelledAlike } from './edits.ts'
import { contentChanges } from './quote-changes.ts'
import { compareWordings, fitQuote, mostThatFits, spokenPieces } from './quote-fit.ts'

const { words } = loadLexicon()
const changed = (mine: string, theirs: string): string[] =>
  contentChanges(compareWordings(mine, theirs).changes, words).map(
    (change) => `${change.mine.join(' ')} / ${change.theirs.join(' ')}${change.beyond ? ' beyond' : ''}`,
  )

const WHOLE = 'We will rebuild, I promise you, every home of this town'

// found
test('quote fit: names the words on either side of a change', () => {
  assert.deepEqual(changed('We will restore every home', 'We will rebuild every home'), ['restore / rebuild'])
  assert.deepEqual(changed('We will not rebuild every home', 'We will rebuild every home'), ['not / '])
})

test('quote fit: words beyond the other’s end are told from changed ones', () => {
  assert.deepEqual(changed('rebuild every home and harbour wall', 'rebuild every home'), [])
  assert.deepEqual(
    fitQuote('rebuild every home and wall', 'rebuild every home').changes.map(({ beyond }) => beyond),
    [true],
  )
})

test('quote fit: where the other goes on otherwise, the words at an end are changed', () => {
  assert.deepEqual(changed('We will rebuild every barn', 'We will rebuild every home of this town'), ['barn / home of this town'])
  assert.deepEqual(changed('Harbour crews will rebuild every home', 'I tell you we will rebuild every home'), ['harbour crews / you we'])
})

// passed over
for (const [mine, theirs] of [
  ['We will rebuild … every home', WHOLE],
  ['rebuild, I promise you, every home', WHOLE],
  ['we will rebuild, I promise [the people], every home of this town', WHOLE],
  ['the drive thru bridges', 'the drive-thru bridge'],
  ['two in three', '2 in 3'],
] as const) {
  test(`quote fit: “${mine}” changes nothing of “${theirs}”`, () => {
    assert.deepEqual(
      changed(mine, theirs).filter((change) => !change.endsWith('beyond')),
      [],
    )
  })
}

test('quote fit: an ellipsis parts, brackets are left out', () => {
  assert.deepEqual(spokenPieces('He … [the mayor] knew'), [['he'], ['knew']])
})

for (const [a, b, alike] of [
  ['colour', 'color', true],
  ['homes', 'home', true],
  ['Tomasz', 'Tomas', true],
  ['east', 'west', false],
  ['harbour', 'arbiter', false],
] as const) {
  test(`edits: "${a}" and "${b}" are ${alike ? '' : 'not '}spelled alike`, () => assert.equal(spelledAlike(a, b), alike))
}

// laws
const text = fc
  .array(fc.constantFrom('we', 'will', 'rebuild', 'home', 'town', 'never', 'wall'), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(' '))

test('quote fit: whatever is fitted, every word agrees or stands in a change', () => {
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const { matched, words: count, changes } = fitQuote(mine, theirs)
      assert.equal(matched.length + changes.reduce((sum, change) => sum + change.mine.length, 0), count)
    }),
  )
})

test('quote fit: a wording fits itself whole, and any piece of it', () => {
  fc.assert(
    fc.property(text, text, text, (before, mine, after) => {
      assert.equal(fitQuote(mine, `${before} ${mine} ${after}`).matched.length, mine.split(' ').length)
    }),
  )
})

test('quote fit: no more agrees than stands anywhere', () => {
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const { matched, words: count } = fitQuote(mine, theirs)
      assert.ok(mostThatFits(mine, theirs) >= matched.length / count)
    }),
  )
})
