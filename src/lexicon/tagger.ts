/**
 * The weights of the part-of-speech tagger (data/models/pos.json; its card: data/models/pos.md).
 */
import { CrosswireError } from '../model/error.ts'
import type { PartOfSpeech } from '../model/token.ts'
import type { ReadData } from './tables.ts'

export interface Tagger {
  readonly labels: readonly PartOfSpeech[]
  /** Frequent words that have one tag: by the word as written. */
  readonly certain: ReadonlyMap<string, PartOfSpeech>
  /** By feature: packed weights (src/text/perceptron.ts). */
  readonly weights: ReadonlyMap<string, string>
}

interface Stored {
  readonly labels: readonly PartOfSpeech[]
  readonly certain: Readonly<Record<string, PartOfSpeech>>
  /** Keys and packed weights in turn. */
  readonly weights: readonly string[]
}

export function loadTagger(read: ReadData): Tagger {
  const { labels, certain, weights } = parsed(read('models/pos.json'))
  return Object.freeze({ labels, certain: new Map(Object.entries(certain)), weights: inPairs(weights) })
}

function parsed(json: string): Stored {
  try {
    return JSON.parse(json) as Stored
  } catch (cause) {
    throw new CrosswireError('data-invalid', 'data/models/pos.json is no JSON. Install crosswire again.', { cause })
  }
}

function inPairs(keysAndWeights: readonly string[]): ReadonlyMap<string, string> {
  const weights = new Map<string, string>()
  for (let at = 0; at + 1 < keysAndWeights.length; at += 2) weights.set(keysAndWeights[at] ?? '', keysAndWeights[at + 1] ?? '')
  return weights
}
