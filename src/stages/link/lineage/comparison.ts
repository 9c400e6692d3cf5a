/**
 * Comparison: every page of a family seen in every other, and the named numbers by which data/models/lineage.json judges whether the second
 * is the parent of the first.
 * [Reference] Clough et al. 2002, METER; that a parent is told by what it has and its rivals lack (`threesOnly`) is the rule of textual
 * criticism: Maas 1927, "Textkritik" (binding errors).
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
export const FLOOR = 0.01

/** `named`: pairs of which one credits the other. */
export function compareAll(materials: readonly Material[], named: readonly (readonly [number, number])[] = []): Comparison {
  const family = familyOf(materials)
  const pages = materials.map((material) => compared(material, family))
  const partners = partnersOf(pages, named)
  const seen = pages.map((page, at) => new Map((partners[at] ?? []).map((other) => [other, seenIn(page, partnerAt(pages, other))] as const)))
  return { pages, partners, seen }
}

/** Numbers for "`child` derives from `parent`": how like the two are, which way it runs, and how far the parent stands out among the rest. */
export function descent(comparison: Comparison, child: number, parent: number): Measures {
  const { pages, seen } = comparison
  const [there, back] = [seenOf(comparison, child, parent), seenOf(comparison, parent, child)]
  const rival = rivalOf(seen, child, parent)
  return {
    pairs: Math.log(FLOOR + there.pairs),
    squared: Math.max(there.squared, back.squared),
    own: Math.max(there.own, back.own),
    details: there.details,
    detailsMost: Math.max(there.details, back.details),
    newNames: there.newNames,
    told: Math.log(1 + there.told.size),
    quotesKept: there.quotes ?? 0.5,
    threesOnly: rival === null ? 0 : threesOnly(pages, child, parent, rival),
    chosen: chosenFrom(there.told.size, lengthOf(pages, parent), lengthOf(pages, child)),
    chosenRather: rival === null ? 0 : chosenFrom(inBoth(there, seenOf(comparison, child, rival)), lengthOf(pages, rival), lengthOf(pages, parent)),
    standsOut: (there.alignment - meanElsewhere(seen, child, parent) + back.alignment - meanElsewhere(seen, parent, child)) / 2,
    few: 1 / Math.max(1, seen.length - 1),
  }
}

/**
 * How unlikely it is that so many points of the one text all stand in the other, had they been chosen from a text of the first length: the
 * logarithm of the two lengths' ratio, once for each point. Of two pages that tell the same points of a summary, the shorter is its parent.
 */
const chosenFrom = (points: number, length: number, other: number): number => (points * Math.log((1 + length) / (1 + other))) / POINTS

/** Brings the sums near to one. */
const POINTS = 10

const inBoth = (a: Likeness, b: Likeness): number => [...a.told].filter((point) => b.told.has(point)).length

function partnerAt(pages: readonly Compared[], at: number): Compared {
  const page = pages[at]
  if (page === undefined) throw new RangeError(`No page ${at} among ${pages.length}.`)
  return page
}

/** One page in a partner of its. Throws for pages that were not compared. */
export function seenOf({ seen }: Pick<Comparison, 'seen'>, i: number, j: number): Likeness {
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

/** Runs of three words of the child that this parent has and its rival has not, against those the rival alone has: a logarithm of the ratio. */
function threesOnly(pages: readonly Compared[], child: number, parent: number, rival: number): number {
  const [own, here, there] = [child, parent, rival].map((page) => partnerAt(pages, page).material.threes)
  let [only, lacking] = [0, 0]
  for (const run of own ?? []) {
    const [held, rivals] = [here?.has(run) === true, there?.has(run) === true]
    if (held && !rivals) only++
    if (rivals && !held) lacking++
  }
  return Math.log((1 + only) / (1 + lacking))
}

/** The third page that tells most of the child; of equals the first. */
function rivalOf(seen: Comparison['seen'], child: number, parent: number): number | null {
  let best: number | null = null
  let most = -1
  for (const [page, { own }] of seen[child] ?? []) if (page !== parent && own > most) [best, most] = [page, own]
  return best
}
