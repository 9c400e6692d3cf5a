/**
 * Sources: the words that name who speaks, for a cue: before it, behind it (inverted), after "by" (passive), or that of the clause it hangs on.
 *     "⟦The mayor⟧, a lawyer, said"   "…, said ⟦Ann Berg⟧"   "was told by ⟦two clerks⟧"   "⟦Berg⟧ left, saying"   "according to ⟦the log⟧"
 */

import { canEndPhrase, isHead, type Phrase, phraseEndingAt, phraseStartingAt } from '../../../text/noun-phrases.ts'
import type { CueHit } from './cue-hits.ts'
import type { Item } from './passages.ts'

export interface Source extends Phrase {
  readonly side: 'before' | 'behind' | 'elsewhere'
}

/** A passage with its cues and their sources, which go together. */
export interface Reading {
  readonly items: readonly Item[]
  readonly hits: readonly CueHit[]
  readonly sources: readonly (Source | null)[]
}

const WHO = /^(?:who|which)$/
/** How far back the other comma of "the mayor, …, said" is looked for. */
const LONGEST_ASIDE = 30

/** The source of each cue, in order; null where the passage names none. */
export function sourcesOf(items: readonly Item[], hits: readonly CueHit[]): readonly (Source | null)[] {
  const sources: (Source | null)[] = []
  let earlier: CueHit | undefined
  let earlierSource: Source | null = null
  for (const hit of hits) {
    const source = sourceOf(items, hit, earlier, earlierSource)
    sources.push(source)
    if (hit.kind !== 'noun') [earlier, earlierSource] = [hit, source]
  }
  return sources
}

function sourceOf(items: readonly Item[], hit: CueHit, earlier: CueHit | undefined, earlierSource: Source | null): Source | null {
  if (hit.kind === 'phrase') return sided(phraseStartingAt(items, hit.to), 'behind')
  if (hit.kind === 'noun') return ownerOf(items, hit)
  if (hit.voice === 'passive') return agentOf(items, hit)
  const own = hit.form === 'finite' ? (invertedSubject(items, hit) ?? ownSubject(items, hit)) : null
  return own ?? sharedSubject(items, hit, earlier, earlierSource)
}

/** The subject before the cue; "Berg last month ⟨warned⟩": a time does not speak, who stands before it does. */
function ownSubject(items: readonly Item[], hit: CueHit): Source | null {
  const subject = subjectBefore(items, hit.group)
  if (!subject || !isTime(items, subject)) return sided(subject, 'before')
  return isHead(items[subject.from - 1]) ? sided(phraseEndingAt(items, subject.from - 1), 'before') : null
}

const sided = (phrase: Phrase | null, side: Source['side']): Source | null => (phrase ? { ...phrase, side } : null)

const TIME =
  /^(?:month|week|year|day|today|yesterday|tonight|morning|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,4}|january|february|march|april|june|july|august|september|october|november|december)$/

const isTime = (items: readonly Item[], phrase: Phrase): boolean => TIME.test(items[phrase.head]?.lower ?? '')

/** "Berg's claim that", "the claim by Berg that" is left to the reader: only the owner is read. */
function ownerOf(items: readonly Item[], hit: CueHit): Source | null {
  const phrase = phraseEndingAt(items, hit.from - 1)
  const mark = items.slice(0, hit.from).findLastIndex((item) => item.lower === "'s" || item.lower === "'")
  if (phrase && mark > phrase.from) return sided(phraseEndingAt(items, mark - 1), 'before')
  const last = items[hit.from - 1]
  return last && /^(?:his|her|their|my|our)$/.test(last.lower) ? { from: hit.from - 1, to: hit.from, head: hit.from - 1, side: 'before' } : null
}

function agentOf(items: readonly Item[], hit: CueHit): Source | null {
  const by = items.slice(hit.to, hit.to + 5).findIndex(({ lower }) => lower === 'by')
  return by === -1 ? null : sided(phraseStartingAt(items, hit.to + by + 1), 'behind')
}

/** ", said Berg": what was said stands before the verb, a noun phrase behind it, and no verb behind that. */
function invertedSubject(items: readonly Item[], hit: CueHit): Source | null {
  const before = items[hit.group - 1]
  const opens = before === undefined || before.tag === 'QUOTE' || /^[,?!—–]$/.test(before.lower)
  if (!opens || !saysBefore(items, hit.group) || (hit.class !== 'say' && hit.class !== 'ask') || !hit.frames.has('after')) return null
  const phrase = phraseStartingAt(items, hit.to)
  const next = phrase ? items.slice(phrase.to, phrase.to + 3).find(({ tag }) => tag !== 'ADV') : undefined
  if (!phrase || !isHead(items[phrase.head]) || next?.tag === 'VERB' || next?.tag === 'AUX' || next?.tag === 'QUOTE') return null
  return /^(?:that|this|it|there)$/.test(items[hit.to]?.lower ?? '') ? null : sided(phrase, 'behind')
}

/** Something that can have been said stands before the cue, not a name alone: "Berg, in Lisk, stressed the need for calm". */
const saysBefore = (items: readonly Item[], group: number): boolean =>
  group === 0 || items.slice(0, group).some(({ tag }) => tag === 'VERB' || tag === 'AUX' || tag === 'QUOTE') || group > NAME_AND_PLACE

const NAME_AND_PLACE = 8

/** The subject that ends just before the verb group, or before an aside between commas. */
export function subjectBefore(items: readonly Item[], group: number): Phrase | null {
  const last = items[group - 1]
  if (last === undefined) return null
  if (WHO.test(last.lower)) return phraseEndingAt(items, items[group - 2]?.lower === ',' ? group - 3 : group - 2)
  if (parts(last)) return subjectBeforeAside(items, group - 1)
  if (last.lower === ')') return beforeBracket(items, group - 1)
  return canEndPhrase(last) ? relativeHead(items, phraseEndingAt(items, group - 1)) : null
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

/** "Berg, a lawyer from Lisk, said": the phrase before the farthest comma that still parts subject and aside. */
function subjectBeforeAside(items: readonly Item[], comma: number): Phrase | null {
  let found: Phrase | null = null
  for (let at = comma - 1; at > 0 && comma - at <= LONGEST_ASIDE && found?.from !== 0; at--) {
    if (endsSearch(items[at])) break
    if (!parts(items[at])) continue
    const phrase = phraseBeforeAside(items, at)
    if (!phrase) break
    found = phrase
    if (isNamedOffice(items, phrase, at, comma)) break
  }
  return found
}

const phraseBeforeAside = (items: readonly Item[], comma: number): Phrase | null =>
  canEndPhrase(items[comma - 1]) && beginsAside(items[comma + 1]) ? phraseEndingAt(items, comma - 1) : null

/** "its chief executive, ⟨Ann Berg⟩, said": a description of somebody and the name alone between the commas; nothing farther is meant. */
const isNamedOffice = (items: readonly Item[], phrase: Phrase, at: number, comma: number): boolean =>
  items[phrase.head]?.tag === 'NOUN' && items.slice(at + 1, comma).every(({ tag }) => tag === 'PROPN')

const parts = (item: Item | undefined): boolean => item !== undefined && /^[,—–]$/.test(item.lower)
const endsSearch = (item: Item | undefined): boolean => item === undefined || item.tag === 'QUOTE' || /^[;:]$/.test(item.lower)
const ASIDE: ReadonlySet<string> = new Set(['VERB', 'DET', 'NOUN', 'PROPN', 'ADJ', 'ADP', 'NUM', 'ADV', 'PRON', 'SCONJ'])

const beginsAside = (item: Item | undefined): boolean => item !== undefined && ASIDE.has(item.tag) && !/^(?:he|she|they|it|we|i)$/.test(item.lower)

/** "… and added", ", saying": the subject of the cue before, else of the nearest finite verb. */
function sharedSubject(items: readonly Item[], hit: CueHit, earlier: CueHit | undefined, earlierSource: Source | null): Source | null {
  if (earlier && earlierSource && hit.group > earlier.to) return { ...earlierSource, side: 'elsewhere' }
  for (let at = hit.group - 1; at > 0 && hit.group - at <= LONGEST_ASIDE; at--) {
    const item = items[at]
    if (item?.tag !== 'VERB' && item?.tag !== 'AUX') continue
    const subject = subjectBefore(items, at)
    if (subject) return { ...subject, side: 'elsewhere' }
  }
  return null
}
