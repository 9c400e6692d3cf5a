import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleId } from '../model/ids.ts'
import { articleOf } from '../testing/articles.ts'
import { citeWords } from '../testing/reports.ts'
import { compareLetters, inLetterOrder, letterOf, lettersOf, lettersTogether, placeOf } from './letters.ts'

const pages = ['b.txt', 'a.txt', 'c.txt'].map((path) => articleOf(`A line of ${path}\nand one more`, { path, id: path }))
const letters = lettersOf(pages)

test('letters: follow the paths, not the order of arrival', () => {
  assert.equal(lettersTogether(letters, ['a.txt', 'b.txt', 'c.txt'] as ArticleId[]), 'ABC')
  assert.equal(letterOf(letters, 'b.txt' as ArticleId), 'B')
  assert.deepEqual([...lettersOf([...pages].reverse())], [...letters])
})

test('letters: a passage stands at letter and line', () => {
  const [page] = pages
  assert.ok(page)
  assert.equal(placeOf(letters, citeWords(page, 'one more')), 'B:2')
})

test('letters: name each page once, in order', () => {
  assert.equal(lettersTogether(letters, ['c.txt', 'a.txt', 'c.txt'] as ArticleId[]), 'AC')
})

test('letters: order passages by page, then by place', () => {
  const [b, a] = pages
  assert.ok(a && b)
  const passages = [citeWords(b, 'one more'), citeWords(b, 'A line'), citeWords(a, 'one more')]
  assert.deepEqual(
    inLetterOrder(letters, passages).map((passage) => placeOf(letters, passage)),
    ['A:2', 'B:1', 'B:2'],
  )
})

test('letters: go on after Z with AA', () => {
  const many = Array.from({ length: 54 }, (_, index) => articleOf(`Page ${index}`, { path: String(index).padStart(3, '0'), id: `i${index}` }))
  const long = lettersOf(many)
  assert.deepEqual(
    [25, 26, 27, 52, 53].map((index) => letterOf(long, `i${index}` as ArticleId)),
    ['Z', 'AA', 'AB', 'BA', 'BB'],
  )
  assert.equal(lettersTogether(long, ['i26', 'i1'] as ArticleId[]), 'B, AA')
  assert.ok(compareLetters('Z', 'AA') < 0)
})

test('letters: a page that is not in the report is "?"', () => assert.equal(letterOf(letters, 'none' as ArticleId), '?'))
