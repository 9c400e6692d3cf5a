/**
 * Sketches: what is kept of a page so that it can be compared with pages that come years later, and how near two pages stand to each other.
 * Which pages are linked together is told from these alone (docs/store.md), two pages at a time: nothing hangs on what else is held.
 */
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Article } from '../model/article.ts'
import { areCopies, copySketchOf } from '../stages/link/near-copies/copy-sketch.ts'
import { dayOf } from '../stages/link/stories/days.ts'
import { type TopicSketch, topicLikeness, topicOf } from '../stages/link/stories/topic-sketch.ts'
import { bodyText } from '../text/regions.ts'

/** Raised whenever a sketch is made or compared in another way. */
export const SKETCH_VERSION = 2

export interface Sketch {
  /** Number of the day of publication; null where none is known. */
  readonly day: number | null
  readonly copies: readonly number[]
  readonly topics: readonly number[]
  readonly bytes: Uint8Array
}

export function sketchOf(article: Article, lexicon: Lexicon): Sketch {
  const body = bodyText(article)
  const copy = copySketchOf(body, lexicon.words)
  const topic = body === '' ? { sketch: undefined, keys: [] } : topicOf(article, lexicon)
  return { day: dayOf(article), copies: copy.keys, topics: topic.keys, bytes: packed(copy.runs, topic.sketch) }
}

/** 0 to 1, six digits; 1 for copies. The same in both directions. */
export function strengthOf(a: Uint8Array, b: Uint8Array): number {
  const [first, second] = [unpacked(a), unpacked(b)]
  return areCopies(first.runs, second.runs) ? 1 : topicLikeness(first, second)
}

/** Runs, terms, weights, after three numbers: how many runs, how many terms, weekdays. Little endian, as all machines are that Node runs on. */
function packed(runs: Uint32Array, topic?: TopicSketch): Uint8Array {
  const { terms, weights, weekdays } = topic ?? { terms: new Uint32Array(0), weights: new Uint16Array(0), weekdays: 0 }
  const numbers = Uint32Array.from([runs.length, terms.length, weekdays, ...runs, ...terms])
  const bytes = new Uint8Array(numbers.byteLength + weights.byteLength)
  bytes.set(new Uint8Array(numbers.buffer))
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength), numbers.byteLength)
  return bytes
}

function unpacked(bytes: Uint8Array): TopicSketch & { readonly runs: Uint32Array } {
  const { buffer } = new Uint8Array(bytes) // a copy begins at a whole number, whatever the bytes were cut from
  const [runs = 0, terms = 0, weekdays = 0] = new Uint32Array(buffer, 0, HEAD)
  const afterRuns = (HEAD + runs) * 4
  const afterTerms = afterRuns + terms * 4
  return {
    weekdays,
    runs: new Uint32Array(buffer, HEAD * 4, runs),
    terms: new Uint32Array(buffer, afterRuns, terms),
    weights: new Uint16Array(buffer, afterTerms, terms),
  }
}

const HEAD = 3
