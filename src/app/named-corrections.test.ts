import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../testing/articles.ts'
import type { Entry } from './correction-entries.ts'
import { nameCorrections } from './named-corrections.ts'

const act = { by: 'A. Weiss', reason: 'the archive', at: null }
const articles = [
  articleOf('Ten boats sank.', { id: '60c2aa', path: 'pages/a.txt', outlet: 'Harbour Post' }),
  articleOf('Ten boats sank.', { id: '60c2bb', path: 'pages/b.txt' }),
  articleOf('Ten boats sank.', { id: 'd4d4d4', path: 'old/b.txt' }),
]
const date = (page: string, value = '2024'): Entry => ({ kind: 'date', page, value, act })
const parent = (name: string): Entry => ({ kind: 'parent', page: 'a.txt', parent: name, act })
const named = (...entries: Entry[]) => nameCorrections(entries, articles)
const pagesOf = (...entries: Entry[]): unknown[] =>
  named(...entries).corrections.map((one) => ('page' in one ? one.page : one.passages.map(({ page }) => page)))
const refused = (...entries: Entry[]): string[] => [...named(...entries).unnamed, ...named(...entries).refused].map(({ code }) => code)

for (const [name, id] of [
  ['pages/a.txt', '60c2aa'],
  ['a.txt', '60c2aa'],
  ['old/b.txt', 'd4d4d4'],
  ['60c2a', '60c2aa'],
  ['d4d4d4', 'd4d4d4'],
] as const)
  test(`named corrections: "${name}" is ${id}`, () => assert.deepEqual(pagesOf(date(name)), [id]))

for (const [name, code] of [
  ['b.txt', 'correction-ambiguous'],
  ['60c2', 'correction-ambiguous'],
  ['60c', 'correction-unmatched'],
  ['c.txt', 'correction-unmatched'],
] as const)
  test(`named corrections: "${name}" is ${code}`, () => assert.deepEqual(refused(date(name)), [code]))

const parents: readonly (readonly [string, unknown])[] = [
  ['old/b.txt', 'd4d4d4'],
  ['d4d4', 'd4d4d4'],
  ['Northern Wire', { external: 'Northern Wire' }],
  ['Harbour Post (not held)', { external: 'Harbour Post' }],
  ['harbour post', 'correction-ambiguous'],
  ['b.txt', 'correction-ambiguous'],
  ['c.html', 'correction-unmatched'],
  ['pages/c', 'correction-unmatched'],
  ['feed', 'correction-unmatched'],
]
for (const [name, found] of parents)
  test(`named corrections: the parent "${name}"`, () => {
    const { corrections, unnamed } = named(parent(name))
    assert.deepEqual(corrections.map((one) => one.kind === 'parent' && one.parent)[0] ?? unnamed[0]?.code, found)
  })

test('named corrections: both passages of a remark are named, or none', () => {
  const remark = (other: string): Entry => ({
    kind: 'same-remark',
    passages: [
      { page: 'a.txt', words: 'ten' },
      { page: other, words: 'ten' },
    ],
    act,
  })
  assert.deepEqual(pagesOf(remark('old/b.txt')), [['60c2aa', 'd4d4d4']])
  assert.deepEqual(refused(remark('c.txt')), ['correction-unmatched'])
})

test('named corrections: two values for one field of one page contradict each other, whatever the page is called', () => {
  assert.deepEqual(refused(date('a.txt', '2024'), date('60c2a', '2025'), date('old/b.txt', '2025')), Array(2).fill('correction-contradicted'))
  assert.deepEqual(pagesOf(date('a.txt', '2024'), date('a.txt', '2025'), date('old/b.txt', '2025')), ['d4d4d4'])
})

test('named corrections: two persons who set one value are of one mind', () => {
  const other: Entry = { kind: 'date', page: 'a.txt', value: '2024', act: { ...act, by: 'B. Lind' } }
  assert.deepEqual([pagesOf(date('a.txt'), other), refused(date('a.txt'), other)], [['60c2aa', '60c2aa'], []])
})
