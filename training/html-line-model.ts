/**
 * Labelled pages → the model of a web page's lines. The same pages in the same order give the same bytes.
 * What the words of class names say of a page was counted on other sites than its own, in training as in use.
 */
import type { SavedHtmlLineModel } from '../src/lexicon/html-line-model.ts'
import { lineFeatures } from '../src/stages/read/html/line-features.ts'
import { type Rows, rowsOf } from '../src/stages/read/html/rows.ts'
import type { BoostedTrees } from '../src/text/boosted-trees.ts'
import { type TrainingOptions, trainTrees } from './boosted-trees.ts'
import { classWordsFrom, FOLDS, type LabelledPage } from './html-rows.ts'

const OPTIONS: Partial<TrainingOptions> = { trees: 160, leaves: 24, rate: 0.08, columnShare: 0.4 }

/** Copies cut to their story know no class names: many pages have none, or names that say nothing. */
const NO_WORDS: ReadonlyMap<string, number> = new Map()

/** A page and the numbers of its lines. */
export interface Seen {
  readonly page: LabelledPage
  readonly rows: Rows
}

/** The model that reads pages of sites it has not seen. */
export const trainHtmlLines = (seen: readonly Seen[]): SavedHtmlLineModel => ({
  classWords: Object.fromEntries(classWordsFrom(seen.map(({ page }) => page))),
  trees: treesOf(seen),
})

/** Each page with class words from the other folds. */
export const numberedPages = (pages: readonly LabelledPage[]): readonly Seen[] =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const words = classWordsFrom(pages.filter((page) => page.fold !== fold))
    return pages
      .filter((page) => page.fold === fold)
      .map((page) => ({ page, rows: rowsOf(page.view.lines.length, lineFeatures(page.view, page.isCut ? NO_WORDS : words)) }))
  }).flat()

export function treesOf(seen: readonly Seen[], options: Partial<TrainingOptions> = OPTIONS): BoostedTrees {
  const columns = Math.max(0, ...seen.map(({ rows }) => rows.columns))
  const lines = seen.reduce((sum, { page }) => sum + page.weights.filter((weight) => weight > 0).length, 0)
  const all = { columns, values: new Float32Array(lines * columns), labels: new Uint8Array(lines), weights: new Float32Array(lines) }
  let at = 0
  for (const { page, rows } of seen)
    for (const [line, weight] of page.weights.entries()) {
      if (weight === 0) continue
      all.values.set(rows.values.subarray(line * columns, (line + 1) * columns), at * columns)
      all.labels[at] = page.labels[line] ?? 0
      all.weights[at++] = weight
    }
  return trainTrees(all, options)
}
