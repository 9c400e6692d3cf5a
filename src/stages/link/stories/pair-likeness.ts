/**
 * Likeness of two pages for story building: cosine of what they are about, less the more days lie between them; near copies are one.
 * A page in another language than English is compared for copies only.
 */
import type { Article } from '../../../model/article.ts'
import type { NearCopy } from '../../../model/near-copy.ts'
import { dayOf } from './days.ts'
import { cosines, type Vector } from './vectors.ts'

/** A page that stands in another by this much tells the same story. */
const SAME_TEXT = 0.5
/** Days that cost nothing (time zones, morning papers), and the days after which likeness has fallen to 1/e. */
const FREE_DAYS = 2
const FADING_DAYS = 60

export function pairLikeness(
  articles: readonly Article[],
  vectors: readonly Vector[],
  nearCopies: readonly NearCopy[],
): (a: number, b: number) => number {
  const places = new Map(articles.map(({ id }, at) => [id, at]))
  const copies = new Set(
    nearCopies
      .filter(({ containmentOfA, containmentOfB }) => Math.max(containmentOfA, containmentOfB) >= SAME_TEXT)
      .map(({ a, b }) => keyOf(places.get(a) ?? -1, places.get(b) ?? -1)),
  )
  const days = articles.map(dayOf)
  const cosine = cosines(vectors)
  const english = articles.map(({ language }) => language === null || language === 'en')
  return (a, b) => {
    if (copies.has(keyOf(a, b))) return 1
    if (!(english[a] && english[b])) return 0
    return (cosine[Math.min(a, b) * articles.length + Math.max(a, b)] ?? 0) * nearness(days[a] ?? null, days[b] ?? null)
  }
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

function nearness(first: number | null, second: number | null): number {
  if (first === null || second === null) return 1
  return Math.exp(-Math.max(0, Math.abs(first - second) - FREE_DAYS) / FADING_DAYS)
}
