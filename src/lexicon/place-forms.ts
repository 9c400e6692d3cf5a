/**
 * The forms a country's name takes ("Burma" is Myanmar), and those of the word for its people ("Ukrainians" is "Ukrainian").
 */
import type { GazetteerEntry } from './places.ts'

type Named = readonly [string, GazetteerEntry]

export function placesOfCountries(rows: readonly (readonly string[])[]): Named[] {
  return rows.flatMap(([iso = '', name = '', lat, lon, , others = '']) => {
    const entry: GazetteerEntry = { name, country: iso, lat: Number(lat), lon: Number(lon), kind: 'country', region: null, population: 0 }
    return [name, ...others.split(';').filter(Boolean)].map((each): Named => [each.replace(/^the /i, ''), entry])
  })
}

/** A word for a people and its plural: "Swiss" and "Chinese" have none. */
export function demonymForms(word: string): readonly string[] {
  if (word === '') return []
  return /(?:s|sh|ese|ch|men|women|man|woman|i-kiribati)$/i.test(word) && !/(?:czech)$/i.test(word) ? [word] : [word, `${word}s`]
}
