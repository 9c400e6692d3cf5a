/**
 * Average link: the two groups that are most alike on average become one, until none are alike enough. The result is a forest: each tree
 * keeps how it grew, so that a part of it can be looked at again.
 * [Reference] Sokal, Michener 1958 (UPGMA); Lance, Williams 1967 (the update). Ties go to the earlier pages: input order decides nothing
 * as long as the caller sorts its pages.
 */

export interface Tree {
  /** Page numbers, ascending. */
  readonly pages: readonly number[]
  /** The two trees it was made of; null for a single page. */
  readonly parts: readonly [Tree, Tree] | null
}

/** Trees in order of their first page. `alike` is symmetric, 0 to 1; groups less alike than `least` stay apart. */
export function averageLink(size: number, alike: (a: number, b: number) => number, least: number): readonly Tree[] {
  const table = Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (_, b) => (a === b ? -1 : rounded(alike(Math.min(a, b), Math.max(a, b))))),
  )
  const trees: (Tree | null)[] = Array.from({ length: size }, (_, page) => ({ pages: [page], parts: null }))
  const nearest = table.map((line) => bestOf(line, trees))
  for (let pair = closest(table, nearest, trees); pair !== null && (table[pair.a]?.[pair.b] ?? -1) >= least; pair = closest(table, nearest, trees)) {
    merge(table, trees, pair)
    for (const [at, tree] of trees.entries())
      if (tree !== null && (at === pair.a || nearest[at] === pair.a || nearest[at] === pair.b || better(table, nearest, at, pair.a)))
        nearest[at] = bestOf(table[at] ?? new Float64Array(), trees)
  }
  return trees.filter((tree) => tree !== null)
}

type Table = readonly Float64Array[]
type Trees = (Tree | null)[]

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

function bestOf(line: Float64Array, trees: Trees): number {
  let best = -1
  for (let at = 0; at < line.length; at++) if (trees[at] !== null && (line[at] ?? -1) > (best < 0 ? -1 : (line[best] ?? -1))) best = at
  return best
}

const better = (table: Table, nearest: readonly number[], at: number, changed: number): boolean =>
  (table[at]?.[changed] ?? -1) > (table[at]?.[nearest[at] ?? -1] ?? -1)

function closest(table: Table, nearest: readonly number[], trees: Trees): { readonly a: number; readonly b: number } | null {
  let best: { a: number; b: number } | null = null
  let most = -1
  for (const [at, other] of nearest.entries()) {
    if (trees[at] === null || other < 0) continue
    const value = table[at]?.[other] ?? -1
    if (value > most) [best, most] = [{ a: Math.min(at, other), b: Math.max(at, other) }, value]
  }
  return best
}

/** `b` goes into `a`; likeness to the others is the mean over pages. */
function merge(table: Table, trees: Trees, { a, b }: { readonly a: number; readonly b: number }): void {
  const [first, second, lineA, lineB] = [trees[a], trees[b], table[a], table[b]]
  if (!(first && second && lineA && lineB)) return
  const [m, n] = [first.pages.length, second.pages.length]
  for (let at = 0; at < lineA.length; at++) {
    if (at === a || at === b) continue
    const mean = rounded((m * (lineA[at] ?? 0) + n * (lineB[at] ?? 0)) / (m + n))
    lineA[at] = mean
    const line = table[at]
    if (line) line[a] = mean
  }
  trees[a] = { pages: [...first.pages, ...second.pages].sort((x, y) => x - y), parts: [first, second] }
  trees[b] = null
}

/** The tree and all trees inside it. */
export function subtrees(tree: Tree): readonly Tree[] {
  return tree.parts === null ? [tree] : [tree, ...subtrees(tree.parts[0]), ...subtrees(tree.parts[1])]
}
