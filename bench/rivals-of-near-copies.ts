/**
 * The rivals of near copies: 128 hashes a page by npm minhash and by npm bloom-filters, from words, by runs of five; and the pairs that agree in
 * one of 32 bands of 4, the usual setting. minhash is fed runs as strings, as its API wants it; bloom-filters takes numbers, and gets them from
 * our own shingles, so that only its own work differs from ours.
 * [Reference] Leskovec, Rajaraman, Ullman 2014, "Mining of Massive Datasets", 3.4 (bands).
 */
import BloomFilters from 'bloom-filters'
import { Minhash } from 'minhash'
import { shingleHashes } from './program.ts'

export const RUN = 5
const HASHES = 128
const BANDS = 32
const WIDTH = HASHES / BANDS
const RANGE = 2 ** 32

/** A pair of pages: smaller × number of pages + larger. */
export type Pairs = ReadonlySet<number>
type Signature = readonly number[]

export function signatureByMinhash(words: readonly string[]): Signature {
  const signature = new Minhash({ numPerm: HASHES })
  for (let at = 0; at + RUN <= words.length; at++) signature.update(words.slice(at, at + RUN).join(' '))
  return signature.hashvalues
}

/** Made once: it draws its hash functions by chance, and two rounds must find the same pairs. */
const factory = new BloomFilters.MinHashFactory(HASHES, RANGE)

export function signatureByBloomFilters(words: readonly string[]): Signature {
  const signature = factory.create()
  signature.bulkLoad([...new Set(shingleHashes(words, RUN))])
  return signature._signature
}

/** Pairs that agree in all hashes of one band. Neither rival lists pairs, so this stands in for both. */
export function pairsInLots(signatures: readonly Signature[]): Pairs {
  const pairs = new Set<number>()
  for (let band = 0; band < BANDS; band++) {
    const lots = new Map<string, number[]>()
    for (const [page, signature] of signatures.entries()) {
      const key = signature.slice(band * WIDTH, (band + 1) * WIDTH).join(' ')
      const lot = lots.get(key) ?? []
      for (const other of lot) pairs.add(other * signatures.length + page)
      if (lot.push(page) === 1) lots.set(key, lot)
    }
  }
  return pairs
}
