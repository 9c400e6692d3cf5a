/**
 * Open events against the parents: what the parent says is weighed, guessed or denied, told by this page as a fact.
 *     parent "The firm is considering whether to close the plant"     child "The firm will close its plant"            weighed: medium
 *     parent "Police are looking into whether he was armed"           child "He was armed"                             weighed: medium
 *     parent "The boat may have carried arms"                         child "The boat carried arms"                    guessed: medium
 *     parent "She denied that guards had been hired"                  child "Guards have been hired"                   denied: high
 * The words that follow what leaves the event open must stand in this page, with nothing that leaves it open, and no passage of a parent may
 * tell the event without such a word. What is expected or planned may have happened since, and is passed over.
 * [Reference] Sauri, Pustejovsky 2009, "FactBank": the words by which a source leaves an event open.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { areKindred } from '../../../text/kindred.ts'
import { termsInOrder, type WordCounts } from '../../../text/likeness.ts'
import type { Passage } from '../../../text/passages.ts'
import { stem } from '../../../text/stem.ts'
import { wordsOf } from '../../../text/words.ts'
import type { Derived, Match, PageView } from './comparison.ts'
import { drift, exactSide, type Finding } from './finding.ts'

/** Likeness from which a passage may tell the source's event, and how near to the best source. */
const SOURCE = 0.25
const NEAR_BEST = 0.12
/** Content words of the event looked at, how many of them this page must have, and the share they must be; one of the first must be among them. */
const EVENT = 6
const LEAST = 2
const KEPT = 0.6
const FIRST = 2

type Openness = 'weighed' | 'guessed' | 'denied'

/** What leaves open the event whose words follow. */
const GOVERNORS: readonly (readonly [Openness, RegExp])[] = [
  [
    'denied',
    /\b(?:den(?:ied|ies|ying) (?:that|having|being)|reject(?:ed|s|ing) (?:claims|reports|suggestions|allegations|rumou?rs)|no evidence)(?: that)?\s/gi,
  ],
  [
    'weighed',
    /\b(?:considering|(?:would|will|to|may|might|could) consider|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|explor(?:es|ed|ing)|studying|thinking (?:of|about)|in talks to|(?:investigat|examin|look|decid|stud|determin|prob)\w*(?: [\w-]+){0,3} (?:whether|if))(?: whether| if)?(?: or not)?(?: to)?\s/gi,
  ],
  [
    'guessed',
    /\b(?:(?:may|might|could) have|(?:appears?|appeared|seems?|seemed|believed|thought|suspected|alleged|understood) to have)(?: been)?\s/gi,
  ],
]

/** Words that leave it open in this page too. */
const OPEN_HERE =
  /\b(?:ask\w*|request\w*|recommend\w*|propos\w*|urg\w+|call\w* (?:for|on)|demand\w*|want\w*|hop(?:e|es|ed|ing)|consider\w*|weigh\w*|mull\w*|explor\w*|discuss\w*|seek\w*|sought|tr(?:y|ies|ied|ying)|attempt\w*|threat\w*|offer\w*|speculat\w*|rumou?r\w*|talks?|may|might|could|should|would|if|whether|perhaps|maybe|possibl[ye]|probabl[ye]|likely|apparently|allegedly|alleg\w+|accus\w+|suspect\w*|believ\w+|think\w*|thought|appear\w*|seem\w*|plan\w*|intend\w*|expect\w*|suggest\w*|idea|aim\w*|wish\w*|push\w*|press\w*|investigat\w+|decid\w+|den(?:y|ied|ies|ying)|reject\w*|set to|due to|scheduled|promis\w*|pledg\w*|vow\w*|agree[sd]? to|(?:is|are|was|were) to \w+|not|never|no|claim\w*|question\w*|potential\w*)\b|n[’']t\b|\?/i

export function openEventDrift(derived: Derived, { words }: Pick<Lexicon, 'words'>): Finding[] {
  const { child, matches } = derived
  return child.passages.flatMap((passage) => {
    const found = sourcesOf(matches(passage)).flatMap((match) => eventsOf(match, words).filter((event) => tells(passage, event)))
    const event = found.find((one) => !derived.parents.some((view) => tellsPlainly(view, one)))
    if (event === undefined) return []
    const { view, passage: source } = event.match
    const parent = { page: view.page, side: exactSide(view.page, source, 'parent', event.governor) }
    return [drift('certainty', event.kind === 'denied' ? 'high' : 'medium', parent, exactSide(child.page, passage, 'child', ''), NOTES[event.kind])]
  })
}

const NOTES: Readonly<Record<Openness, string>> = {
  denied: 'The parent reports that this is denied; this page tells it as a fact.',
  weighed: 'The parent says that this is being weighed or looked into; this page tells it as a fact.',
  guessed: 'The parent says that this may be so; this page tells it as a fact.',
}

interface Event {
  readonly kind: Openness
  readonly match: Match
  readonly governor: string
  readonly stems: readonly string[]
}

function sourcesOf(matches: readonly Match[]): readonly Match[] {
  const best = matches[0]?.score ?? 0
  return matches.filter(({ score }) => score >= SOURCE && score >= best - NEAR_BEST)
}

function eventsOf(match: Match, counts: WordCounts): readonly Event[] {
  const { text } = match.passage
  return GOVERNORS.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), (found): Event => {
      const from = found.index + found[0].length
      const stems = termsInOrder(text, counts, from, clauseEnd(text, from)).map(({ stem }) => stem)
      return { kind, match, governor: found[0].trim(), stems: stems.slice(0, EVENT) }
    }).filter(({ stems }) => stems.length >= LEAST),
  )
}

const clauseEnd = (text: string, from: number): number => {
  const rest = /[,;:.“”"—]\s|\b(?:who|which|because|after|before|while|although|but)\b/.exec(text.slice(from))
  return rest === null ? text.length : from + rest.index
}

/** The passage has the event's words, and nothing in their clause leaves it open. */
function tells({ text, terms }: Passage, { stems }: Event): boolean {
  const is = (word: string, sought: string): boolean => word === sought || areKindred(word, sought)
  const has = (sought: string): boolean => [...terms.keys()].some((word) => is(word, sought))
  const kept = stems.filter(has).length
  if (kept < LEAST || kept < KEPT * stems.length) return false
  if (text.trimEnd().endsWith('?')) return false
  const words = wordsOf(text)
  const among = (sought: readonly string[]) => words.filter(({ lower }) => sought.some((one) => is(stem(lower), one)))
  const [head] = among(stems.slice(0, FIRST))
  const last = among(stems).at(-1)
  return head !== undefined && last !== undefined && !OPEN_HERE.test(text.slice(clauseStart(text, head.start), clauseEnd(text, last.end)))
}

const clauseStart = (text: string, to: number): number => {
  const before = text.slice(0, to)
  return Math.max(0, ...['; ', ': ', '” ', '" '].map((mark) => before.lastIndexOf(mark) + 1))
}

/** A parent tells the event without leaving it open. */
const tellsPlainly = ({ passages }: PageView, event: Event): boolean => passages.some((passage) => tells(passage, event))
