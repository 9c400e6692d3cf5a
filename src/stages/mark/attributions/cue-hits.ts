/**
 * Cue hits: where a passage has a verb, phrase or noun that brings what somebody says, with its voice and form.
 *     "was told by"  passive      "adding that"  gerund      "did not say"  negated      "according to"  a phrase
 */
import { type Certainty, type CueClass, type Cues, cueForms, type Frame } from '../../../lexicon/cues.ts'
import { isPredicate } from './frames.ts'
import type { Item } from './passages.ts'

export interface CueHit {
  readonly kind: 'verb' | 'phrase' | 'noun'
  readonly class: CueClass
  readonly frames: ReadonlySet<Frame>
  readonly certainty: Certainty
  /** Items of the cue, `from` up to `to`. */
  readonly from: number
  readonly to: number
  /** First item of the verb group, auxiliaries and adverbs among it. */
  readonly group: number
  readonly voice: 'active' | 'passive'
  readonly form: 'finite' | 'gerund' | 'infinitive'
  readonly negated: boolean
}

const THAT: ReadonlySet<Frame> = new Set<Frame>(['that'])
const NONE: ReadonlySet<Frame> = new Set<Frame>()
const BE = /^(?:am|is|are|was|were|be|been|being|'s|'re|'m|get|gets|got)$/
const NOT = /^(?:not|n't|never|neither|nor|hardly)$/
/** Always verbs of saying, whatever the tagger makes of a headline. */
const UNMISTAKABLE = /^(?:said|says|told|tells|adds|added|warns|warned|confirms|announces|insists|claims|vows|argues|denies|urges|tweets|tweeted)$/

export function cueHits(items: readonly Item[], cues: Cues): readonly CueHit[] {
  return items.flatMap((item, at) => {
    const hit = phraseHit(items, at, cues) ?? verbHit(items, at, cues) ?? nounHit(items, at, item, cues)
    return hit ? [hit] : []
  })
}

function phraseHit(items: readonly Item[], at: number, cues: Cues): CueHit | null {
  const options = cues.phrases.get(items[at]?.lower ?? '') ?? []
  const found = options.find(({ words }) => words.every((word, offset) => items[at + offset]?.lower === word))
  if (!found) return null
  const { class: kind, certainty, words } = found
  return {
    kind: 'phrase',
    class: kind,
    frames: NONE,
    certainty,
    from: at,
    to: at + words.length,
    group: at,
    voice: 'active',
    form: 'finite',
    negated: false,
  }
}

function nounHit(items: readonly Item[], at: number, item: Item, cues: Cues): CueHit | null {
  const noun = cues.nouns.get(item.lower)
  if (!noun || item.tag !== 'NOUN' || !bringsClause(items, at + 1)) return null
  return {
    kind: 'noun',
    class: noun.class,
    frames: THAT,
    certainty: noun.certainty,
    from: at,
    to: at + 1,
    group: at,
    voice: 'active',
    form: 'finite',
    negated: false,
  }
}

/** "that" before a clause, or before a quotation; in "reports that track the storm" the noun itself is the subject. */
const bringsClause = (items: readonly Item[], at: number): boolean =>
  items[at]?.lower === 'that' && (items[at + 1]?.tag === 'QUOTE' || (items[at]?.tag === 'SCONJ' && !isPredicate(items[at + 1])))

function verbHit(items: readonly Item[], at: number, cues: Cues): CueHit | null {
  const item = items[at]
  if (!item || !isVerb(items, at)) return null
  const reading = cueForms(cues, item.lower).find(({ verb }) => verb.particle === null || items[at + 1]?.lower === verb.particle)
  if (!reading) return null
  const { verb, form } = reading
  if (verb.class === 'tell' && form === 'past' && isBriefed(items, at)) return null
  const group = groupStart(items, at)
  const words = items.slice(group, at).map(({ lower }) => lower)
  const auxiliary = words.some((word) => BE.test(word) && !(word === "'s" && verb.class === 'say' && !/^(?:by|to)$/.test(items[at + 1]?.lower ?? '')))
  return {
    kind: 'verb',
    class: verb.class,
    frames: verb.frames,
    certainty: verb.certainty,
    from: at,
    to: at + (verb.particle === null ? 1 : 2),
    group,
    voice: isPassive(items, at, form, auxiliary) ? 'passive' : 'active',
    form: form === 'gerund' && !auxiliary ? 'gerund' : items[at - 1]?.lower === 'to' ? 'infinitive' : 'finite',
    negated: words.some((word) => NOT.test(word)),
  }
}

/** Items behind the cue among which "that" or a quotation shows that somebody is told something. */
const NEAR_CONTENT = 7

/** "officials briefed on the plan", "told of the plan": nobody is told anything here; "Berg warned on Monday that …" is none of these. */
function isBriefed(items: readonly Item[], at: number): boolean {
  if (items[at + 1]?.tag !== 'ADP' || !isNoun(items[at - 1])) return false
  return !items.slice(at + 1, at + NEAR_CONTENT).some(({ lower, tag }) => lower === 'that' || tag === 'QUOTE')
}

const isNoun = (item: Item | undefined): boolean => item?.tag === 'NOUN' || item?.tag === 'PROPN'

/** "the ⟨claim⟩", "so-called ⟨claims⟩", "Berg's ⟨claim⟩" */
const isNounMarker = (before: Item | undefined): boolean =>
  before?.tag === 'DET' || before?.lower === 'so-called' || (before?.lower === "'s" && before.tag === 'PART')

function isVerb(items: readonly Item[], at: number): boolean {
  const item = items[at]
  const before = items[at - 1]
  if (!item || isNounMarker(before)) return false
  if ((before?.tag === 'VERB' || before?.tag === 'AUX') && /[^s]s$/.test(item.lower)) return false
  if (before?.tag === 'ADP' && item.lower.endsWith('ed') && isNoun(items[at + 1])) return false
  return item.tag === 'VERB' || item.tag === 'AUX' || isSurely(items, at) || (UNMISTAKABLE.test(item.lower) && before?.tag !== 'ADP')
}

/** ", ⟨adding⟩" whatever its tag, or the verb of a headline. */
const isSurely = (items: readonly Item[], at: number): boolean =>
  (items[at - 1]?.lower === ',' && (items[at]?.lower ?? '').endsWith('ing')) || isHeadlineVerb(items, at)

/** "Berg ⟨accuses⟩ Cole of delay", "Berg, a clerk, ⟨notes⟩ that": no plural, between a name or a comma and what a verb takes. */
function isHeadlineVerb(items: readonly Item[], at: number): boolean {
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]]
  if (item?.tag !== 'NOUN' || !/[^s]s$/.test(item.text) || item.text !== item.lower) return false
  if (next?.lower === 'that') return before?.tag === 'PROPN' || before?.lower === ','
  return before?.tag === 'PROPN' && (next?.tag === 'PROPN' || (next?.tag === 'DET' && items[at + 2]?.tag !== 'PUNCT'))
}

function groupStart(items: readonly Item[], at: number): number {
  let from = at
  while (from > 0 && isGroupWord(items[from - 1])) from--
  return from
}

const isGroupWord = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.tag === 'AUX' || item.tag === 'ADV' || (item.tag === 'PART' && item.lower !== "'s" && item.lower !== "'")) &&
  item.lower !== 'when'

/** "was told", "announced by": a past form with a form of "be", or one that "by" follows and no subject can have. */
function isPassive(items: readonly Item[], at: number, form: string, auxiliary: boolean): boolean {
  if (form !== 'past' && form !== 'participle' && !(form === 'base' && auxiliary)) return false
  return auxiliary || items[at + 1]?.lower === 'by'
}
