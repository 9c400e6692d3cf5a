/**
 * Topic sketches: what a page is about in a form that can be kept and compared with any other page's, whatever else there is. Two pages meet
 * where two of their most telling words are the same, words that tell something together: "union" and "worker" fall together everywhere.
 *     ferry, Norvik, fog … and ferry, Norvik, inquiry …     share the key "ferry norvik"; their likeness is then worked out
 * As likeness inside a set (pair-likeness.ts), but words are weighed by English alone, so that it does not hang on the set.
 * On three labelled sets .89, .96 and .91 of the pairs that tell one event meet, and stories are found as well as where .93, .97 and .93 do; in a
 * generated archive a page meets 4 strangers in 3,000, and 116 where neither measures nor what words say together is looked at.
 * [Reference] Allan, Papka, Lavrenko 1998, "On-line new event detection and tracking" (rare words as features).
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Article } from '../../../model/article.ts'
import { hash32 } from '../../../text/hash.ts'
import { rarity, type WordCounts } from '../../../text/likeness.ts'
import { shapeWeight } from './pair-likeness.ts'
import { vectorOf } from './vectors.ts'
import { weekdaysOf } from './weekdays.ts'

/** Of so many most telling words, each two may make a key. */
const TELLING = 14
/** Of 91 pairs of words those that are rarest together: more bring few pages of one event and many strangers. */
const KEYS = 66
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
export function topicOf(article: Article, { words, numbers }: Pick<Lexicon, 'words' | 'numbers'>): Topic {
  if ((article.language ?? 'en') !== 'en') return { sketch: NO_TOPIC, keys: [] }
  const vector = vectorOf(article, words)
  const entries = [...vector].map(([key, weight]) => [hash32(key), Math.round(weight * WHOLE)] as const).sort(([a], [b]) => a - b)
  const sketch = {
    weekdays: weekdaysOf(article),
    terms: Uint32Array.from(entries, ([term]) => term),
    weights: Uint16Array.from(entries, ([, weight]) => weight),
  }
  return { sketch, keys: keysOf(vector, words, numbers.measures) }
}

/** Hectares, tonnes and euros are rare in English at large, and stand in half of all news. */
function keysOf(vector: ReadonlyMap<string, number>, words: WordCounts, measures: ReadonlySet<string>): readonly number[] {
  const telling = [...vector]
    .filter(([key]) => !key.includes(' ') && !measures.has(key))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TELLING)
    .map(([key]) => ({ key, said: rarity(key, words) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const pairs = telling.flatMap((first, at) =>
    telling.slice(at + 1).map((second) => ({ key: `${first.key} ${second.key}`, said: first.said + second.said })),
  )
  const rarest = pairs.sort((a, b) => b.said - a.said || (a.key < b.key ? -1 : 1)).slice(0, KEYS)
  return [...new Set(rarest.map(({ key }) => hash32(key) | 0))].sort((a, b) => a - b)
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
