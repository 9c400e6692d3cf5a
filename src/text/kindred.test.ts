import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { areKindred, kindredCoverage } from './kindred.ts'
import { coverage, termsOf } from './likeness.ts'

const { words } = loadLexicon()
const terms = (text: string) => termsOf(text, words)

// found
for (const [a, b] of [
  ['apolog', 'apologis'],
  ['bombardi', 'bombard'],
  ['norvik', 'norviks'],
] as const)
  test(`kindred: ${a} and ${b}`, () => assert.ok(areKindred(a, b) && areKindred(b, a)))

test('kindred: a kindred word covers in part', () => {
  const [part, whole] = [terms('The quarryman apologised.'), terms('An apology came from the quarryman.')]
  const cover = kindredCoverage([...part.keys(), ...whole.keys()])
  assert.ok(cover(part, whole) > coverage(part, whole))
  assert.ok(cover(part, whole) < 1)
})

// passed over
for (const [a, b] of [
  ['contract', 'contrast'],
  ['port', 'portfolio'],
  ['sank', 'sunk'],
  ['1940s', '1940'],
  ['ferri', 'ferri'],
] as const)
  test(`kindred: not ${a} and ${b}`, () => assert.equal(areKindred(a, b), false))

// laws
test('kindred: without kin it is coverage', () => {
  const [part, whole] = [terms('The ferry sank off Norvik.'), terms('Off Norvik, a ferry went down.')]
  assert.equal(kindredCoverage([...part.keys(), ...whole.keys()])(part, whole), coverage(part, whole))
  assert.equal(kindredCoverage([])(terms(''), whole), 0)
})
