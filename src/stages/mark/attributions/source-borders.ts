/**
 * Source borders: a noun phrase found by its parts of speech, made to name who speaks and nothing else.
 *     "⟦two people familiar with the talks⟧ said"      over the adjective and its preposition
 *     "after ⟦the chipmaker⟧ warned"                    a conjunction that the tagger takes for a preposition joins no phrase
 *     "⟦The mayor of Tarn⟧ on Monday said"              a time is no part of it
 */
import { isHead, type Phrase, phraseEndingAt, phraseStartingAt } from '../../../text/noun-phrases.ts'
import type { Item } from './passages.ts'

const CONJUNCTION = /^(?:after|although|as|because|before|if|once|since|than|though|till|unless|until|when|whereas|while)$/
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight)$/
const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec|last|next|this|early|late|the|morning|afternoon|evening|night|day|week|weekend|month|year|\d{1,4}(?:st|nd|rd|th)?)\.?$/

/** The subject that ends before a verb. */
export function wholeSubject(items: readonly Item[], subject: Phrase): Phrase {
  return withoutTime(items, overAdjective(items, behindConjunction(items, subject)))
}

/** Words of the phrase behind its last conjunction, which begins the clause it is the subject of. */
function behindConjunction(items: readonly Item[], phrase: Phrase): Phrase {
  const at = items.slice(phrase.from, phrase.to).findLastIndex(parts)
  const from = phrase.from + at + 1
  if (at === -1 || from >= phrase.to) return phrase
  const head = phrase.head >= from ? phrase.head : phraseStartingAt(items, from)?.head
  return head === undefined ? phrase : { from, to: phrase.to, head: Math.min(head, phrase.to - 1) }
}

/** A conjunction, or a title that ends with a comma: "On “Night Watch,” ⟨Newt Garland⟩ said". */
const parts = ({ lower, tag, text, quotation }: Item): boolean =>
  (CONJUNCTION.test(lower) && tag !== 'NOUN' && tag !== 'PROPN') || (quotation !== null && /,[”’"']*$/.test(text))

/** "two people ⟨familiar with⟩ the talks" */
function overAdjective(items: readonly Item[], phrase: Phrase): Phrase {
  const link = phrase.from - 1
  if (items[link]?.tag !== 'ADP' || items[link - 1]?.tag !== 'ADJ' || items[link - 2]?.tag !== 'NOUN') return phrase
  const wider = phraseEndingAt(items, link - 2)
  return wider ? { ...wider, to: phrase.to } : phrase
}

/** "The mayor ⟨on Monday⟩", "Berg ⟨on 3 May last year⟩", "Berg ⟨Monday⟩". */
function withoutTime(items: readonly Item[], phrase: Phrase): Phrase {
  let from = phrase.to
  while (from > phrase.head + 1 && TIME_WORD.test(items[from - 1]?.lower ?? '')) from--
  if (from === phrase.to || from < phrase.head + 1) return phrase
  const to = /^(?:on|in|at|late|during|since)$/.test(items[from - 1]?.lower ?? '') ? from - 1 : from
  if (to === from && !DAY.test(items[from]?.lower ?? '')) return phrase
  return to > phrase.head ? { ...phrase, to } : phrase
}

/** Items of the longest source behind a phrase of saying. */
const LONGEST = 40

/** "according to ⟦two people familiar with the matter⟧, …": all that goes on to say who, up to a sign, a time or a verb of another clause. */
export function wholeBehind(items: readonly Item[], phrase: Phrase): Phrase {
  let to = phrase.to
  for (let next = linked(items, to); next > to && next - phrase.from < LONGEST; next = linked(items, to)) to = next
  return withoutTime(items, { ...phrase, to })
}

/** Behind the phrase that a preposition, participle or adjective joins on at `at`; `at` where none does. */
function linked(items: readonly Item[], at: number): number {
  const item = items[at]
  if (!item || CONJUNCTION.test(item.lower)) return at
  if (/^(?:who|that|which)$/.test(item.lower) && isHead(items[at - 1])) return clauseEnd(items, at)
  const isJoint = isModifier(item) && items[at + 1]?.tag === 'ADP'
  const link = isJoint ? at + 1 : at
  if (items[link]?.tag !== 'ADP' || (DAY.test(items[link + 1]?.lower ?? '') && !isJoint)) return at
  return phraseStartingAt(items, link + 1)?.to ?? at
}

/** "familiar", "briefed" */
const isModifier = ({ tag, lower }: Item): boolean => tag === 'ADJ' || (tag === 'VERB' && /(?:ed|en|ing|wn|de|ld)$/.test(lower))

/** "people who saw the video⟨,⟩": up to the next sign. */
function clauseEnd(items: readonly Item[], at: number): number {
  const end = items.slice(at, at + LONGEST).findIndex(({ tag }) => tag === 'PUNCT' || tag === 'QUOTE')
  return end === -1 ? at : at + end
}
