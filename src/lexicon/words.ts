/**
 * Words of English at large: in how many documents a stem stands (data/words/idf.tsv), and the function words (data/words/stop-words.tsv).
 *     rarity('ferry') is high, rarity('day') is low, "the" is no content word at all
 */
import type { WordCounts } from '../text/likeness.ts'
import { type ReadData, readRows } from './tables.ts'

export type Words = WordCounts

/** Reads both tables. The first row of idf.tsv (an empty stem) gives the number of documents. */
export function loadWords(read: ReadData): Words {
  const frequency = new Map<string, number>()
  for (const line of read('words/idf.tsv').split('\n')) {
    const tab = line.indexOf('\t')
    if (tab >= 0 && !line.startsWith('#')) frequency.set(line.slice(0, tab), Number(line.slice(tab + 1)))
  }
  const documents = frequency.get('') ?? 0
  frequency.delete('')
  const stop = new Set(readRows(read, 'words/stop-words.tsv', 3).flatMap(([, words]) => (words ?? '').split(' ')))
  return Object.freeze({ documents, frequency, stop })
}
