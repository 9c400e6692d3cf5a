/**
 * Subjects: the noun phrase before a predicate, inside its clause; for a relative clause the phrase the pronoun stands for; for a verb that
 * only "and" joins, the subject of the verb before.
 *     "⟦The crew⟧ left and ⟨sank⟩"      "the pier, which ⟨was shut⟩": the pier      "⟨said⟩ ⟦Ann Berg⟧, a pilot"
 */
import { canEndPhrase, type Phrase, phraseEndingAt, phraseStartingAt, type Tagged } from '../../../text/noun-phrases.ts'
import { CONJUNCTION } from './borders.ts'
import type { Predicate } from './predicates.ts'

const RELATIVE = /^(?:who|which|that)$/

/** `speaks`: the predicate is a verb of saying, whose subject may stand behind it. */
export function subjectOf(words: readonly Tagged[], start: number, predicate: Predicate, speaks: boolean, earlier: Phrase | null): Phrase | null {
  let last = predicate.from - 1
  while (last >= start && /^(?:ADV|PART)$/.test(words[last]?.tag ?? '')) last--
  const word = words[last]
  if (word === undefined || last < start) return (speaks ? invertedSubject(words, predicate.to) : beforeRelative(words, last)) ?? earlier
  if (word.tag === 'CCONJ') return earlier
  if (RELATIVE.test(word.lower)) return phraseEndingAt(words, antecedentEnd(words, last))
  return phraseBefore(words, start, last) ?? earlier
}

/** The phrase that ends at the word, or before the aside that ends there. */
function phraseBefore(words: readonly Tagged[], start: number, last: number): Phrase | null {
  const end = canEndPhrase(words[last]) ? last : beforeAside(words, start, last)
  const phrase = end === null ? null : phraseEndingAt(words, end)
  if (!phrase) return beforeRelative(words, last)
  const wide = widened(words, start, phrase)
  const from = Math.max(wide.from, start)
  return overInfinitive(words, start, wide.from) ?? { ...wide, from: from < wide.to - 1 && opensClause(words[from]) ? from + 1 : from }
}

const opensClause = (word: Tagged | undefined): boolean => word?.tag === 'CCONJ' || CONJUNCTION.test(word?.lower ?? '')

/** Before the relative pronoun, its comma, and an age between commas: "Ann Berg, 19, who". */
function antecedentEnd(words: readonly Tagged[], relative: number): number {
  const end = words[relative - 1]?.lower === ',' ? relative - 2 : relative - 1
  return words[end]?.tag === 'NUM' && words[end - 1]?.lower === ',' ? end - 2 : end
}

/** "Berg, who left in May, ⟨returned⟩": the phrase before the clause that the comma ends. */
function beforeRelative(words: readonly Tagged[], comma: number): Phrase | null {
  if (words[comma]?.lower !== ',') return null
  for (let at = comma - 1; at > 1; at--)
    if (/^(?:who|which|whose)$/.test(words[at]?.lower ?? '') && words[at - 1]?.lower === ',') return phraseEndingAt(words, antecedentEnd(words, at))
  return null
}

/** "said ⟨Ann Berg⟩, a pilot": nothing else goes on behind it. */
function invertedSubject(words: readonly Tagged[], first: number): Phrase | null {
  const phrase = phraseStartingAt(words, first)
  const next = words[phrase?.to ?? 0]
  return phrase && (next === undefined || /^(?:PUNCT|ADP|SCONJ|CCONJ)$/.test(next.tag) || RELATIVE.test(next.lower)) ? phrase : null
}

/** Back over "of" to the part or the number, over a preposition to the phrase that begins the clause, over "as high as". */
function widened(words: readonly Tagged[], start: number, phrase: Phrase): Phrase {
  const link = phrase.from - 1
  const isAs = words[link]?.lower === 'as' && words[link - 2]?.lower === 'as'
  const end = isAs ? link - 3 : link - 1
  if (end < start || !(isAs || words[link]?.tag === 'ADP') || !canEndPhrase(words[end])) return phrase
  const before = phraseEndingAt(words, end)
  if (!before || (words[link]?.lower !== 'of' && !beginsClause(words, start, before.from))) return phrase
  return widened(words, start, { ...before, to: phrase.to })
}

const beginsClause = (words: readonly Tagged[], start: number, at: number): boolean =>
  at <= start || /^(?:PUNCT|CCONJ|SCONJ)$/.test(words[at - 1]?.tag ?? '')

/** "The move to help the crew ⟨failed⟩": an infinitive or participle stands between, so the clause's first phrase is the subject. */
function overInfinitive(words: readonly Tagged[], start: number, end: number): Phrase | null {
  const before = words.slice(start, end)
  if (!before.some(({ tag }) => tag === 'VERB') || before.some(({ tag, lower }) => lower === ',' || tag === 'ADV')) return null
  const first = before.findIndex(({ tag }) => tag !== 'CCONJ' && tag !== 'SCONJ')
  return first === -1 ? null : phraseStartingAt(words, start + first)
}

/** "Berg, a pilot, ⟨left⟩" and "The pier, shut since May, ⟨fell⟩": the phrase before the first comma of the clause. */
function beforeAside(words: readonly Tagged[], start: number, last: number): number | null {
  if (words[last]?.lower !== ',') return null
  const comma = words.slice(start, last).findIndex(({ lower }) => lower === ',')
  return comma > 0 && canEndPhrase(words[start + comma - 1]) ? start + comma - 1 : null
}
