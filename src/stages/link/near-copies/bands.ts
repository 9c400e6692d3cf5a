/**
 * Bands: a sketch of a page's runs by one permutation, cut into bands; pages that agree in one whole band are nearly alike.
 * Each run falls into a bin by its hash, each bin keeps its least run; empty bins borrow from the next full one. Each run is looked at once,
 * where 128 hash functions look at it 128 times.
 * [Reference] Li, Owen, Zhang 2012, "One permutation hashing"; Shrivastava, Li 2014, "Densifying one permutation hashing".
 */
import { addGroups, type Groups, noGroups } from './groups.ts'
import { roomFor, sortByKey } from './radix.ts'

/** 32 bands of 4 bins: a pair of Jaccard 0.8 meets in a band with probability 0.9999999, one of 0.5 with 0.87, one of 0.1 with 0.003. */
const BANDS = 32
const WIDTH = 4
const BINS = BANDS * WIDTH
const EMPTY = 0xffffffff
const SPREAD = 0x85ebca6b

/** Groups of pages that agree in a band. */
export function groupsByBands(runs: readonly Uint32Array[]): Groups {
  const groups = noGroups(runs.length)
  const keys = runs.map((own) => bandKeys(sketchOf(own)))
  const [items, spare] = [roomFor(runs.length), roomFor(runs.length)]
  for (let band = 0; band < BANDS; band++) {
    for (const [page, own] of keys.entries()) {
      items.keys[page] = own[band] ?? 0
      items.beside[page] = page
    }
    sortByKey(items, spare, runs.length)
    addGroups(groups, items, runs.length)
  }
  return groups
}

/** The least run of each bin, of runs in any order; two pages agree in a bin with the probability of their Jaccard likeness. */
export function sketchOf(runs: Uint32Array): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY)
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] ?? EMPTY
    const bin = run & (BINS - 1)
    if (run < (bins[bin] ?? 0)) bins[bin] = run
  }
  return filled(bins)
}

/** Empty bins take the next full bin's value, marked by the distance; after the last bin comes the first. */
function filled(bins: Uint32Array): Uint32Array {
  const whole = bins.slice()
  let [value, away] = [EMPTY, 0]
  for (let step = 2 * BINS - 1; step >= 0; step--) {
    const bin = step % BINS
    const own = bins[bin] ?? EMPTY
    if (own !== EMPTY) [value, away] = [own, 0]
    else away++
    if (step < BINS) whole[bin] = value === EMPTY ? EMPTY : value + Math.imul(away, SPREAD)
  }
  return whole
}

function bandKeys(sketch: Uint32Array): Uint32Array {
  const keys = new Uint32Array(BANDS)
  for (let bin = 0; bin < BINS; bin++) {
    const band = Math.floor(bin / WIDTH)
    keys[band] = Math.imul((keys[band] ?? 0) ^ (sketch[bin] ?? 0), SPREAD) + bin
  }
  return keys
}
