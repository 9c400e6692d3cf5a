/**
 * Predicates: the finite verb groups of a sentence. What is only said to come ("are expected to begin") is one group whose verb is the last.
 *     "The crew ⟦did not leave⟧"    leave, no    "Talks ⟦are expected to begin⟧"    begin, expected    "boats moored at Tarn"    none
 * [Reference] Universal Dependencies: auxiliaries and copulas are AUX; participles without one are no predicates.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { lemmaOf } from '../../../lexicon/verbs.ts'
import type { Clause } from '../../../model/clause.ts'
import type { Tagged } from '../../../text/noun-phrases.ts'

/** Words `from` up to `to`; `verb` is the main one. */
export interface Predicate {
  readonly from: number
  readonly to: number
  readonly verb: number
  readonly lemma: string
  readonly polarity: Clause['polarity']
  readonly modality: Exclude<Clause['modality'], 'denied'>
}

const NOT = /^(?:not|n't|never|no|nobody|none|neither|hardly)$/
/** Words of the longest verb group. */
const LONGEST = 10
const MODALITY = { expected: 'expected', possible: 'may', asserted: 'is' } as const

export function predicatesOf(words: readonly Tagged[], lexicon: Lexicon): readonly Predicate[] {
  const found: Predicate[] = []
  for (let at = 0; at < words.length; at++) {
    const predicate = startsGroup(words, at) ? groupAt(words, at, lexicon) : null
    if (!predicate) continue
    found.push(predicate)
    at = predicate.to - 1
  }
  return found.filter((predicate, index) => !isParticiple(words, predicate, found[index + 1] ?? null, found.length > 1))
}

function startsGroup(words: readonly Tagged[], at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (/^(?:to|\[)$/.test(before?.lower ?? '')) return false
  if (word?.tag === 'AUX') return true
  return word?.tag === 'VERB' && !word.lower.endsWith('ing') && before?.tag !== 'DET' && before?.tag !== 'ADP'
}

function groupAt(words: readonly Tagged[], from: number, lexicon: Lexicon): Predicate {
  let to = from + 1
  let verb = from
  while (to < words.length && to - from < LONGEST && words[verb]?.tag !== 'VERB' && goesOn(words[to])) {
    if (words[to]?.tag === 'AUX' || words[to]?.tag === 'VERB') verb = to
    to++
  }
  if (words[verb]?.tag === 'AUX' && isPastParticiple(words[to], lexicon)) verb = to
  to = verb + 1
  const chain = chainEnd(words, verb, lexicon)
  if (chain !== null) [verb, to] = [chain, chain + 1]
  const group = words.slice(from, to)
  const around = words.slice(Math.max(0, from - 1), to + 1)
  const negated = around.some(({ lower }) => NOT.test(lower))
  return {
    from,
    to,
    verb,
    lemma: lemmaOf(lexicon.verbs, words[verb]?.lower ?? ''),
    polarity: negated ? 'no' : 'yes',
    modality: modalityOf(group, words[from - 1], lexicon),
  }
}

const goesOn = (word: Tagged | undefined): boolean =>
  word !== undefined && word.lower !== 'to' && (/^(?:AUX|VERB|ADV|PART)$/.test(word.tag) || word.lower.endsWith('ly'))

/** "was sold", "is closed": a tagger may call the participle an adjective; the event is the same. */
const isPastParticiple = (word: Tagged | undefined, { verbs }: Lexicon): boolean =>
  word?.tag === 'ADJ' && (/[^e]ed$/.test(word.lower) || (verbs.lemmas.get(word.lower) ?? word.lower) !== word.lower)

/** "expected to begin", "likely to fall": the infinitive behind a hedge. */
function chainEnd(words: readonly Tagged[], verb: number, lexicon: Lexicon): number | null {
  for (let at = verb; at <= verb + 3; at++) {
    if (words[at + 1]?.lower !== 'to') continue
    const hedge = lexicon.cues.hedges.has(`${words[at]?.lower} to`) || lexicon.cues.hedges.has(words[at]?.lower ?? '')
    if (!hedge) return null
    const infinitive = words.slice(at + 2, at + 6).findIndex(({ tag }) => tag === 'VERB')
    return infinitive === -1 ? verbAfterTo(words, at + 2) : at + 2 + infinitive
  }
  return null
}

const verbAfterTo = (words: readonly Tagged[], at: number): number | null => (words[at]?.tag === 'AUX' ? at : null)

/** The strongest of the group's hedges, then its modal verb. */
function modalityOf(group: readonly Tagged[], before: Tagged | undefined, { cues }: Lexicon): Predicate['modality'] {
  const words = before?.tag === 'ADV' ? [before, ...group] : group
  for (const [at, { lower }] of words.entries()) {
    const hedge = cues.hedges.get(`${lower} ${words[at + 1]?.lower}`) ?? (cues.modals.has(lower) ? undefined : cues.hedges.get(lower))
    if (hedge) return MODALITY[hedge]
  }
  return words.map(({ lower }) => cues.modals.get(lower)).find((modality) => modality !== undefined) ?? 'is'
}

const BORDER = /^(?:SCONJ|CCONJ|PUNCT|PRON)$/

/** "boats moored at Tarn were", ", led by Berg,": an -ed form without auxiliary that cannot have the subject before it. */
function isParticiple(words: readonly Tagged[], predicate: Predicate, next: Predicate | null, oneOfMany: boolean): boolean {
  const { from, to } = predicate
  const word = words[from]
  if (to - from > 1 || word?.tag !== 'VERB' || !/(?:ed|en|wn|ne|lt|nt|ut|ught)$/.test(word.lower)) return false
  if (words[to]?.lower === 'by' || (oneOfMany && words[from - 1]?.lower === ',')) return true
  return (
    next !== null &&
    words[from - 1]?.tag !== 'PRON' &&
    !words.slice(to, next.from).some(({ tag }) => BORDER.test(tag)) &&
    words[next.from]?.tag === 'AUX' &&
    words[to]?.tag === 'ADP'
  )
}
