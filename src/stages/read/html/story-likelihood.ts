/**
 * How likely each line of a page is its story's: the trees look twice, the second time at what the first found around each line.
 */
import type { HtmlLineModel } from '../../../lexicon/html-line-model.ts'
import { type Forest, likelihoodOf, scoreRow } from '../../../text/boosted-trees.ts'
import { lineFeatures } from './line-features.ts'
import type { PageView } from './page-view.ts'
import { type Put, type Rows, rowsOf } from './rows.ts'
import { ADDED, secondLook } from './second-look.ts'

/** 0 to 1, a line each. */
export function storyLikelihood(view: PageView, { classWords, first, second }: HtmlLineModel): Float64Array {
  const rows = rowsOf(view.lines.length, lineFeatures(view, classWords))
  const likely = Float64Array.from(view.lines, (_, index) => likelihoodOf(scoreRow(first, rows.values, index * rows.columns)))
  return lookAgain(view, rows, likely, second)
}

/** Row by row: a page of a hundred thousand lines has room for one set of rows, not for two. */
function lookAgain({ lines }: PageView, first: Rows, likely: Float64Array, forest: Forest): Float64Array {
  const write = secondLook(lines, first, likely)
  const row = new Float32Array(first.columns + ADDED)
  let at = 0
  const put: Put = (value) => {
    row[at++] = value
  }
  return Float64Array.from(lines, (_, index) => {
    at = 0
    write(index, put)
    return likelihoodOf(scoreRow(forest, row))
  })
}
