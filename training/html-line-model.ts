/**
 * Labelled pages → the model of a web page's lines. The same pages in the same order give the same bytes.
 * Class words, and the likelihoods that the second look is trained on, come from pages of other sites than the page itself: on pages it will
 * read, neither has seen the site.
 */
import type { SavedHtmlLineModel } from '../src/lexicon/html-line-model.ts'
import { lineFeatures } from '../src/stages/read/html/line-features.ts'
import { type Rows, rowsOf } from '../src/stages/read/html/rows.ts'
import { secondLook } from '../src/stages/read/html/second-look.ts'
import { type BoostedTrees, likelihoodOf, plantForest, scoreRow } from '../src/text/boosted-trees.ts'
import { type TrainingOptions, trainTrees } from './boosted-trees.ts'
import { classWordsFrom, FOLDS, type LabelledPage } from './html-rows.ts'

const FIRST: Partial<TrainingOptions> = { trees: 40, leaves: 24, rate: 0.2, columnShare: 0.4 }
const SECOND: Partial<TrainingOptions> = { trees: 30, leaves: 12, rate: 0.2, columnShare: 0.4 }

/** A page and the numbers of its lines. */
interface Seen {
  readonly page: LabelledPage
  readonly rows: Rows
}

export function trainHtmlLines(pages: readonly LabelledPage[], { first = FIRST, second = SECOND } = {}): SavedHtmlLineModel {
  const seen = firstRows(pages)
  const again = secondRows(seen, first)
  return { classWords: Object.fromEntries(classWordsFrom(pages)), first: trained(seen, first), second: trained(again, second) }
}

/** Each page with class words from the other folds. */
export function firstRows(pages: readonly LabelledPage[]): readonly Seen[] {
  return overFolds(
    pages,
    ({ fold }) => fold,
    (inside, outside) => {
      const words = classWordsFrom(outside)
      return inside.map((page) => ({ page, rows: rowsOf(page.view.lines.length, lineFeatures(page.view, words)) }))
    },
  )
}

/** Each page with the likelihoods of a first look that was trained on the other folds. */
export function secondRows(seen: readonly Seen[], options: Partial<TrainingOptions> = FIRST): readonly Seen[] {
  return overFolds(
    seen,
    ({ page }) => page.fold,
    (inside, outside) => {
      const forest = plantForest(trained(outside, options))
      return inside.map(({ page, rows }) => {
        const likely = Float64Array.from(page.view.lines, (_, index) => likelihoodOf(scoreRow(forest, rows.values, index * rows.columns)))
        return { page, rows: rowsOf(page.view.lines.length, secondLook(page.view.lines, rows, likely)) }
      })
    },
  )
}

function overFolds<Item, Result>(
  items: readonly Item[],
  foldOf: (item: Item) => number,
  run: (inside: readonly Item[], outside: readonly Item[]) => readonly Result[],
): readonly Result[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    run(
      items.filter((item) => foldOf(item) === fold),
      items.filter((item) => foldOf(item) !== fold),
    ),
  ).flat()
}

export function trained(seen: readonly Seen[], options: Partial<TrainingOptions> = SECOND): BoostedTrees {
  const columns = Math.max(0, ...seen.map(({ rows }) => rows.columns))
  const lines = seen.reduce((sum, { page }) => sum + page.labels.length, 0)
  const all = { columns, values: new Float32Array(lines * columns), labels: new Uint8Array(lines), weights: new Float32Array(lines) }
  let at = 0
  for (const { page, rows } of seen) {
    all.values.set(rows.values, at * columns)
    all.labels.set(page.labels, at)
    all.weights.set(page.weights, at)
    at += page.labels.length
  }
  return trainTrees(all, options)
}
