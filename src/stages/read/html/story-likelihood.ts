/**
 * How likely each line of a page is its story's: boosted trees over what it says, where it stands and what lies around it.
 * A second look at the likelihoods around each line (Wolpert 1992, "Stacked generalization") was tried and brought nothing.
 */
import type { HtmlLineModel } from '../../../lexicon/html-line-model.ts'
import { likelihoodOf, scoreRow } from '../../../text/boosted-trees.ts'
import { lineFeatures } from './line-features.ts'
import type { PageView } from './page-view.ts'
import { rowsOf } from './rows.ts'

/** 0 to 1, a line each. */
export function storyLikelihood(view: PageView, { classWords, trees }: HtmlLineModel): Float64Array {
  const { values, columns } = rowsOf(view.lines.length, lineFeatures(view, classWords))
  return Float64Array.from(view.lines, (_, index) => likelihoodOf(scoreRow(trees, values, index * columns)))
}
