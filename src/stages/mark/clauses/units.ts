/**
 * Units: a sentence cut into clauses, each with its subject and predicate, before the marks inside are known.
 */
import type { Lexicon } from '../../../lexicon/lexicon.ts'
import type { Clause } from '../../../model/clause.ts'
import type { Sentence } from '../../../model/sentence.ts'
import type { Token } from '../../../model/token.ts'
import type { Phrase, Tagged } from '../../../text/noun-phrases.ts'
import { evidence } from '../../../text/spans.ts'
import { clauseStarts, isSpeaking } from './borders.ts'
import { type Predicate, predicatesOf } from './predicates.ts'
import { subjectOf } from './subjects.ts'

export type Unit = Pick<Clause, 'sentence' | 'start' | 'end' | 'subject' | 'predicate' | 'lemma' | 'polarity' | 'modality'>

/** Quotation marks part no clauses and belong to none. */
const QUOTE_MARK = /^["“”„‟«»'‘’‚‛`]+$/

export function unitsOf(text: string, sentences: readonly Sentence[], tokens: readonly Token[], lexicon: Lexicon): Unit[] {
  let next = 0
  return sentences.flatMap((sentence) => {
    const words: Tagged[] = []
    for (; next < tokens.length && (tokens[next]?.start ?? 0) < sentence.end; next++) {
      const token = tokens[next]
      if (token && !QUOTE_MARK.test(token.text))
        words.push({ start: token.start, end: token.end, tag: token.tag, lower: token.text.toLowerCase().replace('’', "'") })
    }
    return unitsOfSentence(text, sentence, words, lexicon)
  })
}

function unitsOfSentence(text: string, sentence: Sentence, words: readonly Tagged[], lexicon: Lexicon): readonly Unit[] {
  const predicates = predicatesOf(words, lexicon)
  if (predicates.length === 0) return words.some(({ lower }) => /[\p{L}\p{N}]/u.test(lower)) ? [verbless(sentence)] : []
  const starts = clauseStarts(words, predicates, lexicon.cues)
  let subject: Phrase | null = null
  return predicates.map((predicate, at): Unit => {
    const start = starts[at] ?? 0
    subject = subjectOf(words, start, predicate, isSpeaking(words[predicate.verb], lexicon.cues), subject)
    return unitOf(text, sentence, words, { start, end: starts[at + 1] ?? words.length, subject, predicate })
  })
}

const verbless = ({ id, start, end }: Sentence): Unit => ({
  sentence: id,
  start,
  end,
  subject: null,
  predicate: null,
  lemma: null,
  polarity: 'yes',
  modality: 'is',
})

interface Cut {
  readonly start: number
  readonly end: number
  readonly subject: Phrase | null
  readonly predicate: Predicate
}

function unitOf(text: string, sentence: Sentence, words: readonly Tagged[], { start, end, subject, predicate }: Cut): Unit {
  const over = (from: number, to: number) => evidence(text, words[from]?.start ?? sentence.start, words[to - 1]?.end ?? sentence.end)
  const last = lastWord(words, start, end)
  return {
    sentence: sentence.id,
    start: words[start]?.start ?? sentence.start,
    end: words[last]?.end ?? sentence.end,
    subject: subject && over(subject.from, subject.to),
    predicate: over(predicate.from, predicate.to),
    lemma: predicate.lemma,
    polarity: predicate.polarity,
    modality: predicate.modality,
  }
}

/** The clause's last word; signs and conjunctions between clauses belong to none. */
function lastWord(words: readonly Tagged[], start: number, end: number): number {
  let last = end - 1
  while (last > start && (/^[,;:—–.]$/.test(words[last]?.lower ?? '') || words[last]?.tag === 'CCONJ')) last--
  return last
}
