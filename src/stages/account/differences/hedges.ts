/**
 * Hedges of a passage, what each of them hedges, and the words that state a thing flat.
 *     "The yard may be sold"             a modal hedge on "sold"
 *     "She allegedly took the money"     an allegation
 *     "The yard is going to be sold"     flat, announced       "is selling" under way
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { plainSigns } from '../../../text/fold.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'

type Words = Pick<Lexicon, 'cues' | 'words'>

export interface Hedge {
  readonly words: string
  readonly expected: boolean
  /** "could", "may", "might". */
  readonly modal: boolean
  /** Of somebody's guilt: "allegedly", "suspected to". */
  readonly alleges: boolean
  /** Stem of the next content word: what is hedged. */
  readonly governs: string
}

export interface Reading {
  readonly hedges: readonly Hedge[]
  /** A hedge, or a word of its family ("possible" for "possibly"). */
  readonly hedged: boolean
  readonly stems: ReadonlySet<string>
  /** A flat "will" or "is going to" stands in it; the second announces. */
  readonly flat: boolean
  readonly announced: boolean
  /** Stems of verbs told as going on: "is selling". */
  readonly underway: ReadonlySet<string>
  /** It says that somebody says, claims or charges so. */
  readonly reports: boolean
}

/** Forms that state what is to come without a condition. */
const FLAT: ReadonlySet<string> = new Set(['will', 'shall', "'ll"])
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
const NOW: ReadonlySet<string> = new Set(['is', 'are', "'s", "'re"])
const ALLEGES = /^(?:allegedly|alleged to|suspected to)$/
const REPORTS = /^(?:accus|alleg|charg|prosecut|indict|claim|suspect|report|plead|acquit|den[iy]|convict|jury|trial|court)/

export function readingOf(text: string, { cues: { hedges, modals }, words: { stop } }: Words): Reading {
  const words = wordsOf(plainSigns(text)).map((word) => (word.text === 'May' ? word.text : word.lower))
  const announced = words.some((word, at) => isAnnounced(words, word, at))
  const found = words.flatMap((word, at): Hedge[] => {
    const phrase = hedgeAt(words, at, hedges)
    const modal = modals.get(word) === 'may'
    if (phrase === null && !modal) return []
    const rest = words.slice(at + (phrase?.split(' ').length ?? 1))
    const governs = stem(rest.find((next) => !stop.has(next)) ?? '')
    const expected = phrase !== null && hedges.get(phrase) === 'expected'
    return [{ words: phrase ?? word, expected, modal, alleges: ALLEGES.test(phrase ?? ''), governs }]
  })
  const stems = new Set(words.map(stem))
  const family = familyOf(hedges)
  return {
    hedges: found,
    hedged: found.length > 0 || family.some((hedge) => stems.has(hedge)),
    stems,
    flat: announced || words.some((word) => FLAT.has(word)),
    announced,
    underway: new Set(words.flatMap((word, at) => (word.endsWith('ing') && NOW.has(words[at - 1] ?? '') ? [stem(word)] : []))),
    reports: words.some((word) => REPORTS.test(word)),
  }
}

/** Stems of the hedges of one word, which their kin have too ("possible", "possibly"); worked out once for each table. */
function familyOf(hedges: Words['cues']['hedges']): readonly string[] {
  const known = families.get(hedges)
  if (known) return known
  const family = [...hedges.keys()].filter((hedge) => !hedge.includes(' ') && hedge.length > SHORT).map(stem)
  families.set(hedges, family)
  return family
}

const families = new WeakMap<Words['cues']['hedges'], readonly string[]>()
const SHORT = 5

/** "is going to" */
const isAnnounced = (words: readonly string[], word: string, at: number): boolean =>
  word === 'going' && words[at + 1] === 'to' && NOW.has(words[at - 1] ?? '')

/** The longest hedge that begins here; those that end in "to" only after a form of "be" ("is said to", not "said to her"). */
function hedgeAt(words: readonly string[], at: number, hedges: Words['cues']['hedges']): string | null {
  const phrases = [3, 2, 1].map((length) => words.slice(at, at + length).join(' '))
  const phrase = phrases.find((some) => hedges.has(some) && hedges.get(some) !== 'asserted')
  if (phrase === undefined || (phrase === 'going to' && NOW.has(words[at - 1] ?? ''))) return null
  return !phrase.endsWith(' to') || BE.has(words[at - 1] ?? '') ? phrase : null
}
