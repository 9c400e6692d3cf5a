/**
 * Drafts: attributions of one passage before they have ids, speakers and places in one another.
 */
import type { Certainty, Cues } from '../../../lexicon/cues.ts'
import type { Span } from '../../../model/span.ts'
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

export function draftsOf({ items }: Passage, cues: Cues): readonly Draft[] {
  const hits = cueHits(items, cues)
  const reading = { items, hits, sources: sourcesOf(items, hits) }
  return hits.flatMap((hit, index) => (isAssertion(items, hit) && !isHeldBy(hit, hits[index - 1]) ? draftOf(reading, hit, index) : []))
}

function draftOf(reading: Reading, hit: CueHit, index: number): readonly Draft[] {
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
  if (hit.form === 'infinitive') return hit.class === 'say' && items[hit.to]?.lower === 'that'
  if (hit.form === 'gerund' && !hit.frames.has('that') && !hit.frames.has('at') && hit.class !== 'judge') return false
  return !hit.negated || hit.class === 'believe' || hit.class === 'judge'
}

/** "expressed concern that": the verb's content holds the noun's. */
const isHeldBy = (hit: CueHit, earlier: CueHit | undefined): boolean =>
  hit.kind === 'noun' && earlier !== undefined && earlier.kind === 'verb' && hit.from - earlier.to < 3

/** "It was announced that": nobody is named, and that is all there is. */
const mayLackSource = (items: readonly Item[], hit: CueHit): boolean =>
  hit.kind === 'noun' || (hit.voice === 'passive' && items[hit.to]?.lower === 'that')
