/**
 * Context: how far the words around two marks agree, the nearer the more. It tells which of several figures of a sentence answers which.
 */
import type { Page } from '../../../model/page.ts'
import type { Span } from '../../../model/span.ts'
import { termsInOrder, type WordCounts } from '../../../text/likeness.ts'
import { rememberedOf } from '../../../text/remembered.ts'
import { overlaps } from '../../../text/spans.ts'

/** Letters looked at on either side, and the distance at which a word counts half. */
const REACH = 80
const HALF = 30

/** 0 to 1: shared weight of the neighbouring words over the mean of both. */
export function contextLikeness(a: Page, spanA: Span, b: Page, spanB: Span, counts: WordCounts): number {
  const around = neighboursOf(spanA, a, counts)
  const other = neighboursOf(spanB, b, counts)
  const total = sum(around) + sum(other)
  let shared = 0
  for (const [word, weight] of around) shared += Math.min(weight, other.get(word) ?? 0)
  return total === 0 ? 0 : (2 * shared) / total
}

/** A mark is compared with many. */
const neighboursOf = rememberedOf(neighbours)

function neighbours(span: Span, { article, marks }: Page, counts: WordCounts): ReadonlyMap<string, number> {
  const sentence = marks.sentences.find((one) => overlaps(one, span)) ?? span
  const start = Math.max(sentence.start, span.start - REACH)
  const end = Math.min(sentence.end, span.end + REACH)
  const near = new Map<string, number>()
  for (const term of termsInOrder(article.text, counts, start, end)) {
    if (overlaps(term, span)) continue
    const distance = term.end <= span.start ? span.start - term.end : term.start - span.end
    near.set(term.stem, Math.max(near.get(term.stem) ?? 0, term.weight / (1 + distance / HALF)))
  }
  return near
}

const sum = (weights: ReadonlyMap<string, number>): number => [...weights.values()].reduce((total, weight) => total + weight, 0)
