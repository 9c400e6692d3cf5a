/**
 * Link table: the scores of pairs, best first, by pair and by passage. Scores are kept in thousandths; rows of linked passages stand one behind the
 * other in typed arrays (compressed sparse rows), so that millions of links take tens of megabytes.
 */
export interface Link {
  readonly other: number
  readonly score: number
}

export interface LinkTable {
  /** Ends of every link, the best link first, of equal ones that of the earlier passages. */
  readonly sorted: { readonly a: Int32Array; readonly b: Int32Array }
  /** Null where two passages have no link. */
  readonly score: (a: number, b: number) => number | null
  /** The links of a passage, those with earlier passages first. */
  readonly of: (at: number) => readonly Link[]
}

/** A score of 1. */
const WHOLE = 1000

/** `scoreOf` gives 0 to 1, and 0 where there is no link. */
export function linkTable(later: readonly Int32Array[], scoreOf: (a: number, b: number) => number): LinkTable {
  const [from, to, scores]: readonly [number[], number[], number[]] = [[], [], []]
  for (const [a, others] of later.entries()) {
    for (const b of others) {
      const score = Math.round(WHOLE * scoreOf(a, b))
      if (score === 0) continue
      from.push(a)
      to.push(b)
      scores.push(score)
    }
  }
  const ends = { from, to, scores }
  return { sorted: bestFirst(ends), ...byPassage(ends, later.length) }
}

interface Ends {
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly scores: readonly number[]
}

/** Counting sort: links of one score stay in the order they came in. */
function bestFirst({ from, to, scores }: Ends): LinkTable['sorted'] {
  const starts = new Int32Array(WHOLE + 2)
  for (const score of scores) starts[WHOLE - score + 1] = (starts[WHOLE - score + 1] ?? 0) + 1
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const sorted = { a: new Int32Array(scores.length), b: new Int32Array(scores.length) }
  for (const [at, score] of scores.entries()) {
    const place = starts[WHOLE - score] ?? 0
    starts[WHOLE - score] = place + 1
    sorted.a[place] = from[at] ?? 0
    sorted.b[place] = to[at] ?? 0
  }
  return sorted
}

function byPassage({ from, to, scores }: Ends, size: number): Pick<LinkTable, 'score' | 'of'> {
  const starts = new Int32Array(size + 1)
  for (const ends of [from, to]) for (const at of ends) starts[at + 1] = (starts[at + 1] ?? 0) + 1
  for (let at = 1; at <= size; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const next = starts.slice()
  const others = new Int32Array(2 * scores.length)
  const known = new Int16Array(2 * scores.length)
  const put = (at: number, other: number, score: number): void => {
    const place = next[at] ?? 0
    next[at] = place + 1
    others[place] = other
    known[place] = score
  }
  for (const [at, score] of scores.entries()) {
    put(from[at] ?? 0, to[at] ?? 0, score)
    put(to[at] ?? 0, from[at] ?? 0, score)
  }
  const span = (at: number): readonly [number, number] => [starts[at] ?? 0, starts[at + 1] ?? 0]
  return {
    score: (a, b) => {
      const place = placeOf(b, others, ...span(a))
      return place === null ? null : (known[place] ?? 0) / WHOLE
    },
    of: (at) => {
      const [start, end] = span(at)
      return Array.from(others.subarray(start, end), (other, place) => ({ other, score: (known[start + place] ?? 0) / WHOLE }))
    },
  }
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
