import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type NewStory, nameStories, type OldStory } from './naming.ts'

/** "A 1 2 3": the story A with pages 1, 2, 3; a star says that pages of it wait elsewhere. */
const old = (words: string): OldStory => {
  const [name = '', ...articles] = words.replace(' *', '').split(' ')
  return { name, firstSeen: name, articles, elsewhere: words.includes('*') }
}
const now = (words: string): NewStory => {
  const [id = '', ...articles] = words.split(' ')
  return { id, articles }
}
const named = (before: readonly string[], after: readonly string[]): { readonly kept: object; readonly led: object } => {
  const { kept, led } = nameStories(before.map(old), after.map(now))
  return { kept: Object.fromEntries(kept), led: Object.fromEntries(led) }
}

test('naming: a story that grows keeps its name', () => {
  assert.deepEqual(named(['A 1 2 3'], ['x 1 2 3 4']), { kept: { x: 'A' }, led: {} })
})
test('naming: an earlier page found later renames nothing', () => {
  assert.deepEqual(named(['A 2 3'], ['x 1 2 3']), { kept: { x: 'A' }, led: {} })
})
test('naming: of two stories that become one, the larger keeps its name and the other leads to it', () => {
  assert.deepEqual(named(['A 4 5', 'B 1 2 3'], ['x 1 2 3 4 5']), { kept: { x: 'B' }, led: { A: 'x' } })
})
test('naming: of two as large, the one seen first', () => {
  assert.deepEqual(named(['B 1 2', 'A 3 4'], ['x 1 2 3 4']), { kept: { x: 'A' }, led: { B: 'x' } })
})
test('naming: where a story parts, the larger part keeps the name', () => {
  assert.deepEqual(named(['A 1 2 3 4'], ['x 4', 'y 1 2 3']), { kept: { y: 'A' }, led: {} })
})
test('naming: a story most of whose pages wait elsewhere is left for later', () => {
  assert.deepEqual(named(['A 1 2 3 *'], ['x 1']), { kept: {}, led: {} })
})
test('naming: a story whose greater part is here is carried on at once', () => {
  assert.deepEqual(named(['A 1 2 3 *'], ['x 1 2']), { kept: { x: 'A' }, led: {} })
})
test('naming: strangers get no name', () => assert.deepEqual(named(['A 1'], ['x 2']), { kept: {}, led: {} }))
