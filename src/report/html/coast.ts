/**
 * A coastline short enough for a page: rings of points to a path in whole pixels, without points that lie next to the one before, and without islands of a
 * pixel or two. Where that is still long, points lie farther apart.
 *     coastPath([[[0, 0], [40, 0], [40.3, 0.2], [40, 30]]]) → M0 0l40 0 0 30z
 */
import type { GeoContext } from 'd3-geo'

export type Ring = readonly (readonly [number, number])[]

/** Characters of the path: with its points a map stays far below 12 KB. */
const LONGEST = 8000
/** Pixels between points, in the order tried. */
const STEPS = [1, 1.5, 2, 3, 4, 6, 9, 14] as const
/** Rings less wide and high than this many pixels are left out. */
const LEAST_RING = 2

/** What is drawn into the context, as rings. */
export function ringsDrawn(draw: (context: GeoContext) => void): readonly Ring[] {
  const rings: [number, number][][] = []
  draw({
    beginPath: () => {},
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
    arc: () => {},
    closePath: () => {},
  })
  return rings
}

export function coastPath(rings: readonly Ring[]): string {
  const large = rings.filter(isLarge)
  for (const step of STEPS) {
    const path = large.map((ring) => ringPath(thinned(ring, step))).join('')
    if (path.length <= LONGEST || step === STEPS.at(-1)) return path.length <= LONGEST ? path : ''
  }
  return ''
}

function isLarge(ring: Ring): boolean {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  return extent(xs) >= LEAST_RING || extent(ys) >= LEAST_RING
}

function extent(values: readonly number[]): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)]
  return high - low
}

function thinned(ring: Ring, step: number): Ring {
  const kept: (readonly [number, number])[] = []
  for (const [x, y] of ring) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(x - last[0], y - last[1]) >= step) kept.push([Math.round(x), Math.round(y)])
  }
  return kept
}

/** Steps from point to point: they are shorter than places. */
function ringPath(ring: Ring): string {
  const [first, ...others] = ring
  if (first === undefined || others.length < 2) return ''
  let [x, y] = first
  const steps = others.flatMap(([nextX, nextY]) => {
    const [dx, dy] = [nextX - x, nextY - y]
    ;[x, y] = [nextX, nextY]
    return dx === 0 && dy === 0 ? [] : `${dx}${dy < 0 ? '' : ' '}${dy}`
  })
  return `M${first[0]} ${first[1]}l${steps.join(' ').replaceAll(' -', '-')}z`
}
