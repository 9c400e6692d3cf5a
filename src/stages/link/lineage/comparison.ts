/**
 * Comparison: every page of a family seen in every other, and the numbers that judge a pair.
 * `resemblance` has no direction: are the two kin at all? `descent` has one: is the second the parent of the first?
 * Both are lists of named numbers; data/models/lineage.json weighs them.
 * [Reference] Clough et al. 2002, METER; the competition of parents (`margin`) follows Chow, Liu 1968 and "stemma" work in textual criticism.
 */
import { familyOf } from './family.ts'
import { type Compared, compared, type Likeness, seenIn } from './likeness-of-pages.ts'
import type { Material } from './material.ts'
import { partnersOf } from './partners.ts'

export interface Comparison {
  readonly pages: readonly Compared[]
  /** With which pages each is compared, ascending. */
  readonly partners: readonly (readonly number[])[]
  /** `seen[i].get(j)`: page i in its partner j. */
  readonly seen: readonly ReadonlyMap<number, Likeness>[]
}

export type Measures = Readonly<Record<string, number>>

/** Keeps the logarithm of a share of nothing finite. */
const FLOOR = 0.01

/** `named`: pairs of which one credits the other. */
export function compareAll(materials: readonly Material[], named: readonly (readonly [number, number])[] = []): Comparison {
  const family = familyOf(materials)
  const pages = materials.map((material) => compared(material, family))
  const partners = partnersOf(pages, named)
  const seen = pages.map((page, at) => new Map((partners[at] ?? []).map((other) => [other, seenIn(page, partnerAt(pages, other))] as const)))
  return { pages, partners, seen }
}

/** Numbers without direction. */
export function resemblance({ seen }: Comparison, i: number, j: number): Measures {
  const [there, back] = [at(seen, i, j), at(seen, j, i)]
  return {
    pairsMost: Math.log(FLOOR + Math.max(there.pairs, back.pairs)),
    pairsLeast: Math.log(FLOOR + Math.min(there.pairs, back.pairs)),
    squared: Math.max(there.squared, back.squared),
    own: Math.max(there.own, back.own),
    details: Math.max(there.details, back.details),
    threes: Math.log(FLOOR + Math.max(there.threes, back.threes)),
    ordered: Math.max(there.ordered, back.ordered),
    standsOut: (there.alignment - meanElsewhere(seen, i, j) + back.alignment - meanElsewhere(seen, j, i)) / 2,
    few: 1 / Math.max(1, seen.length - 1),
  }
}

/** Numbers for "`child` derives from `parent`". */
export function descent({ pages, seen }: Comparison, child: number, parent: number): Measures {
  const [there, back] = [at(seen, child, parent), at(seen, parent, child)]
  return {
    pairs: Math.log(FLOOR + there.pairs),
    newNames: there.newNames,
    ordered: there.ordered,
    details: there.details,
    coveredMore: there.covered - back.covered,
    margin: there.own - bestElsewhere(seen, child, parent),
    threes: Math.log(FLOOR + there.threes),
    longer: Math.log((1 + lengthOf(pages, parent)) / (1 + lengthOf(pages, child))),
    quotesKept: there.quotes ?? 0.5,
    few: 1 / Math.max(1, seen.length - 1),
  }
}

function partnerAt(pages: readonly Compared[], at: number): Compared {
  const page = pages[at]
  if (page === undefined) throw new RangeError(`No page ${at} among ${pages.length}.`)
  return page
}

function at(seen: Comparison['seen'], i: number, j: number): Likeness {
  const likeness = seen[i]?.get(j)
  if (likeness === undefined) throw new RangeError(`Pages ${i} and ${j} of ${seen.length} are no partners.`)
  return likeness
}

const lengthOf = (pages: readonly Compared[], at: number): number => pages[at]?.material.length ?? 0

/** How well the page aligns with third pages, on average; pages it was not compared with count as other reports. */
function meanElsewhere(seen: Comparison['seen'], page: number, other: number): number {
  const unseen = Math.max(0, seen.length - 1 - (seen[page]?.size ?? 0))
  let [sum, count] = [USUAL * unseen, unseen]
  for (const [at, { alignment }] of seen[page] ?? []) if (at !== other) [sum, count] = [sum + alignment, count + 1]
  return count === 0 ? USUAL : sum / count
}

/** Independent reports of one event align by this much (median of pairs of newspaper reports). */
const USUAL = 0.38

function bestElsewhere(seen: Comparison['seen'], page: number, other: number): number {
  let best = 0
  for (const [at, { own }] of seen[page] ?? []) if (at !== other) best = Math.max(best, own)
  return best
}
