/**
 * Sources: the words that name who speaks, for a cue: before it, behind it (inverted), after "by" (passive), or that of the clause it hangs on.
 *     "⟦The mayor⟧, a lawyer, said"   "…, said ⟦Ann Berg⟧"   "was told by ⟦two clerks⟧"   "⟦Berg⟧ left, saying"   "according to ⟦the log⟧"
 */

import { isHead, type Phrase, phraseEndingAt, phraseStartingAt } from '../../../text/noun-phrases.ts'
import { isSpoken } from './beside-quotes.ts'
import type { CueHit } from './cue-hits.ts'
import { isObjectOnly, isPredicate } from './frames.ts'
import type { Item } from './passages.ts'
import { sharedSubject } from './shared-subjects.ts'
import { wholeBehind, wholeSubject } from './source-borders.ts'
import { subjectBefore, WHO } from './subjects.ts'

export interface Source extends Phrase {
  readonly side: 'before' | 'behind' | 'elsewhere'
}

/** A passage with its cues and their sources, which go together. */
export interface Reading {
  readonly items: readonly Item[]
  readonly hits: readonly CueHit[]
  readonly sources: readonly (Source | null)[]
}

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
  if (hit.kind === 'phrase') return sided(behindPhrase(items, hit.to), 'behind')
  if (hit.kind === 'noun') return ownerOf(items, hit)
  if (hit.voice === 'passive') return agentOf(items, hit)
  const own = hit.form === 'finite' ? (invertedSubject(items, hit) ?? ownSubject(items, hit)) : null
  const shared = own ? null : sharedSubject(items, hit, earlier, earlierSource)
  return own ?? sided(shared && wholeSubject(items, shared), 'elsewhere')
}

function behindPhrase(items: readonly Item[], at: number): Phrase | null {
  const phrase = phraseStartingAt(items, at)
  return phrase && wholeBehind(items, phrase)
}

/** The subject before the cue; "Berg last month ⟨warned⟩": a time does not speak, who stands before it does. */
function ownSubject(items: readonly Item[], hit: CueHit): Source | null {
  const subject = subjectBefore(items, hit.group)
  if (!subject) return null
  if (!isTime(items, subject)) return sided(backToQuote(items, wholeSubject(items, subject)), 'before')
  const before = items[subject.from - 1]
  return isHead(before) || before?.lower === ')' ? sided(subjectBefore(items, subject.from), 'before') : null
}

/** Items between a quotation and the name of who spoke. */
const LONGEST_DESCRIPTION = 16

/** "“We lost,” ⟨another friend, Ann Berg⟩ told the crew": all that stands between the quotation and the cue, where that is no clause. */
function backToQuote(items: readonly Item[], subject: Phrase): Phrase {
  const start = Math.max(0, subject.from - LONGEST_DESCRIPTION)
  const quote = items.slice(start, subject.from).findLastIndex(({ tag }) => tag === 'QUOTE')
  const from = start + quote + 1
  if (quote === -1 || from === subject.from || !isSpoken(items, start + quote)) return subject
  const between = items.slice(from, subject.from)
  const opens = /^(?:DET|NOUN|PROPN|ADJ|NUM|ADV)$/.test(between[0]?.tag ?? '')
  if (!opens || between.some(({ tag, lower }) => tag === 'VERB' || tag === 'AUX' || /^[.;:()]$/.test(lower))) return subject
  const first = phraseStartingAt(items, from)
  return { from, to: subject.to, head: first && first.to < subject.from ? first.head : subject.head }
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
  const near = items.slice(hit.to, hit.to + 5)
  const by = near.findIndex(({ lower }) => lower === 'by')
  if (by === -1 || near.slice(0, by).some(({ tag }) => tag === 'VERB')) return null
  const agent = phraseStartingAt(items, hit.to + by + 1)
  return agent && sided(withPlace(items, agent), 'behind')
}

/** "by researchers ⟨in Lisk⟩ to cut deaths" */
function withPlace(items: readonly Item[], agent: Phrase): Phrase {
  const place = /^(?:in|at|from)$/.test(items[agent.to]?.lower ?? '') ? phraseStartingAt(items, agent.to + 1) : null
  return place && items[place.head]?.tag === 'PROPN' ? { ...agent, to: place.to } : agent
}

/** ", said Berg": what was said stands before the verb, a noun phrase behind it, and no verb behind that. */
function invertedSubject(items: readonly Item[], hit: CueHit): Source | null {
  const phrase = mayInvert(items, hit) ? phraseStartingAt(items, hit.to) : null
  if (!phrase || isTime(items, phrase)) return null
  if (isObjectOnly(hit) && items[phrase.head]?.tag === 'NOUN') return null
  if (isSpoken(items, hit.group - 1) && hit.group === hit.from) return sided(withoutWho(items, phrase), 'behind')
  const next = items.slice(phrase.to, phrase.to + 3).find(({ tag }) => tag !== 'ADV')
  if (/^(?:VERB|AUX|QUOTE)$/.test(next?.tag ?? '') || beginsClause(items, phrase.to)) return null
  return namesWho(items, hit, phrase) ? sided(phrase, 'behind') : null
}

/** "says the problem ⟨with drying grain is⟩ that …": a verb behind the phrase's prepositions makes it the subject of what is said. */
function beginsClause(items: readonly Item[], from: number): boolean {
  if (items[from]?.tag !== 'ADP' && items[from]?.lower !== 'with') return false
  for (let at = from + 1; at < Math.min(items.length, from + LONGEST_DESCRIPTION); at++) {
    const item = items[at]
    if (item === undefined || CLOSES.test(item.tag) || WHO.test(item.lower) || ADVERBIAL.test(item.lower)) return false
    if (item.tag === 'AUX' || (isPredicate(item) && items[at + 1]?.tag !== 'ADP' && items[at - 1]?.lower !== 'to')) return true
  }
  return false
}

const CLOSES = /^(?:PUNCT|QUOTE|SCONJ|CCONJ)$/
const ADVERBIAL = /^(?:as|after|before|since|until|while|when)$/

/** ", said a clerk", ", wrote Ann Berg", ", added the clerk"; not ", wrote a letter". */
function namesWho(items: readonly Item[], hit: CueHit, { from, head }: Phrase): boolean {
  if (!isHead(items[head])) return false
  return /^(?:said|says)$/.test(items[hit.from]?.lower ?? '') || items[head]?.tag !== 'NOUN' || items[from]?.lower === 'the'
}

function mayInvert(items: readonly Item[], hit: CueHit): boolean {
  const before = items[hit.group - 1]
  const opens = before === undefined || before.tag === 'QUOTE' || /^[,?!—–]$/.test(before.lower)
  const speaks = hit.class === 'say' || hit.class === 'ask' || isSpoken(items, hit.group - 1)
  if (!opens || !saysBefore(items, hit.group) || !speaks || !hit.frames.has('after')) return false
  return !/^(?:that|this|it|there)$/.test(items[hit.to]?.lower ?? '')
}

/** "said one pilot ⟨who⟩ saw it" */
const withoutWho = (items: readonly Item[], phrase: Phrase): Phrase =>
  phrase.to - phrase.from > 1 && WHO.test(items[phrase.to - 1]?.lower ?? '')
    ? { ...phrase, to: phrase.to - 1, head: Math.min(phrase.head, phrase.to - 2) }
    : phrase

/** Something that can have been said stands before the cue, not a name alone: "Berg, in Lisk, stressed the need for calm". */
const saysBefore = (items: readonly Item[], group: number): boolean =>
  group === 0 || items.slice(0, group).some(({ tag }) => tag === 'VERB' || tag === 'AUX' || tag === 'QUOTE') || group > NAME_AND_PLACE

const NAME_AND_PLACE = 8
