import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placeKey } from './place-key.ts'
import { loadPlaces } from './places.ts'
import { sortedPlaces } from './sorted-places.ts'
import { readData } from './tables.ts'

const places = loadPlaces(readData)
const countriesOf = (name: string): readonly (string | null)[] => (places.byName.get(placeKey(name)) ?? []).map(({ country }) => country)

const known: readonly (readonly [string, string | null])[] = [
  ['Odesa', 'UA'],
  ['Kiev', 'UA'],
  ['São Paulo', 'BR'],
  ['Sao Paulo', 'BR'],
  ['Łódź', 'PL'],
  ['Lodz', 'PL'],
  ['Tromsø', 'NO'],
  ['U.S.', 'US'],
  ['Burma', 'MM'],
  ['Calif.', 'US'],
  ['Tver Oblast', 'RU'],
  ['Washington, D.C.', 'US'],
  ['Black Sea', null],
]
for (const [name, country] of known) test(`gazetteer: knows ${name}`, () => assert.ok(countriesOf(name).includes(country)))

test('gazetteer: keeps every place of one name', () => {
  assert.deepEqual(new Set(countriesOf('Georgia')), new Set(['GE', 'US']))
  assert.ok(countriesOf('Paris').length > 3)
})

test('gazetteer: knows peoples, one and many', () => {
  assert.equal(places.demonyms.get('north koreans'), 'KP')
  assert.equal(places.demonyms.get('swiss'), 'CH')
  assert.equal(places.demonyms.get('europeans'), 'Europe')
})

test('gazetteer: knows no name that is none', () => {
  for (const name of ['', 'zzzz', '#', 'the', '~~~']) assert.equal(places.byName.get(name), undefined, name)
  assert.equal(places.demonyms.has(''), false)
})

test('gazetteer: a main name that other tables point to is there', () => {
  for (const name of ['bombay', 'saigon', 'st. petersburg', 'n.y.', 'b.c.', 'nsw']) assert.ok(places.byName.has(name), name)
})

test('law: every row of a sorted table is found by its key, no other key is', () => {
  const name = fc.stringMatching(/^[A-Za-zÉé' -]{1,8}$/)
  fc.assert(
    fc.property(fc.uniqueArray(name, { selector: placeKey, minLength: 1, maxLength: 30 }), name, (names, other) => {
      const keys = names.map((each) => ({ each, key: placeKey(each) })).sort((a, b) => (a.key < b.key ? -1 : 1))
      const table = ['# head', ...keys.map(({ each, key }) => `${key}\tXX\t1\t0\t0\t5\t${each}`), ''].join('\n')
      const sorted = sortedPlaces(table, 'city')
      for (const { each, key } of keys) assert.equal(sorted.get(key)?.[0]?.name, each)
      assert.equal(
        sorted.has(placeKey(other)),
        keys.some(({ key }) => key === placeKey(other)),
      )
    }),
  )
})
