/**
 * What tells a story's lines from the others of a web page (data/models/html-lines.json, card beside it): boosted trees, and what the
 * words of class names say.
 */
import { CrosswireError } from '../model/error.ts'
import { type BoostedTrees, type Forest, plantForest } from '../text/boosted-trees.ts'
import type { ReadData } from './tables.ts'

export interface HtmlLineModel {
  /** By word of a class name or id: log-odds that what stands inside belongs to the story. */
  readonly classWords: ReadonlyMap<string, number>
  readonly trees: Forest
}

/** As it is saved. */
export interface SavedHtmlLineModel {
  readonly classWords: Readonly<Record<string, number>>
  readonly trees: BoostedTrees
}

export function loadHtmlLineModel(read: ReadData): HtmlLineModel {
  const saved: unknown = JSON.parse(read('models/html-lines.json'))
  if (!isModel(saved)) throw new CrosswireError('data-invalid', 'data/models/html-lines.json is no model of page lines.')
  return plantHtmlLineModel(saved)
}

export const plantHtmlLineModel = ({ classWords, trees }: SavedHtmlLineModel): HtmlLineModel =>
  Object.freeze({ classWords: new Map(Object.entries(classWords)), trees: plantForest(trees) })

const isModel = (value: unknown): value is SavedHtmlLineModel =>
  typeof value === 'object' && value !== null && 'classWords' in value && 'trees' in value
