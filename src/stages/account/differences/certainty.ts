/**
 * Certainty against the parent: what a parent holds possible ("could", "likely", "allegedly") and this page states flat.
 *     parent "The bridge could reopen in May."      child "The bridge will reopen in May."          medium
 *     parent "She may have been misled."            child "She was misled."                         medium
 * The hedge must fall away from a word that both pages have, or a flat "will" must stand in its place. What a parent only expects ("is set to")
 * is passed over where this page tells it as done: it may have happened since.
 * Leaves open: hedges that stand in a neighbouring sentence.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { plainSigns } from '../../../text/fold.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Derived, Match } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

type Cues = Lexicon['cues']

/** Likeness from which a passage restates its source; and from which a hedge that fell away before a common word counts. */
const RESTATES = 0.34
const CLOSELY = 0.5

export function certaintyDrift(derived: Derived, lexicon: Pick<Lexicon, 'cues' | 'words'>): Finding[] {
  return derived.child.passages.flatMap((passage) => {
    const mine = readingOf(passage.text, lexicon)
    const loss = mine.hedged ? null : lossAgainst(derived.matches(passage), mine, lexicon)
    if (loss === null) return []
    const { source, hedge } = loss
    const parent = { page: source.view.page, side: exactSide(source.view.page, source.passage, 'parent', hedge) }
    const own = exactSide(derived.child.page, passage, 'child', '')
    return [drift('certainty', mine.will ? 'medium' : 'low', parent, own, `The parent hedges (“${hedge}”); this page does not.`)]
  })
}

/** The nearest source's hedge, where every source about as near has lost one too. */
function lossAgainst(
  matches: readonly Match[],
  mine: Reading,
  lexicon: Pick<Lexicon, 'cues' | 'words'>,
): { readonly source: Match; readonly hedge: string } | null {
  const best = matches[0]?.score ?? 0
  const near = matches.filter(({ score }) => score >= RESTATES && score >= best - 0.05)
  const hedges = near.map((source) => lostHedge(readingOf(source.passage.text, lexicon), mine, source.score))
  const [source] = near
  const [hedge] = hedges
  return source !== undefined && hedge != null && !hedges.includes(null) ? { source, hedge } : null
}

interface Hedge {
  readonly words: string
  readonly expected: boolean
  /** Stem of the next content word: what is hedged. */
  readonly governs: string
}

interface Reading {
  readonly hedges: readonly Hedge[]
  /** A hedge, or a word of its family ("possible" for "possibly"). */
  readonly hedged: boolean
  readonly stems: ReadonlySet<string>
  /** A flat "will" stands in it. */
  readonly will: boolean
}

function readingOf(text: string, { cues: { hedges, modals }, words: { stop } }: Pick<Lexicon, 'cues' | 'words'>): Reading {
  const words = wordsOf(plainSigns(text)).map((word) => (word.text === 'May' ? word.text : word.lower))
  const found = words.flatMap((word, at): Hedge[] => {
    const phrase = hedgeAt(words, at, hedges)
    if (phrase === null && modals.get(word) !== 'may') return []
    const rest = words.slice(at + (phrase?.split(' ').length ?? 1))
    const governs = stem(rest.find((next) => !stop.has(next)) ?? '')
    return [{ words: phrase ?? word, expected: phrase !== null && hedges.get(phrase) === 'expected', governs }]
  })
  const stems = new Set(words.map(stem))
  const family = [...hedges.keys()].some((hedge) => !hedge.includes(' ') && hedge.length > 5 && stems.has(stem(hedge)))
  return { hedges: found, hedged: family || found.length > 0, stems, will: words.some((word) => FLAT.has(word)) }
}

/** The longest hedge that begins here; those that end in "to" only after a form of "be" ("is said to", not "said to her"). */
function hedgeAt(words: readonly string[], at: number, hedges: Cues['hedges']): string | null {
  const phrases = [3, 2, 1].map((length) => words.slice(at, at + length).join(' '))
  const phrase = phrases.find((some) => hedges.has(some) && hedges.get(some) !== 'asserted')
  if (phrase === undefined) return null
  return !phrase.endsWith(' to') || BE.has(words[at - 1] ?? '') ? phrase : null
}

/** Forms that state what is to come without a condition. */
const FLAT: ReadonlySet<string> = new Set(['will', 'shall', "'ll"])
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])

/** The hedge that fell away; null where none did. */
function lostHedge({ hedges }: Reading, mine: Reading, score: number): string | null {
  const lost = hedges.find(({ expected, governs }) => !expected && (mine.will || (score >= CLOSELY && mine.stems.has(governs))))
  return lost?.words ?? null
}
