/**
 * Great-circle distance (haversine) on a sphere of the earth's mean radius.
 */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const EARTH_RADIUS = 6371.0088

export function kilometres(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2
  const chord = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lon - a.lon)
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)))
}
