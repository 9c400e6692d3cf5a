/**
 * Borders: where one clause of a sentence ends and the next begins, between two predicates.
 *     "The crew left | and the pilot stayed"   "Berg said | the pier was shut"   "The pier, | which was shut, | …"
 */
import type { CueClass } from '../../../lexicon/cues.ts'
import { type Cues, cueForms } from '../../../lexicon/cues.ts'
import { type Phrase, phraseEndingAt, type Tagged } from '../../../text/noun-phrases.ts'
import type { Predicate } from './predicates.ts'

const RELATIVE = /^(?:who|which|whom|whose|where|when|that)$/
const BREAK = /^[;:—–]$/

/** First word of each clause, one for every predicate; that of the first is 0, or the word after "According to Berg,". */
export function clauseStarts(words: readonly Tagged[], predicates: readonly Predicate[], cues: Cues): readonly number[] {
  const starts: number[] = []
  for (const [index, predicate] of predicates.entries()) {
    const earlier = predicates[index - 1]
    starts.push(earlier ? borderBetween(words, earlier, predicate, cues) : afterSource(words, predicate))
  }
  return starts
}

function afterSource(words: readonly Tagged[], first: Predicate): number {
  if (words[0]?.lower !== 'according' || words[1]?.lower !== 'to') return 0
  return words.slice(0, first.from).findLastIndex(({ lower }) => lower === ',') + 1
}

/** The first word that opens a clause; else the last comma; else the start of the second predicate's subject. */
function borderBetween(words: readonly Tagged[], earlier: Predicate, later: Predicate, cues: Cues): number {
  const between = words.slice(earlier.to, later.from)
  if (between.length === 0) return later.from
  const opens = between.findLastIndex((word, offset) => opensClause(word, offset, between))
  if (opens !== -1) return earlier.to + opens + (BREAK.test(between[opens]?.lower ?? '') ? 1 : 0)
  const subject = phraseEndingAt(words, later.from - 1)
  const subjectStart = overConjunction(words, earlier.to, subject, later.from)
  if (isSpeaking(words[earlier.verb], cues)) return subject === null && words[later.from - 1]?.lower === ',' ? earlier.to : subjectStart
  const comma = between.findLastIndex(({ lower }) => lower === ',')
  return comma === -1 ? subjectStart : earlier.to + comma + 1
}

/** "⟨as⟩ Harwick Rovers came", "⟨after⟩ the firm fell": conjunctions that a tagger takes for prepositions. */
export const CONJUNCTION = /^(?:as|after|before|since|until|because|while|once)$/

function overConjunction(words: readonly Tagged[], least: number, subject: Phrase | null, later: number): number {
  for (let at = later - 1; at >= Math.max(least, subject?.from ?? later); at--) if (CONJUNCTION.test(words[at]?.lower ?? '')) return at
  const start = subject?.from ?? later
  return Math.max(least, CONJUNCTION.test(words[start - 1]?.lower ?? '') ? start - 1 : start)
}

function opensClause(word: Tagged, offset: number, between: readonly Tagged[]): boolean {
  if (word.tag === 'SCONJ' || BREAK.test(word.lower)) return true
  if (RELATIVE.test(word.lower) && word.tag !== 'DET') return true
  return word.tag === 'CCONJ' && (offset === between.length - 1 || joinsClauses(between, offset))
}

/** "and the pilot ⟨stayed⟩", not "the crew and the pilot ⟨stayed⟩": a comma before it, or a pronoun, an article or a name alone after it. */
const joinsClauses = (between: readonly Tagged[], offset: number): boolean =>
  between[offset - 1]?.lower === ',' ||
  /^(?:but|yet|so)$/.test(between[offset]?.lower ?? '') ||
  between.slice(offset + 1).some(({ tag }) => tag === 'PRON' || tag === 'DET') ||
  (offset < between.length - 1 && between[offset - 1]?.tag === 'NOUN' && between.slice(offset + 1).every(({ tag }) => tag === 'PROPN'))

const CLASSES: ReadonlySet<CueClass> = new Set<CueClass>(['say', 'tell', 'believe', 'deny', 'document', 'promise'])

/** A verb of saying that takes a clause. */
export const isSpeaking = (word: Tagged | undefined, cues: Cues): boolean =>
  word !== undefined && cueForms(cues, word.lower).some(({ verb }) => CLASSES.has(verb.class) && verb.frames.has('bare'))
