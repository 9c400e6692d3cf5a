/**
 * Bands: a sketch of a page's runs by one permutation, cut into bands; pages that agree in one whole band are nearly alike.
 * Each run falls into a bin by its hash, each bin keeps its least run; empty bins borrow from the next full one.
 * [Reference] Li, Owen, Zhang 2012, "One permutation hashing"; Shrivastava, Li 2014, "Densifying one permutation hashing".
 */
import { hash32 } from '../../../text/hash.ts'

/** 32 bands of 2 bins: a pair of Jaccard 0.5 meets in a band with probability 0.9999, one of 0.1 with 0.27 (the full sets then judge). */
const BANDS = 32
const BINS = BANDS * 2
const EMPTY = 0xffffffff
const SPREAD = 0x85ebca6b
/** In a band that more pages share, each is paired with its next neighbours only: the group stays whole, the cost linear. */
const CROWD = 60
const NEIGHBOURS = 8

/** Pairs of pages (smaller × number of pages + larger) that agree in a band. */
export function pairsInBands(runs: readonly ReadonlySet<number>[]): number[] {
  const sketches = runs.map(sketch)
  const pairs = new Set<number>()
  for (let band = 0; band < BANDS; band++)
    for (const members of buckets(sketches, band)) for (const [first, second] of neighbours(members)) pairs.add(first * runs.length + second)
  return [...pairs]
}

function neighbours(members: readonly number[]): readonly (readonly [number, number])[] {
  const reach = members.length > CROWD ? NEIGHBOURS : members.length
  return members.flatMap((first, at) => members.slice(at + 1, at + 1 + reach).map((second) => [first, second] as const))
}

function sketch(runs: ReadonlySet<number>): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY)
  for (const run of runs) {
    const spread = Math.imul(run, SPREAD) >>> 0
    const bin = (spread >>> 8) % BINS
    if (run < (bins[bin] ?? EMPTY)) bins[bin] = run
  }
  return filled(bins)
}

/** Empty bins take the next full bin's value, marked by the distance. */
function filled(bins: Uint32Array): Uint32Array {
  const whole = bins.slice()
  for (let bin = 0; bin < BINS; bin++) {
    let away = 0
    while (away < BINS && (bins[(bin + away) % BINS] ?? EMPTY) === EMPTY) away++
    whole[bin] = away === BINS ? EMPTY : ((bins[(bin + away) % BINS] ?? EMPTY) + away * SPREAD) >>> 0
  }
  return whole
}

function buckets(sketches: readonly Uint32Array[], band: number): readonly (readonly number[])[] {
  const byKey = new Map<number, number[]>()
  for (const [page, bins] of sketches.entries()) {
    const key = hash32(`${bins[band * 2]} ${bins[band * 2 + 1]}`)
    const members = byKey.get(key)
    if (members) members.push(page)
    else byKey.set(key, [page])
  }
  return [...byKey.values()].filter((members) => members.length > 1)
}
