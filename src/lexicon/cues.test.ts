import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { cueForms } from './cues.ts'
import { loadLexicon } from './lexicon.ts'
import { formsOf, lemmaOf } from './verbs.ts'

const { cues, verbs } = loadLexicon()

// Found.
const lemmas = {
  captured: 'capture',
  included: 'include',
  visited: 'visit',
  stopped: 'stop',
  added: 'add',
  denied: 'deny',
  reaches: 'reach',
  agreed: 'agree',
  need: 'need',
  fought: 'fight',
  travelled: 'travel',
  using: 'use',
  negotiated: 'negotiate',
  was: 'be',
}
for (const [form, lemma] of Object.entries(lemmas)) test(`verbs: ${form} is a form of ${lemma}`, () => assert.equal(lemmaOf(verbs, form), lemma))

test('verbs: regular and irregular forms', () => {
  assert.deepEqual(formsOf(verbs, 'deny'), { base: 'deny', present: 'denies', past: 'denied', participle: 'denied', gerund: 'denying' })
  assert.deepEqual(formsOf(verbs, 'write'), { base: 'write', present: 'writes', past: 'wrote', participle: 'written', gerund: 'writing' })
})

test('cues: every form of a verb leads to it, with its class', () => {
  for (const form of ['deny', 'denies', 'denied', 'denying']) assert.equal(cueForms(cues, form)[0]?.verb.class, 'deny')
})
test('cues: "pointed" is read with its particle first', () => assert.equal(cueForms(cues, 'pointed')[0]?.verb.lemma, 'point out'))
test('cues: British double letters are read', () => assert.equal(cueForms(cues, 'labelled')[0]?.verb.lemma, 'label'))

// Passed over.
test('cues: passes over verbs that bring nothing', () => assert.deepEqual(cueForms(cues, 'sailed'), []))
test('cues: passes over words that every object has', () => assert.deepEqual(cueForms(cues, 'constructor'), []))

// Laws.
test('verbs: the lemma of any form of a cue verb is the verb', () => {
  const lemmas = [...new Set([...cues.verbs.values()].flat().map(({ verb }) => verb.lemma.split(' ')[0] ?? ''))]
  const wrong = lemmas.flatMap((lemma) => Object.values(formsOf(verbs, lemma)).filter((form) => lemmaOf(verbs, form) !== lemma))
  assert.deepEqual(wrong, [])
})
test('verbs: lemmas are never empty', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => lemmaOf(verbs, word).length > 0))
})
