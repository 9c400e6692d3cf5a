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

export const isObjectOnly = ({ frames }: CueHit): boolean => !frames.has('that') && !frames.has('bare') && !frames.has('to') && frames.has('object')

export function fits(items: readonly Item[], hit: CueHit, run: Run): boolean {
  const first = items[run.from]
  if (!first || first.tag === 'QUOTE') return first !== undefined
  if (isObjectOnly(hit)) return hit.voice === 'active' && OBJECT.has(first.tag)
  if (first.lower === 'that') return hit.frames.has('that')
  if (TOPIC.test(first.lower)) return false
  if (first.lower === 'to' && isVerbal(items[run.from + 1])) return hit.frames.has('to')
  return (isClause(items, run) && takesClause(hit, first)) || holdsMore(items, hit, run, first)
}

const takesClause = ({ frames }: CueHit, first: Item): boolean =>
  WH.test(first.lower) ? frames.has('that') || frames.has('whether') : frames.has('bare')

/** No clause: quoted words among others, or a noun phrase where the verb takes one. */
function holdsMore(items: readonly Item[], hit: CueHit, run: Run, first: Item): boolean {
  if (items.slice(run.from, run.to).some(({ tag }) => tag === 'QUOTE')) return hit.class !== 'believe'
  const takesObject = hit.frames.has('object') || (hit.class === 'say' && hit.form === 'finite' && run.to - run.from > 2)
  return takesObject && hit.voice === 'active' && OBJECT.has(first.tag)
}

/** A subject with a finite verb behind it, near the start, and no relative pronoun or dash between. */
export function isClause(items: readonly Item[], { from, to }: Run): boolean {
  const span = items.slice(from, Math.min(to, from + 30))
  if (span[0]?.tag === 'VERB' && items[from - 1]?.lower === ',') return false
  const verb = span.findIndex((item, at) => at > 0 && (isFiniteVerb(span, at) || STOPS.test(item.lower)))
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
