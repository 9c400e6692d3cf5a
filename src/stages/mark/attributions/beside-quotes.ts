/**
 * Beside quotations: a tagger reads the few words that tell who spoke badly, for they are no sentence. Where a verb of saying stands there it is
 * a verb, and the words beside it are a name.
 *     “We lost,” Frank ⟨writes⟩.          no noun but a verb
 *     “We lost,” said ⟨Will⟩ Doyle.       no auxiliary but a name
 *     “We lost,” said ⟨retired⟩ pilot Ann Berg.   no verb but an adjective
 */
import { type CueForm, type Cues, cueForms } from '../../../lexicon/cues.ts'
import type { Item } from './passages.ts'

/** Items behind a quotation among which the verb is looked for. */
const NEAR_VERB = 16
/** Items behind an inverted verb that may name who speaks. */
const NEAR_NAME = 12
const PARTICIPLE = /(?:ed|ing|born|known|won|chosen)$/
/** Words that are no names, though they begin a sentence. */
const OPENER = /^(?:when|as|while|if|after|before|although|though|because|since|once|until|than|but|and|or|so|yet|not)$/

/** The items, with better tags beside quotations. */
export function withSpeechTags(items: readonly Item[], cues: Cues): readonly Item[] {
  const last = lastVerb(items, cues)
  if (last === null && !items.some(({ tag }) => tag === 'QUOTE')) return items
  const better = [...items]
  if (last !== null) retag(better, last, 'VERB')
  for (const [at, item] of items.entries()) {
    if (item.tag !== 'QUOTE') continue
    tagBefore(better, at, cues)
    tagBehind(better, at, cues)
  }
  return better
}

/** "Ten boats were lost, the harbour office ⟨estimates⟩." */
function lastVerb(items: readonly Item[], cues: Cues): number | null {
  const at = items.findLastIndex(({ tag }) => tag !== 'PUNCT')
  if (items[at]?.tag !== 'NOUN' || !speechForms(items, at, cues).includes('present')) return null
  const comma = items.slice(Math.max(0, at - LONGEST_TAG), at).findLastIndex(({ lower }) => lower === ',')
  const name = comma === -1 ? [] : items.slice(Math.max(0, at - LONGEST_TAG) + comma + 1, at)
  const begins = /^(?:DET|PROPN|PRON)$/.test(name[0]?.tag ?? '') && /^(?:NOUN|PROPN)$/.test(name.at(-1)?.tag ?? '')
  return begins && items.slice(0, at - name.length).some(({ tag }) => tag === 'AUX' || tag === 'VERB') ? at : null
}

/** "Berg ⟨joked⟩, “We lost.”" */
function tagBefore(items: Item[], quote: number, cues: Cues): void {
  if (!/^[,:]$/.test(items[quote - 1]?.lower ?? '')) return
  const verb = items[quote - 2]?.tag === 'ADV' ? quote - 3 : quote - 2
  if (speechForms(items, verb, cues).includes('past') && !/^(?:DET|ADJ|ADP)$/.test(items[verb - 1]?.tag ?? 'DET')) retag(items, verb, 'VERB')
}

/** "Berg said on Monday.": nothing but who spoke and when, as the words behind a quotation that ends a sentence. */
export function isSpeechTag(items: readonly Item[], cues: Cues): boolean {
  if (items.length > LONGEST_TAG || items.some(({ tag }) => tag === 'QUOTE')) return false
  const verb = items.findIndex((_, at) => at > 0 && isSpeech(items, at, cues))
  if (verb === -1 || !items.slice(0, verb).every(({ tag }) => NAMES.has(tag))) return false
  return items.slice(verb + 1).every(({ tag, lower }) => (tag === 'PUNCT' && lower !== ':') || tag === 'ADV' || lower === 'on' || DAY.test(lower))
}

const LONGEST_TAG = 8
const NAMES: ReadonlySet<string> = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'])
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight)$/

function tagBehind(items: Item[], quote: number, cues: Cues): void {
  if (!isSpoken(items, quote)) return
  const from = isPause(items[quote + 1]) ? quote + 2 : quote + 1
  if (isInverted(items, from, cues) && endsVerb(items, from) !== 'closed') {
    retag(items, from, 'VERB')
    tagNames(items, from + 1, nameEnd(items, from + 1))
    return
  }
  const verb = verbBehind(items, from, cues)
  if (verb === null) return
  retag(items, verb, 'VERB')
  tagNames(items, from, verb)
}

/** A quotation that ends as speech does, or has a comma behind it. */
export const isSpoken = (items: readonly Item[], quote: number): boolean =>
  items[quote]?.tag === 'QUOTE' && (/[,.!?…—–-][”’"']*$/.test(items[quote]?.text ?? '') || isPause(items[quote + 1]))

const isPause = (item: Item | undefined): boolean => item !== undefined && /^[,—–]$/.test(item.lower)

/** A finite form that can follow what was said; "fire back" needs its "back". */
const isSpeech = (items: readonly Item[], at: number, cues: Cues): boolean => speechForms(items, at, cues).length > 0

function speechForms(items: readonly Item[], at: number, cues: Cues): readonly CueForm['form'][] {
  const item = items[at]
  if (item === undefined || item.text !== item.lower) return []
  return cueForms(cues, item.lower)
    .filter(({ verb, form }) => verb.frames.has('after') && form !== 'gerund' && (verb.particle === null || items[at + 1]?.lower === verb.particle))
    .map(({ form }) => form)
}

/** "said Berg", "writes Berg"; no base form stands before its subject: "state leader Ann Berg said". */
const isInverted = (items: readonly Item[], at: number, cues: Cues): boolean =>
  speechForms(items, at, cues).some((form) => form === 'past' || form === 'present')

/** The first word that the tagger takes for a verb, else the first that nothing but an end or an adverbial follows. */
function verbBehind(items: readonly Item[], from: number, cues: Cues): number | null {
  let found: number | null = null
  for (let at = from + 1; at < Math.min(items.length, from + NEAR_VERB); at++) {
    const item = items[at]
    if (item === undefined || item.tag === 'QUOTE' || /^[.;:!?]$/.test(item.lower)) break
    if (!isSpeech(items, at, cues) || items[at - 1]?.tag === 'DET') continue
    if (item.tag === 'VERB') return at
    if (found === null && endsVerb(items, at) === 'open') found = at
  }
  return found
}

/** Does what stands behind let the word be the verb? "open": an end, an adverbial; "closed": it is a noun in a phrase. */
function endsVerb(items: readonly Item[], at: number): 'open' | 'name' | 'closed' {
  const next = items[at + 1]
  if (next === undefined || /^(?:PUNCT|QUOTE|ADP|ADV|PART|SCONJ|CCONJ)$/.test(next.tag)) return next?.lower === 'of' ? 'closed' : 'open'
  return next.tag === 'VERB' && next.text === next.lower && !PARTICIPLE.test(next.lower) ? 'closed' : 'name'
}

/** Up to the sign, preposition or relative pronoun that ends the name. */
function nameEnd(items: readonly Item[], from: number): number {
  let to = from
  while (to < Math.min(items.length, from + NEAR_NAME) && !/^(?:PUNCT|QUOTE|ADP|PRON)$/.test(items[to]?.tag ?? '')) to++
  return to
}

function tagNames(items: Item[], from: number, to: number): void {
  for (let at = to - 1; at >= from; at--) {
    const item = items[at]
    const next = at + 1 < to ? items[at + 1] : undefined
    if (item === undefined || !/^(?:VERB|AUX|ADV|SCONJ|ADP)$/.test(item.tag)) continue
    if (/^\p{Lu}/u.test(item.text) && !OPENER.test(item.lower) && item.tag !== 'ADP' && isNameWord(next, at > from)) retag(items, at, 'PROPN')
    else if (item.tag === 'VERB' && PARTICIPLE.test(item.lower) && isNominal(next)) retag(items, at, 'ADJ')
  }
}

const isNominal = (item: Item | undefined): boolean => item !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(item.tag)

/** A capital alone is no name at the start ("Then Berg said"), unless an adjective in capitals would be odd there. */
const isNameWord = (next: Item | undefined, inside: boolean): boolean => inside || next?.tag === 'PROPN' || next?.tag === 'VERB'

function retag(items: Item[], at: number, tag: Item['tag']): void {
  const item = items[at]
  if (item && item.tag !== tag) items[at] = { ...item, tag }
}
