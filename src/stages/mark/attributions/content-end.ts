/**
 * Content end: where the words that a cue brings stop: at a semicolon, at the next speaker's clause, at the comma of an aside or a setting.
 *     "said ⟦it was late⟧, adding …"      "said ⟦profit would rise⟧, while Cole called …"      "When Berg said ⟦she would run⟧, few believed her"
 */
import type { CueHit } from './cue-hits.ts'
import { isClause, isObjectOnly, isPredicate, quotationsEnd, trimEnd } from './frames.ts'
import type { Item } from './passages.ts'
import type { Reading, Source } from './sources.ts'
import { WHO } from './subjects.ts'

/** Up to the passage's end, a semicolon, ", adding", or the next cue that has its own subject in a clause beside this one. */
export function contentEnd(reading: Reading, index: number, from: number): number {
  const { items, hits } = reading
  const own = hits[index]
  const takesObject = own !== undefined && isObjectOnly(own)
  if (own && items[from]?.tag === 'QUOTE' && takesNothing(own)) return quotationsEnd(items, from)
  const source = reading.sources[index] ?? null
  const end = Math.min(firstStop(items, from, takesObject), asideEnd(items, from, source), settingEnd(items, from, source), ownEnd(items, from))
  for (let later = index + 1; (hits[later]?.from ?? end) < end; later++) {
    const edge = edgeAt(reading, index, later, takesObject)
    if (edge !== null && edge > from + 1) return trimEnd(items, Math.min(end, edge))
  }
  return trimEnd(items, end)
}

/** "chanted “Sail on”": nothing but quoted words can follow. */
const takesNothing = ({ frames }: CueHit): boolean => frames.has('after') && !frames.has('bare') && !frames.has('object') && !frames.has('to')

/** "the damage at 3 million crowns⟨,⟩ though …": a figure ends at the first comma or conjunction behind it. */
export function valueEnd(items: readonly Item[], figure: number): number {
  const stop = items.findIndex(
    ({ lower, tag }, at) =>
      at >= figure && (/^(?:[,;:—–]|but|as|after)$/.test(lower) || tag === 'SCONJ' || (tag === 'VERB' && lower.endsWith('ing'))),
  )
  return trimEnd(items, stop === -1 ? items.length : stop)
}

/** "When Berg said ⟦she would run⟧⟨,⟩ few believed her": a setting that opens the passage ends where a clause follows its comma. */
function settingEnd(items: readonly Item[], from: number, source: Source | null): number {
  const opener = source?.side === 'before' ? source.from - 1 : -1
  if (opener < 0 || opener > LATEST_OPENER || !OPENER.test(items[opener]?.lower ?? '')) return items.length
  const comma = items.findIndex((item, at) => at > from && endsClause(item) && isClause(items, { from: at + 1, to: items.length }))
  return comma === -1 ? items.length : items[comma]?.tag === 'QUOTE' ? comma + 1 : comma
}

/** "Three years after Berg said": words before the conjunction of a setting. */
const LATEST_OPENER = 3
const OPENER = /^(?:while|although|though|if|when|as|after|before|since|once|because|until)$/
const endsClause = ({ lower, tag, text }: Item): boolean => lower === ',' || (tag === 'QUOTE' && /,[”’"']?$/.test(text))

/** What the narrator adds: "said it shot down two drones⟨, a claim⟩ that nobody could check"; behind an infinitive, a past form. */
function ownEnd(items: readonly Item[], from: number): number {
  const isInfinitive = items[from]?.lower === 'to'
  const stop = items.findIndex(
    (item, at) => at > from && ((item.lower === ',' && isVerdict(items, at + 1)) || (isInfinitive && item.tag === 'CCONJ' && isPast(items[at + 1]))),
  )
  return stop === -1 ? items.length : stop
}

/** ", a claim that could not be verified", ", an allegation Berg denies" */
const isVerdict = (items: readonly Item[], at: number): boolean =>
  /^an?$/.test(items[at]?.lower ?? '') && VERDICT.test(items[at + 1]?.lower ?? '') && items[at + 2]?.tag !== 'PUNCT'
const VERDICT =
  /^(?:accusation|acknowledge?ment|admission|allegation|argument|assertion|assessment|charge|claim|comment|concession|contention|description|figure|prediction|reference|remark|statement|suggestion|view)$/

/** "pledged to sail and ⟨cast⟩ doubt" is not told from an infinitive; "and ⟨called⟩" is. */
const isPast = (item: Item | undefined): boolean => item?.tag === 'VERB' && /[^e]ed$/.test(item.lower)

/** "Cole, who said it was late⟨,⟩ left": the comma before the verb of the main clause. */
function asideEnd(items: readonly Item[], from: number, source: Source | null): number {
  if (!source || !WHO.test(items[source.to - 1]?.lower ?? '') || items[source.to - 2]?.lower !== ',') return items.length
  const comma = items.findIndex((item, at) => at > from && endsClause(item) && isPredicate(items[at + 1]))
  return comma === -1 ? items.length : items[comma]?.tag === 'QUOTE' ? comma + 1 : comma
}

function edgeAt({ items, hits, sources }: Reading, index: number, later: number, takesObject: boolean): number | null {
  const hit = hits[later]
  if (!hit) return null
  const source = sources[later] ?? null
  return isMainAgain(items, hit, sources[index] ?? null, source) ? hit.group : besideEdge(items, hit, source, takesObject)
}

/** "Cole, ⟨who said it was late⟩, told the crew": the cue of the main clause has the same words for a subject. */
function isMainAgain(items: readonly Item[], hit: CueHit, own: Source | null, later: Source | null): boolean {
  if (!own || later?.from !== own.from || hit.form !== 'finite' || !WHO.test(items[own.to - 1]?.lower ?? '')) return false
  return !/^(?:,|and|or|but)$/.test(items[hit.group - 1]?.lower ?? '') || later.to < own.to
}

/** A semicolon (behind an object a comma too), a bracket that was open before, the end of quotations that end a sentence, or the passage's end. */
function firstStop(items: readonly Item[], from: number, takesObject: boolean): number {
  const first = items[from]
  if (first?.tag === 'QUOTE' && endsSentence(first)) return quotationsEnd(items, from)
  const stops = takesObject ? /^(?:[;,—–]|-{1,2})$/ : /^;$/
  const stop = items.findIndex(({ lower }, at) => at > from && (stops.test(lower) || endsAtQuote(items, at - 1, takesObject)))
  return Math.min(stop === -1 ? items.length : stop, bracketEnd(items, from))
}

/** "(it left at ten, Cole said it was late⟨)⟩": the end of a bracket that was open before. */
function bracketEnd(items: readonly Item[], from: number): number {
  let depth = 0
  for (let at = from; at < items.length; at++) {
    const lower = items[at]?.lower ?? ''
    if (/^[([]$/.test(lower)) depth++
    else if (/^[)\]]$/.test(lower) && --depth < 0) return at
  }
  return items.length
}

/** "called it “a trap” ⟨and⟩ left", "called it “a trap,” ⟨and⟩ his office …"; what is said goes on in "“a trap” and “a joke”", "and that". */
function endsAtQuote(items: readonly Item[], quote: number, takesObject: boolean): boolean {
  if (items[quote]?.tag !== 'QUOTE') return false
  const next = items[quote + 1]
  const joins = joinsOther(items, quote + 1)
  if (/,[”’"']*$/.test(items[quote]?.text ?? '')) return joins || (takesObject && !givesReason(next))
  return takesObject && (isPredicate(next) || (joins && isPredicate(items[quote + 2])))
}

const givesReason = (item: Item | undefined): boolean => item?.tag === 'SCONJ' || item?.lower === 'because'

/** "and" before neither a quotation nor "that". */
const joinsOther = (items: readonly Item[], at: number): boolean =>
  items[at]?.tag === 'CCONJ' && items[at + 1]?.tag !== 'QUOTE' && items[at + 1]?.lower !== 'that'

const endsSentence = ({ text }: Item): boolean => /[.,!?…][”’"']?$/.test(text)

/** Where a later cue begins a clause beside, not inside: ", adding …", "and said …", ", while Cole denied …", "While …, he said". */
function besideEdge(items: readonly Item[], hit: CueHit, source: Source | null, takesObject: boolean): number | null {
  if (source && isWith(items, hit, source)) return beforeComma(items, source.from - 1)
  const left = source?.side === 'before' ? Math.min(source.from, hit.group) : hit.group
  const before = items[left - 1]
  if (before && endsClause(before)) return isBeside(items, hit, source, takesObject) ? left - (before.tag === 'QUOTE' ? 0 : 1) : null
  if (hit.kind === 'phrase') return left
  return joins(items, left, hit, source) ? beforeComma(items, left - 1) : null
}

/** The item, or the comma before it. */
const beforeComma = (items: readonly Item[], at: number): number => (items[at - 1]?.lower === ',' ? at - 1 : at)

/** ", with Cole calling it a trap" */
const isWith = (items: readonly Item[], hit: CueHit, source: Source): boolean =>
  hit.form === 'gerund' && source.to === hit.group && items[source.from - 1]?.lower === 'with'

/** "but Cole feared", "and said", "while Cole denied"; behind a comma, ", though Cole praised" too. */
function joins(items: readonly Item[], left: number, hit: CueHit, source: Source | null): boolean {
  const before = items[left - 1]
  if (before?.lower === 'but' || (joinsClause(before) && SPEAKS.has(hit.class))) return true
  if (!CONTRASTS.test(before?.lower ?? '') || items[left - 2]?.lower !== ',') return false
  return source?.side === 'before' && JUDGES.has(hit.class)
}

/** Behind a comma: a phrase, a participle, or the main clause after a setting. */
const isBeside = (items: readonly Item[], hit: CueHit, source: Source | null, takesObject: boolean): boolean =>
  hit.kind === 'phrase' ||
  hit.form === 'gerund' ||
  isLast(items, hit, source) ||
  (source?.side === 'before' && (takesObject || SETTING.test(items[0]?.lower ?? '')))

/** ", Berg said." ends the sentence: what stands before belongs to that cue. */
const isLast = (items: readonly Item[], hit: CueHit, source: Source | null): boolean =>
  source?.side === 'before' && hit.frames.has('after') && hit.form === 'finite' && /^[.!?]?$/.test(items[hit.to]?.lower ?? '')

const SETTING = /^(?:while|although|though|if|when|as|after|before|since|once|because)$/
const SPEAKS: ReadonlySet<string> = new Set(['say', 'tell', 'deny', 'ask'])
const CONTRASTS = /^(?:while|though|although|whereas)$/
const JUDGES: ReadonlySet<string> = new Set(['judge', 'urge', 'promise', 'ask'])
const joinsClause = (item: Item | undefined): boolean => item?.tag === 'CCONJ' || CONTRASTS.test(item?.lower ?? '')
