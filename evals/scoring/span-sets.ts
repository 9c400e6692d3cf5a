/**
 * Several spans taken as one passage: a saying that its cue interrupts.
 */
import type { Span } from '../../src/model/span.ts'
import { byStart, shared } from '../../src/text/spans.ts'
import { core, sameCore, sameSpan } from './span-matching.ts'

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Code units that both cover; what one side covers twice counts twice. */
export const sharedBy = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + shared(one, other), 0), 0)

/** In order, touching and overlapping ones made one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const whole: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort(byStart)) {
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole
}

/** From the first to the last sign. */
const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
})

/** Twice what both share over what both have: 0 to 1. */
export function likeness(a: readonly Span[], b: readonly Span[]): number {
  const both = sharedBy(a, b)
  return both === 0 ? 0 : (2 * both) / (sizeOf(a) + sizeOf(b))
}

export const isHalf = (a: readonly Span[], b: readonly Span[]): boolean => likeness(a, b) >= 0.5

/** Half of one side at least is covered by the other. */
export const coversHalf = (a: readonly Span[], b: readonly Span[]): boolean => sharedBy(a, b) >= 0.5 * Math.min(sizeOf(a), sizeOf(b))

/** Equal but for signs at the ends; or one broken where the other is whole, if four fifths are common. */
export function sameSpans(text: string, a: readonly Span[], b: readonly Span[]): boolean {
  const [left, right] = [a, b].map((spans) => joined(spans.map((span) => core(text, span)))) as [readonly Span[], readonly Span[]]
  if (left.length === right.length && left.every((span, index) => sameSpan(span, right[index] ?? { start: -1, end: -1 }))) return true
  return sameCore(text, hull(a), hull(b)) && sharedBy(a, b) >= 0.8 * Math.max(sizeOf(a), sizeOf(b))
}
