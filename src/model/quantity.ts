import type { Evidence } from './span.ts'

export type QuantityKind = 'count' | 'measure' | 'money' | 'percent' | 'ordinal' | 'ratio' | 'age'
export type Bound = 'exactly' | 'at least' | 'up to' | 'more than' | 'less than' | 'between'

/** A figure with its range, hedge, unit, rate, what it counts, and what it is a share of. Null = open end or absent. */
export interface Quantity extends Evidence {
  readonly id: string
  readonly kind: QuantityKind
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  /** "roughly", "some", "nearly" … as written. */
  readonly approximator: string | null
  /** Singular: "square mile", "USD", "percent"; null for plain counts. */
  readonly unit: string | null
  /** ISO 8601 duration ("P1D" for "a day") or a unit ("capita"). */
  readonly per: string | null
  readonly si: { readonly value: number; readonly unit: string } | null
  /** The counted noun phrase. */
  readonly of: Evidence | null
  /** Id of the quantity this one is a share of. */
  readonly base: string | null
}
