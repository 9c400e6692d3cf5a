/**
 * Leftovers: quotations that no cue of their own passage brings.
 *     “We lost,” Berg said. ⟦“We try again.”⟧         goes on: same speaker, same attribution
 *     Berg spoke to the crew: ⏎ ⟦“We try again.”⟧     the paragraph before ends with a colon
 *     ⟦“We try again.”⟧ alone                          speech of nobody named: no speaker is invented
 */
import type { Quotation } from '../../../model/quotation.ts'
import type { Span } from '../../../model/span.ts'
import type { Phrase } from '../../../text/noun-phrases.ts'
import { contains } from '../../../text/spans.ts'
import type { Draft } from './drafts.ts'
import { holds, spanOf } from './drafts.ts'
import { quotationsEnd } from './frames.ts'
import { leadBefore, leadInto, signatureAt, subjectOfPassage } from './lead-ins.ts'
import type { Item, Passage } from './passages.ts'

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
  for (const [at, read] of reads.entries()) {
    const own = read.drafts.map((draft) => draft)
    for (const quotation of leftOver(read.passage, own)) {
      const carrier: Draft | null =
        signatureOf(read.passage, quotation, reads[at + 1]?.passage) ??
        directOf(text, read.passage, own) ??
        leadOf(read.passage, quotation, leadInto) ??
        (mayBeCarried(read, quotation) ? carried(text, read, lastRead, last) : null) ??
        leadOf(read.passage, quotation, subjectOfPassage)
      last = place(own, all, quotation, carrier, carrier !== null && runsOn(text, read, lastRead)) ?? last
    }
    all.push(...own)
    last = outerLast(text, own) ?? (mayGoOn(text, read, lastRead) ? last : null)
    lastRead = read
  }
  return all
}

const mayBeCarried = (read: Read, quotation: Quotation): boolean => isSentence(quotation) || isAlone(read) || judgesOn(read.passage)

/** The direct speech of the passage itself. */
const directOf = (text: string, passage: Passage, own: readonly Draft[]): Draft | undefined =>
  own.filter((draft) => !isAside(text, draft)).find(isDirect(spokenOf(passage)))

/** Does the speaker before still speak behind this passage, though it brought nothing of its own? */
const mayGoOn = (text: string, read: Read, before: Read | null): boolean =>
  before?.passage.paragraph === read.passage.paragraph || runsOn(text, read, before)

const spokenOf = (passage: Passage): readonly Quotation[] =>
  passage.items.flatMap(({ quotation }) => (quotation?.use === 'speech' ? [quotation] : []))

/** Quotations that no draft holds; words held at a distance in narration are nobody's speech. */
function leftOver(passage: Passage, own: readonly Draft[]): readonly Quotation[] {
  const narrated = passage.items.some(({ tag }) => tag !== 'QUOTE' && tag !== 'PUNCT')
  return spokenOf(passage)
    .filter((quotation) => !own.some(({ content }) => content.some((span) => contains(span, quotation))))
    .filter((quotation) => !narrated || isSentence(quotation) || isLong(quotation))
}

const isLong = ({ exact }: Quotation): boolean => exact.split(/\s+/, FEWEST_SPOKEN).length === FEWEST_SPOKEN

/** Fewer words than this inside a sentence, without a cue, are not told as speech. */
const FEWEST_SPOKEN = 4

const isSentence = ({ exact }: Quotation): boolean => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(exact) && /[.,!?…][”’"')\]]*$/.test(exact)

/** "The move is a sign that Tarn “fully intends to sail”": what was said before is judged on, by whoever said it. */
function judgesOn({ items }: Passage): boolean {
  const verb = items.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX')
  return verb > 0 && verb < 4 && items[verb]?.tag === 'AUX' && /^(?:this|that|these|those|it|the)$/.test(items[0]?.lower ?? '')
}

/** The last that stands in no other: "Cole said that Berg feared …" is Cole's. */
function outerLast(text: string, own: readonly Draft[]): Draft | null {
  const outer = own.filter((draft) => draft.content.length > 0 && !own.some((other) => other !== draft && holds(other, draft)))
  return outer.findLast((draft) => !isAside(text, draft)) ?? outer.at(-1) ?? null
}

/** "said Berg, a nurse ⟨who⟩ asked …": a clause inside the sentence; who goes on speaking is not told by it. */
const isAside = (text: string, { source }: Draft): boolean => source !== null && /\b(?:who|which|that)$/.test(text.slice(source.start, source.end))

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

/** "Berg turned to the crew:": who the clause before the colon is about. */
function colonSource({ items }: Passage): Draft | null {
  const colon = items.findLastIndex(({ lower }) => lower === ':')
  return colon > 0 ? sourceDraft(items, leadBefore(items, colon, true)) : null
}

const sourceDraft = (items: readonly Item[], phrase: Phrase | null): Draft | null =>
  phrase && { ...EMPTY, source: spanOf(items, phrase.from, phrase.to), head: spanOf(items, phrase.head, phrase.head + 1) }

/** "“We lost.” – Ann Berg", on the same line or the next. */
function signatureOf({ items }: Passage, quotation: Quotation, next: Passage | undefined): Draft | null {
  const quote = items.findIndex((item) => item.quotation === quotation)
  const end = quotationsEnd(items, Math.max(0, quote))
  return sourceDraft(items, signatureAt(items, end)) ?? (end === items.length && next ? sourceDraft(next.items, signatureAt(next.items, 0)) : null)
}

/** What the words before the quotation in its own passage tell. */
function leadOf({ items }: Passage, quotation: Quotation, read: (items: readonly Item[], quote: number) => Phrase | null): Draft | null {
  const quote = items.findIndex((item) => item.quotation === quotation)
  return quote > 0 ? sourceDraft(items, read(items, quote)) : null
}

/** Joins the quotation to the attribution it goes on with, or gives it one of its own with the same source. */
function place(own: Draft[], all: Draft[], quotation: Quotation, carrier: Draft | null, runsOn: boolean): Draft | null {
  const joined = carrier && (joins(own, carrier, quotation) ?? (runsOn ? joins(all, carrier, quotation) : null))
  if (!joined) own.push({ ...EMPTY, content: [span(quotation)], source: carrier?.source ?? null, head: carrier?.head ?? null })
  return joined
}

const EMPTY: Draft = { content: [], cue: null, source: null, head: null, polarity: 'says', certainty: 'asserted' }

const span = ({ start, end }: Quotation): Span => ({ start, end })

const isAlone = ({ passage, drafts }: Read): boolean => drafts.length === 0 && passage.items.every(({ tag }) => tag === 'QUOTE' || tag === 'PUNCT')

/** Quotations of one utterance: a page of open quotations must not cost the square of its length. */
const MOST_PARTS = 100

/** The carrier with the quotation, in the place of the carrier; null where the list does not hold it. */
function joins(list: Draft[], carrier: Draft, quotation: Quotation): Draft | null {
  const at = carrier.content.length > 0 && carrier.content.length < MOST_PARTS ? list.lastIndexOf(carrier) : -1
  if (at === -1) return null
  const joined = { ...carrier, content: [...carrier.content, span(quotation)] }
  list[at] = joined
  return joined
}
