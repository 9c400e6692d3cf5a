/**
 * Finish: drafts become attributions: their form, evidence, speaker, certainty, and which one each stands in.
 */
import type { Cues } from '../../../lexicon/cues.ts'
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { Mention } from '../../../model/entity.ts'
import type { Quotation } from '../../../model/quotation.ts'
import type { Evidence, Span } from '../../../model/span.ts'
import { contains, evidence, overlaps } from '../../../text/spans.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Draft } from './drafts.ts'
import { outermost } from './passages.ts'
import { speakerOf } from './speakers.ts'

/** Share of the letters that must stand in quotation marks for speech to be direct. */
const DIRECT = 0.9
/** Words of the content in which a hedge counts for the whole. */
const HEDGED = 14

export function finish(
  text: string,
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
  { cues, names }: Pick<Lexicon, 'cues' | 'names'>,
): Attribution[] {
  const outer = outermost(quotations)
  const ordered = drafts.filter(({ content }) => content.length > 0).sort((a, b) => startOf(a) - startOf(b) || sizeOf(b) - sizeOf(a))
  const found = ordered.map((draft, index): Attribution => {
    const inside = draft.content.flatMap((span) => quotationsIn(outer, span))
    const form = formOf(text, draft.content, inside)
    const content = form === 'direct' ? inside : draft.content.map(({ start, end }) => withMarks(text, start, end, inside))
    return {
      id: `a${index + 1}`,
      form,
      content: content.map(({ start, end }) => evidence(text, start, end)),
      quotations: draft.content.flatMap((span) => quotationsIn(quotations, span)).map(({ id }) => id),
      cue: cited(text, draft.cue),
      source: cited(text, draft.source),
      speaker: speakerOf(cited(text, draft.source), cited(text, draft.head), mentions, names),
      within: null,
      polarity: draft.polarity,
      certainty: certaintyOf(text, draft, cues),
    }
  })
  return found.map((attribution, index) => ({ ...attribution, within: holderOf(attribution, found.slice(Math.max(0, index - 8), index)) }))
}

/** Quotations begin in order: those that begin before the span ends, from the first outer one that reaches into it. */
function quotationsIn(quotations: readonly Quotation[], span: Span): readonly Quotation[] {
  let [low, high] = [0, quotations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.start ?? 0) >= span.start - 1) high = middle
    else low = middle + 1
  }
  const found: Quotation[] = []
  for (let at = Math.max(0, low - 4); (quotations[at]?.start ?? span.end) < span.end; at++) {
    const quotation = quotations[at]
    if (quotation && overlaps(quotation, span)) found.push(quotation)
  }
  return found
}

const startOf = ({ content }: Draft): number => Math.min(...content.map(({ start }) => start))
const sizeOf = ({ content }: Pick<Draft, 'content'>): number => content.reduce((sum, { start, end }) => sum + end - start, 0)
const cited = (text: string, span: Span | null): Evidence | null => span && evidence(text, span.start, span.end)

function formOf(text: string, content: readonly Span[], inside: readonly Quotation[]): Attribution['form'] {
  if (inside.length === 0) return 'indirect'
  const said = content.reduce((sum, span) => sum + letters(text, span), 0)
  const quoted = content.reduce((sum, span) => sum + inside.reduce((part, quotation) => part + letters(text, common(span, quotation)), 0), 0)
  if (quoted === 0) return 'indirect'
  return quoted >= DIRECT * said ? 'direct' : 'mixed'
}

const common = (a: Span, b: Span): Span => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) })
const letters = (text: string, { start, end }: Span): number => (end > start ? text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length : 0)

/** A run that ends in a quotation keeps its closing mark. */
function withMarks(text: string, start: number, end: number, inside: readonly Quotation[]): Span {
  const last = inside.find((quotation) => quotation.end === end)
  return last && /["”’'»]/.test(text.charAt(end)) ? { start, end: end + 1 } : { start, end }
}

/** The cue's own, or that of a hedge early in what was said. */
function certaintyOf(text: string, draft: Draft, cues: Cues): Attribution['certainty'] {
  const first = draft.content[0]
  if (!first || draft.certainty !== 'asserted') return draft.certainty
  const words = wordsOf(text, first.start, Math.min(first.end, first.start + 200)).slice(0, HEDGED)
  for (const [at, { lower, text: written }] of words.entries()) {
    if (written === 'May' && at > 0) continue
    const pair = `${lower} ${words[at + 1]?.lower ?? ''}`
    const hedge = cues.hedges.get(pair) ?? cues.hedges.get(lower)
    if (hedge) return hedge
  }
  return 'asserted'
}

/** The smallest earlier attribution whose content holds all of this one's. */
function holderOf(attribution: Attribution, earlier: readonly Attribution[]): string | null {
  const holders = earlier.filter(({ content }) => {
    const parts = attribution.source ? [...attribution.content, attribution.source] : attribution.content
    return parts.every((part) => content.some((span) => contains(span, part))) && sizeOf({ content }) > sizeOf(attribution)
  })
  return holders.sort((a, b) => sizeOf(a) - sizeOf(b))[0]?.id ?? null
}
