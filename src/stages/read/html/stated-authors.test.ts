import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkedData } from './linked-data.ts'
import { statedAuthors } from './stated-authors.ts'
import { sortedElements } from './stated-elements.ts'
import { parsePage } from './tree.ts'

const TITLE = 'The old bridge at Lisk is open again'
const marked = (body: string): readonly string[] =>
  statedAuthors(sortedElements(parsePage(`<html><body>${body}</body></html>`, { depth: 64, elements: 1000 }).elements), [
    `${TITLE} | Orlo Daily`,
  ]).map(({ name }) => name)
const linked = (value: object): readonly string[] => linkedData([JSON.stringify(value)]).authors.map(({ name }) => name)

// Found

test('stated authors: class names, rel and itemprop mark a byline', () => {
  for (const mark of ['<a rel="author">', '<span itemprop="author">', '<span class="c-byline__name">', '<p class="article-autor">'])
    assert.deepEqual(marked(`<h1>${TITLE}</h1><div>${mark}Ada Quill</div>`), ['Ada Quill'], mark)
})

test('stated authors: the marks below the headline come before those of other pages', () => {
  const teaser = '<h3>Ferry late</h3><a rel="author">Tom Fenn</a>'
  assert.deepEqual(marked(`${teaser}<h2>${TITLE}</h2><a rel="author">Ada Quill</a><p>Text</p>${teaser}`), ['Ada Quill'])
})

test('stated authors: a name and a role in elements of their own are two words', () => {
  assert.deepEqual(marked(`<h1>${TITLE}</h1><p class="byline">Ada Quill<span>Editor</span></p>`), ['Ada Quill Editor'])
})

test('linked data: authors in lists, by reference and in two fields', () => {
  const article = { '@type': 'NewsArticle', headline: TITLE }
  const ada = { '@id': '#ada', '@type': 'Person', name: 'Ada Quill' }
  assert.deepEqual(linked({ '@graph': [{ ...article, author: [{ '@id': '#ada' }, 'Tom Fenn'] }, ada] }), ['Ada Quill', 'Tom Fenn'])
  assert.deepEqual(linked({ ...article, author: { '@list': [{ givenName: 'Ada', familyName: 'Quill' }] } }), ['Ada Quill'])
  assert.deepEqual(linked({ ...article, author: 'Ada O&#039;Quill' }), ["Ada O'Quill"])
})

// Passed over

test('stated authors: comments and boxes about writers are not bylines', () => {
  assert.deepEqual(marked(`<h1>${TITLE}</h1><a class="author">Ada Quill</a><div class="comments"><b class="author">Tom Fenn</b></div>`), [
    'Ada Quill',
  ])
})

test('linked data: writers of other articles of the page are not its own', () => {
  const other = { '@type': 'NewsArticle', headline: 'Ferry late', author: 'Tom Fenn' }
  assert.deepEqual(linked({ '@graph': [{ '@type': 'NewsArticle', headline: TITLE, author: 'Ada Quill' }, other] }), ['Ada Quill'])
})

// Laws

test('stated authors: at most eight, however many are marked', () => {
  assert.equal(marked(`<h1>${TITLE}</h1>${'<a rel="author">Ada Quill</a>'.repeat(40)}`).length, 8)
})
