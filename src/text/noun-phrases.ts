/**
 * Noun phrases, found by parts of speech to the left or right of a place: enough to name a source, no parse.
 *     "The mayor of Lisk ⟨said⟩"   "Officials briefed on the talks ⟨said⟩"   "⟨said⟩ Ann Berg, who …"
 */
import type { Span } from '../model/span.ts'

/** A word with its tag (universal part of speech, or a stage's own for a whole quotation). */
export interface Tagged extends Span {
  readonly lower: string
  readonly tag: string
}

/** Items `from` up to `to`; `head` is the item the phrase is about. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly head: number
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'SYM', 'X'])
const HEADS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON'])
const RELATIVE = /^(?:what|which|whom|whose|that)$/
/** Items of the longest run that is read as one phrase. */
const LONGEST = 40
/** May end a noun phrase without being a noun: "the wounded", "two". */
const STANDS_IN: ReadonlySet<string> = new Set(['ADJ', 'NUM', 'X'])
const PERSONAL = /^(?:i|he|she|they|we|it|you|who)$/
const POSSESSIVE = /^(?:'s|')$/
/** Where a clause, and so its subject, may begin. */
const BORDER: ReadonlySet<string> = new Set(['PUNCT', 'SCONJ', 'CCONJ', 'QUOTE', 'VERB', 'AUX'])

const isNominal = (item: Tagged | undefined): boolean =>
  item !== undefined && (NOMINAL.has(item.tag) || POSSESSIVE.test(item.lower) || item.lower === '-')

export const canEndPhrase = (item: Tagged | undefined): boolean => isHead(item) || (item !== undefined && STANDS_IN.has(item.tag))

export const isHead = (item: Tagged | undefined): boolean => item !== undefined && HEADS.has(item.tag)

/** The noun phrase whose last item is `last`; null when none ends there. */
export function phraseEndingAt(items: readonly Tagged[], last: number): Phrase | null {
  let from = runStart(items, last)
  if (from > last) return null
  for (let steps = 0; steps < 4; steps++) {
    const wider = widerStart(items, from)
    if (wider === null) break
    from = wider
  }
  return phrase(items, from, last + 1)
}

/** First item of the run of nominal items that ends at `last`. */
function runStart(items: readonly Tagged[], last: number): number {
  let at = last
  while (at >= 0 && last - at < LONGEST && isNominal(items[at])) {
    const lower = items[at]?.lower ?? ''
    if (RELATIVE.test(lower)) return at + 1
    if (PERSONAL.test(lower)) return at < last ? at + 1 : at
    at--
  }
  return at + 1
}

/** Over a preposition, participle or "and" to the phrase before it, where that one begins a clause (or the link is "of"). */
function widerStart(items: readonly Tagged[], from: number): number | null {
  const link = linkStart(items, from)
  if (link === null || !(isHead(items[link - 1]) || isSome(items[link - 1]))) return null
  const start = runStart(items, link - 1)
  const before = items[start - 1]
  const atBorder = before === undefined || BORDER.has(before.tag)
  const isOf = items[link]?.lower === 'of' && link === from - 1
  return atBorder || isOf || linkStart(items, start) !== null ? start : null
}

/** "many in Lisk", "some of the crew": words of amount that stand for persons. */
const isSome = (item: Tagged | undefined): boolean =>
  item !== undefined && /^(?:many|some|most|several|few|both|all|those|one|none)$/.test(item.lower)

function linkStart(items: readonly Tagged[], from: number): number | null {
  const item = items[from - 1]
  if (item === undefined) return null
  if (item.tag === 'CCONJ') return from - 1
  if (item.tag !== 'ADP') return null
  const before = items[from - 2]
  return before?.tag === 'VERB' && /(?:ed|ing|wn|en)$/.test(before.lower) ? from - 2 : from - 1
}

/** The noun phrase that begins at `first`; a verb behind it makes it a subject, which `followed` tells. */
export function phraseStartingAt(items: readonly Tagged[], first: number): Phrase | null {
  let to = first
  while (to < items.length && to - first < LONGEST && goesOn(items, first, to)) to++
  if (PERSONAL.test(items[first]?.lower ?? '')) to = Math.min(to, first + 1)
  return to > first ? phrase(items, first, to) : null
}

/** A second article begins another phrase: "Cole | a week ago". */
function goesOn(items: readonly Tagged[], first: number, at: number): boolean {
  if (at > first && items[at]?.tag === 'DET' && isHead(items[at - 1])) return false
  return isNominal(items[at]) || (at > first && isLink(items[at]) && isNominal(items[at + 1]))
}

const isLink = (item: Tagged | undefined): boolean => item?.lower === 'of' || item?.lower === 'for' || item?.lower === 'and'

/** The head is the last noun before the first preposition or participle; without one ("the wounded") the last word; null for articles. */
function phrase(items: readonly Tagged[], from: number, to: number): Phrase | null {
  let end = from
  while (end < to && isNominal(items[end])) end++
  for (let head = end - 1; head >= from; head--) if (isHead(items[head])) return { from, to, head }
  const last = items[end - 1]
  return last && (STANDS_IN.has(last.tag) || (isSome(last) && end < to)) ? { from, to, head: end - 1 } : null
}
