/**
 * Bases: the quantity a share is of.
 *     "80% of that force" the count told last      "80% of the 10,000" and "80% of a force of 10,000" the count named      "10,000 …, 80% are" the count before
 * Leaves open: shares of something that is not counted in the text have no base.
 */
import type { Quantity } from '../../../model/quantity.ts'
import type { Sentence } from '../../../model/sentence.ts'

const NAMED_REACH = 60
const POINTS_BACK = /^\s*(?:percent\s+|per cent\s+)?of\s+(?:that|those|this|these|them|the\s+(?:same|total|force|group|number|figure))\b/i
const ELLIPTIC = /^\s*(?:(?:are|were|is|was|have|had|remain|survived|died)\b|of whom\b|of which\b)/i
const COUNTS = new Set<Quantity['kind']>(['count', 'money', 'measure'])

export function withBases(text: string, quantities: readonly Quantity[], sentences: readonly Sentence[]): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    if ((quantity.kind !== 'percent' && quantity.kind !== 'ratio') || quantity.low === null) return quantity
    const base = baseOf(text, quantity, index, quantities, sentences)
    return base ? { ...quantity, base: base.id } : quantity
  })
}

function baseOf(text: string, share: Quantity, index: number, all: readonly Quantity[], sentences: readonly Sentence[]): Quantity | null {
  const after = text.slice(share.end, share.end + NAMED_REACH)
  const next = all[index + 1]
  const isNamed = /^\s*(?:percent\s+|per cent\s+)?of\b/i.test(after) && next !== undefined && COUNTS.has(next.kind) && next.unit === null
  if (isNamed && next.start - share.end <= NAMED_REACH && !/[,.;:!?]\s/.test(text.slice(share.end, next.start))) return next
  const sentence = sentences.findIndex(({ start, end }) => start <= share.start && share.end <= end)
  const reach = POINTS_BACK.test(after) ? 1 : ELLIPTIC.test(after) ? 0 : null
  if (reach === null) return null
  const from = sentences[Math.max(0, sentence - reach)]?.start ?? share.start
  return all.slice(0, index).findLast((other) => other.kind === 'count' && other.start >= from && (other.high ?? other.low ?? 0) > 1) ?? null
}
