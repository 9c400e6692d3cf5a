/**
 * The weights that tell a story's lines from a page's others (data/models/page-lines.json, card beside it): one hidden layer of tanh units.
 */
import { CrosswireError } from '../model/error.ts'
import type { ReadData } from './tables.ts'

export interface PageLineModel {
  /** Rows of weights of the hidden units, the last of each row its bias. */
  readonly hidden: readonly (readonly number[])[]
  /** Weights of the answer, the last its bias. */
  readonly answer: readonly number[]
}

export function loadPageLineModel(read: ReadData): PageLineModel {
  const model: unknown = JSON.parse(read('models/page-lines.json'))
  if (!isModel(model)) throw new CrosswireError('data-invalid', 'data/models/page-lines.json is no page line model.')
  return Object.freeze(model)
}

const isModel = (value: unknown): value is PageLineModel =>
  typeof value === 'object' && value !== null && 'hidden' in value && 'answer' in value && Array.isArray(value.hidden) && Array.isArray(value.answer)

/** 0 to 1: how likely the line with these features belongs to the story. */
export function storyLikelihood(features: Float64Array, { hidden, answer }: PageLineModel): number {
  let sum = answer.at(-1) ?? 0
  for (const [unit, weights] of hidden.entries()) {
    let input = weights.at(-1) ?? 0
    for (let at = 0; at < features.length; at++) input += (weights[at] ?? 0) * (features[at] ?? 0)
    sum += Math.tanh(input) * (answer[unit] ?? 0)
  }
  return 1 / (1 + Math.exp(-sum))
}
