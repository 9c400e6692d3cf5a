/**
 * Weights of lineage (data/models/lineage.json): two weighted sums over named measures, each a log-odds.
 */
import { CrosswireError } from '../model/error.ts'
import type { ReadData } from './tables.ts'

export interface WeightedSum {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

export interface LineageWeights {
  /** Is one the parent of the other, rather than no page? */
  readonly descent: WeightedSum
  /** Is a third page a second parent? */
  readonly second: WeightedSum
}

const PATH = 'models/lineage.json'

/** Reads the weights. Throws `data-invalid` where a sum is missing. */
export function loadLineageWeights(read: ReadData): LineageWeights {
  const model = JSON.parse(read(PATH)) as Partial<LineageWeights>
  const { descent, second } = model
  if (!(descent?.weights && second?.weights)) throw new CrosswireError('data-invalid', `data/${PATH} lacks one of descent, second.`)
  return Object.freeze({ descent, second })
}

/** The log-odds. A measure without a weight counts nothing. */
export function weigh({ bias, weights }: WeightedSum, measures: Readonly<Record<string, number>>): number {
  let sum = bias
  for (const [name, weight] of Object.entries(weights)) sum += weight * (measures[name] ?? 0)
  return sum
}
