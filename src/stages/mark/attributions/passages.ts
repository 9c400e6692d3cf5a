/**
 * Passages: what is read as one sentence. A quotation is one item however many sentences it holds, so narration is read without it.
 *     “We lost. We try again,” Berg said.   →   ⟨quotation⟩ Berg said .
 */
import type { Mention } from '../../../model/entity.ts'
import type { Quotation } from '../../../model/quotation.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Span } from '../../../model/span.ts'
import type { PartOfSpeech, Token } from '../../../model/token.ts'

export interface Item extends Span {
  readonly text: string
  readonly lower: string
  readonly tag: PartOfSpeech | 'QUOTE'
  /** The quotation this item stands for. */
  readonly quotation: Quotation | null
}

export interface Passage extends Span {
  readonly items: readonly Item[]
  /** Count of the paragraph, from 0. */
  readonly paragraph: number
}

/** Passages in reading order. Titles and nicknames stand as names, all other quotations as QUOTE. */
export function passagesOf(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
): Passage[] {
  const outer = outermost(quotations)
  const spans = joinedSentences(text, sentences, outer)
  const items = itemsOf(text, withNames(tokens, mentions), outer)
  let next = 0
  return spans.flatMap((span) => {
    const from = next
    while (next < items.length && (items[next]?.start ?? 0) < span.end) next++
    return pieces(items.slice(from, next)).map((piece) => ({ ...span, items: piece }))
  })
}

/** "⟨Holt⟩ insisted": no auxiliary but a name, where the page has one there. */
function withNames(tokens: readonly Token[], mentions: readonly Mention[]): readonly Token[] {
  const named = mentions.filter(({ kind }) => kind === 'person' || kind === 'organisation')
  let at = 0
  return tokens.map((token) => {
    while ((named[at]?.end ?? token.end) < token.end) at++
    const isInside = (named[at]?.start ?? token.end) <= token.start
    return isInside && MISREAD.has(token.tag) && /^\p{Lu}/u.test(token.text) ? { ...token, tag: 'PROPN' } : token
  })
}

const MISREAD: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV', 'INTJ'])

/** Items of the longest passage that is read whole: text without any full stop must not cost the square of its length. */
const LONGEST = 300

function pieces(items: readonly Item[]): readonly (readonly Item[])[] {
  const cut: (readonly Item[])[] = []
  for (let at = 0; at === 0 || at < items.length; at += LONGEST) cut.push(items.slice(at, at + LONGEST))
  return cut
}

/** “We lost.” ⏐ Berg said.   →   one passage, where `isTag` says that the second is only about who spoke. */
export function withTagsJoined(passages: readonly Passage[], isTag: (items: readonly Item[]) => boolean): readonly Passage[] {
  const joined: Passage[] = []
  for (const passage of passages) {
    const last = joined.at(-1)
    const follows = last?.paragraph === passage.paragraph && last.items.at(-1)?.tag === 'QUOTE'
    if (last && follows && isTag(passage.items)) joined.splice(-1, 1, { ...last, end: passage.end, items: [...last.items, ...passage.items] })
    else joined.push(passage)
  }
  return joined
}

/** Quotations that stand in no other. They come in order, outer before inner. */
export function outermost(quotations: readonly Quotation[]): readonly Quotation[] {
  let end = -1
  return quotations.filter((quotation) => {
    if (quotation.start < end) return false
    end = quotation.end
    return true
  })
}

interface Joined extends Span {
  end: number
  readonly paragraph: number
}

/** Sentences with no border inside a quotation. */
function joinedSentences(text: string, sentences: readonly Sentence[], outer: readonly Quotation[]): readonly Joined[] {
  const joined: Joined[] = []
  let at = 0
  for (const { start, end } of sentences) {
    while ((outer[at]?.end ?? Number.POSITIVE_INFINITY) < start) at++
    const last = joined.at(-1)
    const fresh = last ? startsParagraph(text, last, start) : 0
    if (last && fresh === 0 && (outer[at]?.start ?? last.end) < last.end) last.end = end
    else joined.push({ start, end, paragraph: (last?.paragraph ?? 0) + fresh })
  }
  return joined
}

/** 1 where a line ends between the passage before and `start`. */
const startsParagraph = (text: string, last: Span, start: number): number => (text.slice(last.end, start).includes('\n') ? 1 : 0)

function itemsOf(text: string, tokens: readonly Token[], outer: readonly Quotation[]): readonly Item[] {
  const items: Item[] = []
  let at = 0
  for (const token of tokens) {
    while (at < outer.length && (outer[at]?.end ?? 0) < token.start && !closes(text, outer[at], token)) at++
    const quotation = outer[at]
    if (!quotation || token.end < quotation.start || !belongs(text, quotation, token)) items.push(plainItem(token))
    else if (items.at(-1)?.quotation !== quotation) items.push(quoteItem(quotation, token))
  }
  return items
}

const plainItem = ({ start, end, text, tag }: Token): Item => ({
  start,
  end,
  text,
  lower: text.toLowerCase().replace('’', "'"),
  tag,
  quotation: null,
})

/** From the opening mark, which is the first token that belongs to it, to the closing one. */
const quoteItem = (quotation: Quotation, first: Token): Item => ({
  start: Math.min(first.start, quotation.start),
  end: quotation.end,
  text: quotation.exact,
  lower: '',
  tag: quotation.use === 'speech' || quotation.use === 'scare' ? 'QUOTE' : 'PROPN',
  quotation,
})

const MARK = /^["“”„‟«»'‘’‚‛`]+$/

function belongs(text: string, quotation: Quotation, token: Token): boolean {
  if (token.start < quotation.end && token.end > quotation.start) return true
  return MARK.test(token.text) && (BETWEEN_OPENING.test(text.slice(token.end, quotation.start)) || closes(text, quotation, token))
}

/** A mark of two signs may be two tokens. */
const BETWEEN_MARKS = /^[\s"”'’»]*$/

const BETWEEN_OPENING = /^[\s"“'‘«„`]*$/

const closes = (text: string, quotation: Quotation | undefined, token: Token): boolean =>
  quotation !== undefined &&
  token.start >= quotation.end &&
  token.start - quotation.end < 3 &&
  MARK.test(token.text) &&
  BETWEEN_MARKS.test(text.slice(quotation.end, token.start))
