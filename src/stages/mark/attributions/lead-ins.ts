/**
 * Lead-ins: who speaks in a quotation that no listed cue brings, by the words before it.
 *     "Berg took the stage: “We lost.”"     the subject of the clause that the colon or comma ends
 *     "Cole: “We lost.”"                    a name and no verb
 *     "Berg's “quiet zone” plan"            whose it is
 *     "Berg slammed the plan as “a joke”"   a name or pronoun that begins the passage
 *     "“We lost.” – Ann Berg"               a name behind a dash
 */

import { canEndPhrase, isHead, type Phrase, phraseEndingAt, phraseStartingAt } from '../../../text/noun-phrases.ts'
import type { Item } from './passages.ts'
import { subjectBefore } from './subjects.ts'

/** Words before the colon or comma that are read. */
const LONGEST = 60
const SETTING = /^(?:while|although|though|if|when|as|after|before|since|once|because|in|on|at|during|for|by|to|with|from|asked)$/
const NOBODY = /^(?:it|this|that|there|which|what|here|one)$/

/** `quote` is the item of the quotation. Null where the words before it do not tell. */
export function leadInto(items: readonly Item[], quote: number): Phrase | null {
  const sign = items[quote - 1]?.lower ?? ''
  if (sign === ':' || sign === ',') return leadBefore(items, quote - 1, sign === ':')
  return ownerBefore(items, quote)
}

/** The words up to the colon or comma at `end`. */
export function leadBefore(items: readonly Item[], end: number, isColon: boolean): Phrase | null {
  const from = clauseStart(items, end)
  if (end - from < 1) return null
  const verb = items.slice(from, end).findIndex((item, at) => at > 0 && isFiniteVerb(item))
  if (verb === -1) return isColon || isShort(end - from) ? phraseOf(items, from, end) : null
  const subject = subjectBefore(items, from + verb)
  return subject && subject.from >= from && isSomebody(items, subject) ? subject : null
}

const isFiniteVerb = ({ tag, lower }: Item): boolean => tag === 'AUX' || (tag === 'VERB' && !lower.endsWith('ing'))

/** Behind the last quotation, and behind the comma of a setting. */
function clauseStart(items: readonly Item[], end: number): number {
  const farthest = Math.max(0, end - LONGEST)
  const quote = items.slice(farthest, end).findLastIndex(({ tag, lower }) => tag === 'QUOTE' || lower === ';')
  const from = farthest + quote + 1
  const first = items[from]
  if (!first || !(SETTING.test(first.lower) || (first.tag === 'VERB' && first.lower.endsWith('ing')))) return from
  const comma = items.slice(from, end).findIndex(({ lower }) => lower === ',')
  return comma === -1 ? from : from + comma + 1
}

/** "Hillary shot back": no verb that the tagger knows. */
const isShort = (length: number): boolean => length <= 6

const LONGEST_NAME = 4

/** "Cole:", "From the letter:"; a name in capitals is one whatever its tags. */
function phraseOf(items: readonly Item[], from: number, end: number): Phrase | null {
  const words = items.slice(from, end)
  if (items[end]?.lower === ':' && words.length <= LONGEST_NAME && words.every(({ text }) => /^\p{Lu}/u.test(text)))
    return { from, to: end, head: end - 1 }
  const first = phraseStartingAt(items, from)
  if (first) return isSomebody(items, first) ? first : null
  return canEndPhrase(items[end - 1]) ? phraseEndingAt(items, end - 1) : null
}

/** "“We lost.” – Ann Berg, pilot": a name behind a dash; `from` is the item of the dash. */
export function signatureAt(items: readonly Item[], from: number): Phrase | null {
  if (!DASH.test(items[from]?.lower ?? '')) return null
  const phrase = phraseStartingAt(items, from + 1)
  const rest = items.slice(from + 1)
  const isName = phrase !== null && items[phrase.head]?.tag === 'PROPN' && rest.length <= LONGEST_SIGNATURE
  return isName && !rest.some((item) => isFiniteVerb(item) || item.tag === 'QUOTE') ? phrase : null
}

const DASH = /^(?:[—–―-]|--)$/
const LONGEST_SIGNATURE = 20

const isSomebody = (items: readonly Item[], { head }: Phrase): boolean => !NOBODY.test(items[head]?.lower ?? '')

/** "Ann Berg's “quiet zone” plan" */
function ownerBefore(items: readonly Item[], quote: number): Phrase | null {
  const mark = items[quote - 1]
  if (mark?.tag !== 'PART' || !/^'s?$/.test(mark.lower) || !isHead(items[quote - 2])) return null
  return phraseEndingAt(items, quote - 2)
}

/** "Berg slammed the plan as “a joke”": the passage begins with a name or pronoun, and the quotation stands behind its verb. */
export function subjectOfPassage(items: readonly Item[], quote: number): Phrase | null {
  const verb = items.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX')
  if (verb < 1 || verb > quote || !isHead(items[verb - 1])) return null
  const subject = phraseEndingAt(items, verb - 1)
  if (!subject || subject.from > 1 || !/^(?:PROPN|PRON)$/.test(items[subject.head]?.tag ?? '')) return null
  return isSomebody(items, subject) ? subject : null
}
