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

/** The ring becomes one page (the last of the smaller table); the edge that enters it, or none, says where it is opened. */
function reopened(table: Table, ring: readonly number[], best: readonly (number | null)[]): readonly (number | null)[] {
  const inRing = new Set(ring)
  const outside = [...table.keys()].filter((page) => !inRing.has(page))
  const cell = (child: number, parent: number): number => table[child]?.[parent] ?? 0
  const lost = (page: number): number => cell(page, best[page] ?? page)
  const weakest = Math.min(...ring.map(lost))
  const intoRing = outside.map((parent) => maxBy(ring, (page) => (cell(page, parent) > 0 ? cell(page, parent) - lost(page) + weakest : 0)))
  const fromRing = outside.map((child) => maxBy(ring, (page) => cell(child, page)))
  const smaller = [
    ...outside.map((child, at) => [...outside.map((parent) => cell(child, parent)), fromRing[at]?.value ?? 0]),
    [...intoRing.map(({ value }) => Math.max(0, value)), 0],
  ]
  const solved = branching(smaller)
  const parents = [...best]
  for (const [at, child] of outside.entries()) {
    const parent = solved[at] ?? null
    parents[child] = parent === null ? null : parent === outside.length ? (fromRing[at]?.page ?? null) : (outside[parent] ?? null)
  }
  const entry = solved[outside.length] ?? null
  const opened = entry === null ? maxBy(ring, (page) => -lost(page)).page : (intoRing[entry]?.page ?? ring[0])
  if (opened !== undefined) parents[opened] = entry === null ? null : (outside[entry] ?? null)
  return parents
}

function maxBy(pages: readonly number[], value: (page: number) => number): { readonly page: number; readonly value: number } {
  return pages.map((page) => ({ page, value: value(page) })).reduce((best, each) => (each.value > best.value ? each : best))
}
