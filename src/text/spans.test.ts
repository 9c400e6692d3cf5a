import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { articleOf } from '../testing/articles.ts'
import { marked, withMarks } from '../testing/marked.ts'
import { bodyText, creditBlocks, markedRegions } from './regions.ts'
import { cite, contains, lineOf, linesOf, overlaps, shared, trimmed } from './spans.ts'

test('spans: lines are found with their numbers, blank ones passed over', () => {
  const { text, spans } = marked('⟦One⟧\n\n  ⟦Two two⟧ \n\t\n⟦Three⟧')
  assert.deepEqual(
    linesOf(text).map(({ line, ...span }) => [line, span]),
    [1, 3, 5].map((line, index) => [line, spans[index]]),
  )
})

test('spans: a citation names its article and its line', () => {
  const article = articleOf('# Ferry back\nThe ferry is back.', { id: 'f1' })
  assert.deepEqual(cite(article, { start: 15, end: 20 }), { article: 'f1', start: 15, end: 20, exact: 'ferry', line: 2 })
})

test('spans: overlap, containment and shared length', () => {
  const [a, b] = [
    { start: 2, end: 6 },
    { start: 5, end: 9 },
  ] as const
  assert.ok(overlaps(a, b) && !overlaps(a, { start: 6, end: 7 }))
  assert.ok(contains(a, { start: 2, end: 3 }) && !contains(a, b))
  assert.deepEqual([shared(a, b), shared(a, { start: 7, end: 8 })], [1, 0])
})

test('regions: marks may stand in the headline and the body, not in credit lines', () => {
  const article = articleOf('# Ferry back\nThe ferry is back.\n- - First published by Lisk Echo\nTwo piers are shut.')
  assert.deepEqual(
    markedRegions(article).map(({ start, end }) => article.text.slice(start, end)),
    ['Ferry back', 'The ferry is back.', 'Two piers are shut.'],
  )
  assert.equal(bodyText(article), 'The ferry is back.\nTwo piers are shut.')
  assert.equal(creditBlocks(article).length, 1)
})

test('spans: laws', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', 'é', '“') })
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { start, end, exact, line } of linesOf(text)) {
        assert.equal(text.slice(start, end), exact)
        assert.equal(exact.trim(), exact)
        assert.equal(lineOf(text, start), line)
      }
      assert.equal(linesOf(text).length, text.split('\n').filter((line) => line.trim() !== '').length)
      assert.equal(trimmed(text, { start: 0, end: text.length }) === null, text.trim() === '')
    }),
  )
})

test('marked: signs become spans, and spans signs again', () => {
  const written = 'on ⟦the ⟦first⟧ Monday⟧ in ⟦May⟧'
  const { text, spans } = marked(written)
  assert.equal(text, 'on the first Monday in May')
  assert.deepEqual(
    spans.map(({ exact }) => exact),
    ['the first Monday', 'first', 'May'],
  )
  assert.equal(withMarks(text, spans), written)
  assert.throws(() => marked('on ⟦Monday'))
  assert.throws(() => marked('on Monday⟧'))
})
