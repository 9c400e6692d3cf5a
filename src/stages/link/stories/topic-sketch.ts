/**
 * Topic sketches: what a page is about in a form that can be kept and compared with any other page's, whatever else there is. Two pages meet
 * where two of their most telling words are the same.
 *     ferry, Norvik, fog … and ferry, Norvik, inquiry …     share the key "ferry norvik"; their likeness is then worked out
 * As likeness inside a set (pair-likeness.ts), but words are weighed by English alone, so that it does not hang on the set.
 * On three labelled sets .93, .97 and .93 of the pairs that tell one event meet, with one to fifty pages met for each page.
 * [Reference] Allan, Papka, Lavrenko 1998, "On-line new event detection and tracking" (rare words as features).
 */
import type { Article } from '../../../model/article.ts'
import { hash32 } from '../../../text/hash.ts'
import type { WordCounts } from '../../../text/likeness.ts'
import { shapeWeight } from './pair-likeness.ts'
import { vectorOf } from './vectors.ts'
import { weekdaysOf } from './weekdays.ts'

/** Of so many most telling words, each two make a key: 66 keys a page. Sixteen bring 1 to 4 in a hundred pairs more, and nearly twice the keys. */
const TELLING = 12
/** Weights are kept in 16 bits. */
const WHOLE = 0xffff

export interface TopicSketch {
  readonly weekdays: number
  /** Words and pairs of words as hashes, ascending. */
  readonly terms: Uint32Array
  /** Their weights, of 65,535. */
  readonly weights: Uint16Array
}

const NO_TOPIC: TopicSketch = { weekdays: 0, terms: new Uint32Array(0), weights: new Uint16Array(0) }

export interface Topic {
  readonly sketch: TopicSketch
  /** 32-bit integers; two pages that have one in common are worth comparing. */
  readonly keys: readonly number[]
}

/** A page in another language than English tells nothing here: it is compared for copied words alone. */
export function topicOf(article: Article, words: WordCounts): Topic {
  if ((article.language ?? 'en') !== 'en') return { sketch: NO_TOPIC, keys: [] }
  const vector = vectorOf(article, words)
  const entries = [...vector].map(([key, weight]) => [hash32(key), Math.round(weight * WHOLE)] as const).sort(([a], [b]) => a - b)
  const sketch = {
    weekdays: weekdaysOf(article),
    terms: Uint32Array.from(entries, ([term]) => term),
    weights: Uint16Array.from(entries, ([, weight]) => weight),
  }
  return { sketch, keys: keysOf(vector) }
}

function keysOf(vector: ReadonlyMap<string, number>): readonly number[] {
  const words = [...vector].filter(([key]) => !key.includes(' ')).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const telling = words
    .slice(0, TELLING)
    .map(([key]) => key)
    .sort()
  const keys = telling.flatMap((first, at) => telling.slice(at + 1).map((second) => hash32(`${first} ${second}`) | 0))
  return [...new Set(keys)].sort((a, b) => a - b)
}

/** 0 to 1, six digits; the same in both directions. */
export function topicLikeness(a: TopicSketch, b: TopicSketch): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [x, y] = [a.terms[i] ?? 0, b.terms[j] ?? 0]
    if (x === y) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0)
    if (x <= y) i++
    if (y <= x) j++
  }
  const weight = shapeWeight({ weekdays: a.weekdays, size: a.terms.length }, { weekdays: b.weekdays, size: b.terms.length })
  return Math.min(1, Math.round((sum / WHOLE / WHOLE) * weight * 1e6) / 1e6)
}
