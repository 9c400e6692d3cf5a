/**
 * Spellings under which English pages may write a city, out of all the names a gazetteer lists for it in every language.
 *     Odesa → Odessa      Kharkiv → Kharkov
 * A spelling counts when it begins with the same letter, is written in plain letters and is a few letters away. Names quite unlike
 * the main one (Saigon, Bombay) stand in data/places/city-names.tsv.
 */
import { placeKey } from '../src/lexicon/place-key.ts'

const BIG_CITY = 100_000
const MOST_SPELLINGS = 4
const CLASS_WORD =
  / (?:oblast'?|province|region|republic|kra[iy]|state|county|prefecture|governorate|department|district|voivodeship|division|parish|canton|territory|municipality|autonomous okrug|federal district|city)$/i
const CLASS_BEFORE = /^(?:province of|state of|city of|region of|county|republic of|autonomous region of) /i

export function spellingsOf(city: {
  readonly name: string
  readonly alternatives: readonly string[]
  readonly population: number
}): readonly string[] {
  const plain = withoutAccents(city.name)
  const near = city.population < BIG_CITY ? [] : city.alternatives.filter((name) => isNear(withoutAccents(name), plain))
  const ranked = near.sort((a, b) => distance(a, plain) - distance(b, plain) || (a < b ? -1 : 1)).slice(0, MOST_SPELLINGS)
  return ranked.filter((name) => placeKey(name) !== placeKey(city.name))
}

/** "Tver Oblast" is "Tver" too. Districts of the second level keep their class word: "Ohio County" is not "Ohio". */
export function bareRegionNames(name: string, code: string): readonly string[] {
  if (code.includes('.') && / (?:county|parish|borough|city)$/i.test(name)) return []
  const bare = name.replace(CLASS_WORD, '').replace(CLASS_BEFORE, '')
  return bare === name ? [] : [bare]
}

const withoutAccents = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

function isNear(name: string, main: string): boolean {
  if (!/^[A-Z][a-z]+(?:[ '-][A-Za-z]+)*$/.test(name) || name.length < 4) return false
  return name.charAt(0) === main.charAt(0) && Math.abs(name.length - main.length) <= 2 && distance(name, main) <= (main.length < 6 ? 1 : 2)
}

/** Levenshtein 1966: least count of letters to put, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
