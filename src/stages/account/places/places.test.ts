import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOf } from '../../../testing/pages.ts'
import { listPlaces } from './places.ts'

const lisk = pageOf('Rain fell on Lisk.', { id: 'a', places: [{ exact: 'Lisk' }] })
const both = pageOf('Arnby lies west of Lisk.', { id: 'b', places: [{ exact: 'Arnby' }, { exact: 'Lisk' }] })

// found
test('places: one entry a place, with the passages of every page, the most named first', () => {
  const listed = listPlaces([lisk, both]).map(
    ({ place, statements }) => `${place.name} ${statements.map(({ article, exact }) => `${article}:${exact}`).join(' ')}`,
  )
  assert.deepEqual(listed, ['Lisk a:Lisk b:Lisk', 'Arnby b:Arnby'])
})

test('places: two towns of one name in two countries are two places', () => {
  const abroad = pageOf('Rain fell on Lisk.', { id: 'c', places: [{ exact: 'Lisk', country: 'XX' }] })
  assert.equal(listPlaces([lisk, abroad]).length, 2)
})

// passed over
test('places: what no gazetteer knows, and governments named by their seat, are left out', () => {
  const [place] = lisk.marks.places
  if (place === undefined) throw new Error('No place.')
  const unknown = {
    ...lisk,
    marks: {
      ...lisk.marks,
      places: [
        { ...place, place: null },
        { ...place, use: 'metonym' as const },
      ],
    },
  }
  assert.deepEqual(listPlaces([unknown]), [])
})
