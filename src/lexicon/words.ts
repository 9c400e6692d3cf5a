/**
 * Words of English at large: in how many documents a stem stands (data/words/idf.tsv), and the function words (data/words/stop-words.tsv).
 *     rarity('ferry') is high, rarity('day') is low, "the" is no content word at all
 */
import type { WordCounts } from '../text/likeness.ts'
import { type ReadData, readRows } from './tables.ts'

export interface Words extends WordCounts {
  /** Words of credits and outlet names that tell no outlet from another (data/words/source-words.tsv). */
  readonly general: ReadonlySet<string>
}

/** Reads both tables. The first row of idf.tsv (an empty stem) gives the number of documents. */
export function loadWords(read: ReadData): Words {
  const frequency = new Map<string, number>()
  for (const line of read('words/idf.tsv').split('\n')) {
    const tab = line.indexOf('\t')
    if (tab >= 0 && !line.startsWith('#')) frequency.set(line.slice(0, tab), Number(line.slice(tab + 1)))
  }
  const documents = frequency.get('') ?? 0
  frequency.delete('')
  return Object.freeze({ documents, frequency, stop: wordSet(read, 'words/stop-words.tsv'), general: wordSet(read, 'words/source-words.tsv') })
}

const wordSet = (read: ReadData, path: string): ReadonlySet<string> =>
  new Set(readRows(read, path, 3).flatMap(([, words]) => (words ?? '').split(' ')))
