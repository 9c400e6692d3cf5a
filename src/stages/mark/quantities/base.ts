/**
 * Bases: the quantity a share is of.
 *     "80% of that force" the count told last      "80% of the 10,000" and "80% of a force of 10,000" the count named      "10,000 …, 80% are" the count before
 *     "six of the eleven counties" the count they are of
 * Leaves open: shares of something that is not counted in the text have no base.
 */
import type { Quantity } from '../../../model/quantity.ts'
import type { Sentence } from '../../../model/sentence.ts'

const NAMED_REACH = 60
const OF = /^\s*(?:percent\s+|per cent\s+)?of\b/i
const POINTS_BACK = /^\s*(?:percent\s+|per cent\s+)?of\s+(?:that|those|this|these|them|the\s+(?:same|total|force|group|number|figure))\b/i
const ELLIPTIC = /^\s*(?:(?:are|were|is|was|have|had|remain|survived|died)\b|of whom\b|of which\b)/i
/** What follows is no part of the phrase: "a third of our boats in two storms". */
const ELSEWHERE = /\b(?:in|on|by|at|from|with|for|to|after|before|during|over|than|and|or|as|who|which|that)\b/i
const COUNTS = new Set<Quantity['kind']>(['count', 'money', 'measure'])

export function withBases(text: string, quantities: readonly Quantity[], sentences: readonly Sentence[]): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    const base = isShare(quantity) ? baseOf(text, quantity, index, quantities, sentences) : wholeOf(text, quantity, quantities[index + 1])
    return base ? { ...quantity, base: base.id } : quantity
  })
}

const isShare = ({ kind, low }: Quantity): boolean => (kind === 'percent' || kind === 'ratio') && low !== null

/** "six of the eleven counties", "two of its 14 members": counts of a count. */
function wholeOf(text: string, part: Quantity, next: Quantity | undefined): Quantity | null {
  if (part.kind !== 'count' || next?.kind !== 'count' || part.unit !== null || next.start - part.end > NAMED_REACH) return null
  return PART_OF.test(text.slice(part.end, next.start)) ? next : null
}

const PART_OF = /^\s(?:out\s)?of\s(?:the\s|its\s|their\s|his\s|her\s|our\s|all\s)?$/i

function baseOf(text: string, share: Quantity, index: number, all: readonly Quantity[], sentences: readonly Sentence[]): Quantity | null {
  const after = text.slice(share.end, share.end + NAMED_REACH)
  const next = all[index + 1]
  if (next && isNamed(text, share, after, next)) return next
  const back = POINTS_BACK.test(after) ? 1 : ELLIPTIC.test(after) ? 0 : null
  const from = back === null ? null : startOfSentence(sentences, share.start, back)
  return from === null ? null : lastCount(all, index, from)
}

/** "80% of the 10,000 boats": the count follows in the same phrase. */
function isNamed(text: string, share: Quantity, after: string, next: Quantity): boolean {
  if (!OF.test(after) || !COUNTS.has(next.kind) || next.unit !== null) return false
  const between = text.slice(share.end, next.start)
  return next.start - share.end <= NAMED_REACH && !/[,.;:!?]\s/.test(between) && !ELSEWHERE.test(between)
}

function lastCount(all: readonly Quantity[], index: number, from: number): Quantity | null {
  for (let before = index - 1; before >= 0; before--) {
    const other = all[before]
    if (!other || other.start < from) return null
    if (other.kind === 'count' && (other.high ?? other.low ?? 0) > 1) return other
  }
  return null
}

/** Where the sentence that holds the offset begins, or the one so many before it. */
function startOfSentence(sentences: readonly Sentence[], offset: number, back: number): number | null {
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return sentences[Math.max(0, low - back)]?.start ?? null
}
