/**
 * Radix sort: 32-bit keys in order, byte by byte from the last, each with the number beside it; equal keys keep their order.
 *     keys 7 3 7, beside them 0 1 2      keys 3 7 7, beside them 1 0 2
 * [Reference] Knuth 1998, "The Art of Computer Programming" 3, 5.2.5 (sorting by distribution).
 */
const BYTE = 256

/** Room to sort in, kept between calls and doubled when it is too small. */
export interface Room {
  keys: Uint32Array
  beside: Uint32Array
}

export const roomFor = (count: number): Room => ({ keys: new Uint32Array(count), beside: new Uint32Array(count) })

/** Room for so many; what lay in it is lost when it grows. */
export function widened(room: Room, count: number): Room {
  return room.keys.length >= count ? room : roomFor(Math.max(count, room.keys.length * 2))
}

/** Sorts the first `count` keys of `items`, and the numbers beside them, in place; `spare` must be as wide. */
export function sortByKey(items: Room, spare: Room, count: number): void {
  let [from, to] = [items, spare]
  for (let shift = 0; shift < 32; shift += 8) if (distribute(from, to, count, shift)) [from, to] = [to, from]
  if (from === items) return
  items.keys.set(from.keys.subarray(0, count))
  items.beside.set(from.beside.subarray(0, count))
}

/** By one byte, from one room into the other; false, and nothing done, where all keys have that byte alike. */
function distribute(from: Room, to: Room, count: number, shift: number): boolean {
  const starts = startsOf(from.keys, count, shift)
  if (starts === null) return false
  for (let at = 0; at < count; at++) {
    const key = from.keys[at] ?? 0
    const byte = (key >>> shift) & (BYTE - 1)
    const place = starts[byte] ?? 0
    to.keys[place] = key
    to.beside[place] = from.beside[at] ?? 0
    starts[byte] = place + 1
  }
  return true
}

/** Sorts plain keys in place; `spare` must be as long. */
export function sortKeys(keys: Uint32Array, spare: Uint32Array): void {
  let [from, to] = [keys, spare]
  for (let shift = 0; shift < 32; shift += 8) {
    const starts = startsOf(from, keys.length, shift)
    if (starts === null) continue
    for (let at = 0; at < keys.length; at++) {
      const key = from[at] ?? 0
      const byte = (key >>> shift) & (BYTE - 1)
      const place = starts[byte] ?? 0
      to[place] = key
      starts[byte] = place + 1
    }
    ;[from, to] = [to, from]
  }
  if (from !== keys) keys.set(from.subarray(0, keys.length))
}

const tally = new Uint32Array(BYTE)

/** Where the keys with each value of a byte begin once they are in order; null where all have the same. */
function startsOf(keys: Uint32Array, count: number, shift: number): Uint32Array | null {
  tally.fill(0)
  for (let at = 0; at < count; at++) {
    const byte = ((keys[at] ?? 0) >>> shift) & (BYTE - 1)
    tally[byte] = (tally[byte] ?? 0) + 1
  }
  if (count === 0 || tally[((keys[0] ?? 0) >>> shift) & (BYTE - 1)] === count) return null
  for (let byte = 0, start = 0; byte < BYTE; byte++) {
    const size = tally[byte] ?? 0
    tally[byte] = start
    start += size
  }
  return tally
}
