/**
 * Frames: does what stands behind a cue have the shape that the cue asks for? "said" wants a clause, "vowed" may have "to", "blamed" a noun phrase.
 *     "said ⟦the pier was shut⟧"  a clause      "urged ⟦the crew to leave⟧"  no clause      "praised ⟦the crew⟧"  an object
 */
import type { CueHit } from './cue-hits.ts'
import type { Item } from './passages.ts'

/** Items `from` up to `to`. */
export interface Run {
  readonly from: number
  readonly to: number
}

const WH = /^(?:that|if|whether|how|why|what|when|where|who|which)$/
const VERBAL = /^(?:VERB|AUX)$/
const OBJECT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM'])
const SUBJECT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'QUOTE'])
/** What was spoken of, not what was said. */
const TOPIC = /^(?:about|of)$/
const STOPS = /^(?:which|who|whose|that|;|:|—|–)$/

export const isVerbal = (item: Item | undefined): boolean => item !== undefined && VERBAL.test(item.tag)

/** A verb that can be a clause's: an auxiliary, or no gerund. */
export const isPredicate = (item: Item | undefined): boolean => item?.tag === 'AUX' || (isVerbal(item) && !item?.lower.endsWith('ing'))

export const isObjectOnly = ({ frames }: CueHit): boolean => !frames.has('that') && !frames.has('bare') && !frames.has('to') && frames.has('object')

export function fits(items: readonly Item[], hit: CueHit, run: Run): boolean {
  const first = items[run.from]
  if (!first || first.tag === 'QUOTE') return first !== undefined
  if (isObjectOnly(hit)) return hit.voice === 'active' && isObject(items, hit, first)
  if (isTimeClause(items, run) || isPlainObject(items, run)) return false
  if (first.lower === 'that' || TOPIC.test(first.lower)) return first.lower === 'that' && hit.frames.has('that')
  if (first.lower === 'to' && isVerbal(items[run.from + 1])) return hit.frames.has('to')
  return fitsClause(items, hit, run, first)
}

function fitsClause(items: readonly Item[], hit: CueHit, run: Run, first: Item): boolean {
  return (takesClause(hit, first) && isClause(items, run) && (isPlain(items, hit) || !breaksOff(items, run))) || holdsMore(items, hit, run, first)
}

/** A noun phrase, or "as" behind "which". */
const isObject = (items: readonly Item[], hit: CueHit, first: Item): boolean =>
  OBJECT.has(first.tag) || first.lower === 'that' || (first.lower === 'as' && isAsked(items, hit))

/** "⟨which⟩ Cole described as a trap": what is judged stands before. */
const isAsked = (items: readonly Item[], hit: CueHit): boolean =>
  items.slice(Math.max(0, hit.group - NEAR_OBJECT), hit.group).some(({ lower }) => /^(?:what|which|whom)$/.test(lower))

/** Items between "which" and the verb whose object it is. */
const NEAR_OBJECT = 6

/** "as Berg suggested ⟨after she left⟩": when it was said, where no clause follows behind a comma. */
const isTimeClause = (items: readonly Item[], { from, to }: Run): boolean =>
  TIME_CLAUSE.test(items[from]?.lower ?? '') && !items.slice(from, to).some(({ lower }) => lower === ',')

/** "reported ⟨it to⟩ the mayor and left", "denied ⟨him a⟩ hearing": what was handed on, no clause. */
const isPlainObject = (items: readonly Item[], { from }: Run): boolean =>
  /^(?:it|them|him|her|me|us)$/.test(items[from]?.lower ?? '') && /^(?:ADP|DET)$/.test(items[from + 1]?.tag ?? '')

const TIME_CLAUSE = /^(?:after|as|before|during|since|until|while)$/

/** "said" alone needs nothing else to tell that a clause follows. */
const isPlain = (items: readonly Item[], hit: CueHit): boolean => /^(?:said|says|say|saying)$/.test(items[hit.from]?.lower ?? '')

/** "maintains a lead over Cole, and she spoke": the verb belongs to another clause, not to what is said. */
function breaksOff(items: readonly Item[], { from, to }: Run): boolean {
  if (WH.test(items[from]?.lower ?? '')) return false
  const span = items.slice(from, Math.min(to, from + LONGEST_SUBJECT))
  const verb = span.findIndex((_, at) => at > 0 && isFiniteVerb(span, at))
  const stop = span.findIndex(
    ({ lower, tag }, at) => at > 0 && (lower === 'but' || (lower === ',' && span[at + 1]?.tag === 'CCONJ') || tag === 'QUOTE'),
  )
  return stop !== -1 && stop < verb && span[stop]?.tag !== 'QUOTE'
}

/** Items among which the verb of a clause is looked for. */
const LONGEST_SUBJECT = 30

const takesClause = ({ frames }: CueHit, first: Item): boolean =>
  WH.test(first.lower) ? frames.has('that') || frames.has('whether') : frames.has('bare')

/** Items before quoted words that a verb without an object may bring: "said the “quiet” crew" but not "wrote a letter that … “quiet”". */
const NEAR_QUOTE = 12

/** "claimed ⟨responsibility⟩ for the blast", not "claimed 12 lives", "claimed the title". */
const CLAIMED = /^(?:credit|immunity|innocence|ownership|responsibility|victory)$/

/** No clause: quoted words among others, or a noun phrase where the verb takes one. */
function holdsMore(items: readonly Item[], hit: CueHit, run: Run, first: Item): boolean {
  const quote = items.slice(run.from, run.to).findIndex(({ tag }) => tag === 'QUOTE')
  if (quote !== -1 && (quote < NEAR_QUOTE || hit.frames.has('object') || isPlain(items, hit))) return hit.class !== 'believe'
  const isLong = hit.class !== 'say' || isObjectOnly(hit) || (hit.form === 'finite' && run.to - run.from > 2)
  if (CLAIMED.test(first.lower) && /^claim/.test(items[hit.from]?.lower ?? '')) return hit.voice === 'active'
  return hit.frames.has('object') && isLong && hit.voice === 'active' && OBJECT.has(first.tag)
}

/** A subject with a finite verb behind it, near the start, and no relative pronoun or dash between. */
export function isClause(items: readonly Item[], { from, to }: Run): boolean {
  const span = items.slice(from, Math.min(to, from + 30))
  if (span[0]?.tag === 'VERB' && items[from - 1]?.lower === ',') return false
  const verb = span.findIndex((item, at) => at > 0 && (isFiniteVerb(span, at) || STOPS.test(item.lower)))
  if (
    verb > 1 &&
    span.slice(1, verb).some((item, at) => item.lower === 'as' && /^(?:DET|PRON)$/.test(span[at + 2]?.tag ?? '') && span[at]?.lower !== 'such')
  )
    return false
  if (span[verb - 1]?.lower === ',' && span.slice(0, verb - 1).every(({ lower }) => lower !== ',')) return false
  return verb > 0 && !STOPS.test(span[verb]?.lower ?? '') && span.slice(0, verb).some(({ tag, lower }) => SUBJECT.has(tag) || lower.endsWith('ing'))
}

function isFiniteVerb(span: readonly Item[], at: number): boolean {
  const item = span[at]
  return item?.tag === 'AUX' || (item?.tag === 'VERB' && !item.lower.endsWith('ing') && span[at - 1]?.lower !== 'to')
}

/** Items up to `end` without the signs that end a sentence. */
export function trimEnd(items: readonly Item[], end: number): number {
  let to = end
  while (to > 0 && items[to - 1]?.tag === 'PUNCT' && !/^[)\]%]$/.test(items[to - 1]?.lower ?? '')) to--
  return to
}

/** The item behind the run of quotations that begins at `from`. */
export function quotationsEnd(items: readonly Item[], from: number): number {
  let to = from
  while (items[to]?.tag === 'QUOTE') to++
  return to
}
