/**
 * Towns and regions: 40,000 rows kept as one text, sorted by key; a name is found by halving (about 16 steps), nothing is parsed before it is
 * asked for.
 */
import { nameOfKey } from './place-key.ts'
import type { GazetteerEntry, PlaceNames } from './places.ts'

export function sortedPlaces(table: string, kind: 'city' | 'region'): PlaceNames {
  return {
    has: (key) => key !== '' && order(table, firstRow(table, key), key) === 0,
    get: (key) => {
      const rows = key === '' ? [] : rowsOf(table, key)
      return rows.length > 0 ? rows.map((row) => entryOf(row, kind)) : undefined
    },
  }
}

function rowsOf(table: string, key: string): string[] {
  const rows: string[] = []
  for (let at = firstRow(table, key); order(table, at, key) === 0; at = endOf(table, at) + 1) rows.push(table.slice(at, endOf(table, at)))
  return rows
}

/** Offset of the first row whose key is not before `key`. */
function firstRow(table: string, key: string): number {
  let low = 0
  let high = table.length
  while (low < high) {
    const middle = startOf(table, (low + high) >> 1)
    if (order(table, middle, key) < 0) low = endOf(table, middle) + 1
    else high = middle
  }
  return Math.min(low, table.length)
}

/** Below 0 where the row's key stands before `key`, 0 where it is the same. Comment lines stand on top of all. */
function order(table: string, row: number, key: string): number {
  if (table.charAt(row) === '#') return -1
  for (let at = 0; at < key.length; at++) {
    if (row + at >= table.length) return 1
    const difference = table.charCodeAt(row + at) - key.charCodeAt(at)
    if (difference !== 0) return difference
  }
  return table.charAt(row + key.length) === '\t' ? 0 : 1
}

const startOf = (table: string, at: number): number => (at === 0 ? 0 : table.lastIndexOf('\n', at - 1) + 1)

function endOf(table: string, row: number): number {
  const end = table.indexOf('\n', row)
  return end === -1 ? table.length : end
}

function entryOf(row: string, kind: 'city' | 'region'): GazetteerEntry {
  const [key = '', country = '', region = '', lat, lon, population, name = nameOfKey(key)] = row.split('\t')
  return { name, country, lat: Number(lat), lon: Number(lon), kind, region: region.split('.')[0] ?? null, population: Number(population) }
}
