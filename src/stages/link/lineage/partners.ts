/**
 * Partners: with which pages of the story a page is compared at all. In a small story with every other; in a large one with those that
 * share the most rare pairs with it, so that the cost does not grow with the square of the pages.
 *     300 reports of one summit     each compared with the dozen or so that tell most of what it tells, and with the pages it credits
 * [Reference] Zobel, Moffat 2006, "Inverted files for text search engines": postings, cut at words that everybody has.
 * Leaves open: a parent that gave nothing but what all pages of a large story tell.
 */
import type { Compared } from './likeness-of-pages.ts'

/** Up to so many pages every pair is compared. */
const SMALL = 32
/** In larger stories a page is compared with so many. In one of 306 pages 167 pages are given a parent so, 190 when all are compared, at five times the cost. */
const MOST = 24
/** A pair of words on more pages than this singles nobody out. */
const EVERYBODY = 60

/** For each page its partners, ascending. The relation is symmetric; `named` pairs are always partners. */
export function partnersOf(pages: readonly Pick<Compared, 'pairs'>[], named: readonly (readonly [number, number])[]): readonly (readonly number[])[] {
  if (pages.length <= SMALL) return pages.map((_, page) => [...pages.keys()].filter((other) => other !== page))
  const holders = holdersOf(pages)
  const partners = pages.map(() => new Set<number>())
  const join = (a: number, b: number): void => {
    partners[a]?.add(b)
    partners[b]?.add(a)
  }
  for (const [page, { pairs }] of pages.entries()) for (const other of nearest(page, pairs, holders, pages.length)) join(page, other)
  for (const [a, b] of named) if (a !== b) join(a, b)
  return partners.map((each) => [...each].sort((a, b) => a - b))
}

function holdersOf(pages: readonly Pick<Compared, 'pairs'>[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  for (const [page, { pairs }] of pages.entries())
    for (const pair of pairs.keys()) {
      const held = holders.get(pair)
      if (held) held.push(page)
      else holders.set(pair, [page])
    }
  return holders
}

/** The pages that share most weight with the page; of equals the earlier. */
function nearest(page: number, pairs: Compared['pairs'], holders: ReadonlyMap<string, readonly number[]>, size: number): readonly number[] {
  const shared = new Float64Array(size)
  for (const [pair, weight] of pairs) {
    const held = holders.get(pair) ?? []
    if (held.length <= EVERYBODY) for (const other of held) shared[other] = (shared[other] ?? 0) + weight
  }
  return [...shared.keys()]
    .filter((other) => other !== page && (shared[other] ?? 0) > 0)
    .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
    .slice(0, MOST)
}
