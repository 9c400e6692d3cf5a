/**
 * A tally: how often each metric was right, out of how many.
 */
import type { Measure } from '../rows.ts'

export interface Tally {
  /** One more case of the metric; `right` may be a share. */
  readonly add: (metric: string, right: boolean | number) => void
  readonly right: (metric: string) => number
  readonly of: (metric: string) => number
  /** Right cases as a share of all; `none` where there was no case. */
  readonly share: (metric: string, none?: number) => Measure
  /** Metrics in the order in which they were first met. */
  readonly names: () => readonly string[]
}

export function newTally(): Tally {
  const counts = new Map<string, { right: number; of: number }>()
  const right = (metric: string) => counts.get(metric)?.right ?? 0
  const of = (metric: string) => counts.get(metric)?.of ?? 0
  return {
    add: (metric, hit) => {
      counts.set(metric, { right: right(metric) + Number(hit), of: of(metric) + 1 })
    },
    right,
    of,
    share: (metric, none = 0) => ({ metric, value: of(metric) === 0 ? none : right(metric) / of(metric), n: of(metric) }),
    names: () => [...counts.keys()],
  }
}
