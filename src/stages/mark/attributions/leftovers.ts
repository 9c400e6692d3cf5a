/**
 * Leftovers: quotations that no cue of their own passage brings.
 *     “We lost,” Berg said. ⟦“We try again.”⟧         goes on: same speaker, same attribution
 *     Berg spoke to the crew: ⏎ ⟦“We try again.”⟧     the paragraph before ends with a colon
 *     ⟦“We try again.”⟧ alone                          speech of nobody named: no speaker is invented
 */
import type { Quotation } from '../../../model/quotation.ts'
import type { Span } from '../../../model/span.ts'
import { isHead, phraseEndingAt } from '../../../text/noun-phrases.ts'
import { contains } from '../../../text/spans.ts'
import type { Draft } from './drafts.ts'
import { spanOf } from './drafts.ts'
import type { Item, Passage } from './passages.ts'
import { subjectBefore } from './sources.ts'

/** A passage and what its own cues brought. */
export interface Read {
  readonly passage: Passage
  readonly drafts: readonly Draft[]
}

/** All drafts, with those for quotations that were left over. */
export function withLeftovers(text: string, reads: readonly Read[]): readonly Draft[] {
  const all: Draft[] = []
  let last: Draft | null = null
  let lastRead: Read | null = null
  for (const read of reads) {
    const own = read.drafts.map((draft) => draft)
    const left = spokenOf(read.passage).filter((quotation) => !own.some(({ content }) => content.some((span) => contains(span, quotation))))
    for (const quotation of left) {
      const carrier = own.find(isDirect(spokenOf(read.passage))) ?? carried(text, read, lastRead, last)
      place(own, all, quotation, carrier, carrier !== null && runsOn(text, read, lastRead), read.passage)
    }
    all.push(...own)
    last = own.findLast(({ content }) => content.length > 0) ?? (lastRead?.passage.paragraph === read.passage.paragraph ? last : null)
    lastRead = read
  }
  return all
}

const spokenOf = (passage: Passage): readonly Quotation[] =>
  passage.items.flatMap(({ quotation }) => (quotation?.use === 'speech' ? [quotation] : []))

const isDirect =
  (quotations: readonly Quotation[]) =>
  ({ content }: Draft): boolean =>
    content.some((span) =>
      quotations.some((quotation) => contains(span, quotation) && quotation.end - quotation.start > 0.8 * (span.end - span.start)),
    )

/** The attribution before, where it may speak on: same paragraph, a colon before the break, or a quotation that was not closed. */
function carried(text: string, read: Read, before: Read | null, last: Draft | null): Draft | null {
  if (!before) return null
  if (before.passage.paragraph === read.passage.paragraph) return last
  const end = written(text, before)
  if (end.endsWith(':')) return colonSource(before.passage) ?? last
  return isAlone(read) || (isUnclosed(before.passage, end) && read.passage.items[0]?.tag === 'QUOTE') ? last : null
}

/** Nothing but the quotation, in the same paragraph or after one whose quotation was not closed: one utterance, not two. */
const runsOn = (text: string, read: Read, before: Read | null): boolean =>
  before !== null && isAlone(read) && (before.passage.paragraph === read.passage.paragraph || isUnclosed(before.passage, written(text, before)))

const written = (text: string, { passage }: Read): string => text.slice(passage.start, passage.end).trimEnd()

function isUnclosed(passage: Passage, words: string): boolean {
  const item = passage.items.findLast(({ tag }) => tag === 'QUOTE')
  return item !== undefined && item.end >= passage.start + words.length
}

/** "Berg turned to the crew:": the subject of the passage's first verb. */
function colonSource({ items }: Passage): Draft | null {
  const verb = items.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX')
  const subject = verb > 0 ? subjectBefore(items, verb) : null
  return subject && sourceDraft(items, subject.from, subject.to, subject.head)
}

const sourceDraft = (items: readonly Item[], from: number, to: number, head: number): Draft => ({
  ...EMPTY,
  source: spanOf(items, from, to),
  head: spanOf(items, head, head + 1),
})

/** Joins the quotation to the attribution it goes on with, or gives it one of its own with the same source. */
function place(own: Draft[], all: Draft[], quotation: Quotation, carrier: Draft | null, runsOn: boolean, passage: Passage): void {
  if (carrier && (joins(own, carrier, quotation) || (runsOn && joins(all, carrier, quotation)))) return
  const source = carrier ?? subjectDraft(passage, quotation)
  own.push({ ...EMPTY, content: [span(quotation)], source: source?.source ?? null, head: source?.head ?? null })
}

const EMPTY: Draft = { content: [], cue: null, source: null, head: null, polarity: 'says', certainty: 'asserted' }

const span = ({ start, end }: Quotation): Span => ({ start, end })

const isAlone = ({ passage, drafts }: Read): boolean => drafts.length === 0 && passage.items.every(({ tag }) => tag === 'QUOTE' || tag === 'PUNCT')

function joins(list: Draft[], carrier: Draft, quotation: Quotation): boolean {
  const at = carrier.content.length > 0 ? list.indexOf(carrier) : -1
  if (at !== -1) list[at] = { ...carrier, content: [...carrier.content, span(quotation)] }
  return at !== -1
}

/** "Berg slammed the plan as “a joke”": the passage begins with a name or pronoun, and the quotation stands behind its verb. */
function subjectDraft({ items }: Passage, quotation: Quotation): Draft | null {
  const verb = items.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX')
  if (verb < 1 || (items[verb]?.start ?? 0) > quotation.start || !isHead(items[verb - 1])) return null
  const subject = phraseEndingAt(items, verb - 1)
  if (!subject || subject.from > 1 || !/^(?:PROPN|PRON)$/.test(items[subject.head]?.tag ?? '')) return null
  return /^(?:it|this|that|there|which|what)$/.test(items[subject.head]?.lower ?? '')
    ? null
    : sourceDraft(items, subject.from, subject.to, subject.head)
}
