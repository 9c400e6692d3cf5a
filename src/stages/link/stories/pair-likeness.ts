/**
 * Likeness of two pages for story building: cosine of what they are about, more where both name the same day of the week and less where they
 * name others, less for very short pages, of which chance shares much; near copies are one.
 * A page in another language than English is compared for copies only.
 */
import type { Article } from '../../../model/article.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import { neighboursOf, type Rows } from './neighbours.ts'
import type { Vector } from './vectors.ts'
import { weekdayFactor, weekdaysOf } from './weekdays.ts'

/** A page that stands in another by this much tells the same story. */
const SAME_TEXT = 0.5
/** Likeness of a page of so many content words and pairs is halved: two sentences have twice as many. */
const HALVED_AT = 15

/** What is known of a page besides its vector. */
export interface Shape {
  readonly weekdays: number
  /** Content words and their pairs. */
  readonly size: number
}

/** Likenesses, 0 to 1; pairs whose cosine is below `least` are left out. */
export function likenesses(articles: readonly Article[], vectors: readonly Vector[], nearCopies: readonly NearCopy[], least: number): Rows {
  const compared = vectors.map((vector, at) => (isEnglish(articles[at]) ? vector : NOTHING))
  const shapes = articles.map((article, at): Shape => ({ weekdays: weekdaysOf(article), size: vectors[at]?.size ?? 0 }))
  const rows = neighboursOf(compared, [...articles.keys()], least)
  for (const [page, row] of rows) for (const [other, cosine] of row) row.set(other, weighed(cosine, shapes[page], shapes[other]))
  join(rows, articles, nearCopies)
  return rows
}

const weighed = (cosine: number, a: Shape = EMPTY, b: Shape = EMPTY): number => Math.min(1, rounded(cosine * shapeWeight(a, b)))

/** What a cosine counts between two pages of these shapes. */
export function shapeWeight(a: Shape, b: Shape): number {
  const words = Math.min(a.size, b.size)
  return weekdayFactor(a.weekdays, b.weekdays) * (words / (words + HALVED_AT))
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

const EMPTY: Shape = { weekdays: 0, size: 0 }

/** A page whose language is not known is taken for English. */
const isEnglish = (article: Article | undefined): boolean => (article?.language ?? 'en') === 'en'

const NOTHING: Vector = new Map()

/** Pages that carry each other's text are as alike as can be. */
function join(rows: ReadonlyMap<number, Map<number, number>>, articles: readonly Article[], nearCopies: readonly NearCopy[]): void {
  const places = new Map(articles.map(({ id }, at) => [id, at]))
  for (const { a, b, containmentOfA, containmentOfB } of nearCopies) {
    const [first, second] = [places.get(a), places.get(b)]
    if (first === undefined || second === undefined || first === second || Math.max(containmentOfA, containmentOfB) < SAME_TEXT) continue
    rows.get(first)?.set(second, 1)
    rows.get(second)?.set(first, 1)
  }
}
