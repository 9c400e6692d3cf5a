/**
 * Mentions that meet a span, found by halving: mentions seldom overlap, so looking a few back from the last that begins before its end is enough.
 */
import type { Mention } from '../../../model/entity.ts'
import type { Span } from '../../../model/span.ts'
import { byStart, overlaps } from '../../../text/spans.ts'

/** Mentions nested in one another beyond this depth are not looked for. */
const DEEPEST = 4

export function mentionsAt(mentions: readonly Mention[]): (span: Span) => readonly Mention[] {
  const sorted = [...mentions].sort(byStart)
  return (span) => {
    const end = countBefore(sorted, span.end)
    return sorted.slice(Math.max(0, end - DEEPEST), end).filter((mention) => overlaps(mention, span))
  }
}

/** How many mentions begin before the offset. */
function countBefore(sorted: readonly Mention[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}
