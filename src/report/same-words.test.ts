import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Statement } from '../model/claim.ts'
import type { ArticleId } from '../model/ids.ts'
import { lettersOfSides, sameWords } from './same-words.ts'

const statement = (article: string, exact: string, stance: Statement['stance'] = 'same'): Statement => ({
  article: article as ArticleId,
  start: 0,
  end: exact.length,
  exact,
  line: 1,
  stance,
  how: null,
  speaker: null,
})

const letters = new Map(['a', 'b', 'c'].map((id) => [id as ArticleId, id.toUpperCase()]))

const claimWith = (status: Claim['status'], statements: readonly Statement[]): Claim => ({ status, statements }) as unknown as Claim

test('same words: one row for pages with the very same words, whatever their quotation marks', () => {
  const groups = sameWords([statement('a', '“It holds,” she said.'), statement('b', '"It holds," she said.'), statement('c', 'It broke.')])
  assert.deepEqual(
    groups.map((group) => group.map(({ article }) => article).join('')),
    ['ab', 'c'],
  )
})

test('same words: passes over words that differ', () => assert.equal(sameWords([statement('a', 'It held.'), statement('b', 'It holds.')]).length, 2))

test('letters of sides: stand apart only where pages part', () => {
  const statements = [statement('a', 'x'), statement('b', 'x'), statement('c', 'y', 'differs')]
  assert.equal(lettersOfSides(letters, claimWith('disputed', statements)), 'AB | C')
  assert.equal(lettersOfSides(letters, claimWith('agreed', statements)), 'ABC')
})
