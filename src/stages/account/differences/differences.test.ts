import assert from 'node:assert/strict'
import { test } from 'node:test'
import { burnt, differencesOf, drift, homes, type Sketch } from '../../../testing/differing-pages.ts'
import { derives, originsOf, pageOf } from '../../../testing/pages.ts'

// Passed over

test('differences: a copy raises nothing', () => {
  const page: Sketch = [burnt('at least 140'), homes('at least 140', 140, { bound: 'at least' })]
  assert.deepEqual(drift(page, page), [])
})

// Laws

test('differences: sides are verbatim, drift names its parent and nothing but independents contradicts', () => {
  const pages = [
    pageOf(burnt('140'), { id: 'a', ...homes('140', 140) }),
    pageOf(burnt('410'), { id: 'b', ...homes('410', 410) }),
    pageOf(burnt('900'), { id: 'c', ...homes('900', 900) }),
  ]
  const found = differencesOf(pages, [derives('b', 'a')], originsOf(['a', 'b'], ['c']))
  assert.ok(found.length > 0)
  for (const { relation, parent, sides } of found) {
    assert.equal(parent === 'a', relation === 'drift')
    for (const { article, start, end, exact } of sides)
      assert.equal(pages.find((page) => page.article.id === article)?.article.text.slice(start, end), exact)
  }
  assert.equal(new Set(found.map(({ id }) => id)).size, found.length)
})
