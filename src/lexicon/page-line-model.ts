/**
 * The trees that tell a story's lines from a page's others (data/models/page-lines.json, card beside it): several forests for a first look, whose
 * mean counts, and one for a second look that knows the first one's answers.
 */
import { CrosswireError } from '../model/error.ts'
import { type BoostedTrees, type Forest, likelihoodOf, plantForest, scoreRow } from '../text/boosted-trees.ts'
import type { ReadData } from './tables.ts'

export interface PageLineModel {
  readonly first: readonly Forest[]
  readonly second: Forest
}

/** As it is saved. */
export interface SavedPageLines {
  readonly first: readonly BoostedTrees[]
  readonly second: BoostedTrees
}

export function loadPageLineModel(read: ReadData): PageLineModel {
  const model: unknown = JSON.parse(read('models/page-lines.json'))
  if (!isModel(model)) throw new CrosswireError('data-invalid', 'data/models/page-lines.json is no page line model.')
  return plantPageLines(model)
}

const isModel = (value: unknown): value is SavedPageLines =>
  typeof value === 'object' && value !== null && 'first' in value && 'second' in value && Array.isArray(value.first) && isTrees(value.second)

const isTrees = (value: unknown): value is BoostedTrees =>
  typeof value === 'object' && value !== null && 'trees' in value && Array.isArray(value.trees)

export const plantPageLines = ({ first, second }: SavedPageLines): PageLineModel =>
  Object.freeze({ first: Object.freeze(first.map(plantForest)), second: plantForest(second) })

/** Rows of numbers, one a line, all in one array. */
export interface FeatureRows {
  readonly columns: number
  readonly values: Float32Array
}

/** 0 to 1 for each row: the mean log odds of the forests. */
export function likelihoodsOf({ columns, values }: FeatureRows, forests: readonly Forest[]): readonly number[] {
  const likelihoods: number[] = []
  for (let from = 0; from < values.length; from += columns) {
    const odds = forests.reduce((sum, forest) => sum + scoreRow(forest, values, from), 0)
    likelihoods.push(likelihoodOf(odds / Math.max(1, forests.length)))
  }
  return likelihoods
}
