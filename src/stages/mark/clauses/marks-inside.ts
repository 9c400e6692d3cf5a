/**
 * Marks inside: which of an article's marks stand in each clause, and which attribution covers it. Clauses are in order and apart, so a mark
 * is found by halving.
 */
import type { Attribution } from '../../../model/attribution.ts'
import type { Span } from '../../../model/span.ts'
import { shared } from '../../../text/spans.ts'

/** Ids of the marks that begin in each span. */
export function idsBySpan(spans: readonly Span[], marks: readonly (Span & { readonly id: string })[]): readonly (readonly string[])[] {
  const ids: string[][] = spans.map(() => [])
  for (const mark of marks) {
    const at = spanAt(spans, mark.start)
    const span = spans[at]
    if (span && span.start <= mark.start) ids[at]?.push(mark.id)
  }
  return ids
}

interface Cover {
  readonly attribution: Attribution
  readonly content: Span
  /** Length of all its content. */
  readonly size: number
}

/** The attribution with the smallest content that covers most of each span; null where none does. */
export function innermost(spans: readonly Span[], attributions: readonly Attribution[]): readonly (Attribution | null)[] {
  const best: (Cover | undefined)[] = spans.map(() => undefined)
  for (const cover of attributions.flatMap(coversOf)) {
    for (let at = spanAt(spans, cover.content.start); (spans[at]?.start ?? cover.content.end) < cover.content.end; at++) {
      if (coversMost(cover.content, spans[at]) && cover.size < (best[at]?.size ?? Number.POSITIVE_INFINITY)) best[at] = cover
    }
  }
  return best.map((cover) => cover?.attribution ?? null)
}

const coversOf = (attribution: Attribution): readonly Cover[] => {
  const size = attribution.content.reduce((sum, { start, end }) => sum + end - start, 0)
  return attribution.content.map((content) => ({ attribution, content, size }))
}

const coversMost = (content: Span, span: Span | undefined): boolean => span !== undefined && shared(span, content) * 2 > span.end - span.start

/** The first span that ends after the offset. */
function spanAt(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
