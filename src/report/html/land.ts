/**
 * Where land is, as a path in a picture fitted to some points. Land alone, without any border: Natural Earth's outlines (public domain, from world-atlas),
 * projected by d3-geo. Nearby points are seen from above their middle (azimuthal, equal areas), points far apart on Equal Earth (Šavrič, Patterson, Jenny 2019).
 *     landView([{ lat: 56.2, lon: 10.2 }], { width: 480, height: 300, margin: 36 }) → { land: 'M12.4,0L…', at: … }
 */
import { createRequire } from 'node:module'
import { type GeoPermissibleObjects, type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import { coastPath, type Ring, ringsDrawn } from './coast.ts'

export interface Coordinates {
  readonly lat: number
  readonly lon: number
}

export interface Frame {
  readonly width: number
  readonly height: number
  /** Kept free of the points around which the picture is fitted. */
  readonly margin: number
}

export interface LandView {
  /** The `d` of a path; empty on the open sea. */
  readonly land: string
  /** Where a point lies in the picture, a tenth of a pixel exact; null where it lies outside. */
  readonly at: (point: Coordinates) => readonly [number, number] | null
}

/** Points less far than this from their middle are seen from above. */
const NEAR = (50 * Math.PI) / 180
/** Points less far than this are drawn with the finer of two outlines: 98,000 points of the world's coasts, and not 5,000. */
const FINE = (12 * Math.PI) / 180
/** From farther and farther away, until there is a coast to know the land by. */
const ZOOMS = [0.6, 0.36, 0.22] as const
/** Points of coast inside the picture that make one. */
const ENOUGH_COAST = 100
/** The width of the picture is at least this: a single town stands in its surroundings. */
const LEAST_WIDTH = (9 * Math.PI) / 180

/** Views as they were asked for: a page of a story is loaded often, its places are the same, and the coasts of the world take 60 ms. */
const known = new Map<string, LandView>()
const MOST_KNOWN = 64

/** `points`: one at least. */
export function landView(points: readonly Coordinates[], frame: Frame): LandView {
  const key = JSON.stringify([points.map(({ lat, lon }) => [lat, lon]), frame])
  const view = known.get(key) ?? viewAround(points, frame)
  known.delete(key)
  known.set(key, view)
  for (const oldest of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(oldest)
  return view
}

function viewAround(points: readonly Coordinates[], frame: Frame): LandView {
  let seen = seenFrom(points, frame, 1)
  for (const zoom of ZOOMS) if (coastInside(seen.rings, frame) < ENOUGH_COAST) seen = seenFrom(points, frame, zoom)
  const { projection, rings } = seen
  return { land: coastPath(rings), at: (point) => placeOf(projection, point, frame) }
}

interface Seen {
  readonly projection: GeoProjection
  readonly rings: readonly Ring[]
}

function seenFrom(points: readonly Coordinates[], frame: Frame, zoom: number): Seen {
  const { projection, reach } = fitted(points, frame, zoom)
  const { width, height } = frame
  projection.clipExtent([
    [0, 0],
    [width, height],
  ])
  const outline = reach < FINE ? fineLand() : coarseLand()
  const rings = ringsDrawn((context) => geoPath(projection, context)(outline))
  projection.clipExtent(null)
  return { projection, rings }
}

/** Where the land is cut off at the edge there is no coast. */
const coastInside = (rings: readonly Ring[], { width, height }: Frame): number =>
  rings.flat().filter(([x, y]) => x > 1 && x < width - 1 && y > 1 && y < height - 1).length

function placeOf(projection: GeoProjection, { lat, lon }: Coordinates, { width, height }: Frame): readonly [number, number] | null {
  const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN]
  return x >= 0 && x <= width && y >= 0 && y <= height ? [tenths(x), tenths(y)] : null
}

const tenths = (value: number): number => Math.round(value * 10) / 10

/** `reach`: the angle from the middle to the farthest point. */
function fitted(
  points: readonly Coordinates[],
  { width, height, margin }: Frame,
  zoom: number,
): { readonly projection: GeoProjection; readonly reach: number } {
  const all = points.map(({ lat, lon }): [number, number] => [lon, lat])
  const [middleLon, middleLat] = geoCentroid({ type: 'MultiPoint', coordinates: all })
  const [lon, lat] = [Number.isFinite(middleLon) ? middleLon : 0, Number.isFinite(middleLat) ? middleLat : 0]
  const reach = Math.max(0, ...all.map((one) => geoDistance(one, [lon, lat])))
  const round = reach < NEAR ? geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(90) : geoEqualEarth().rotate([-lon, 0])
  const projection = round.precision(0).scale(1).translate([0, 0])
  const placed = all.flatMap((one) => {
    const at = projection(one)
    return at === null ? [] : [at]
  })
  const [left, right] = [Math.min(...placed.map(([x]) => x)), Math.max(...placed.map(([x]) => x))]
  const [top, bottom] = [Math.min(...placed.map(([, y]) => y)), Math.max(...placed.map(([, y]) => y))]
  const scale = zoom * Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top), width / LEAST_WIDTH)
  projection.scale(scale).translate([width / 2 - (scale * (left + right)) / 2, height / 2 - (scale * (top + bottom)) / 2])
  return { projection, reach }
}

type Topology = Parameters<typeof feature>[0]

const require = createRequire(import.meta.url)

/** Read when the first map is drawn, and kept. */
function once(file: string): () => GeoPermissibleObjects {
  let land: GeoPermissibleObjects | null = null
  return () => {
    const topology = land === null ? (require(file) as Topology) : null
    const outline = topology?.objects['land']
    if (topology !== null && outline !== undefined) land = feature(topology, outline)
    return land ?? { type: 'GeometryCollection', geometries: [] }
  }
}

const fineLand = once('world-atlas/land-50m.json')
const coarseLand = once('world-atlas/land-110m.json')
