/**
 * Offset map: where a span of the text that was read stands in the page as it was given. The two texts are walked along their non-blank signs;
 * where they part, the walk goes on at the nearest place where both run on alike.
 *     read "Ten boats sank.", given "Ten  boats sank."      "boats" 4–9 is 5–10
 */
import type { Span } from '../../src/model/span.ts'

export type SpanMap = (span: Span, exact?: string) => Span

/** So many equal signs are no chance. */
const RUN = 12
/** Signs that either side may skip. */
const REACH = 4000

/** Maps spans of `read` to `given`; a span that cannot be mapped, or reaches beyond the text, is looked for by its words, and else stays as it is. */
export function offsetMap(read: string, given: string): SpanMap {
  if (read === given) return ({ start, end }) => ({ start, end })
  const targets = align(read, given)
  return ({ start, end }, exact = '') => {
    const mapped = targets.subarray(start, end <= read.length ? end : start).filter((target) => target >= 0)
    const [first, last] = [mapped.at(0), mapped.at(-1)]
    if (first !== undefined && last !== undefined && last >= first) return { start: first, end: last + 1 }
    const at = exact === '' ? -1 : given.indexOf(exact)
    return at < 0 ? { start, end } : { start: at, end: at + exact.length }
  }
}

/** Offset in `given` of each sign of `read`; -1 where it has none. */
function align(read: string, given: string): Int32Array {
  const targets = new Int32Array(read.length).fill(-1)
  const [from, to] = [signsOf(read), signsOf(given)]
  let [at, by] = [0, 0]
  while (at < from.length && by < to.length) {
    if (from.signs[at] === to.signs[by]) {
      targets[from.offsets[at] ?? 0] = to.offsets[by] ?? -1
      at++
      by++
      continue
    }
    const [skip, over] = nextMeeting(from.signs, at, to.signs, by)
    at += skip
    by += over
  }
  return targets
}

interface Signs {
  readonly signs: string
  readonly offsets: readonly number[]
  readonly length: number
}

function signsOf(text: string): Signs {
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text.charAt(at))) offsets.push(at)
  return { signs: offsets.map((at) => text.charAt(at)).join(''), offsets, length: offsets.length }
}

/** How many signs of each to skip until both run on alike; one of each where they never do. */
function nextMeeting(a: string, at: number, b: string, by: number): readonly [number, number] {
  for (let step = 1; step < REACH; step++) {
    for (const [skip, over] of [
      [0, step],
      [step, 0],
      [step, step],
    ] as const)
      if (meet(a, at + skip, b, by + over)) return [skip, over]
  }
  return [1, 1]
}

/** True where a run of equal signs begins, or fewer up to an end of either text. */
function meet(a: string, at: number, b: string, by: number): boolean {
  if (at >= a.length || by >= b.length) return false
  let run = 0
  while (run < RUN && at + run < a.length && by + run < b.length && a[at + run] === b[by + run]) run++
  return run >= RUN || (run > 0 && (at + run === a.length || by + run === b.length))
}
