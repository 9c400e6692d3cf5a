/**
 * What read/html and read/text share: the gold row, what is taken of an article, and the scores of the body.
 */
import type { Article } from '../../src/model/article.ts'
import { bodyText } from '../../src/text/regions.ts'
import type { Fit, Measure } from '../rows.ts'
import { bodyFit, mean, meanFit, wordF1 } from '../scoring/body.ts'
import { type Item, shortened } from '../task.ts'

/** Null = the gold does not say: not scored. */
export interface PageRow {
  readonly id: string
  readonly url: string | null
  readonly body: string | null
  readonly title: string | null
  readonly authors: readonly string[] | null
  readonly date: string | null
  /** Passages that must stand in the body, and such that must not. */
  readonly with: readonly string[] | null
  readonly without: readonly string[] | null
}

export interface PageFound {
  readonly body: string
  readonly title: string | null
  readonly authors: readonly string[]
  readonly date: string | null
}

export const NOTHING: PageFound = { body: '', title: null, authors: [], date: null }

export const foundOn = (article: Article): PageFound => ({
  body: bodyText(article),
  title: article.headline?.exact ?? null,
  authors: article.authors.map(({ name }) => name),
  date: article.publishedAt?.value ?? null,
})

/** The sets whose dumps trained the page-line trees (data/models/page-lines.md). */
export const FITTED: ReadonlySet<string> = new Set(['wcxb', 'naeb', 'fundus'])

export const fitOfPages = (set: string, folds: boolean): Fit => (FITTED.has(set) ? (folds ? 'out-of-fold' : 'in-sample') : 'unseen')

/** A body counts as right in a comparison of two runs from here on. */
const GOOD = 0.9

export function scoreBodies<Row extends PageRow>(
  gold: readonly Row[],
  found: ReadonlyMap<string, PageFound>,
): { readonly metrics: readonly Measure[]; readonly items: readonly Item[] } {
  const pages = gold.flatMap(({ id, body }) => (body === null ? [] : [{ id, body, got: (found.get(id) ?? NOTHING).body }]))
  if (pages.length === 0) return { metrics: [], items: [] }
  const fits = pages.map(({ body, got }) => bodyFit(body, got))
  const { f1, precision, recall } = meanFit(fits)
  const n = pages.length
  return {
    metrics: [
      { metric: 'body-f1', value: f1, n },
      { metric: 'body-precision', value: precision, n },
      { metric: 'body-recall', value: recall, n },
      { metric: 'body-word-f1', value: mean(pages.map(({ body, got }) => wordF1(body, got))), n },
    ],
    items: pages.map(({ id, body, got }, index) => {
      const { precision: kept, recall: reached, f1: both } = fits[index] ?? { precision: 0, recall: 0, f1: 0 }
      const note = `body F1 ${both.toFixed(3)}, precision ${(kept ?? 0).toFixed(3)}, recall ${(reached ?? 0).toFixed(3)}`
      return { id: `${id}#body`, right: both >= GOOD, passage: shortened(firstDifference(body, got)), note }
    }),
  }
}

/** The first line that only one of the two has. */
function firstDifference(gold: string, found: string): string {
  const [wanted, got] = [gold, found].map((text) => text.split('\n').map((line) => line.trim())) as [string[], string[]]
  const lost = wanted.find((line) => !found.includes(line))
  const added = got.find((line) => !gold.includes(line))
  return lost === undefined ? (added === undefined ? '' : `added: ${added}`) : `lost: ${lost}`
}
