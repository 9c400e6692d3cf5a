import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { readData } from '../../../lexicon/tables.ts'
import { loadWords } from '../../../lexicon/words.ts'
import { outletFinder } from './outlet-finder.ts'
import { sameOutlet } from './outlet-names.ts'

const words = loadWords(readData)
const outlets = [['Norvik Herald', 'norvikherald.com'], ['Lisk Post'], ['The Norvik Herald'], ['Orm Valley Times'], []]
const finder = outletFinder(outlets, words)

test('outlet finder: finds every page of the outlet a name means', () => {
  for (const name of ['NORVIK HERALD NEWS SERVICE', 'norvikherald.com', 'N.H.']) assert.deepEqual(finder.pagesOf(name), [0, 2], name)
})

test('outlet finder: finds an outlet by its last word after an article', () => {
  assert.deepEqual(finder.pagesOfShort('the Times'), [3])
  assert.deepEqual(finder.pagesOfShort('The Herald'), [0, 2])
})

test('outlet finder: passes over a short name that two outlets share, that stands without article, or that is no name', () => {
  assert.deepEqual(outletFinder([['Lisk Post'], ['Orm Post']], words).pagesOfShort('the Post'), [])
  for (const name of ['Times', 'the times', 'the News', 'the mayor']) assert.deepEqual(finder.pagesOfShort(name), [], name)
})

test('law: the finder agrees with the comparison of two names', () => {
  const name = fc.constantFrom('Norvik Herald', 'NH', 'norvik herald online', 'Lisk Pos', 'Lisk Post', 'O.V. Times', 'OVT', 'Herald', 'agencies')
  fc.assert(
    fc.property(name, name, (a, b) => {
      assert.equal(outletFinder([[a]], words).pagesOf(b).length > 0, sameOutlet(a, b, words))
    }),
  )
})
