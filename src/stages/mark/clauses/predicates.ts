/**
 * Predicates: the finite verb groups of a sentence. What is only said to come ("are expected to begin") is one group whose verb is the last.
 *     "The crew ⟦did not leave⟧"    leave, no    "Talks ⟦are expected to begin⟧"    begin, expected    "boats moored at Tarn"    none
 * [Reference] Universal Dependencies: auxiliaries and copulas are AUX; participles without one are no predicates.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import { lemmaOf } from '../../../lexicon/verbs.ts'
import type { Clause } from '../../../model/clause.ts'
import { phraseEndingAt, type Tagged } from '../../../text/noun-phrases.ts'
import { isSpeaking } from './borders.ts'

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
  if (found.length === 0) return hiddenVerb(words, lexicon)
  return found.filter((predicate, index) => !isParticiple(words, predicate, found[index - 1] ?? null, found[index + 1] ?? null, lexicon))
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM)$/

/** "The old wall ⟦fell⟧ after the quake.": in a sentence without a verb, an irregular past behind a noun is one, whatever the tagger says. */
function hiddenVerb(words: readonly Tagged[], lexicon: Lexicon): readonly Predicate[] {
  if (words.at(-1)?.lower !== '.') return []
  const at = words.findIndex(({ lower }, index) => {
    const lemma = lexicon.verbs.lemmas.get(lower)
    return lemma !== undefined && lemma !== lower && !lower.endsWith('ing') && endsSubject(words, index - 1)
  })
  return at === -1 ? [] : [groupAt(words, at, lexicon)]
}

/** A noun, or "the wounded". */
const endsSubject = (words: readonly Tagged[], at: number): boolean =>
  NOMINAL.test(words[at]?.tag ?? '') || (words[at]?.tag === 'ADJ' && words[at - 1]?.tag === 'DET')

function startsGroup(words: readonly Tagged[], at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (/^(?:to|\[)$/.test(before?.lower ?? '')) return false
  if (word?.tag === 'AUX') return true
  return word?.tag === 'VERB' && !/(?:ing|man|woman|person)$/.test(word.lower) && before?.tag !== 'DET' && before?.tag !== 'ADP'
}

function groupAt(words: readonly Tagged[], from: number, lexicon: Lexicon): Predicate {
  let to = from + 1
  let verb = from
  while (to < words.length && to - from < LONGEST && words[verb]?.tag !== 'VERB' && goesOn(words[to])) {
    if (words[to]?.tag === 'AUX' || words[to]?.tag === 'VERB') verb = to
    to++
  }
  if ((words[verb]?.tag === 'AUX' || STATES.test(words[verb]?.lower ?? '')) && isPastParticiple(words[to], lexicon)) verb = to
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

/** "stay closed", "remained shut": the state is the event. */
const STATES = /^(?:stay|remain|keep)(?:s|ed)?$|^kept$/

const goesOn = (word: Tagged | undefined): boolean =>
  word !== undefined && word.lower !== 'to' && (/^(?:AUX|VERB|ADV|PART)$/.test(word.tag) || word.lower.endsWith('ly'))

/** "was sold", "is closed": a tagger may call the participle an adjective; the event is the same. */
const isPastParticiple = (word: Tagged | undefined, { verbs }: Lexicon): boolean =>
  (word?.tag === 'ADJ' || word?.tag === 'VERB') && (/[^e]ed$/.test(word.lower) || (verbs.lemmas.get(word.lower) ?? word.lower) !== word.lower)

/** "expected to begin", "likely to fall", "used to come": the infinitive behind a hedge. */
function chainEnd(words: readonly Tagged[], verb: number, lexicon: Lexicon): number | null {
  for (let at = verb; at <= verb + 3; at++) {
    if (words[at + 1]?.lower !== 'to') continue
    const lower = words[at]?.lower ?? ''
    const hedge = lower === 'used' || lexicon.cues.hedges.has(`${lower} to`) || lexicon.cues.hedges.has(lower)
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
const OPENS = /^(?:when|while|as|after|before|because|since|until|who|which|that)$/

/** "boats moored at Tarn were", ", led by Berg,": a past form without auxiliary that cannot have the subject before it. */
function isParticiple(words: readonly Tagged[], predicate: Predicate, earlier: Predicate | null, next: Predicate | null, lexicon: Lexicon): boolean {
  const { from, to } = predicate
  const word = words[from]
  if (to - from > 1 || word?.tag !== 'VERB' || !isPastForm(word, lexicon)) return false
  if (words[to]?.lower === 'by') return true
  if (words[from - 1]?.lower === ',' && (earlier !== null || next !== null))
    return !endsAside(words, predicate, earlier, next) && !isSpeaking(word, lexicon.cues)
  if (words[to]?.tag !== 'ADP') return false
  return hasOwnVerb(words, predicate, next) || (next !== null && isGoverned(words, from)) || isInside(words, from, earlier, lexicon)
}

const isPastForm = ({ lower }: Tagged, { verbs }: Lexicon): boolean =>
  lower.endsWith('ed') || verbs.irregular.get(verbs.lemmas.get(lower) ?? '')?.participle === lower

/**
 * The sentence's own verb behind the second comma: "The third, a driver, ⟨died⟩ when his lorry fell", "Berg, who left in May, ⟨returned⟩".
 */
function endsAside(words: readonly Tagged[], { from, to }: Predicate, earlier: Predicate | null, next: Predicate | null): boolean {
  if (earlier !== null) return words.slice(0, earlier.from).some(({ lower }, at) => ASIDE.test(lower) && words[at - 1]?.lower === ',')
  const opens = words.slice(to, next?.from).some(({ tag, lower }) => tag === 'SCONJ' || OPENS.test(lower))
  return opens && words.slice(0, from - 1).some(({ lower }) => lower === ',')
}

const ASIDE = /^(?:who|which|whose)$/

/** The next group has the same subject: "boats ⟨moored⟩ at Tarn were sold". */
const hasOwnVerb = (words: readonly Tagged[], { from, to }: Predicate, next: Predicate | null): boolean =>
  next !== null &&
  words[from - 1]?.tag !== 'PRON' &&
  words[next.from]?.tag === 'AUX' &&
  !words.slice(to, next.from).some(({ tag }) => BORDER.test(tag))

/** "In a statement ⟨released⟩ on Friday, …": the phrase before hangs on the preposition that begins the sentence. */
function isGoverned(words: readonly Tagged[], from: number): boolean {
  return words[0]?.tag === 'ADP' && phraseEndingAt(words, from - 1)?.from === 1
}

/** "She knew of payments ⟨made⟩ to him": no word between the two verbs begins a clause. */
function isInside(words: readonly Tagged[], from: number, earlier: Predicate | null, { cues }: Lexicon): boolean {
  if (earlier === null || isSpeaking(words[earlier.verb], cues) || words[from - 1]?.tag === 'PRON') return false
  return !words.slice(earlier.to, from).some(({ tag }) => BORDER.test(tag))
}
