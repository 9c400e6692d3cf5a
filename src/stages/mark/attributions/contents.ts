/**
 * Contents: what was said, as runs of items: the clause behind the cue, the clause before it, or both where the cue interrupts.
 *     "Berg said ⟦that the pier was closed⟧, adding …"      "⟦The pier is closed⟧, Berg said, ⟦but the ferry sails⟧."
 */

import { phraseEndingAt } from '../../../text/noun-phrases.ts'
import { contentBehind } from './content-behind.ts'
import type { CueHit } from './cue-hits.ts'
import { isClause, isVerbal, quotationsEnd, type Run, trimEnd } from './frames.ts'
import type { Item } from './passages.ts'
import type { Reading, Source } from './sources.ts'

/** `index` is the cue whose content is wanted. */
export function contentOf(reading: Reading, index: number): readonly Run[] {
  const { items, hits } = reading
  const hit = hits[index]
  if (!hit) return []
  const source = reading.sources[index] ?? null
  const behind = contentBehind(reading, index)
  if (hit.voice === 'passive' && source && items[behind?.from ?? -1]?.lower !== 'that') return passiveContent(items, hit)
  const before = contentBefore(items, hit, source, floorOf(reading, index))
  if (hit.kind === 'phrase') return phraseContent(items, hit, source, before)
  if (!before || !followsContent(items, hit, source, before, behind)) return behind ? [behind] : []
  return behind && interrupts(items, hit, behind) ? [before, behind] : [before, ...remainder(items, hit, source, before)]
}

/** "Though it was late, Berg said, the ferry sailed": the clause goes on behind the second comma. */
const interrupts = (items: readonly Item[], hit: CueHit, behind: Run): boolean =>
  items[hit.to]?.lower === ',' && behind.from === hit.to + 1 && items[behind.from]?.tag !== 'CCONJ' && isClause(items, behind)

/** "According to Berg, it was late", "It was late, according to Berg". */
function phraseContent(items: readonly Item[], hit: CueHit, source: Source | null, before: Run | null): readonly Run[] {
  return hit.from === 0 || !before ? afterComma(items, source?.to ?? hit.to) : [before]
}

/** "It was late, as confirmed by Berg": the clause; "the delay, announced by Berg,": the noun phrase. */
function passiveContent(items: readonly Item[], hit: CueHit): readonly Run[] {
  const before = items[hit.group - 1]
  if (before?.lower === 'as') {
    const to = trimEnd(items, hit.group - 1)
    return to > 2 ? [{ from: 0, to }] : []
  }
  const phrase = phraseEndingAt(items, before?.lower === ',' ? hit.group - 2 : hit.group - 1)
  return phrase ? [{ from: phrase.from, to: phrase.to }] : []
}

/** Nothing before this item belongs to the cue: an earlier cue or its source stands there. */
function floorOf({ hits, sources }: Reading, index: number): number {
  const earlier = hits[index - 1]
  if (earlier?.form !== 'finite' || earlier.voice === 'passive') return 0
  const source = sources[index - 1]
  return source?.side === 'behind' ? Math.max(source.to, earlier.to) : 0
}

function contentBefore(items: readonly Item[], hit: CueHit, source: Source | null, floor: number): Run | null {
  const edge = source?.side === 'before' ? Math.min(source.from, hit.group) : hit.group
  const comma = items[edge - 1]
  if (!comma || (comma.tag !== 'QUOTE' && !/^[,?!—–…]$/.test(comma.lower) && hit.kind !== 'phrase')) return null
  let from = floor === 0 ? datelineEnd(items, edge) : floor
  const semicolon = items.slice(floor, edge - 1).findLastIndex(({ lower }) => lower === ';')
  if (semicolon !== -1) from = floor + semicolon + 1
  while (from < edge && (items[from]?.tag === 'CCONJ' || items[from]?.lower === ',' || items[from]?.lower === '.')) from++
  const to = comma.tag === 'PUNCT' ? edge - 1 : edge
  return to > from ? { from, to } : null
}

const LONGEST_DATELINE = 12

/** "LISK, Norland (Tarn Press) – ⟨The ferry left⟩": behind the dash; 0 where the passage has no dateline. */
function datelineEnd(items: readonly Item[], edge: number): number {
  const first = items[0]?.text ?? ''
  if (!/^(?:\p{Lu}[\p{Lu}.'’-]+|\()$/u.test(first)) return 0
  const dash = items.slice(0, Math.min(edge, LONGEST_DATELINE)).findIndex(({ lower }) => /^[—–―-]+$/.test(lower))
  const before = items.slice(0, Math.max(0, dash))
  return before.length > 0 && !before.some((item) => isVerbal(item) || item.tag === 'QUOTE') ? dash + 1 : 0
}

/** Does what stands before the cue say it all? A clause or quotation there, and no clause behind the cue. */
function followsContent(items: readonly Item[], hit: CueHit, source: Source | null, before: Run, behind: Run | null): boolean {
  if (!hit.frames.has('after') || hit.form !== 'finite' || items[hit.to]?.lower === 'that') return false
  const span = items.slice(before.from, before.to)
  if (span.at(-1)?.tag === 'QUOTE') return true
  if (source?.side === 'behind') return span.length > 2 || span.some(({ tag }) => tag === 'QUOTE')
  if (span.length < 3 || !(span.some(isVerbal) || inTitleCase(span))) return false
  return isWholeWith(items, hit, before, behind)
}

/** The clause before the cue, beside what stands behind it. */
function isWholeWith(items: readonly Item[], hit: CueHit, before: Run, behind: Run | null): boolean {
  const span = items.slice(before.from, before.to)
  if (behind === null || ASIDE.test(items[behind.from]?.lower ?? '')) return span.slice(1).some(isVerbal) || !isSetting(span[0])
  return items[hit.to]?.lower === ',' ? mayBeginContent(items, before) : !isSetting(span[0]) && !isClause(items, behind)
}

/** Between two commas the cue interrupts what was said, but not in "Asked about it, Berg said, …". */
const mayBeginContent = (items: readonly Item[], before: Run): boolean =>
  !isOnlySetting(items, before) || /^(?:SCONJ|ADP|PART)$/.test(items[before.from]?.tag ?? '')

/** "said as she left": when it was said. */
const ASIDE = /^(?:as|while|during|when)$/

/** A setting, and no clause behind its comma: "When asked about it, Berg said" but not "By noon, all were home, Berg said". */
function isOnlySetting(items: readonly Item[], { from, to }: Run): boolean {
  if (!isSetting(items[from]) && items[from]?.lower !== 'to') return false
  const comma = items.slice(from, to).findLastIndex(({ lower }) => lower === ',')
  return comma === -1 || !isClause(items, { from: from + comma + 1, to })
}

/** "When asked", "In a speech", "Speaking in Lisk": these open a sentence, they are not what was said. */
const isSetting = (opener: Item | undefined): boolean =>
  opener === undefined ||
  /^(?:ADP|SCONJ)$/.test(opener.tag) ||
  /^(?:when|as|while|asked|if)$/.test(opener.lower) ||
  (opener.tag === 'VERB' && /(?:ing|ed)$/.test(opener.lower))

/** A headline, in which no word is tagged as a verb. */
const inTitleCase = (span: readonly Item[]): boolean => span.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 0.7 * span.length

/** What goes on behind an interrupting cue: more quotation, or "…, but the ferry sails". */
function remainder(items: readonly Item[], hit: CueHit, source: Source | null, before: Run): readonly Run[] {
  let from = source?.side === 'behind' ? source.to : hit.to
  while (from < items.length && items[from]?.tag !== 'QUOTE' && items[from]?.lower !== ',' && items[from]?.lower !== ':') from++
  if (items[from]?.tag === 'QUOTE') return [{ from, to: quotationsEnd(items, from) }]
  const next = items[from + 1]
  if (next?.tag === 'QUOTE') return [{ from: from + 1, to: quotationsEnd(items, from + 1) }]
  const goesOn =
    next?.tag === 'CCONJ' ||
    items[before.to - 1]?.tag === 'AUX' ||
    /^(?:because|although|though|since|while|which|where|if|unless|until)$/.test(next?.lower ?? '')
  const to = trimEnd(items, items.length)
  return goesOn && to - from > 4 && !items.slice(from, to).some(({ tag }) => tag === 'QUOTE') ? [{ from: from + 1, to }] : []
}

function afterComma(items: readonly Item[], at: number): readonly Run[] {
  const comma = /^[,:]$/.test(items[at]?.lower ?? '') ? at : items.findIndex((item, index) => index > at && item.lower === ',')
  const to = trimEnd(items, items.length)
  return comma !== -1 && to > comma + 1 ? [{ from: comma + 1, to }] : []
}
