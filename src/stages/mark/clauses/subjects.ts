/**
 * Subjects: the noun phrase before a predicate, inside its clause; for a relative clause the phrase the pronoun stands for; for a verb that
 * only "and" joins, the subject of the verb before.
 *     "⟦The crew⟧ left and ⟨sank⟩"      "the pier, which ⟨was shut⟩": the pier
 */
import { canEndPhrase, isHead, type Phrase, phraseEndingAt, phraseStartingAt, type Tagged } from '../../../text/noun-phrases.ts'
import type { Predicate } from './predicates.ts'

const RELATIVE = /^(?:who|which|that)$/

export function subjectOf(words: readonly Tagged[], start: number, predicate: Predicate, earlier: Phrase | null): Phrase | null {
  let last = predicate.from - 1
  while (last >= start && /^(?:ADV|PART)$/.test(words[last]?.tag ?? '')) last--
  const word = words[last]
  if (word === undefined || last < start || word.tag === 'CCONJ') return earlier
  if (RELATIVE.test(word.lower)) return phraseEndingAt(words, words[last - 1]?.lower === ',' ? last - 2 : last - 1)
  const end = canEndPhrase(word) ? last : beforeAside(words, start, last)
  const phrase = end === null ? null : phraseEndingAt(words, end)
  return phrase ? (overInfinitive(words, start, phrase.from) ?? { ...phrase, from: Math.max(phrase.from, start) }) : earlier
}

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
  return comma > 0 && isHead(words[start + comma - 1]) ? start + comma - 1 : null
}
