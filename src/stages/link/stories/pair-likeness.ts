/**
 * Likeness of two pages for story building: cosine of what they are about, less the more days lie between them; near copies are one.
 * A page in another language than English is compared for copies only.
 */
import type { Article } from '../../../model/article.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import { dayOf } from './days.ts'
import { neighboursOf, type Rows } from './neighbours.ts'
import type { Vector } from './vectors.ts'

/** A page that stands in another by this much tells the same story. */
const SAME_TEXT = 0.5
/** Days that cost nothing (time zones, morning papers), and the days after which likeness has fallen to 1/e. */
const FREE_DAYS = 2
const FADING_DAYS = 60

/** Likenesses, 0 to 1, among these pages; pairs below `least` are left out, before days are counted. */
export type LikenessAmong = (pages: readonly number[], least: number) => Rows

export function likenesses(articles: readonly Article[], vectors: readonly Vector[], nearCopies: readonly NearCopy[]): LikenessAmong {
  const days = articles.map(dayOf)
  const compared = vectors.map((vector, at) => (isEnglish(articles[at]) ? vector : NOTHING))
  const copies = copiesOf(articles, nearCopies)
  const nearnessOf = (a: number, b: number): number => nearness(days[a] ?? null, days[b] ?? null)
  return (pages, least) => {
    const rows = neighboursOf(compared, pages, least)
    for (const [page, row] of rows) {
      fade(row, page, nearnessOf)
      for (const copy of copies.get(page) ?? []) if (rows.has(copy)) row.set(copy, 1)
    }
    return rows
  }
}

function fade(row: Map<number, number>, page: number, nearnessOf: (a: number, b: number) => number): void {
  for (const [other, value] of row) row.set(other, value * nearnessOf(page, other))
}

/** A page whose language is not known is taken for English. */
const isEnglish = (article: Article | undefined): boolean => (article?.language ?? 'en') === 'en'

const NOTHING: Vector = new Map()

/** Page → the pages that carry its text, or whose text it carries. */
function copiesOf(articles: readonly Article[], nearCopies: readonly NearCopy[]): ReadonlyMap<number, ReadonlySet<number>> {
  const places = new Map(articles.map(({ id }, at) => [id, at]))
  const copies = new Map<number, Set<number>>()
  const add = (page: number, copy: number) => copies.set(page, (copies.get(page) ?? new Set()).add(copy))
  for (const { a, b, containmentOfA, containmentOfB } of nearCopies) {
    const [first, second] = [places.get(a), places.get(b)]
    if (first === undefined || second === undefined || first === second || Math.max(containmentOfA, containmentOfB) < SAME_TEXT) continue
    add(first, second)
    add(second, first)
  }
  return copies
}

function nearness(first: number | null, second: number | null): number {
  if (first === null || second === null) return 1
  return Math.exp(-Math.max(0, Math.abs(first - second) - FREE_DAYS) / FADING_DAYS)
}
