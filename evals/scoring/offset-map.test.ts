import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { offsetMap } from './offset-map.ts'
import { pageNames } from './page-names.ts'

const READ = 'Ten boats sank off Lisk. Nobody was hurt, the harbour master said.'
const spanOf = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const mapped = (given: string, words: string) => {
  const { start, end } = offsetMap(READ, given)(spanOf(READ, words), words)
  return given.slice(start, end)
}

test('offset map: blanks may differ', () => assert.equal(mapped(READ.replaceAll(' ', '\n  '), 'boats sank'), 'boats\n  sank'))

test('offset map: lines may stand before and between', () => {
  const given = `Menu Home Weather\n${READ.replace('Nobody', 'Advertisement: lamps and lanterns\nNobody')}`
  assert.equal(mapped(given, 'Ten boats'), 'Ten boats')
  assert.equal(mapped(given, 'Nobody was hurt'), 'Nobody was hurt')
})

test('offset map: what was read may have more than was given', () => assert.equal(mapped(READ.slice(25), 'the harbour master'), 'the harbour master'))

test('offset map: words that moved are looked for', () => {
  const given = 'the harbour master said. And something else was written here.'
  const { start, end } = offsetMap('xyz the harbour master', given)({ start: 0, end: 3 }, 'something else')
  assert.equal(given.slice(start, end), 'something else')
})

test('offset map: what cannot be mapped stays', () => {
  assert.deepEqual(offsetMap('abc', 'xyz')({ start: 1, end: 2 }, 'b'), { start: 1, end: 2 })
  assert.deepEqual(offsetMap('Ten boats', 'Ten  boats')({ start: 4, end: 90 }), { start: 4, end: 90 })
})

test('offset map: wider blanks move every word to where it stands', () => {
  const words = fc.array(fc.constantFrom('boat', 'harbour', 'lamp', 'ten', 'a'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '\n', '   '), (all, blank) => {
      const [read, given] = [all.join(' '), all.join(blank)]
      const map = offsetMap(read, given)
      let at = 0
      for (const word of all) {
        const { start, end } = map({ start: at, end: at + word.length })
        assert.equal(given.slice(start, end), word)
        at += word.length + 1
      }
    }),
    { numRuns: 40 },
  )
})

const article = (id: string, path: string | null, url: string | null = null) => ({ id, source: { path, url } })

test('page names: by the file, by the address, by the id', () => {
  const pageOf = pageNames([article('1f', 'pages/harbour-2.txt'), article('2f', null, 'https://lisk.example/news/tram.html')], ['harbour-2', 'tram'])
  assert.equal(pageOf('1f'), 'harbour-2')
  assert.equal(pageOf('2f'), 'tram')
  assert.equal(pageOf('tram'), 'tram')
})

test('page names: strangers have none', () => assert.equal(pageNames([article('1f', 'other.txt')], ['harbour-2'])('1f'), null))
