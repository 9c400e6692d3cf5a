/**
 * Sun and moon: where they stand, and when they stand so far apart. Moments are days since 1970-01-01 00:00 UT, angles degrees of the ecliptic of date.
 *     momentApart(0, t) the new moon nearest to t      momentApart(180, t) the full moon      momentOfSun(270, t) the winter solstice
 * [Reference] Meeus, Astronomical Algorithms (2nd ed. 1998): sun ch. 25, moon ch. 47 (its largest terms), sidereal time ch. 12.
 * Right to about a minute for phases and a quarter of an hour for the sun's places between 1800 and 2200; Δt is Morrison and Stephenson's parabola.
 */
const J2000 = 10957.5
const DAYS_A_CENTURY = 36525

const degrees = (angle: number): number => ((angle % 360) + 360) % 360
/** Between -180 and 180. */
const turn = (angle: number): number => degrees(angle + 180) - 180
const sine = (angle: number): number => Math.sin((angle * Math.PI) / 180)
const cosine = (angle: number): number => Math.cos((angle * Math.PI) / 180)
const arcsine = (value: number): number => (Math.asin(value) * 180) / Math.PI

/** Centuries of dynamical time since 2000. */
function centuries(moment: number): number {
  const universal = (moment - J2000) / DAYS_A_CENTURY
  const sinceSlow = universal + 1.8
  return universal + (32 * sinceSlow * sinceSlow - 20) / 86400 / DAYS_A_CENTURY
}

/** The sun's longitude, aberration counted in. */
export function sunAt(moment: number): number {
  const t = centuries(moment)
  const anomaly = 357.52911 + 35999.05029 * t
  const centre = (1.914602 - 0.004817 * t) * sine(anomaly) + (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly)
  return degrees(280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569)
}

/** Multiples of D (elongation), M (the sun's anomaly), M' (the moon's), F (distance from the node); millionths of a degree. */
type Term = readonly [number, number, number, number, number]
const LONGITUDE: readonly Term[] = [
  [0, 0, 1, 0, 6288774],
  [2, 0, -1, 0, 1274027],
  [2, 0, 0, 0, 658314],
  [0, 0, 2, 0, 213618],
  [0, 1, 0, 0, -185116],
  [0, 0, 0, 2, -114332],
  [2, 0, -2, 0, 58793],
  [2, -1, -1, 0, 57066],
  [2, 0, 1, 0, 53322],
  [2, -1, 0, 0, 45758],
  [0, 1, -1, 0, -40923],
  [1, 0, 0, 0, -34720],
  [0, 1, 1, 0, -30383],
  [2, 0, 0, -2, 15327],
  [0, 0, 1, 2, -12528],
  [0, 0, 1, -2, 10980],
  [4, 0, -1, 0, 10675],
  [0, 0, 3, 0, 10034],
  [4, 0, -2, 0, 8548],
  [2, 1, -1, 0, -7888],
  [2, 1, 0, 0, -6766],
  [1, 0, -1, 0, -5163],
  [1, 1, 0, 0, 4987],
  [2, -1, 1, 0, 4036],
  [2, 0, 2, 0, 3994],
  [4, 0, 0, 0, 3861],
  [2, 0, -3, 0, 3665],
  [0, 1, -2, 0, -2689],
  [2, 0, -1, 2, -2602],
  [2, -1, -2, 0, 2390],
  [1, 0, 1, 0, -2348],
  [2, -2, 0, 0, 2236],
  [0, 1, 2, 0, -2120],
  [0, 2, 0, 0, -2069],
  [2, -2, -1, 0, 2048],
]
const LATITUDE: readonly Term[] = [
  [0, 0, 0, 1, 5128122],
  [0, 0, 1, 1, 280602],
  [0, 0, 1, -1, 277693],
  [2, 0, 0, -1, 173237],
  [2, 0, -1, 1, 55413],
  [2, 0, -1, -1, 46271],
  [2, 0, 0, 1, 32573],
  [0, 0, 2, 1, 17198],
]

interface Place {
  readonly longitude: number
  readonly latitude: number
}

export function moonAt(moment: number): Place {
  const t = centuries(moment)
  const mean = 218.3164477 + 481267.88123421 * t - 0.0015786 * t * t
  const angles = [
    297.8501921 + 445267.1114034 * t - 0.0018819 * t * t,
    357.5291092 + 35999.0502909 * t,
    134.9633964 + 477198.8675055 * t + 0.0087414 * t * t,
    93.272095 + 483202.0175233 * t - 0.0036539 * t * t,
  ] as const
  const venus = 3958 * sine(119.75 + 131.849 * t) + 1962 * sine(mean - angles[3])
  return { longitude: degrees(mean + (sum(LONGITUDE, angles, t) + venus) / 1e6), latitude: sum(LATITUDE, angles, t) / 1e6 }
}

function sum(terms: readonly Term[], [d, m, moon, f]: readonly [number, number, number, number], t: number): number {
  const eccentricity = 1 - 0.002516 * t
  let total = 0
  for (const [byD, byM, byMoon, byF, size] of terms) {
    const weight = byM === 0 ? 1 : eccentricity ** Math.abs(byM)
    total += size * weight * sine(byD * d + byM * m + byMoon * moon + byF * f)
  }
  return total
}

/** How far the moon is ahead of the sun. */
const apartAt = (moment: number): number => degrees(moonAt(moment).longitude - sunAt(moment))

export const LUNATION = 29.530588861
const SOLAR_YEAR = 365.24219

/** The moment nearest to `near` at which moon and sun are so far apart. */
export const momentApart = (angle: number, near: number): number => solved(near, (moment) => turn(angle - apartAt(moment)), LUNATION / 360)

/** The moment nearest to `near` at which the sun has that longitude. */
export const momentOfSun = (angle: number, near: number): number => solved(near, (moment) => turn(angle - sunAt(moment)), SOLAR_YEAR / 360)

const MOST_STEPS = 12
const NEAR_ENOUGH = 1e-5

/** Newton's way with the mean speed, which is never off by more than a seventh. */
function solved(near: number, missing: (moment: number) => number, daysADegree: number): number {
  let moment = near
  for (let step = 0; step < MOST_STEPS; step++) {
    const off = missing(moment) * daysADegree
    moment += off
    if (Math.abs(off) < NEAR_ENOUGH) break
  }
  return moment
}

const TILT = 23.4393

/** How high a place of the ecliptic stands, seen from the earth's middle above a spot on its face. */
export function heightAt(moment: number, { longitude, latitude }: Place, spot: { readonly north: number; readonly east: number }): number {
  const up = arcsine(sine(latitude) * cosine(TILT) + cosine(latitude) * sine(TILT) * sine(longitude))
  const right = (Math.atan2(sine(longitude) * cosine(TILT) - (sine(latitude) / cosine(latitude)) * sine(TILT), cosine(longitude)) * 180) / Math.PI
  const hour = 280.46061837 + 360.98564736629 * (moment - J2000) + spot.east - right
  return arcsine(sine(spot.north) * sine(up) + cosine(spot.north) * cosine(up) * cosine(hour))
}
