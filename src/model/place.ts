import type { Evidence } from './span.ts'

/** A point in the gazetteer. `country` is ISO 3166-1 alpha-2; latitude and longitude in degrees. */
export interface GazetteerPlace {
  readonly name: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly kind: 'country' | 'region' | 'city' | 'sea' | 'area'
}

export interface Place extends Evidence {
  readonly id: string
  readonly use: 'toponym' | 'demonym' | 'metonym'
  readonly entity: string | null
  /** Null where the gazetteer does not know it or two places fit equally. */
  readonly place: GazetteerPlace | null
}
