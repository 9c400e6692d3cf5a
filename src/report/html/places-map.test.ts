/** The map of places: what stands on it and what does not, how near points may be, how long it may get, anywhere on earth. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import type { PlaceEntry } from '../../model/account.ts'
import type { GazetteerPlace } from '../../model/place.ts'
import { coastPath } from './coast.ts'
import { placesMap } from './places-map.ts'

const entry = (name: string, lat: number | null, lon: number | null, kind: GazetteerPlace['kind'] = 'city'): PlaceEntry => ({
  place: { name, country: null, lat, lon, kind },
  statements: [],
})

const BRISTOL = entry('Bristol', 51.45, -2.59)
const BATH = entry('Bath', 51.38, -2.36)
const CORK = entry('Cork', 51.9, -8.47)
const BRITAIN = entry('United Kingdom', 54, -2, 'country')

const numbersOf = (...entries: readonly PlaceEntry[]): readonly (number | null)[] => {
  const { numberOf } = placesMap(entries)
  return entries.map((one) => numberOf?.(one) ?? null)
}

const drawn = (...entries: readonly PlaceEntry[]) => parseHTML(`<main>${placesMap(entries).map.text}</main>`).document

test('places map: towns are numbered in the order of the list, near ones share a number', () =>
  assert.deepEqual(numbersOf(CORK, BRISTOL, BATH), [1, 2, 2]))

test('places map: a country has a ring about its middle where there is room, and no number where a town stands', () => {
  assert.deepEqual(numbersOf(BRITAIN, BRISTOL), [2, 1])
  assert.deepEqual(
    [...drawn(BRITAIN, BRISTOL).querySelectorAll('circle')].map((one) => one.getAttribute('class')),
    ['full', 'open'],
  )
  assert.deepEqual(numbersOf(BRISTOL, entry('Middle England', 51.5, -2.5, 'region')), [1, null])
})

test('places map: what has no point, or lies far from the towns, is in the list alone, and counted', () => {
  const entries = [BRISTOL, entry('Europe', 54, 15, 'area'), entry('Vissel', null, null), entry('Japan', 36, 138, 'country')]
  assert.deepEqual(numbersOf(...entries), [1, null, null, null])
  assert.match(drawn(...entries).querySelector('.note')?.textContent ?? '', /3 of the list are not on it\./)
})

test('places map: without towns countries make the map, without any point there is none', () => {
  assert.deepEqual(numbersOf(BRITAIN, entry('Japan', 36, 138, 'country')), [1, 2])
  assert.deepEqual([placesMap([]).map.text, placesMap([entry('Asia', 30, 90, 'area')]).numberOf], ['', null])
})

test('places map: the same place of two accounts is one point', () => assert.deepEqual(numbersOf(BRITAIN, { ...BRITAIN }), [1, 1]))

test('places map: says of rings and shared numbers only where there are any', () => {
  const noteOf = (...entries: readonly PlaceEntry[]): string => drawn(...entries).querySelector('.note')?.textContent ?? ''
  assert.match(noteOf(BRITAIN, BRISTOL), /A ring:/)
  assert.match(noteOf(BATH, BRISTOL), /share a number/)
  assert.doesNotMatch(noteOf(CORK, BRISTOL), /ring|share|not on it/)
})

test('places map: is told to who cannot see it', () => {
  assert.equal(drawn(CORK, BRISTOL, BATH).querySelector('svg')?.getAttribute('aria-label'), 'Map of places named: 1 Cork; 2 Bristol, Bath')
  assert.equal(drawn(CORK, BRISTOL, BATH).querySelectorAll('title')[1]?.textContent, 'Bristol, Bath')
})

const WHERE: Readonly<Record<string, readonly PlaceEntry[]>> = {
  'one town': [BRISTOL],
  'a town twice': [BRISTOL, BRISTOL],
  'the world': [BRISTOL, entry('Sydney', -33.9, 151.2), entry('Honolulu', 21.3, -157.9), entry('Cape Town', -33.9, 18.4)],
  'both sides of the line of dates': [entry('Suva', -18.1, 178.4), entry('Apia', -13.8, -171.8)],
  'opposite ends': [entry('North', 40, 0), entry('South', -40, 180)],
  'a ragged coast': [entry('Bergen', 60.4, 5.3), entry('Bodo', 67.3, 14.4)],
  'islands by the thousand': [entry('Jakarta', -6.2, 106.8), entry('Manila', 14.6, 121), entry('Perth', -32, 115.9)],
  'the pole': [entry('Pole', 90, 0)],
  'a grid': Array.from({ length: 200 }, (_, index) => entry(`Town ${index}`, 40 + (index % 14), 5 + Math.floor(index / 14))),
}
for (const [where, entries] of Object.entries(WHERE))
  test(`places map, law: of ${where} it is at most 12 KB, the same each time, in its frame, and no number touches another point`, () => {
    const { text } = placesMap(entries).map
    assert.ok(text.length < 12_288, `${text.length}`)
    assert.equal(placesMap(entries).map.text, text)
    assert.doesNotMatch(text, /NaN|Infinity/)
    const points = [...drawn(...entries).querySelectorAll('circle')].map(
      (one) => [Number(one.getAttribute('cx')), Number(one.getAttribute('cy'))] as const,
    )
    assert.ok(points.length > 0)
    for (const [index, [x, y]] of points.entries()) {
      assert.ok(x >= 10 && x <= 450 && y >= 12 && y <= 288)
      for (const [otherX, otherY] of points.slice(index + 1)) assert.ok(Math.abs(x - otherX) >= 32 || Math.abs(y - otherY) >= 16)
    }
  })

test('places map: a town far inland, or a bank on the open sea, is seen from farther away, so that there is a coast to know it by', () => {
  for (const one of [entry('Kursk', 51.73, 36.19), entry('Nowhere Bank', 30, -40, 'sea')]) {
    const land = drawn(one).querySelector('.land')?.getAttribute('d') ?? ''
    assert.ok(land.length > 200, `${one.place.name}: ${land.length}`)
  }
})

test('coast: points next to the last and specks are left out, and a long coast is drawn in longer steps', () => {
  assert.equal(
    coastPath([
      [
        [0, 0],
        [40, 0],
        [40.3, 0.2],
        [40, 30],
      ],
      [
        [9, 9],
        [10, 9],
        [10, 10],
      ],
    ]),
    'M0 0l40 0 0 30z',
  )
  const wild = Array.from({ length: 6000 }, (_, index): [number, number] => [index % 480, (index * 7) % 300])
  assert.ok(coastPath([wild]).length <= 8000)
})
