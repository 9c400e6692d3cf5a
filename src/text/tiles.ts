/**
 * Tiles: the runs of words that two texts share, each word in one run at most, the longest runs taken first.
 *     "the old mill burned down on Friday" / "on Friday the old mill burned down"   least 2:   the old mill burned down · on Friday
 * [Reference] Wise 1993, "String similarity via greedy string tiling and running Karp-Rabin matching". Here an index of runs of the least length
 * stands for the hashing; what is left of a run that lies partly in a longer one is taken up again, as a pass of Wise's would find it.
 * The two texts may change places: the runs are the same. Leaves open: a run that stands very often in one of the texts is laid upon its like
 * number by number only, so that the cost does not grow with the square of a page that says one thing a thousand times.
 */

/** `length` words from `a` on in the one text are those from `b` on in the other. */
export interface Tile {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** A run that stands more often than this is paired by its number. */
const OFTEN = 40

/** Shared runs of at least `least` words, in the order of the first text. */
export function tilesOf(a: readonly string[], b: readonly string[], least: number): readonly Tile[] {
  if (!isInOrder(a, b)) return byA(tilesOf(b, a, least).map((tile) => ({ a: tile.b, b: tile.a, length: tile.length })))
  return byA(laid(maximalRuns(a, b, Math.max(1, least)), a.length, b.length, Math.max(1, least)))
}

/** One of any two texts is the first, whichever is named first: the shorter; of equal length the one with the lesser word. */
export function isInOrder(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return a.length < b.length
  const at = a.findIndex((word, index) => word !== b[index])
  return at === -1 || (a[at] ?? '') < (b[at] ?? '')
}

const byA = (tiles: readonly Tile[]): readonly Tile[] => [...tiles].sort((x, y) => x.a - y.a)

/** Every pair of places from which the same words stand, as far as they go; by length. */
function maximalRuns(a: readonly string[], b: readonly string[], least: number): Tile[][] {
  const byLength: Tile[][] = []
  const ends = new Map<number, number>()
  const [inA, inB] = [placesOf(a, least), placesOf(b, least)]
  for (let at = 0; at + least <= a.length; at++) {
    const run = runAt(a, at, least)
    for (const to of partners(at, inA.get(run) ?? [], inB.get(run) ?? [])) {
      if ((ends.get(at - to) ?? -1) > at) continue
      const tile = wholeRun(a, b, at, to)
      ends.set(at - to, tile.a + tile.length)
      if (tile.length >= least) put(byLength, tile)
    }
  }
  return byLength
}

/** Words that hold this sign are told apart when the run is laid out. */
const runAt = (words: readonly string[], at: number, size: number): string => words.slice(at, at + size).join('\u0000')

function placesOf(words: readonly string[], least: number): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + least <= words.length; at++) {
    const run = runAt(words, at, least)
    const held = places.get(run)
    if (held) held.push(at)
    else places.set(run, [at])
  }
  return places
}

function partners(at: number, inA: readonly number[], inB: readonly number[]): readonly number[] {
  if (inA.length <= OFTEN && inB.length <= OFTEN) return inB
  const partner = inB[numberOf(at, inA)]
  return partner === undefined ? [] : [partner]
}

/** How many places stand before this one, by halving. */
function numberOf(at: number, places: readonly number[]): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function wholeRun(a: readonly string[], b: readonly string[], at: number, to: number): Tile {
  let before = 0
  while (at > before && to > before && a[at - before - 1] === b[to - before - 1]) before++
  let after = 0
  while (at + after < a.length && to + after < b.length && a[at + after] === b[to + after]) after++
  return { a: at - before, b: to - before, length: before + after }
}

function put(byLength: Tile[][], tile: Tile): void {
  const held = byLength[tile.length]
  if (held) held.push(tile)
  else byLength[tile.length] = [tile]
}

/** The longest first; what of a run is taken already is cut out of it. */
function laid(byLength: Tile[][], sizeOfA: number, sizeOfB: number, least: number): readonly Tile[] {
  const [takenInA, takenInB] = [new Uint8Array(sizeOfA), new Uint8Array(sizeOfB)]
  const tiles: Tile[] = []
  for (let length = byLength.length - 1; length >= least; length--) {
    for (const tile of (byLength[length] ?? []).sort((x, y) => x.a - y.a || x.b - y.b)) {
      const free = freeParts(tile, takenInA, takenInB, least)
      const [whole] = free
      if (whole?.length !== length) {
        for (const part of free) put(byLength, part)
        continue
      }
      takenInA.fill(1, tile.a, tile.a + length)
      takenInB.fill(1, tile.b, tile.b + length)
      tiles.push(tile)
    }
  }
  return tiles
}

function freeParts({ a, b, length }: Tile, takenInA: Uint8Array, takenInB: Uint8Array, least: number): readonly Tile[] {
  const parts: Tile[] = []
  let from = 0
  for (let at = 0; at <= length; at++) {
    if (at < length && takenInA[a + at] === 0 && takenInB[b + at] === 0) continue
    if (at - from >= least) parts.push({ a: a + from, b: b + from, length: at - from })
    from = at + 1
  }
  return parts
}
