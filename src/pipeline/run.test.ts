import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CrosswireError } from '../model/error.ts'
import type { Stage } from '../model/stage.ts'
import { inOrder, neededFor, runStages } from './run.ts'

const words: Stage<{ text: string }, { words: string[] }> = {
  name: 'words',
  version: 1,
  needs: ['text'],
  gives: ['words'],
  run: ({ text }) => ({ words: text.split(' ') }),
}
const count: Stage<{ words: string[] }, { count: number }> = {
  name: 'count',
  version: 1,
  needs: ['words'],
  gives: ['count'],
  run: (facts) => ({ count: facts.words.length }),
}
const refuses = (run: () => unknown, told: RegExp) =>
  assert.throws(run, (error) => error instanceof CrosswireError && error.code === 'stage-order' && told.test(error.message))

test('pipeline: each stage sees what those before it gave', () => {
  const facts = runStages<{ count: number; text: string }>(inOrder([words, count], ['text']), { text: 'the ferry came back' })
  assert.equal(facts.count, 4)
  assert.equal(facts.text, 'the ferry came back')
})

test('pipeline: only the stages that a wanted fact needs', () => {
  const other: Stage<{ text: string }, { length: number }> = {
    ...words,
    name: 'other',
    gives: ['length'],
    run: ({ text }) => ({ length: text.length }),
  }
  const names = (wanted: string[]) => neededFor(inOrder([words, other, count], ['text']), wanted).map(({ name }) => name)
  assert.deepEqual(names(['count']), ['words', 'count'])
  assert.deepEqual(names(['length']), ['other'])
  assert.deepEqual(names([]), [])
})
test('pipeline: refuses a stage before its need', () => refuses(() => inOrder([count, words], ['text']), /"count".*words/))
test('pipeline: refuses a need nobody gives', () => refuses(() => inOrder([words], []), /"words".*text/))
test('pipeline: refuses two stages that give the same', () => refuses(() => inOrder([words, words], ['text']), /there already: words/))
