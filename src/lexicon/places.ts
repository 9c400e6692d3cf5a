/**
 * Places: the gazetteer. Countries, seas and areas are few and read at once; regions and towns stay sorted texts, and a name is found
 * in them by halving, so that loading costs no more than reading the file.
 *     byName.get('kursk') → the town and the region      demonyms.get('north koreans') → 'KP'      metonyms.get('kremlin') → Moscow's citadel, RU
 * Keys are made by `placeKey`: lower case, no accents.
 */
import type { GazetteerPlace } from '../model/place.ts'
import { remembered } from '../text/remembered.ts'
import { demonymForms, placesOfCountries } from './place-forms.ts'
import { placeKey } from './place-key.ts'
import { sortedPlaces } from './sorted-places.ts'
import { type ReadData, readRows } from './tables.ts'

export interface GazetteerEntry extends GazetteerPlace {
  /** First-level region's code within the country ("CA" of the United States), for regions and cities; null elsewhere. */
  readonly region: string | null
  /** 0 where not known. */
  readonly population: number
}

/** What a name may stand for; keys by `placeKey`. A Map will do. */
export type PlaceNames = Pick<ReadonlyMap<string, readonly GazetteerEntry[]>, 'get' | 'has'>

/** Words by what they do in or to a name, as they are written. */
export interface PlaceWordClasses {
  /** "River" of "Tolm River". */
  readonly featureLast: ReadonlySet<string>
  /** "Lake" of "Lake Vissel". */
  readonly featureFirst: ReadonlySet<string>
  /** Keys of countries that are names of persons too. */
  readonly countryLikePerson: ReadonlySet<string>
}

export interface PlaceTables {
  readonly byName: PlaceNames
  /** Country (or area, or "-" where several) by the word for its people, singular and plural: "ukrainians" → "UA", "europeans" → "Europe". */
  readonly demonyms: ReadonlyMap<string, string>
  /** Place by the building or street that stands for a government: "kremlin". */
  readonly metonyms: ReadonlyMap<string, GazetteerEntry>
  /** Lower-case English words that are also names of towns. */
  readonly commonWords: ReadonlySet<string>
  readonly classes: PlaceWordClasses
  /** By ISO code. */
  readonly countries: ReadonlyMap<string, GazetteerEntry>
  /** Capital's key → country: a capital may stand for its government ("Kyiv said"). */
  readonly capitals: ReadonlyMap<string, string>
}

export function loadPlaces(read: ReadData): PlaceTables {
  const countries = readRows(read, 'places/countries.tsv', 7)
  const small = new Map<string, GazetteerEntry[]>()
  const put = ([name, entry]: readonly [string, GazetteerEntry]): void => {
    const key = placeKey(name)
    const there = small.get(key)
    if (there) there.push(entry)
    else small.set(key, [entry])
  }
  for (const row of placesOfCountries(countries)) put(row)
  for (const row of areaPlaces(read)) put(row)
  const towns = sortedPlaces(read('places/cities.tsv'), 'city')
  const regions = sortedPlaces(read('places/regions.tsv'), 'region')
  for (const row of otherNames(read, 'city-names', towns)) put(row)
  for (const row of otherNames(read, 'region-names', regions)) put(row)
  return Object.freeze({
    byName: joined([small, regions, towns]),
    demonyms: demonymsOf(read, countries),
    metonyms: metonymsOf(read),
    countries: new Map(placesOfCountries(countries).map(([, entry]) => [entry.country ?? '', entry])),
    capitals: capitalsOf(countries),
    classes: wordClasses(read),
    commonWords: new Set(readRows(read, 'places/common-words.tsv', 3).flatMap(([, words = '']) => words.split(' '))),
  })
}

function wordClasses(read: ReadData): PlaceWordClasses {
  const rows = new Map(readRows(read, 'places/word-classes.tsv', 3).map(([name = '', words = '']) => [name, new Set(words.split(' '))]))
  const wordsOf = (name: string): ReadonlySet<string> => rows.get(name) ?? new Set()
  return { featureLast: wordsOf('feature-last'), featureFirst: wordsOf('feature-first'), countryLikePerson: wordsOf('country-like-person') }
}

/** All that a name may stand for. Pages ask for the same names over and over: answers are remembered. */
function joined(parts: readonly PlaceNames[]): PlaceNames {
  const entriesOf = remembered((key) => {
    const all = parts.flatMap((part) => part.get(key) ?? [])
    return all.length > 0 ? [...new Set(all)] : undefined
  })
  return { has: (key) => entriesOf(key) !== undefined, get: entriesOf }
}

function areaPlaces(read: ReadData): (readonly [string, GazetteerEntry])[] {
  return readRows(read, 'places/areas.tsv', 7).flatMap(([name = '', kind = '', country = '', lat, lon, others = '']) => {
    const entry: GazetteerEntry = {
      name,
      country: country === '-' ? null : country,
      lat: Number(lat),
      lon: Number(lon),
      kind: kind === 'sea' || kind === 'region' ? kind : 'area',
      region: null,
      population: 0,
    }
    return [name, ...others.split(';').filter(Boolean)].map((each) => [each, entry] as const)
  })
}

/** English names quite unlike the main one: "Saigon", "NYC", "Calif." */
function otherNames(read: ReadData, table: 'city-names' | 'region-names', known: PlaceNames): (readonly [string, GazetteerEntry])[] {
  return readRows(read, `places/${table}.tsv`, 4).flatMap(([name = '', country, main = '']) => {
    const there = (known.get(placeKey(main)) ?? []).filter((entry) => entry.country === country)
    const largest = [...there].sort((a, b) => b.population - a.population)[0]
    return largest ? [[name, largest] as const] : []
  })
}

function demonymsOf(read: ReadData, countries: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const ofCountries = countries.flatMap(([iso = '', , , , , , words = '']) => words.split(';').map((word) => [word, iso] as const))
  const ofRegions = readRows(read, 'places/demonyms.tsv', 3).map(([word = '', iso = '']) => [word, iso] as const)
  return new Map([...ofCountries, ...ofRegions].flatMap(([word, iso]) => demonymForms(word).map((form) => [placeKey(form), iso] as const)))
}

function metonymsOf(read: ReadData): ReadonlyMap<string, GazetteerEntry> {
  const rows = readRows(read, 'places/metonyms.tsv', 5)
  return new Map(
    rows.map(([name = '', country = '', lat, lon]) => [
      placeKey(name),
      { name, country, lat: Number(lat), lon: Number(lon), kind: 'area', region: null, population: 0 },
    ]),
  )
}

function capitalsOf(countries: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(countries.map(([iso = '', , , , capital = '']) => [placeKey(capital), iso]))
}
