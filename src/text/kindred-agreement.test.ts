import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ArticleId } from '../model/ids.ts'
import { kindredCoverage } from './kindred.ts'
import { kindredAgreement } from './kindred-agreement.ts'
import { type Terms, weightOf } from './likeness.ts'
import { agreement, type Passage } from './passages.ts'

const passage = (terms: Terms, place: number): Passage => ({
  article: 'a' as ArticleId,
  place,
  start: 0,
  end: 0,
  text: '',
  terms,
  weight: weightOf(terms),
})

const word = fc.constantFrom('bombard', 'bombardi', 'apolog', 'apologis', 'apologi', 'norvik', 'norviks', 'ferri', 'sank')
const terms = fc.array(fc.tuple(word, fc.double({ min: 0, max: 7, noNaN: true })), { maxLength: 7 }).map((entries) => new Map(entries))

// laws
test('kindred agreement: it is agreement with kindred coverage, for every pair and in any order of asking', () => {
  fc.assert(
    fc.property(fc.array(terms, { minLength: 2, maxLength: 6 }), fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 20 }), (items, pairs) => {
      const passages = items.map(passage)
      const cover = kindredCoverage(items.flatMap((item) => [...item.keys()]))
      const quick = kindredAgreement(passages)
      for (const [a, b] of pairs) {
        const [one, other] = [passages[a % passages.length], passages[b % passages.length]]
        assert.ok(one && other)
        assert.equal(quick(a % passages.length, b % passages.length), agreement(one, other, cover))
      }
    }),
  )
})
