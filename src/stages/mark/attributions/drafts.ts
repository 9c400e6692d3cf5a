/**
 * Drafts: attributions of one passage before they have ids, speakers and places in one another.
 */
import type { Certainty, CueClass, Cues } from '../../../lexicon/cues.ts'
import type { Span } from '../../../model/span.ts'
import { contains } from '../../../text/spans.ts'
import { withSpeechTags } from './beside-quotes.ts'
import { contentOf } from './contents.ts'
import { type CueHit, cueHits } from './cue-hits.ts'
import type { Item, Passage } from './passages.ts'
import { type Reading, sourcesOf } from './sources.ts'

export interface Draft {
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
  /** The item of the source that it is about. */
  readonly head: Span | null
  readonly polarity: 'says' | 'denies'
  readonly certainty: Certainty
}

export function draftsOf(passage: Passage, cues: Cues): readonly Draft[] {
  const items = withSpeechTags(passage.items, cues)
  const hits = cueHits(items, cues)
  const reading = { items, hits, sources: sourcesOf(items, hits) }
  return withoutTold(hits.flatMap((hit, index) => (isAssertion(items, hit) && !isHeldBy(hit, hits[index - 1]) ? draftOf(reading, hit, index) : [])))
}

/** "Cole said ⟨that he feared the storm⟩": what somebody is told to think, want or praise is told by who tells it; its doubt stays. */
function withoutTold(drafts: readonly Classed[]): readonly Draft[] {
  return drafts.flatMap((draft, index) => {
    if (isTold(drafts, draft, index)) return []
    const told = drafts.slice(index + 1, index + NEAR_DRAFTS).find((other, at) => isTold(drafts, other, index + 1 + at) && opens(draft, other))
    return [told && draft.certainty === 'asserted' ? { ...draft, certainty: told.certainty } : draft]
  })
}

/** Drafts to each side that may hold one another. */
const NEAR_DRAFTS = 8
/** Code units from the start of the content to the words that take certainty from it. */
const NEAR_START = 40
const THOUGHT: ReadonlySet<CueClass> = new Set<CueClass>(['believe', 'judge', 'promise', 'urge'])

const isTold = (drafts: readonly Classed[], draft: Classed, index: number): boolean =>
  THOUGHT.has(draft.class) && drafts.slice(Math.max(0, index - NEAR_DRAFTS), index).some((outer) => holds(outer, draft))

const opens = (outer: Draft, inner: Draft): boolean => holds(outer, inner) && (inner.source?.start ?? 0) - (outer.content[0]?.start ?? 0) < NEAR_START

/** The words of the second, and who says them, stand in what the first says. */
export const holds = (outer: Draft, inner: Draft): boolean =>
  [...inner.content, inner.source ?? inner.content[0]].every((part) => part !== undefined && outer.content.some((span) => contains(span, part)))

interface Classed extends Draft {
  readonly class: CueClass
}

function draftOf(reading: Reading, hit: CueHit, index: number): readonly Classed[] {
  const { items, sources } = reading
  const content = contentOf(reading, index)
  const source = sources[index] ?? null
  if (content.length === 0 || (source === null && !mayLackSource(items, hit))) return []
  return [
    {
      content: content.map(({ from, to }) => spanOf(items, from, to)),
      cue: spanOf(items, hit.from, hit.to),
      source: source && spanOf(items, source.from, source.to),
      head: source && spanOf(items, source.head, source.head + 1),
      polarity: (hit.class === 'deny') !== (hit.negated && hit.class === 'believe') ? 'denies' : 'says',
      certainty: hit.certainty,
      class: hit.class,
    },
  ]
}

export function spanOf(items: readonly Item[], from: number, to: number): Span {
  const first = items[from]
  const last = items[Math.max(from, to - 1)]
  return { start: first?.start ?? 0, end: last ? endOf(last) : 0 }
}

const endOf = (item: Item): number => item.end

/** What is not said ("did not say whether") and what is only meant to be said ("to say") are no assertions. */
function isAssertion(items: readonly Item[], hit: CueHit): boolean {
  if (items[hit.to]?.lower === 'to' && items[hit.from]?.lower !== items[hit.to - 1]?.lower && !hit.frames.has('to')) return false
  if (isRefusal(items, hit)) return false
  if (hit.form === 'infinitive') return hit.class === 'say' && (items[hit.to]?.lower === 'that' || isSaidOutright(items, hit))
  if (hit.form === 'gerund' && !hit.frames.has('that') && !hit.frames.has('at') && hit.class !== 'judge') return bringsQuote(items, hit)
  return !hit.negated || hit.class === 'believe' || hit.class === 'judge'
}

/** "denied him a hearing", "denied a motion": not given, where nothing was said. */
const isRefusal = (items: readonly Item[], hit: CueHit): boolean =>
  hit.class === 'deny' && hit.voice === 'active' && hit.frames.has('object') && isGiven(items, hit.to)

function isGiven(items: readonly Item[], at: number): boolean {
  if (/^(?:him|her|them|me|us)$/.test(items[at]?.lower ?? '')) return /^(?:DET|NOUN|ADJ)$/.test(items[at + 1]?.tag ?? '')
  const noun = items.slice(at, at + NEAR_NOUN).find(({ tag }) => tag === 'NOUN')
  return REQUEST.test(noun?.lower ?? '')
}

/** Items of "a last-minute request". */
const NEAR_NOUN = 4
const REQUEST =
  /^(?:access|accreditation|admission|appeals?|application|applications|asylum|bail|bids?|clemency|entry|extradition|injunction|leave|licences?|licenses?|motions?|parole|permission|permits?|petitions?|requests?|reviews?|visas?)$/

/** "went on to say: “We lost.”": what is only meant to be said has no colon. */
const isSaidOutright = (items: readonly Item[], hit: CueHit): boolean =>
  /^[,:]$/.test(items[hit.to]?.lower ?? '') && items[hit.to + 1]?.tag === 'QUOTE'

/** "chanting “Sail on!”" */
const bringsQuote = (items: readonly Item[], hit: CueHit): boolean =>
  hit.frames.has('after') && (items[hit.to]?.tag === 'QUOTE' || isSaidOutright(items, hit))

/** "expressed concern that": the verb's content holds the noun's. */
const isHeldBy = (hit: CueHit, earlier: CueHit | undefined): boolean =>
  hit.kind === 'noun' && earlier !== undefined && earlier.kind === 'verb' && hit.from - earlier.to < 3

/** "It was announced that": nobody is named, and that is all there is. */
const mayLackSource = (items: readonly Item[], hit: CueHit): boolean =>
  hit.kind === 'noun' || (hit.voice === 'passive' && (items[hit.to]?.lower === 'that' || isSaidOutright(items, hit)))
