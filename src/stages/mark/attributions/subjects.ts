/**
 * Subjects: the noun phrase that a verb group has before it, over brackets, relative clauses and asides.
 *     "⟦The mayor⟧, a lawyer, ⟨said⟩"      "⟦Cole⟧ (North Tarn) ⟨said⟩"      "⟦officials⟧ who knew the plan ⟨said⟩"
 */

import { canEndPhrase, isHead, type Phrase, phraseEndingAt } from '../../../text/noun-phrases.ts'
import type { Item } from './passages.ts'

/** Words that stand for the noun before them. */
export const WHO = /^(?:who|which)$/
/** How far back the other comma of "the mayor, …, said" is looked for. */
const LONGEST_ASIDE = 30

/** The subject that ends just before the verb group, or before an aside between commas. */
export function subjectBefore(items: readonly Item[], group: number): Phrase | null {
  const last = items[group - 1]
  if (last === undefined) return null
  if (isRelative(items, group - 1)) return whoStandsFor(items, group - 1)
  if (parts(last)) return subjectBeforeAside(items, group - 1)
  if (last.lower === ')') return beforeBracket(items, group - 1)
  return canEndPhrase(last) ? relativeHead(items, phraseEndingAt(items, group - 1)) : null
}

/** "who", "which"; "that" behind a noun. */
const isRelative = (items: readonly Item[], at: number): boolean =>
  WHO.test(items[at]?.lower ?? '') || (items[at]?.lower === 'that' && items[at]?.tag === 'PRON' && isHead(items[at - 1]))

/** "⟦Cole, who⟧ said": the pronoun belongs to the words that name who. */
function whoStandsFor(items: readonly Item[], pronoun: number): Phrase | null {
  const phrase = phraseEndingAt(items, items[pronoun - 1]?.lower === ',' ? pronoun - 2 : pronoun - 1)
  return phrase && { ...phrase, to: pronoun + 1 }
}

/** "Cole (North Tarn) said" */
function beforeBracket(items: readonly Item[], last: number): Phrase | null {
  const from = Math.max(0, last - 8)
  const open = items.slice(from, last).findLastIndex(({ lower }) => lower === '(')
  return open === -1 ? null : phraseEndingAt(items, from + open - 1)
}

/** "officials who knew the plan said": the subject is "officials". */
function relativeHead(items: readonly Item[], phrase: Phrase | null): Phrase | null {
  if (!phrase) return null
  const start = Math.max(0, phrase.from - 12)
  const who = items.slice(start, phrase.from).findLastIndex(({ lower }) => WHO.test(lower))
  const between = who === -1 ? [] : items.slice(start + who, phrase.from)
  if (who === -1 || between.some(({ tag, lower }) => tag === 'QUOTE' || lower === ',' || lower === 'that')) return phrase
  return phraseEndingAt(items, start + who - 1) ?? phrase
}

/** "Berg, a lawyer from Lisk, said": the phrase before the farthest comma that still parts subject and aside; "in a statement," is none. */
function subjectBeforeAside(items: readonly Item[], comma: number): Phrase | null {
  let found: Phrase | null = null
  for (let at = comma - 1; at > 0 && comma - at <= LONGEST_ASIDE && found?.from !== 0; at--) {
    if (endsSearch(items[at])) break
    if (!parts(items[at])) continue
    const phrase = phraseBeforeAside(items, at)
    if (!phrase) break
    if (items[phrase.from - 1]?.tag === 'ADP') continue
    found = phrase
    if (isNamedOffice(items, phrase, at, comma)) break
  }
  return found
}

function phraseBeforeAside(items: readonly Item[], comma: number): Phrase | null {
  if (!beginsAside(items[comma + 1])) return null
  if (items[comma - 1]?.lower === ')') return beforeBracket(items, comma - 1)
  return canEndPhrase(items[comma - 1]) ? phraseEndingAt(items, comma - 1) : null
}

/** "its chief executive, ⟨Ann Berg⟩, said": a description of somebody and the name alone between the commas; nothing farther is meant. */
const isNamedOffice = (items: readonly Item[], phrase: Phrase, at: number, comma: number): boolean =>
  items[phrase.head]?.tag === 'NOUN' && items.slice(at + 1, comma).every(({ tag }) => tag === 'PROPN')

const parts = (item: Item | undefined): boolean => item !== undefined && /^[,—–]$/.test(item.lower)
const endsSearch = (item: Item | undefined): boolean => item === undefined || item.tag === 'QUOTE' || /^[;:]$/.test(item.lower)
const ASIDE: ReadonlySet<string> = new Set(['VERB', 'DET', 'NOUN', 'PROPN', 'ADJ', 'ADP', 'NUM', 'ADV', 'PRON', 'SCONJ'])

const beginsAside = (item: Item | undefined): boolean => item !== undefined && ASIDE.has(item.tag) && !/^(?:he|she|they|it|we|i)$/.test(item.lower)
