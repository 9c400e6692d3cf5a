/**
 * Chance that anybody can have again: a linear congruential generator, one seed, the same numbers on every machine.
 *     chanceFrom(7).below(6)      a whole number from 0 to 5
 *     chanceFrom(7).hits(0.3)     true three times in ten
 * [Reference] Press et al. 1992, "Numerical Recipes in C" (multiplier and increment); Box, Muller 1958 (normal numbers).
 */
export interface Chance {
  /** 0 to 1, 1 left out. */
  readonly share: () => number
  /** A whole number from 0 to one below the limit. */
  readonly below: (limit: number) => number
  readonly hits: (probability: number) => boolean
  /** Throws where there is nothing to pick from. */
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** Mean 0, deviation 1. */
  readonly normal: () => number
}

const MULTIPLIER = 1664525
const INCREMENT = 1013904223
const RANGE = 2 ** 32

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const share = (): number => {
    state = (Math.imul(state, MULTIPLIER) + INCREMENT) >>> 0
    return state / RANGE // the high bits decide: the low ones of such a generator repeat early
  }
  const below = (limit: number): number => Math.floor(share() * limit)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new RangeError('There is nothing to pick from.')
    return item
  }
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
  return { share, below, hits: (probability) => share() < probability, pick, normal }
}
