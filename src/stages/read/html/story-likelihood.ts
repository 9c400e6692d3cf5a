/**
 * How likely each line of a page is its story's: boosted trees over what it says, where it stands and what lies around it.
 * A second look at the likelihoods around each line (Wolpert 1992, "Stacked generalization") was tried and brought nothing.
 */
import type { HtmlLineModel } from '../../../lexicon/html-line-model.ts'
import { likelihoodOf, scoreRow } from '../../../text/boosted-trees.ts'
import { lineFeatures } from './line-features.ts'
import type { PageView } from './page-view.ts'
import { rowsOf } from './rows.ts'

/** Of the links of a page's frame, which are not scored. */
const FRAME = 0.005

/** 0 to 1, a line each. */
export function storyLikelihood(view: PageView, { classWords, trees }: HtmlLineModel): Float64Array {
  const scored = view.lines.flatMap(({ isFrame }, index) => (isFrame ? [] : [index]))
  const write = lineFeatures(view, classWords)
  const { values, columns } = rowsOf(scored.length, (at, put) => write(scored[at] ?? 0, put))
  const likelihood = new Float64Array(view.lines.length).fill(FRAME)
  for (const [at, index] of scored.entries()) likelihood[index] = likelihoodOf(scoreRow(trees, values, at * columns))
  return likelihood
}
