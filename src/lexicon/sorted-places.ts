/**
 * Towns and regions: 40,000 rows kept as one text, sorted by key; a name is found by halving (about 16 steps), nothing is parsed before it is
 * asked for.
 */
import { placeKey } from './place-key.ts'
import type { GazetteerEntry, PlaceNames } from './places.ts'

export function sortedPlaces(table: string, kind: 'city' | 'region'): PlaceNames {
  return {
    has: (key) => keyAt(table, firstRow(table, key)) === key,
    get: (key) => {
      const rows = rowsOf(table, key)
      return rows.length > 0 ? rows.map((row) => entryOf(row, kind)) : undefined
    },
  }
}

function rowsOf(table: string, key: string): string[] {
  const rows: string[] = []
  for (let at = firstRow(table, key); keyAt(table, at) === key; at = endOf(table, at) + 1) rows.push(table.slice(at, endOf(table, at)))
  return rows
}

/** Offset of the first row whose key is not before `key`. */
function firstRow(table: string, key: string): number {
  let low = 0
  let high = table.length
  while (low < high) {
    const middle = startOf(table, (low + high) >> 1)
    if (isBefore(table, middle, key)) low = endOf(table, middle) + 1
    else high = middle
  }
  return Math.min(low, table.length)
}

/** Comment lines stand on top. */
function isBefore(table: string, row: number, key: string): boolean {
  if (table.charAt(row) === '#') return true
  const there = keyAt(table, row)
  return there !== null && there < key
}

const startOf = (table: string, at: number): number => (at === 0 ? 0 : table.lastIndexOf('\n', at - 1) + 1)

function endOf(table: string, row: number): number {
  const end = table.indexOf('\n', row)
  return end === -1 ? table.length : end
}

function keyAt(table: string, row: number): string | null {
  const tab = row < table.length ? table.indexOf('\t', row) : -1
  return tab === -1 ? null : placeKey(table.slice(row, tab))
}

function entryOf(row: string, kind: 'city' | 'region'): GazetteerEntry {
  const [name = '', country = '', region = '', lat, lon, population, main] = row.split('\t')
  return {
    name: main ?? name,
    country,
    lat: Number(lat),
    lon: Number(lon),
    kind,
    region: region.split('.')[0] ?? null,
    population: Number(population),
  }
}
