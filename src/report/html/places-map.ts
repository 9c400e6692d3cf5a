/**
 * Places named, as numbered points on land: no border, no route, nothing that says what happened there. Towns are full dots; of a country, a region or a sea
 * a ring stands about its middle, where there is room. Towns too near each other to be told apart share a number. Continents and the like have no point.
 */
import type { PlaceEntry } from '../../model/account.ts'
import { number } from '../counting.ts'
import { type Coordinates, type LandView, landView } from './land.ts'
import { html, type Markup, NOTHING } from './markup.ts'

const FRAME = { width: 480, height: 300, margin: 40 } as const
/** Points nearer than this in both directions share a number: two digits stand beside each without touching another. */
const APART = { x: 32, y: 16 } as const
/** Places beyond these, in the order of the list, are in the list alone. */
const MOST_PLACES = 60

export interface PlacesMap {
  readonly map: Markup
  /** The number of the point that stands for the place, or none; null where there is no map. */
  readonly numberOf: ((entry: PlaceEntry) => number | null) | null
}

interface Dot {
  readonly x: number
  readonly y: number
  readonly entries: PlaceEntry[]
}

export function placesMap(entries: readonly PlaceEntry[]): PlacesMap {
  const points = entries.slice(0, MOST_PLACES).filter(hasPoint)
  if (points.length === 0) return { map: NOTHING, numberOf: null }
  const towns = points.filter(isTown)
  const view = landView((towns.length > 0 ? towns : points).map(coordinatesOf), FRAME)
  const dots = dotsOf(points, view)
  const numbers = new Map(dots.flatMap((dot, index) => dot.entries.map((entry) => [entry, index + 1] as const)))
  return { map: drawing(view.land, dots, entries.length - numbers.size), numberOf: (entry) => numbers.get(entry) ?? null }
}

const isTown = ({ place }: PlaceEntry): boolean => place.kind === 'city'

const hasPoint = ({ place }: PlaceEntry): boolean => place.lat !== null && place.lon !== null && place.kind !== 'area'

const coordinatesOf = ({ place: { lat, lon } }: PlaceEntry): Coordinates => ({ lat: lat ?? 0, lon: lon ?? 0 })

/** In the order of the list; towns first, so that no ring takes the place of a dot. A ring in the way of a dot or another ring is left out. */
function dotsOf(points: readonly PlaceEntry[], view: LandView): readonly Dot[] {
  const dots: Dot[] = []
  for (const entry of [...points.filter(isTown), ...points.filter((one) => !isTown(one))]) {
    const at = view.at(coordinatesOf(entry))
    if (at === null || !isInside(at)) continue
    const [x, y] = at
    const near = dots.find((dot) => Math.abs(dot.x - x) < APART.x && Math.abs(dot.y - y) < APART.y)
    if (near === undefined) dots.push({ x, y, entries: [entry] })
    else if (isTown(entry) || isSame(entry, near)) near.entries.push(entry)
  }
  return dots
}

/** The same place in another account of the storyline. */
const isSame = ({ place }: PlaceEntry, { entries }: Dot): boolean => entries.some((one) => one.place.lat === place.lat && one.place.lon === place.lon)

/** With room for the dot and its number. */
const isInside = ([x, y]: readonly [number, number]): boolean => x >= 10 && x <= FRAME.width - 30 && y >= 12 && y <= FRAME.height - 12

const namesOf = (entries: readonly PlaceEntry[]): string => [...new Set(entries.map(({ place }) => place.name))].join(', ')

function drawing(land: string, dots: readonly Dot[], left: number): Markup {
  const names = dots.map(({ entries }, index) => `${index + 1} ${namesOf(entries)}`)
  const drawn = dots.map(
    ({ x, y, entries }, index) =>
      html`<g><title>${namesOf(entries)}</title><circle class="${entries.some(isTown) ? 'full' : 'open'}" cx="${x}" cy="${y}" r="4"/><text x="${x + 8}" y="${y + 5}">${index + 1}</text></g>
`,
  )
  return html`<svg class="map" role="img" aria-label="Map of places named: ${names.join('; ')}" viewBox="0 0 ${FRAME.width} ${FRAME.height}" width="${FRAME.width}" height="${FRAME.height}">
<path class="land" d="${land}"/>
${drawn}</svg>
<p class="note">${legend(dots, left)}</p>`
}

function legend(dots: readonly Dot[], left: number): string {
  const [rings, shared] = [dots.some(({ entries }) => !entries.some(isTown)), dots.some(({ entries }) => entries.filter(isTown).length > 1)]
  return [
    'Where the places named are, and nothing of what happened there.',
    rings && 'A ring: about the middle of a country, region or sea.',
    shared && 'Towns near each other share a number.',
    left > 0 && `${number(left)} of the list ${left === 1 ? 'is' : 'are'} not on it.`,
    'Land: Natural Earth.',
  ]
    .filter((words) => words !== false)
    .join(' ')
}
