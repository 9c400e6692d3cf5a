/**
 * How good is what a reader found, beside what the gold says? The yardstick's own scores (evals/scoring): F1 of the bodies, and the shares of titles,
 * lists of authors and days that are right, each over the pages whose gold says.
 */

import { bodyFit, meanFit } from '../evals/scoring/body.ts'
import { dayOf, sameAuthors, sameTitle } from '../evals/scoring/metadata.ts'
import type { HtmlRow } from '../evals/tasks/read-html.ts'
import type { Cell } from './answer.ts'
import type { Found } from './read-found.ts'

/** One page: what it has, what was found. */
export interface Scored {
  readonly row: HtmlRow
  readonly found: Found
}

export const SCORES = ['body F1', 'title exact', 'authors exact', 'day exact', 'no story']

/** A cell for each of the scores; null where the gold never says. */
export const scoreCells = (pages: readonly Scored[]): readonly (Cell | null)[] => [
  bodyScore(pages),
  share(pages.flatMap(({ row, found }) => (row.title ? [sameTitle(row.title, found.title)] : []))),
  share(pages.flatMap(({ row, found }) => (row.authors?.length ? [hasAuthors(row.authors, found)] : []))),
  share(pages.flatMap(({ row, found }) => (row.date ? [dayOf(found.date) === row.date] : []))),
  share(pages.map(({ found }) => found.body === '')),
]

const hasAuthors = (wanted: readonly string[], { authors }: Found): boolean => authors.some((names) => sameAuthors(wanted, names))

function bodyScore(pages: readonly Scored[]): Cell | null {
  const fits = pages.flatMap(({ row, found }) => (row.body === null ? [] : [bodyFit(row.body, found.body)]))
  return fits.length === 0 ? null : { value: meanFit(fits).f1, unit: '' }
}

function share(right: readonly boolean[]): Cell | null {
  return right.length === 0 ? null : { value: right.filter(Boolean).length / right.length, unit: '' }
}
