/**
 * Content behind a cue: where the clause or quotation begins, over addressee, day and place, and where it ends.
 *     "told reporters in Lisk on Monday ⟦that the pier was shut⟧, adding …"      "said in a statement: ⟦“We lost.”⟧"
 */

import { phraseStartingAt } from '../../../text/noun-phrases.ts'
import { contentEnd, valueEnd } from './content-end.ts'
import type { CueHit } from './cue-hits.ts'
import { fits, isObjectOnly, isVerbal, type Run } from './frames.ts'
import type { Item } from './passages.ts'
import type { Reading } from './sources.ts'

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|earlier|later|recently|last|week|month|year|night|morning|afternoon|evening|simply|flatly|bluntly|again|also)s?$/
const BREAK = /^[;:—–]$/
/** Items among which the "that" of a clause is looked for behind the cue. */
const NEAR_THAT = 22

/** `index` is the cue whose content is wanted. */
export function contentBehind({ items, hits, sources }: Reading, index: number): Run | null {
  const hit = hits[index]
  if (!hit || hit.kind === 'phrase') return null
  const value = hit.frames.has('at') ? valueBehind(items, hit.to) : null
  if (value === null && hit.frames.size === 1 && hit.frames.has('at')) return null
  if (value) return { from: hit.to, to: Math.max(value, Math.min(valueEnd(items, value), contentEnd({ items, hits, sources }, index, hit.to))) }
  const source = sources[index]
  const from = contentStart(items, hit, source?.side === 'behind' ? Math.max(source.to, hit.to) : hit.to)
  if (from === null || isInterrupted({ items, hits, sources }, index, from)) return null
  const to = contentEnd({ items, hits, sources }, index, from)
  const run = { from, to }
  return to > from && fits(items, hit, run) ? run : null
}

/** "wrote to the crew, ⟨Cole said⟩, to thank them": what follows the comma is another cue with its subject. */
function isInterrupted({ items, hits, sources }: Reading, index: number, from: number): boolean {
  const next = hits[index + 1]
  const isTheirs = sources[index + 1]?.from === from && sources[index + 1]?.side === 'before'
  return isTheirs && items[from - 1]?.lower === ',' && next !== undefined && /^[,.]$/.test(items[next.to]?.lower ?? '')
}

/** Items between the cue and the "at" of a value, and between that and the figure. */
const NEAR_AT = 12
const NEAR_FIGURE = 5

/** "put ⟦the damage at about €45 million⟧": behind the first word of the figure; null where no figure follows, or a time of day. */
function valueBehind(items: readonly Item[], from: number): number | null {
  const at = items.slice(from, from + NEAR_AT).findIndex((item) => item.lower === 'at' || !isNounPart(item))
  if (at < 1 || items[from + at]?.lower !== 'at') return null
  const first = from + at + 1
  const figure = items.slice(first, first + NEAR_FIGURE).findIndex(({ tag, text }) => tag === 'NUM' || /^[\p{Sc}\d]/u.test(text))
  const unit = items[first + figure + 1]?.lower ?? ''
  return figure === -1 || /^(?:a\.?m\.?|p\.?m\.?|o'clock|:)$/.test(unit) ? null : first + figure + 1
}

const isNounPart = ({ tag, lower }: Item): boolean => NOUN_PARTS.has(tag) || lower === 'of' || lower === 'from' || lower === 'to'
const NOUN_PARTS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PART', 'PRON', 'CCONJ'])

/** Over addressee, day and place ("told reporters in Lisk on Monday that …") to the clause or quotation. */
function contentStart(items: readonly Item[], hit: CueHit, at: number): number | null {
  const near = items.slice(at, at + NEAR_THAT)
  if (isObjectOnly(hit)) return at < items.length ? at : null
  const that = thatOf(near)
  const firstQuote = near.findIndex(({ tag }) => tag === 'QUOTE')
  if (hit.frames.has('that') && that !== -1 && (firstQuote === -1 || that < firstQuote)) return at + that
  if (firstQuote !== -1 && leadsToQuote(near.slice(0, firstQuote))) return isGoingOn(items, hit, at + firstQuote) ? null : at + firstQuote
  return clauseStart(items, hit, at)
}

function clauseStart(items: readonly Item[], hit: CueHit, at: number): number | null {
  const from = afterAdverbials(items, hit.class === 'tell' ? afterAddressee(items, at) : at)
  return from < items.length && items[from]?.lower !== '.' ? from : null
}

/** "the search would ⟨go on⟩ “until dawn”", "will ⟨continue⟩ “for weeks”": a verb without object, and no sentence is quoted. */
const isGoingOn = (items: readonly Item[], hit: CueHit, quote: number): boolean =>
  quote === hit.to &&
  /^(?:on|continu\p{L}+|react\p{L}*|respond\p{L}*)$/u.test(items[hit.to - 1]?.lower ?? '') &&
  !/^["“'‘„«]*\p{Lu}/u.test(items[quote]?.text ?? '')

/** The "that" of the clause: no verb and no dash stand before it. */
function thatOf(near: readonly Item[]): number {
  let that = -1
  for (const [offset, item] of near.entries()) {
    if (BREAK.test(item.lower)) break
    if (isVerbal(item) && that === -1 && !isRelative(near, offset)) break
    if (
      item.lower === 'that' &&
      (offset === 0 || item.tag === 'SCONJ' || item.tag === 'PRON' || near[offset + 1]?.tag === 'DET') &&
      !isRelative(near, offset + 1)
    )
      that = offset
    if (that !== -1) break
  }
  return that
}

/** "the owner of a shed that ⟨burned⟩": the word before the verb is a pronoun that stands for a noun. */
function isRelative(near: readonly Item[], verb: number): boolean {
  const pronoun = near[verb - 1]
  return verb > 1 && isVerbal(near[verb]) && /^(?:that|who|which)$/.test(pronoun?.lower ?? '') && /^(?:NOUN|PROPN)$/.test(near[verb - 2]?.tag ?? '')
}

/** Only adverbials, an addressee and a comma or colon stand before the quotation. */
function leadsToQuote(between: readonly Item[]): boolean {
  const last = between.at(-1)
  if (!last) return true
  return (
    /^[,:]$/.test(last.lower) && !between.slice(0, -1).some(({ tag, lower }) => tag === 'VERB' || lower === ';' || (tag === 'AUX' && lower !== "'s"))
  )
}

/** "reporters", "lawyers": persons, whatever the tagger makes of them behind a verb. */
const AGENTS = /(?:ers|ors|ists|ians|ants|ees)$/

function afterAddressee(items: readonly Item[], at: number): number {
  const first = items[at]
  if (first?.tag === 'PRON' || (first?.tag === 'VERB' && AGENTS.test(first.lower))) return at + 1
  const phrase = phraseStartingAt(items, at)
  if (!phrase) return at
  const noun = items.findIndex((item, index) => index >= at && index < phrase.to && (item.tag === 'NOUN' || item.tag === 'PROPN'))
  if (noun === -1) return at
  let to = noun + 1
  while (to < phrase.to && items[to]?.tag === items[noun]?.tag) to++
  return to
}

function afterAdverbials(items: readonly Item[], at: number): number {
  let to = at
  for (let steps = 0; steps < 4; steps++) {
    const next = afterAdverbial(items, to)
    if (next === to) break
    to = next
  }
  return items[to]?.lower === ',' || items[to]?.lower === ':' ? to + 1 : to
}

function afterAdverbial(items: readonly Item[], at: number): number {
  const item = items[at]
  if (item === undefined) return at
  if (TIME.test(item.lower)) return at + 1
  if (item.tag !== 'ADP' || item.lower === 'about') return at
  const phrase = phraseStartingAt(items, at + 1)
  return phrase && phrase.to - at < 14 ? adverbialEnd(items, at + 1, phrase.to) : at
}

/** "on Monday Berg …": the phrase ends behind the day; else it ends where a comma or another preposition follows. */
function adverbialEnd(items: readonly Item[], from: number, to: number): number {
  const day = items.slice(from, to).findIndex(({ lower }) => TIME.test(lower) && lower !== 'last' && lower !== 'earlier')
  return day === -1 ? to : from + day + 1
}
