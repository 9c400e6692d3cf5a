/**
 * Groups: pages that have an entry of an index in common, one group after the other in one long array; and who stands beside whom how often.
 *     entry x on pages 0 2 5, entry y on pages 0 5      0 beside 2 once, 0 beside 5 twice, 2 beside 5 once
 * In a crowd each page stands beside its next neighbours only: the crowd stays whole, and costs as much as it has pages, not its square.
 */
import type { Room } from './radix.ts'

/** Larger groups are crowds: many copies of one text, or a stock phrase. */
const CROWD = 60
const NEIGHBOURS = 4
/** Two bits above the number of a page: the last of its group, and of a crowd. */
const LAST = 2 ** 31
const CROWDED = 2 ** 30
const PAGE = CROWDED - 1

export interface Groups {
  /** The pages of all groups; those of a group ascend. */
  pages: Uint32Array
  places: number
  /** In how many crowds each page is: there it may have missed a page that it has an entry in common with. */
  readonly crowds: Uint32Array
}

const FIRST_WIDTH = 1024

export const noGroups = (pages: number): Groups => ({ pages: new Uint32Array(FIRST_WIDTH), places: 0, crowds: new Uint32Array(pages) })

/** Adds a group for every key that two or more of the first `count` sorted items have; the numbers beside the keys are the pages. */
export function addGroups(groups: Groups, { keys, beside }: Room, count: number): void {
  for (let from = 0; from < count; ) {
    const key = keys[from]
    let to = from + 1
    while (to < count && keys[to] === key) to++
    if (to - from > 1) addGroup(groups, beside, from, to)
    from = to
  }
}

function addGroup(groups: Groups, pages: Uint32Array, from: number, to: number): void {
  const end = groups.places + to - from
  if (end > groups.pages.length) widen(groups, end)
  const isCrowd = to - from > CROWD
  for (let at = from; at < to; at++) {
    const page = pages[at] ?? 0
    groups.pages[groups.places++] = isCrowd ? page + CROWDED : page
    if (isCrowd) groups.crowds[page] = (groups.crowds[page] ?? 0) + 1
  }
  groups.pages[end - 1] = (groups.pages[end - 1] ?? 0) + LAST
}

function widen(groups: Groups, least: number): void {
  const wider = new Uint32Array(Math.max(least, Math.ceil(groups.pages.length * 1.5)))
  wider.set(groups.pages)
  groups.pages = wider
}

/** Groups, and how much one of them says. */
export interface Weighed {
  readonly groups: Groups
  readonly weight: number
}

/** Calls with every pair of pages that stand side by side, smaller number first, and the sum of the weights; pages in order, their partners not. */
export function forEachPair(indexes: readonly Weighed[], pages: number, visit: (first: number, second: number, weight: number) => void): void {
  const byPage = indexes.map((index) => ({ ...index, places: placesByPage(index.groups, pages) }))
  const sums: Sums = { of: new Uint32Array(pages), met: new Uint32Array(pages) }
  for (let page = 0; page < pages; page++) {
    let count = 0
    for (const index of byPage) count = meet(page, index, sums, count)
    for (const other of sums.met.subarray(0, count)) {
      visit(page, other, sums.of[other] ?? 0)
      sums.of[other] = 0
    }
  }
}

interface Places {
  /** Where each page's places begin in `list`; one more for the end. */
  readonly starts: Uint32Array
  readonly list: Uint32Array
}

/** The places of each page that is not the last of its group, by counting. */
function placesByPage({ pages, places }: Groups, count: number): Places {
  const starts = new Uint32Array(count + 2)
  for (let at = 0; at < places; at++) {
    const entry = pages[at] ?? 0
    if (entry < LAST) raise(starts, (entry & PAGE) + 2, 1)
  }
  for (let page = 0; page < count; page++) raise(starts, page + 2, starts[page + 1] ?? 0)
  const list = new Uint32Array(starts[count + 1] ?? 0)
  for (let at = 0; at < places; at++) {
    const entry = pages[at] ?? 0
    if (entry < LAST) list[raise(starts, (entry & PAGE) + 1, 1)] = at
  }
  return { starts, list }
}

/** Adds to one of the numbers; gives what it was before. */
function raise(numbers: Uint32Array, at: number, by: number): number {
  const before = numbers[at] ?? 0
  numbers[at] = before + by
  return before
}

/** Sums of weights by page, and the pages that have one, in the order they were met. */
interface Sums {
  readonly of: Uint32Array
  readonly met: Uint32Array
}

/** Adds to the sums of all later pages beside this one; gives how many were met so far. */
function meet(page: number, { groups, weight, places }: Weighed & { readonly places: Places }, sums: Sums, before: number): number {
  const end = places.starts[page + 1] ?? 0
  let count = before
  for (let at = places.starts[page] ?? 0; at < end; at++) count = meetAt(places.list[at] ?? 0, groups.pages, weight, sums, count)
  return count
}

/** In one group: the pages after this place, up to the last or as far as a crowd reaches. */
function meetAt(first: number, pages: Uint32Array, weight: number, sums: Sums, before: number): number {
  let place = first
  let entry = pages[place] ?? 0
  let count = before
  const end = place + ((entry & CROWDED) === 0 ? CROWD : NEIGHBOURS)
  while (entry < LAST && place < end) {
    entry = pages[++place] ?? 0
    if (raise(sums.of, entry & PAGE, weight) === 0) sums.met[count++] = entry & PAGE
  }
  return count
}
