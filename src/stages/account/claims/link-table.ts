/**
 * Link table: the scores of pairs, best first, by pair and by passage. Scores are kept in thousandths; rows of linked passages stand one behind the
 * other in typed arrays (compressed sparse rows), so that millions of links take tens of megabytes.
 */
export interface LinkTable {
  /** Ends of every link, the best link first, of equal ones that of the earlier passages. */
  readonly sorted: { readonly a: Int32Array; readonly b: Int32Array }
  /** Null where two passages have no link. */
  readonly score: (a: number, b: number) => number | null
  /** Visits the links of a passage, those with earlier passages first. */
  readonly each: (at: number, visit: (other: number, score: number) => void) => void
}

/** A score of 1. */
const WHOLE = 1000

/** `scoreOf` gives 0 to 1, and 0 where there is no link. */
export function linkTable(later: readonly Int32Array[], scoreOf: (a: number, b: number) => number): LinkTable {
  const pairs = later.reduce((sum, { length }) => sum + length, 0)
  const [from, to, scores] = [new Int32Array(pairs), new Int32Array(pairs), new Int16Array(pairs)]
  let count = 0
  for (const [a, others] of later.entries()) {
    for (const b of others) {
      const score = Math.round(WHOLE * scoreOf(a, b))
      if (score === 0) continue
      from[count] = a
      to[count] = b
      scores[count++] = score
    }
  }
  const ends = { from: from.subarray(0, count), to: to.subarray(0, count), scores: scores.subarray(0, count) }
  return { sorted: bestFirst(ends), ...byPassage(ends, later.length) }
}

interface Ends {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly scores: Int16Array
}

/** Counting sort: links of one score stay in the order they came in. */
function bestFirst({ from, to, scores }: Ends): LinkTable['sorted'] {
  const starts = startsOf([scores.map((score) => WHOLE - score)], WHOLE + 1)
  const sorted = { a: new Int32Array(scores.length), b: new Int32Array(scores.length) }
  for (let at = 0; at < scores.length; at++) {
    const place = taken(starts, WHOLE - (scores[at] ?? 0))
    sorted.a[place] = from[at] ?? 0
    sorted.b[place] = to[at] ?? 0
  }
  return sorted
}

function byPassage({ from, to, scores }: Ends, size: number): Pick<LinkTable, 'score' | 'each'> {
  const starts = startsOf([from, to], size)
  const next = starts.slice()
  const others = new Int32Array(2 * scores.length)
  const known = new Int16Array(2 * scores.length)
  for (let at = 0; at < scores.length; at++) {
    const [a, b] = [from[at] ?? 0, to[at] ?? 0]
    const [forth, back] = [taken(next, a), taken(next, b)]
    others[forth] = b
    others[back] = a
    known[forth] = known[back] = scores[at] ?? 0
  }
  const start = (at: number): number => starts[at] ?? 0
  return {
    score: (a, b) => {
      const place = placeOf(b, others, start(a), start(a + 1))
      return place === null ? null : (known[place] ?? 0) / WHOLE
    },
    each: (at, visit) => {
      for (let place = start(at); place < start(at + 1); place++) visit(others[place] ?? 0, (known[place] ?? 0) / WHOLE)
    },
  }
}

/** Where the row of each number begins, when as many rows as there are numbers below `size` stand one behind the other. */
function startsOf(lists: readonly (Int32Array | Int16Array)[], size: number): Int32Array {
  const starts = new Int32Array(size + 1)
  for (const list of lists) for (const one of list) starts[one + 1] = (starts[one + 1] ?? 0) + 1
  for (let at = 1; at <= size; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  return starts
}

/** The next free place of a row. */
function taken(next: Int32Array, row: number): number {
  const place = next[row] ?? 0
  next[row] = place + 1
  return place
}

/** Where a number stands in an ascending part of a list. */
function placeOf(sought: number, list: Int32Array, start: number, end: number): number | null {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < sought) low = middle + 1
    else high = middle
  }
  return low < end && list[low] === sought ? low : null
}
