/**
 * Contents: what was said, as runs of items: the clause behind the cue, the clause before it, or both where the cue interrupts.
 *     "Berg said ⟦that the pier was closed⟧, adding …"      "⟦The pier is closed⟧, Berg said, ⟦but the ferry sails⟧."
 */

import { phraseEndingAt } from '../../../text/noun-phrases.ts'
import { contentBefore } from './content-before.ts'
import { contentBehind } from './content-behind.ts'
import { contentEnd } from './content-end.ts'
import type { CueHit } from './cue-hits.ts'
import { isClause, isPredicate, isVerbal, quotationsEnd, type Run, trimEnd } from './frames.ts'
import type { Item } from './passages.ts'
import type { Reading, Source } from './sources.ts'

/** `index` is the cue whose content is wanted. */
export function contentOf(reading: Reading, index: number): readonly Run[] {
  const { items, hits } = reading
  const hit = hits[index]
  if (!hit) return []
  const source = reading.sources[index] ?? null
  const behind = contentBehind(reading, index)
  if (hit.voice === 'passive' && source && !bringsClause(items, hit, behind)) return passiveContent(reading, index, source)
  const before = isTaken(reading, index, source) ? null : beforeCue(items, hit, source, floorOf(reading, index))
  if (hit.kind === 'phrase') return phraseContent(items, hit, source, before)
  return before ? aroundCue(items, hit, source, before, behind) : asList(behind)
}

/** "When a boy shouted, ⟨“Sail on,”⟩ Berg said: …": the quotation before the cue has another cue just before it. */
function isTaken({ items, hits }: Reading, index: number, source: Source | null): boolean {
  const hit = hits[index]
  const earlier = hits[index - 1]
  if (!hit || !earlier) return false
  const quote = (source?.side === 'before' ? Math.min(source.from, hit.group) : hit.group) - 1
  return items[quote]?.tag === 'QUOTE' && earlier.to === quote - 1 && /^[,:]$/.test(items[earlier.to]?.lower ?? '') && earlier.frames.has('after')
}

/** Behind an earlier cue, only a clause or a quotation of its own. */
function beforeCue(items: readonly Item[], hit: CueHit, source: Source | null, floor: number): Run | null {
  const before = contentBefore(items, hit, source, floor)
  return before && (floor === 0 || hasQuote(items, before.from, before.to) || isClause(items, before)) ? before : null
}

const asList = (run: Run | null): readonly Run[] => (run ? [run] : [])

/** What stands before the cue, what stands behind it, or both where the cue interrupts. */
function aroundCue(items: readonly Item[], hit: CueHit, source: Source | null, before: Run, behind: Run | null): readonly Run[] {
  if (beginsQuote(items, before, behind) || !followsContent(items, hit, source, before, behind)) return asList(behind)
  if (behind && !isQuoteOnly(items, before) && interrupts(items, hit, behind)) return [before, behind]
  return [before, ...remainder(items, hit, source, before)]
}

/** "Soon after the storm, Berg wrote to the crew, “We lost.”": a sentence is quoted behind the cue, and nothing before it. */
const beginsQuote = (items: readonly Item[], before: Run, behind: Run | null): boolean =>
  behind !== null && /^["“'‘„«]*\p{Lu}/u.test(quoteAt(items, behind.from)) && !hasQuote(items, before.from, before.to)

const quoteAt = (items: readonly Item[], at: number): string =>
  items[at]?.tag === 'QUOTE' && /^[,:]$/.test(items[at - 1]?.lower ?? '') ? (items[at]?.text ?? '') : ''

const isQuoteOnly = (items: readonly Item[], { from, to }: Run): boolean => to === from + 1 && items[from]?.tag === 'QUOTE'

/** "Though it was late, Berg said, the ferry sailed": the clause goes on behind the second comma. */
function interrupts(items: readonly Item[], hit: CueHit, behind: Run): boolean {
  if (items[hit.to]?.lower !== ',' || behind.from !== hit.to + 1 || items[behind.from]?.tag === 'CCONJ') return false
  return (
    isClause(items, behind) ||
    /^["“'‘„«]*\p{Ll}/u.test(quoteAt(items, behind.from)) ||
    (items[behind.from]?.lower === 'that' && hasQuote(items, behind.from, behind.to))
  )
}

/** "According to Berg, it was late", "It was late, according to Berg", "Since May, according to Berg, it was late". */
function phraseContent(items: readonly Item[], hit: CueHit, source: Source | null, before: Run | null): readonly Run[] {
  const from = source?.to ?? hit.to
  if (hit.from === 0 || !before) return afterComma(items, from)
  if (items[hit.from - 1]?.lower !== ',' || items[from]?.lower !== ',') return [before]
  if (OPENS_CONJUNCT.test(items[before.to - 1]?.lower ?? '')) return afterComma(items, from)
  // "The driver who fled, according to Berg, is 34": the verb of the clause before
  const isCut = !items.slice(before.from, before.to).some(isSaid) || isPredicate(items[from + 1])
  return isCut ? [before, ...afterComma(items, from)] : [before]
}

/** "The storm is the fourth this winter ⟨and⟩, according to Berg, the strongest": only what follows is said to be hers. */
const OPENS_CONJUNCT = /^(?:and|but|or|yet|while|though|although|because|that|which|who)$/

/** A verb or a quotation: what stands before the phrase can be all that is said. */
const isSaid = (item: Item): boolean => isVerbal(item) || item.tag === 'QUOTE'

/** "was told by Berg that …", "was asked by Berg whether …", "was urged by Berg to …", "was told by Berg: “…”" */
function bringsClause(items: readonly Item[], hit: CueHit, behind: Run | null): boolean {
  const first = items[behind?.from ?? -1]
  if (!first) return false
  if (first.lower === 'to') return hit.class === 'urge' || hit.class === 'tell'
  return first.lower === 'that' || (/^(?:whether|if|how|why|what)$/.test(first.lower) && hit.frames.has('whether'))
}

/** "It was late, as confirmed by Berg": the clause; "the delay, announced by Berg,": the noun phrase, with what it is said to be. */
function passiveContent(reading: Reading, index: number, source: Source): readonly Run[] {
  const { items } = reading
  const hit = reading.hits[index]
  if (!hit) return []
  const before = items[hit.group - 1]
  if (before?.lower === 'as') {
    const to = trimEnd(items, hit.group - 1)
    return to > 2 ? [{ from: 0, to }] : []
  }
  const judged = judgement(items, hit, source.to)
  if (!hit.frames.has('object') && judged === null) return []
  const phrase = phraseEndingAt(items, before?.lower === ',' ? hit.group - 2 : hit.group - 1)
  if (!phrase) return []
  return [
    { from: phrase.from, to: phrase.to },
    ...(judged === null ? [] : [{ from: judged, to: Math.max(judged, contentEnd(reading, index, judged)) }]),
  ]
}

const FINDS: ReadonlySet<string> = new Set(['document', 'believe'])

/** "was accused by the firm ⟨of⟩ delay", "was hailed by Cole ⟨as⟩ a hero", "was found by a court ⟨to⟩ have lied": null where none follows. */
function judgement(items: readonly Item[], hit: CueHit, at: number): number | null {
  const first = items[at]
  if (first?.lower === 'to') return FINDS.has(hit.class) && isVerbal(items[at + 1]) ? at : null
  return first?.tag === 'QUOTE' || /^(?:of|as)$/.test(first?.lower ?? '') ? at : null
}

/** Nothing before this item belongs to the cue: an earlier cue or its source stands there. */
function floorOf({ hits, sources }: Reading, index: number): number {
  const earlier = hits[index - 1]
  if (earlier?.form !== 'finite' || earlier.voice === 'passive') return 0
  const source = sources[index - 1]
  return source?.side === 'behind' ? Math.max(source.to, earlier.to) : 0
}

/** Does what stands before the cue say it all? A clause or quotation there, and no clause behind the cue. */
function followsContent(items: readonly Item[], hit: CueHit, source: Source | null, before: Run, behind: Run | null): boolean {
  if (!hit.frames.has('after') || hit.form !== 'finite' || items[hit.to]?.lower === 'that' || isRelative(items, source)) return false
  const span = items.slice(before.from, before.to)
  if (span.at(-1)?.tag === 'QUOTE') return true
  if (source?.side === 'behind') return span.length > 2 || span.some(({ tag }) => tag === 'QUOTE')
  if (hasObject(items, hit)) return false
  if (span.length < 3 || !(span.some(isSaid) || inTitleCase(span))) return resumes(items, hit, before)
  return isWholeWith(items, hit, before, behind)
}

/** "The guard found the letter, reported ⟨it⟩ to the mayor": the verb has its object. */
const hasObject = (items: readonly Item[], hit: CueHit): boolean =>
  (hit.class === 'say' || hit.class === 'believe') && OBJECT_PRONOUN.test(items[hit.to]?.lower ?? '')
const OBJECT_PRONOUN = /^(?:it|them|him|me|us)$/

/** "The pilot, Berg said, ⟨was⟩ asleep": a subject before the cue, its verb behind. */
const resumes = (items: readonly Item[], hit: CueHit, before: Run): boolean =>
  items[hit.to]?.lower === ',' &&
  items[before.to]?.lower === ',' &&
  isPredicate(items[hit.to + 1]) &&
  phraseEndingAt(items, before.to - 1)?.from === before.from

/** "leaders ⟨who⟩ say": what stands before is no speech of theirs. */
const isRelative = (items: readonly Item[], source: Source | null): boolean =>
  source?.side === 'before' && /^(?:who|which|that)$/.test(items[source.to - 1]?.lower ?? '')

/** The clause before the cue, beside what stands behind it. */
function isWholeWith(items: readonly Item[], hit: CueHit, before: Run, behind: Run | null): boolean {
  if (items[behind?.from ?? -1]?.lower === 'that' && items[hit.to]?.lower !== ',') return false
  const span = items.slice(before.from, before.to)
  if (behind === null || ASIDE.test(items[behind.from]?.lower ?? '')) return span.slice(1).some(isSaid) || !isSetting(span[0])
  return items[hit.to]?.lower === ',' ? mayBeginContent(items, before) : !isSetting(span[0]) && !isClause(items, behind)
}

/** Between two commas the cue interrupts what was said, but not in "Asked about it, Berg said, …". */
const mayBeginContent = (items: readonly Item[], before: Run): boolean =>
  !isOnlySetting(items, before) || /^(?:SCONJ|ADP|PART)$/.test(items[before.from]?.tag ?? '')

/** "said as she left": when it was said. */
const ASIDE = /^(?:as|while|during|when|after|before|because|although|though|since|until|once|amid|following)$/

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
  if (items[from + 1]?.tag === 'QUOTE') return [{ from: from + 1, to: quotationsEnd(items, from + 1) }]
  const rest = { from: from + 1, to: trimEnd(items, items.length) }
  return goesOn(items, before, rest) ? [rest] : []
}

/** ", but the ferry sails", ", because it was late"; behind quoted words, only more of them. */
function goesOn(items: readonly Item[], before: Run, { from, to }: Run): boolean {
  if (isPredicate(items[from]) && !items.slice(before.from, before.to).some(isVerbal)) return true
  const isQuoted = hasQuote(items, from, to)
  if (to - from < (isQuoted ? 2 : 4) || (isQuoteOnly(items, before) && !isQuoted)) return false
  return items[from]?.tag === 'CCONJ' || items[before.to - 1]?.tag === 'AUX' || GOES_ON.test(items[from]?.lower ?? '')
}

const GOES_ON = /^(?:because|although|though|since|while|which|where|if|unless|until)$/

const hasQuote = (items: readonly Item[], from: number, to: number): boolean => items.slice(from, to).some(({ tag }) => tag === 'QUOTE')

function afterComma(items: readonly Item[], at: number): readonly Run[] {
  const comma = /^[,:]$/.test(items[at]?.lower ?? '') ? at : items.findIndex((item, index) => index > at && item.lower === ',')
  const to = trimEnd(items, items.length)
  return comma !== -1 && to > comma + 1 ? [{ from: comma + 1, to }] : []
}
