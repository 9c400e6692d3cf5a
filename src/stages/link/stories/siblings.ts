/**
 * Siblings: two events of one kind, told in the same words, that average link has joined: two title fights of one boxer, two thefts in one street.
 *     five reports of the fire in Lisk, four of the fire in Orm     inside each likeness is .40, across it is .22: two events
 *     nine reports of one fire                                      wherever they are parted, likeness across is near that inside: one event
 * The tree is gone through from its root: where two groups of some pages were joined that are much less alike across than inside, they are
 * parted. Between few pages chance decides what is alike, so that small groups must differ more than large ones.
 * [Reference] Karypis, Han, Kumar 1999, "Chameleon" (relative closeness). Leaves open: siblings of which one has two reports or fewer.
 */
import type { Tree } from './average-link.ts'
import type { Rows } from './neighbours.ts'

/** Groups of fewer pages are not parted. */
const SMALLEST = 3
/** Likeness across, as a share of that inside, below which two large groups are parted: for groups of m pages, this times m / (m + 1). */
const RELATIVE = 0.9
/** More than this tells of copied words, not of the event: what reports written apart from each other reach. */
const UNCOPIED = 0.25

/** The tree, or the trees that tell an event each, in order of their first page. `near` is plain likeness, without what neighbours say. */
export function siblingsOf(tree: Tree, near: Rows): readonly Tree[] {
  const found: Tree[] = []
  const inside = new Map<Tree, number>()
  sumsOf(tree, near, inside)
  const todo = [tree]
  for (let next = todo.pop(); next !== undefined; next = todo.pop())
    if (next.parts !== null && areSiblings(next, next.parts, inside)) todo.push(...next.parts)
    else found.push(next)
  return found.sort((a, b) => (a.pages[0] ?? 0) - (b.pages[0] ?? 0))
}

/** Tree → the sum of likenesses of its pairs, for it and all trees inside it. */
function sumsOf(tree: Tree, near: Rows, sums: Map<Tree, number>): number {
  if (tree.parts === null) return 0
  const [first, second] = tree.parts
  const sum = sumsOf(first, near, sums) + sumsOf(second, near, sums) + across(first.pages, second.pages, near)
  sums.set(tree, sum)
  return sum
}

function across(first: readonly number[], second: readonly number[], near: Rows): number {
  let sum = 0
  for (const a of first) {
    const row = near.get(a)
    if (row !== undefined) for (const b of second) sum += Math.min(UNCOPIED, row.get(b) ?? 0)
  }
  return sum
}

function areSiblings(tree: Tree, [first, second]: readonly [Tree, Tree], sums: ReadonlyMap<Tree, number>): boolean {
  const pages = Math.min(first.pages.length, second.pages.length)
  if (pages < SMALLEST) return false
  const sumOf = (each: Tree): number => sums.get(each) ?? 0
  const mean = (sumOf(tree) - sumOf(first) - sumOf(second)) / (first.pages.length * second.pages.length)
  const inside = (meanInside(first, sumOf(first)) + meanInside(second, sumOf(second))) / 2
  return mean < ((RELATIVE * pages) / (pages + 1)) * inside
}

const meanInside = ({ pages }: Tree, sum: number): number => sum / ((pages.length * (pages.length - 1)) / 2)
