/**
 * Choosing parents: each page takes one parent or none, so that the sum of all scores is greatest and nothing descends from itself.
 * Choosing each page's best alone could close a ring (A from B from A); a ring is contracted to one page and solved again.
 * [Reference] Chu, Liu 1965; Edmonds 1967, "Optimum branchings".
 */

/** `score(child, parent)`: greater is better; at or below zero no parent is better than this one. Gives each page's parent, or null. */
export function chooseParents(size: number, score: (child: number, parent: number) => number): readonly (number | null)[] {
  const table = Array.from({ length: size }, (_, child) =>
    Array.from({ length: size }, (_, parent) => (child === parent ? 0 : Math.max(0, score(child, parent)))),
  )
  return branching(table)
}

type Table = readonly (readonly number[])[]

function branching(table: Table): readonly (number | null)[] {
  const best = table.map(bestOf)
  const ring = ringIn(best)
  return ring === null ? best : reopened(table, ring, best)
}

/** Index of the greatest positive score; the first of equals. */
function bestOf(scores: readonly number[]): number | null {
  let best: number | null = null
  for (const [parent, score] of scores.entries()) if (score > (best === null ? 0 : (scores[best] ?? 0))) best = parent
  return best
}

function ringIn(parents: readonly (number | null)[]): readonly number[] | null {
  for (const start of parents.keys()) {
    const path = [start]
    let next = parents[start] ?? null
    while (next !== null && !path.includes(next)) {
      path.push(next)
      next = parents[next] ?? null
    }
    if (next !== null) return path.slice(path.indexOf(next))
  }
  return null
}

interface Choice {
  readonly page: number
  readonly value: number
}

/** The smaller table: the pages outside the ring, and last the ring as one page. `into` and `from` say which page of the ring an edge means. */
interface Contracted {
  readonly outside: readonly number[]
  readonly table: Table
  readonly into: readonly Choice[]
  readonly from: readonly Choice[]
  /** Where the ring is opened when no edge enters it: at its weakest edge. */
  readonly weakest: number
}

function reopened(table: Table, ring: readonly number[], best: readonly (number | null)[]): readonly (number | null)[] {
  const contracted = contract(table, ring, best)
  const solved = branching(contracted.table)
  const parents = [...best]
  for (const [at, child] of contracted.outside.entries()) parents[child] = expanded(contracted, at, solved[at] ?? null)
  const entry = solved[contracted.outside.length] ?? null
  const opened = entry === null ? contracted.weakest : (contracted.into[entry]?.page ?? contracted.weakest)
  parents[opened] = entry === null ? null : (contracted.outside[entry] ?? null)
  return parents
}

function contract(table: Table, ring: readonly number[], best: readonly (number | null)[]): Contracted {
  const outside = [...table.keys()].filter((page) => !ring.includes(page))
  const cell = (child: number, parent: number): number => table[child]?.[parent] ?? 0
  const lost = (page: number): number => cell(page, best[page] ?? page)
  const weakest = maxBy(ring, (page) => -lost(page))
  const entering = (page: number, parent: number): number => (cell(page, parent) > 0 ? cell(page, parent) - lost(page) - weakest.value : 0)
  const into = outside.map((parent) => maxBy(ring, (page) => entering(page, parent)))
  const from = outside.map((child) => maxBy(ring, (page) => cell(child, page)))
  const rows = outside.map((child, at) => [...outside.map((parent) => cell(child, parent)), from[at]?.value ?? 0])
  return { outside, table: [...rows, [...into.map(({ value }) => Math.max(0, value)), 0]], into, from, weakest: weakest.page }
}

function expanded({ outside, from }: Contracted, at: number, parent: number | null): number | null {
  if (parent === null) return null
  return parent === outside.length ? (from[at]?.page ?? null) : (outside[parent] ?? null)
}

function maxBy(pages: readonly number[], value: (page: number) => number): Choice {
  return pages.map((page) => ({ page, value: value(page) })).reduce((best, each) => (each.value > best.value ? each : best))
}
